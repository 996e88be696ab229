"""Which words of a sentence are harm words, alone or with the particle or noun that makes them one."""

from __future__ import annotations

from warledger.knowledge.english.harm import Frame, Harm, harms
from warledger.language.grammar import Grammar
from warledger.language.syntax import Word

_PARTICLES = ("compound:prt", "xcomp", "obj", "advmod", "obl")


class HarmWords:
    """The harm words of one sentence."""

    def __init__(self, grammar: Grammar) -> None:
        self.grammar = grammar

    def harm(self, word: Word, frame: Frame) -> Harm | None:
        """The sense of `word` in `frame`: "killed", "gunned down", "lost [their lives]"; None if it has none."""
        lemma = word.lemma.lower()
        if any((f"{lemma}-{noun.lemma.lower()}", Frame.LIGHT) in harms() for noun in self.light_nouns(word)):
            return self._light_harm(word) if frame is Frame.LIGHT else None
        for particle in self.grammar.children(word, *_PARTICLES):
            phrasal = harms().get((f"{lemma}-{particle.lemma.lower()}", frame))
            if phrasal:
                return phrasal
        return harms().get((lemma, frame)) or harms().get((word.text.lower(), frame))

    def light_nouns(self, verb: Word) -> tuple[Word, ...]:
        """The nouns that can make a light verb a harm word: "lost their [lives]"."""
        return self.grammar.children(verb, "obj", "xcomp", "obl", "nsubj:pass", "compound", "obl:unmarked")

    def _light_harm(self, verb: Word) -> Harm | None:
        lemma = verb.lemma.lower()
        found = (harms().get((f"{lemma}-{noun.lemma.lower()}", Frame.LIGHT)) for noun in self.light_nouns(verb))
        return next((harm for harm in found if harm), None)

    def is_light(self, noun: Word) -> bool:
        """The "injuries" of "sustained injuries": the verb has said it."""
        verb = self.grammar.head(noun)
        return verb is not None and (f"{verb.lemma.lower()}-{noun.lemma.lower()}", Frame.LIGHT) in harms()
