"""The items of a digest, each under the name of its country: "Nigeria: gunmen killed nine …", "Somalia: …"."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from warledger.extract.resolve.labels import Label, Sort
from warledger.language.syntax import Sentence


class Item(NamedTuple):
    """Where an item starts in the text, and the code of its nation."""

    start: int
    nation: str


class Items:
    """The items of one report; none where fewer than two nations head what is told."""

    def __init__(self, sentences: Sequence[Sentence], labels: Mapping[int, tuple[Label, ...]]) -> None:
        found = tuple(_headed(sentences, labels))
        self._items = found if len({item.nation for item in found}) > 1 else ()
        self._starts = [item.start for item in self._items]

    def at(self, position: int) -> Item | None:
        """The item that holds a position of the text."""
        place = bisect_right(self._starts, position)
        return self._items[place - 1] if place else None


def _headed(sentences: Sequence[Sentence], labels: Mapping[int, tuple[Label, ...]]) -> Iterator[Item]:
    for sentence in sentences:
        first = next(iter(labels[sentence.start]), None)
        if first is not None and first.sort is Sort.STATE and first.first == 0:
            after = sentence.words[first.last + 1 : first.last + 2]
            if not after or after[0].text == ":":
                yield Item(sentence.start, first.key)
