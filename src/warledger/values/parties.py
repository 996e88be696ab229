"""Who and where: the parties and places of a report, resolved as far as the report allows."""

from __future__ import annotations

from dataclasses import dataclass

from warledger.values.span import Span


@dataclass(frozen=True, slots=True)
class Party:
    """An organised side, or people who are none ("civilians"). `known` is False where no knowledge base has it.

    `id` is the report's own ("p1", "p2", … in order of first mention). `kind` is a word of the field: "state forces",
    "rebel group", "militia", "police", "civilians"; None where the text does not tell. `country` is ISO 3166 alpha-2.
    """

    id: str
    name: str
    known: bool = False
    kind: str | None = None
    country: str | None = None
    mentions: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Place:
    """A named place. A province is no point: `latitude` and `longitude` are None unless a gazetteer gives them."""

    id: str
    name: str
    gazetteer: str | None = None
    country: str | None = None
    admin1: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    mentions: tuple[Span, ...] = ()
