"""Which words of a sentence are harm words, alone or with the particle or noun that makes them one."""

from __future__ import annotations

from warledger.knowledge.english.harm import Frame, Harm, harms
from warledger.language.grammar import Grammar
from warledger.language.syntax import Word

_LIGHT_NOUNS = ("obj", "xcomp", "obl", "nsubj:pass", "compound", "obl:unmarked")
_PARTICLES = ("compound:prt", "xcomp", "obj", "advmod", "obl")


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
        for particle in self.grammar.children(word, *_PARTICLES):
            phrasal = harms().get((f"{lemma}-{particle.lemma.lower()}", frame))
            if phrasal:
                return phrasal
        return harms().get((lemma, frame)) or harms().get((word.text.lower(), frame))

    def light(self, verb: Word) -> tuple[Word, Harm] | None:
        """The noun that makes a light verb a harm word, and what they say together: "lost their [lives]"."""
        for noun in self.grammar.children(verb, *_LIGHT_NOUNS):
            harm = _light_harm(verb, noun)
            if harm:
                return noun, harm
        return None

    def is_light(self, noun: Word) -> bool:
        """The "injuries" of "sustained injuries": the verb has said it."""
        verb = self.grammar.head(noun)
        return verb is not None and _light_harm(verb, noun) is not None


def _light_harm(verb: Word, noun: Word) -> Harm | None:
    return harms().get((f"{verb.lemma.lower()}-{noun.lemma.lower()}", Frame.LIGHT))
