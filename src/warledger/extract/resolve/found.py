"""What a noun resolves to."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple, Protocol

from warledger.extract.resolve.sides import CIVILIAN_SIDE, Side
from warledger.language.syntax import Sentence, Word
from warledger.values import Category


class Found(NamedTuple):
    """A side and a category. `proof` are stretches elsewhere in the text that the resolution rests on."""

    side: Side | None
    category: Category = Category.UNKNOWN
    proof: tuple[tuple[int, int], ...] = ()

    def through(self, word: Word) -> Found:
        """The same, resolved through `word`."""
        return self._replace(proof=((word.start, word.stop),))


NOTHING = Found(None)
CIVILIAN_PEOPLE = Found(CIVILIAN_SIDE, Category.CIVILIAN)


def first_sided(found: Iterable[Found], otherwise: Found = NOTHING) -> Found:
    """The first that tells a side."""
    return next((one for one in found if one.side is not None), otherwise)


class Reader(Protocol):
    """Whoever resolves a noun; `depth` counts how often one resolution asked for another."""

    def read(self, sentence: Sentence, noun: Word, depth: int = 0) -> Found:
        """The side and the category of the people that `noun` names."""
