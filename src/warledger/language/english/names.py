"""The names that the network's scores mark in a sentence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from warledger.language.syntax import NameKind

_KINDS = {"PER": NameKind.PERSON, "ORG": NameKind.ORGANISATION, "LOC": NameKind.PLACE, "PEOPLE": NameKind.PEOPLE}

SURE_ENOUGH = 0.5  # mean chance of the kind over the name's words; chosen on the development sets

Scores = NDArray[np.float32]
Span = tuple[int, int, NameKind]  # first word, last word, kind


class NameLabels:
    """The network's labels ("O", "B-PER", "I-PER", …) as two questions: where is a name, and what kind is it."""

    def __init__(self, labels: Sequence[str]) -> None:
        self.kinds = [label[2:] for label in labels if label.startswith("B-")]
        self._outside = labels.index("O")
        self._begins = [labels.index(f"B-{kind}") for kind in self.kinds]
        self._goes_on = [labels.index(f"I-{kind}") for kind in self.kinds]

    def names(self, scores: Scores) -> Iterator[Span]:
        """(first, last, kind) of each name, in order.

        Where a name begins and ends is decided over all kinds together, and its kind over all its words together: a
        place and a person never share one name. A name of whose kind the words tell too little is left out.
        """
        chances = np.exp(scores - scores.max(axis=1, keepdims=True))
        chances /= chances.sum(axis=1, keepdims=True)
        begins, goes_on = chances[:, self._begins], chances[:, self._goes_on]
        marks = np.stack([chances[:, self._outside], begins.sum(axis=1), goes_on.sum(axis=1)], axis=1).argmax(axis=1)
        kinds = begins + goes_on
        logs = np.log(kinds + 1e-9)
        for first, last in _runs(marks.tolist()):
            best = int(logs[first : last + 1].sum(axis=0).argmax())
            kind = _KINDS.get(self.kinds[best])  # None for a ship, a product, a festival: of no use here
            if kind is not None and kinds[first : last + 1, best].sum() > SURE_ENOUGH * (last + 1 - first):
                yield first, last, kind


def _runs(marks: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Stretches of one 1 (begins) or 2 (goes on without a beginning) and the 2s after it; 0 is outside."""
    first: int | None = None
    for place, mark in enumerate([*marks, 0]):
        if first is not None and mark != 2:
            yield first, place - 1
            first = None
        if mark and first is None:
            first = place


_LINKS = frozenset({"of", "for", "the", "and", "–", "-", "&"})


def joined_names(words: Sequence[str], names: Iterable[Span]) -> Iterator[Span]:
    """`names`, where one breaks off at a link and another begins there made one organisation again.

    "Coalition of" and "Peoples of" and "the Sahel" are one name; a link that nothing follows is no part of one.
    """
    held: Span | None = None
    for first, last, kind in names:
        if held is not None and _is_one(words, held, (first, last, kind)):
            held = (held[0], last, NameKind.ORGANISATION)
            continue
        if held is not None:
            yield _without_link(words, held)
        held = (first, last, kind)
    if held is not None:
        yield _without_link(words, held)


def _is_one(words: Sequence[str], left: Span, right: Span) -> bool:
    """True for a name that breaks off at a link, and for two organisations with only "of the" between them."""
    gap = [word.lower() for word in words[left[1] + 1 : right[0]]]
    linked = words[left[1]].lower() in _LINKS if not gap else gap in (["of"], ["of", "the"])
    return linked and left[2] is right[2] is NameKind.ORGANISATION


def _without_link(words: Sequence[str], name: Span) -> Span:
    first, last, kind = name
    while last > first and words[last].lower() in _LINKS:
        last -= 1
    return first, last, kind
