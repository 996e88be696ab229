"""Whether what a cue names happened in the event that a claim tells of: not a plan, a denial, another's weapon."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from warledger.extract.classify.cues import Cue
from warledger.knowledge.english.event_types import event_types
from warledger.language.grammar import Grammar
from warledger.language.syntax import Sentence, Word

_MODALS = frozenset("could may might would will shall should 'll ’ll".split())


class Reality:
    """Tells whether what a cue names happened in the event that a claim of the sentence tells of."""

    def __init__(self, sentence: Sentence, own: Sequence[Word], others: Sequence[Word]) -> None:
        self._grammar = Grammar(sentence)
        self._own = [self._path(word) for word in own]
        self._others = [self._path(word) for word in others]
        self._stated = {word.index for path in self._own for word in path[1:]}  # what stands above the claims

    def holds(self, cue: Cue) -> bool:
        """False where a claim of another event is nearer, and for plans, denials, drills and remembrance."""
        path = self._path(cue.word)
        if self._others and self._distance(path, self._others) < self._distance(path, self._own):
            return False
        return not any(self._is_unreal(word) for word in self._below(path))

    def _below(self, path: Sequence[Word]) -> Iterator[Word]:
        """The words from the cue up to the claim's own; how real the claim is, is read from its status."""
        for word in path:
            if word.index in self._stated:
                return
            yield word

    def _is_unreal(self, word: Word) -> bool:
        if word.lemma in event_types().unless["unreal"]:
            return True
        if self._grammar.negation(word) is not None:
            return True
        marks = self._grammar.children(word, "aux", "det", "cc:preconj")
        return any(mark.lemma in _MODALS or mark.text.lower() in ("no", "any") for mark in marks)

    def _path(self, word: Word) -> list[Word]:
        """`word` and all that govern it, up to the root."""
        path, at = [word], self._grammar.head(word)
        while at is not None:
            path.append(at)
            at = self._grammar.head(at)
        return path

    @staticmethod
    def _distance(path: Sequence[Word], others: Sequence[Sequence[Word]]) -> int:
        """The steps in the tree to the nearest of `others`."""
        steps = {word.index: number for number, word in enumerate(path)}
        return min(
            min((number + steps[word.index] for number, word in enumerate(other) if word.index in steps), default=99)
            for other in others
        )
