"""Names with what the words beside them say, and what follows for the names around them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from warledger.extract.where.candidates import Key
from warledger.extract.where.clues import Clues
from warledger.extract.where.toponym import Toponym
from warledger.extract.where.triggers import Told
from warledger.knowledge.gazetteer import Feature
from warledger.language.syntax import Sentence

SIDE = "place.side_of_town"


@dataclass(frozen=True, slots=True)
class Named:
    """A name, its clues, and the key under which it is resolved."""

    toponym: Toponym
    clues: Clues
    key: Key


def holding(named: Sequence[Named]) -> Iterator[Toponym]:
    """What towns and villages are told to lie in: "the village of Tadil in [Aleppo]" is in no town."""
    for one, other in pairwise(named):
        same = one.toponym.sentence is other.toponym.sentence
        if same and one.clues.kind is Feature.TOWN and one.clues.container == other.toponym.text:
            yield other.toponym


def is_a_town(each: Named, found: Told, dateline: Sentence | None) -> bool:
    """True if the words around a mention, or its being a dateline, say that the town is meant and not its division."""
    said = each.clues.kind in (Feature.TOWN, Feature.QUARTER, Feature.CAMP, Feature.AIRPORT)
    return (
        said or (found.triggered and found.precision <= 2 and found.rule != SIDE) or each.toponym.sentence is dateline
    )
