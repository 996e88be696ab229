"""Which words of a sentence are harm words, alone or with the particle or noun that makes them one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property, lru_cache

from warledger.knowledge.english.harm import Frame, Harm, first_words, harms, may_harm, senses
from warledger.language.grammar import Grammar
from warledger.language.syntax import Word

_LIGHT_NOUNS = ("obj", "xcomp", "obl", "nsubj:pass", "compound", "obl:unmarked", "nmod:unmarked")
_PARTICLES = ("compound:prt", "xcomp", "obj", "advmod", "obl")
_NOUN_PARTICLES = ("amod", "compound", "nmod")
TOTALS = frozenset({"number", "toll", "count", "total", "figure"})
DAMAGE = frozenset({"damage", "damages", "loss", "losses"})
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
        return tuple([word for word in words if word.lemma.lower() in known or word.text.lower() in known])

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
        lemma, text = word.lemma.lower(), word.text.lower()
        if not (may_harm(lemma) or may_harm(text)):
            return _NONE
        if light := self.light(word):
            return {Frame.LIGHT: light[1]}
        plain = {**senses().get(text, _NONE), **senses().get(lemma, _NONE)}
        found = {frame: harm for frame, harm in plain.items() if self._is_said(harm)}
        if self._is_to_death(word):
            found |= senses().get(f"{text}-death", _NONE)
        for particle in reversed(list(self._particles(word))):
            with_particle = particle.lemma.lower()
            found |= senses().get(f"{text}-{with_particle}", _NONE)
            found |= senses().get(f"{lemma}-{with_particle}", _NONE)
        return found

    def _particles(self, word: Word) -> Iterator[Word]:
        """What may make a word a harm word; not the "fatally" of "nine people were shot, [one] fatally"."""
        for particle in self.grammar.children(word, *(_NOUN_PARTICLES if word.pos == "NOUN" else _PARTICLES)):
            before = self.grammar.sentence.words[particle.index - 1] if particle.index else particle
            if particle.pos != "ADV" or before.pos != "NUM":
                yield particle
        if word.lemma == "safe":
            yield from self.grammar.children(word, "conj")  # "safe and sound"

    def _is_to_death(self, word: Word) -> bool:
        """As in "shot to death", however the words are read and wherever the tree hangs them."""
        following = self.grammar.sentence.words[word.index + 1 : word.index + 3]
        return [other.text.lower() for other in following] == ["to", "death"]

    def _is_said(self, harm: Harm) -> bool:
        """True if the sentence has a word without which this one says nothing: "opened [fire], hitting two"."""
        return not harm.beside or any(word.lemma.lower() in harm.beside for word in self.grammar.sentence.words)

    def light(self, verb: Word) -> tuple[Word, Harm] | None:
        """The noun that makes a light verb a harm word, and what they say together: "lost their [lives]"."""
        nouns = list(self.grammar.children(verb, *_LIGHT_NOUNS))
        head = self.grammar.head(verb)
        if head is not None and verb.relation == "acl" and head.lemma == "life":
            nouns.append(head)  # "12 [lives] lost"
        found = ((noun, _light_harm(verb, noun)) for noun in nouns)
        return next(((noun, harm) for noun, harm in found if harm), None)

    def is_light(self, noun: Word) -> bool:
        """The "injuries" of "sustained injuries": the verb has said it."""
        verb = self.grammar.head(noun)
        return verb is not None and _light_harm(verb, noun) is not None


def _light_harm(verb: Word, noun: Word) -> Harm | None:
    return harms().get((f"{verb.lemma.lower()}-{noun.lemma.lower()}", Frame.LIGHT))


@lru_cache(maxsize=1)
def _telling() -> frozenset[str]:
    return first_words() | TOTALS | DAMAGE
