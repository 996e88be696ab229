"""The party that claims an attack: "the front claimed responsibility for the bombing"."""

from __future__ import annotations

from collections.abc import Iterator

from warledger.extract.resolve.deeds import Deeds, Doer
from warledger.extract.resolve.found import lemma
from warledger.extract.resolve.scene import Scene
from warledger.extract.resolve.sides import CIVILIANS, PEOPLE, Side
from warledger.language.syntax import Sentence, Word

_OWNED = frozenset({"responsibility", "credit", "authorship"})
_OWNING = frozenset({"claim", "take", "assume", "accept", "admit", "acknowledge"})
# What begins another story within a report.
_APART = frozenset("another meanwhile separately elsewhere earlier separate".split())
_BACK, _ON = 4, 2


class Claimants:
    """Answers for one report."""

    def __init__(self, scene: Scene, deeds: Deeds) -> None:
        self.scene, self.deeds = scene, deeds

    def of(self, sentence: Sentence, victims: Side | None) -> Doer | None:
        """The party that takes the attack of `sentence` on itself, here or in one of the sentences after or before."""
        after = self._told_on(self.scene.after(sentence, _BACK))
        before = [one for one in self.scene.before(sentence, _ON) if not _is_apart(sentence)]
        for one in (sentence, *after, *before):
            for noun in self._claiming(one):
                found = self.deeds.doer(one, noun, victims, people=True)
                if found and found.side.kind not in (PEOPLE, CIVILIANS):
                    return found
        return None

    def _told_on(self, sentences: tuple[Sentence, ...]) -> Iterator[Sentence]:
        """The sentences up to the one that begins another story."""
        for one in sentences:
            if _is_apart(one):
                return
            yield one

    def _claiming(self, sentence: Sentence) -> Iterator[Word]:
        """Who claims it: on whose behalf somebody speaks, else the subject."""
        grammar = self.scene.grammar(sentence)
        for verb in sentence.words:
            if lemma(verb) not in _OWNING or grammar.negation(verb) is not None:
                continue
            owned = (grammar.object(verb), grammar.passive_subject(verb))
            if not any(word is not None and lemma(word) in _OWNED for word in owned):
                continue
            behalf = (word for word in grammar.subtree(verb) if lemma(word) in ("behalf", "name"))
            yield from (whom for word in behalf for whom in grammar.complements(word, "of"))
            who = grammar.agent(verb) or grammar.subject(verb)
            if who is not None and not _is_nobody(who, [child.text.lower() for child in grammar.children(who, "det")]):
                yield who


def _is_apart(sentence: Sentence) -> bool:
    return any(word.text.lower() in _APART for word in sentence.words[:4])


def _is_nobody(who: Word, determiners: list[str]) -> bool:
    return "no" in determiners or lemma(who) in ("nobody", "none", "no-one")
