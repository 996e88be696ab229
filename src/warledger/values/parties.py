"""Who and where: the parties, people and places of a report, resolved as far as the report allows."""

from __future__ import annotations

from dataclasses import dataclass

from warledger.values.folding import folded
from warledger.values.span import Span


@dataclass(frozen=True, slots=True)
class Party:
    """An organised side, or people who are none ("civilians"). `known` is False where no knowledge base has it.

    `id` is the report's own ("p1", "p2", … in order of first mention). `kind` is a word of the field: "state forces",
    "rebel group", "militia", "police", "civilians"; None where the text does not tell. `country` is ISO 3166 alpha-2.
    `entry` is its id in the knowledge base (`warledger parties show ENTRY`), None where that has it not.
    """

    id: str
    name: str
    known: bool = False
    kind: str | None = None
    country: str | None = None
    mentions: tuple[Span, ...] = ()
    entry: str | None = None

    @property
    def key(self) -> str:
        """What the party is called across reports: its entry in the knowledge base, else its name and country."""
        return self.entry or f"{folded(self.name)}|{self.country or ''}"


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody whom the report names in full, `name` as it does first; later mentions may be of the surname alone.

    Private people are among them: exports leave them out unless asked.
    """

    name: str
    mentions: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Place:
    """A named place, `name` as the gazetteer has it, else as the text does.

    `gazetteer` is the entry's id ("geonames:2460596"), None where none has the place: then its point is that of the
    known place which the text says it lies in or by ("Kansafra village in Idlib province"), and the
    event's precision is that one's. `country` is ISO 3166 alpha-2, `admin1` and `admin2` are names.
    `latitude` and `longitude` are degrees (WGS 84); those of a division, a river or a region stand for all of it, as
    `feature` tells ("town", "district", "province", "country", "river", "region", …).
    """

    id: str
    name: str
    gazetteer: str | None = None
    country: str | None = None
    admin1: str | None = None
    admin2: str | None = None
    feature: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    mentions: tuple[Span, ...] = ()
