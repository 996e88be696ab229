"""Which words of a sentence are harm words, alone or with the particle or noun that makes them one."""

from __future__ import annotations

from collections.abc import Iterator

from warledger.knowledge.english.harm import Frame, Harm, harms
from warledger.language.grammar import Grammar
from warledger.language.syntax import Word

_LIGHT_NOUNS = ("obj", "xcomp", "obl", "nsubj:pass", "compound", "obl:unmarked", "nmod:unmarked")
_PARTICLES = ("compound:prt", "xcomp", "obj", "advmod", "obl")
_NOUN_PARTICLES = ("amod", "compound", "nmod")


class HarmWords:
    """The harm words of one sentence."""

    def __init__(self, grammar: Grammar) -> None:
        self.grammar = grammar

    def harm(self, word: Word, frame: Frame) -> Harm | None:
        """The sense of `word` in `frame`: "killed", "gunned down", "lost [their lives]"; None if it has none."""
        light = self.light(word)
        if light:
            return light[1] if frame is Frame.LIGHT else None
        lemma = word.lemma.lower()
        for particle in self._particles(word):
            with_particle = particle.lemma.lower()
            phrasal = harms().get((f"{lemma}-{with_particle}", frame)) or harms().get(
                (f"{word.text.lower()}-{with_particle}", frame)
            )
            if phrasal:
                return phrasal
        to_death = self._to_death(word, frame)
        if to_death:
            return to_death
        plain = harms().get((lemma, frame)) or harms().get((word.text.lower(), frame))
        return plain if plain and self._is_said(plain) else None

    def _particles(self, word: Word) -> Iterator[Word]:
        """What may make a word a harm word; not the "fatally" of "nine people were shot, [one] fatally"."""
        for particle in self.grammar.children(word, *(_NOUN_PARTICLES if word.pos == "NOUN" else _PARTICLES)):
            before = self.grammar.sentence.words[particle.index - 1] if particle.index else particle
            if particle.pos != "ADV" or before.pos != "NUM":
                yield particle
        if word.lemma == "safe":
            yield from self.grammar.children(word, "conj")  # "safe and sound"

    def _to_death(self, word: Word, frame: Frame) -> Harm | None:
        """As in "shot to death", however the words are read and wherever the tree hangs them."""
        following = [other.text.lower() for other in self.grammar.sentence.words[word.index + 1 : word.index + 3]]
        return harms().get((f"{word.text.lower()}-death", frame)) if following == ["to", "death"] else None

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
