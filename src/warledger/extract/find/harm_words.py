"""Which words of a sentence are harm words, alone or with the particle or noun that makes them one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property, lru_cache

from warledger.knowledge.english.finding import finding_words
from warledger.knowledge.english.harm import Frame, Harm, first_words, harms, may_harm, senses
from warledger.language.grammar import Grammar
from warledger.language.syntax import Word
from warledger.values import Outcome

_LIGHT_NOUNS = ("obj", "xcomp", "obl", "nsubj:pass", "compound", "obl:unmarked", "nmod:unmarked")
_PARTICLES = ("compound:prt", "xcomp", "obj", "advmod", "obl", "obl:agent")
_NOUN_PARTICLES = ("amod", "compound", "nmod")
_WORDS = finding_words("harm")
TOTALS = _WORDS["totals"]
DAMAGE = _WORDS["damage"]
_FEARING = _WORDS["fearing"]
_GROUND = _WORDS["ground"]
_NONE: Mapping[Frame, Harm] = {}


class HarmWords:
    """The harm words of one sentence."""

    def __init__(self, grammar: Grammar) -> None:
        self.grammar = grammar
        self._senses: dict[int, Mapping[Frame, Harm]] = {}

    @cached_property
    def telling(self) -> tuple[Word, ...]:
        """The words that may state a toll, alone or with others, in order: most are passed over at once."""
        known = _telling()
        words = self.grammar.sentence.words
        return tuple([word for word in words if word.lemma in known or word.text.lower() in known])

    def harm(self, word: Word, frame: Frame) -> Harm | None:
        """The sense of `word` in `frame`: "killed", "gunned down", "lost [their lives]"; None if it has none."""
        return self.senses(word).get(frame)

    def senses(self, word: Word) -> Mapping[Frame, Harm]:
        """The senses of `word` by their frames."""
        if word.index not in self._senses:
            self._senses[word.index] = self._sensed(word)
        return self._senses[word.index]

    def _sensed(self, word: Word) -> Mapping[Frame, Harm]:
        """By the noun that a light verb has, else with a particle, else "to death", else by the word alone."""
        lemma, text = word.lemma, word.text.lower()
        if not (may_harm(lemma) or may_harm(text)) or self._is_ground(word):
            return _NONE
        if light := self.light(word):
            return {Frame.LIGHT: light[1]}
        plain = {**senses().get(text, _NONE), **senses().get(lemma, _NONE)}
        found = {frame: harm for frame, harm in plain.items() if self._is_said(harm)}
        if (with_it := senses().get(f"{lemma}-with")) and self._has_with_it(word):
            found |= with_it
        if self._is_to_death(word):
            found |= senses().get(f"{text}-death", _NONE)
        for particle in reversed(list(self._particles(word))):
            with_particle = particle.lemma
            found |= senses().get(f"{text}-{with_particle}", _NONE)
            found |= senses().get(f"{lemma}-{with_particle}", _NONE)
        return {frame: harm for frame, harm in found.items() if self._is_said(harm)}

    def _is_ground(self, word: Word) -> bool:
        """True for the "held" of "rebel-held areas": who has them, and nobody held."""
        before = self.grammar.sentence.words[word.index - 1] if word.index else word
        return word.lemma in _GROUND and before.text == "-" and before.stop == word.start

    def _particles(self, word: Word) -> Iterator[Word]:
        """What may make a word a harm word; not the "fatally" of "nine people were shot, [one] fatally"."""
        for particle in self.grammar.children(word, *(_NOUN_PARTICLES if word.pos == "NOUN" else _PARTICLES)):
            before = self.grammar.sentence.words[particle.index - 1] if particle.index else particle
            if particle.pos != "ADV" or before.pos != "NUM":
                yield particle
        for whom in self.grammar.children(word, "obj"):
            behind = (each for each in self.grammar.children(whom, "advmod", "amod") if each.index > whom.index)
            yield from (each for each in behind if each.lemma == "alive")  # "burned 15 people [alive]"
        if word.lemma == "safe":
            yield from self.grammar.children(word, "conj")  # "safe and sound"

    def _has_with_it(self, verb: Word) -> bool:
        """As in "took [with them] nine women"."""
        near = (each for each in self.grammar.children(verb, "obl") if each.pos == "PRON")
        return any(self.grammar.preposition(each) == "with" for each in near)

    def _is_to_death(self, word: Word) -> bool:
        """As in "shot to death", however the words are read and wherever the tree hangs them."""
        following = self.grammar.sentence.words[word.index + 1 : word.index + 3]
        return [other.text.lower() for other in following] == ["to", "death"]

    def _is_said(self, harm: Harm) -> bool:
        """True if the sentence has a word without which this one says nothing, and none with which it says another."""
        if not (harm.beside or harm.unless):
            return True
        lemmas = {word.lemma for word in self.grammar.sentence.words}
        return not (harm.beside and not harm.beside & lemmas) and not harm.unless & lemmas

    def feared(self, word: Word, harm: Harm) -> Harm:
        """The harm of `word` as it is; those who are "feared [dead]" are missing."""
        head = self.grammar.head(word) if word.relation == "xcomp" and harm.outcomes == (Outcome.KILLED,) else None
        if head is None or head.lemma not in _FEARING:
            return harm
        return harm._replace(outcomes=(Outcome.MISSING,), rule="harm.feared_dead")

    def light(self, verb: Word) -> tuple[Word, Harm] | None:
        """The noun that makes a light verb a harm word, and what they say together: "lost their [lives]"."""
        nouns = list(self.grammar.children(verb, *_LIGHT_NOUNS))
        head = self.grammar.head(verb)
        if head is not None and verb.relation == "acl" and head.lemma == "life":
            nouns.append(head)  # "12 [lives] lost"
        elif head is not None and verb.relation == "amod" and self.grammar.child(verb, "nsubj"):
            nouns.append(head)  # "another 20 suffered [burns]", which a parser takes for a noun with its adjective
        nouns.extend(self._lives_of(verb))
        found = ((noun, _light_harm(verb, noun)) for noun in nouns)
        return next(((noun, harm) for noun, harm in found if harm), None)

    def _lives_of(self, verb: Word) -> Iterator[Word]:
        """The lives behind a number in words: "cost tens of thousands of [lives]"."""
        if (f"{verb.lemma}-life", Frame.LIGHT) not in harms():
            return
        for amount in self.grammar.children(verb, "obj"):
            inner = self.grammar.complements(amount, "of")
            lives = (*inner, *(each for word in inner for each in self.grammar.complements(word, "of")))
            yield from (each for each in lives if each.lemma == "life")

    def is_light(self, noun: Word) -> bool:
        """The "injuries" of "sustained injuries": the verb has said it."""
        verb = self.grammar.head(noun)
        if verb is None:
            return False
        as_martyrs = noun.relation == "obl" and (f"{verb.lemma}-{noun.lemma}", Frame.SUBJECT) in harms()
        return as_martyrs or _light_harm(verb, noun) is not None


def _light_harm(verb: Word, noun: Word) -> Harm | None:
    return harms().get((f"{verb.lemma}-{noun.lemma}", Frame.LIGHT))


@lru_cache(maxsize=1)
def _telling() -> frozenset[str]:
    return first_words() | TOTALS | DAMAGE
