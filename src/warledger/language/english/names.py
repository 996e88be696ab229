"""The names that the network's scores mark in a sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from warledger.language.syntax import NameKind

_KINDS = {"PER": NameKind.PERSON, "ORG": NameKind.ORGANISATION, "LOC": NameKind.PLACE, "PEOPLE": NameKind.PEOPLE}

Scores = NDArray[np.float32]


class NameLabels:
    """The network's labels ("O", "B-PER", "I-PER", …) as two questions: where is a name, and what kind is it."""

    def __init__(self, labels: Sequence[str]) -> None:
        self.kinds = [kind for kind in _KINDS if f"B-{kind}" in labels]
        self._outside = labels.index("O")
        self._begins = [labels.index(f"B-{kind}") for kind in self.kinds]
        self._goes_on = [labels.index(f"I-{kind}") for kind in self.kinds]

    def names(self, scores: Scores) -> Iterator[tuple[int, int, NameKind]]:
        """(first, last, kind) of each name, in order.

        Where a name begins and ends is decided over all kinds together, and its kind over all its words together: a
        place and a person never share one name.
        """
        chances = np.exp(scores - scores.max(axis=1, keepdims=True))
        begins, goes_on = chances[:, self._begins], chances[:, self._goes_on]
        marks = np.stack([chances[:, self._outside], begins.sum(axis=1), goes_on.sum(axis=1)], axis=1).argmax(axis=1)
        logs = np.log(begins + goes_on + 1e-9)
        for first, last in _runs(marks.tolist()):
            yield first, last, _KINDS[self.kinds[int(logs[first : last + 1].sum(axis=0).argmax())]]


def _runs(marks: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Stretches of one 1 (begins) or 2 (goes on without a beginning) and the 2s after it; 0 is outside."""
    first: int | None = None
    for place, mark in enumerate([*marks, 0]):
        if first is not None and mark != 2:
            yield first, place - 1
            first = None
        if mark and first is None:
            first = place
