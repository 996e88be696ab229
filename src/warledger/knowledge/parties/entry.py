"""One party of the knowledge base."""

from __future__ import annotations

import json
import re
from calendar import monthrange
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from warledger.knowledge.parties.kinds import KINDS

_KEY = re.compile(r'("(?:[^"\\]|\\.)*")|(\b[a-z_]+) =')
_BRACKET = re.compile(r"\s*\([^()]+\)$")


@dataclass(frozen=True, slots=True)
class Entry:
    """A party that is known before reading.

    `name` is the one that answers are given in, `also` are its other names and acronyms; `countries` are ISO 3166-1
    alpha-2, its home first. `since` and `until` are the first and the last day that its dates allow, None where open.
    `part_of`, `allies` and `succeeds` are ids of entries. `voices` are organs that speak for it and are no mention of
    it. `ucdp` is its id in UCDP's data, `sector` PLOVER's. `patterned` holds the names that only a pattern makes.
    """

    id: str
    name: str
    kind: str
    also: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None
    part_of: tuple[str, ...] = ()
    allies: tuple[str, ...] = ()
    succeeds: tuple[str, ...] = ()
    voices: tuple[str, ...] = ()
    ucdp: int | None = None
    sector: str | None = None
    patterned: tuple[str, ...] = ()

    @property
    def called(self) -> str:
        """The name without the bracket that tells homonyms apart: "National Front (Chad)" is called National Front."""
        return _BRACKET.sub("", self.name)

    @property
    def country(self) -> str | None:
        """The code of its home."""
        return self.countries[0] if self.countries else None

    def existed(self, on: date) -> bool:
        """False on days before its first or after its last."""
        return (self.since is None or self.since <= on) and (self.until is None or on <= self.until)

    def overlaps(self, other: Entry) -> bool:
        """True if both existed on some day."""
        first, last = _earliest_end(self, other), _latest_start(self, other)
        return first is None or last is None or last <= first


def entry_of(row: Mapping[str, Any]) -> Entry:
    """The entry of a row of data. Raises KeyError, TypeError or ValueError if the row is none."""
    kind = row["kind"]
    return Entry(
        id=row["id"],
        name=row["name"],
        kind=kind,
        also=tuple(row.get("also", ())),
        countries=tuple(row.get("countries", ())),
        since=first_day(row["from"]) if "from" in row else None,
        until=last_day(row["to"]) if "to" in row else None,
        part_of=tuple(row.get("part_of", ())),
        allies=tuple(row.get("allies", ())),
        succeeds=tuple(row.get("succeeds", ())),
        voices=tuple(row.get("voices", ())),
        ucdp=row.get("ucdp"),
        sector=row.get("sector") or (KINDS[kind].sector if kind in KINDS else None),
    )


def one_a_line(text: str) -> Iterator[dict[str, Any]]:
    """The rows of a file of parties that holds one inline table a line, as the knowledge base's own do.

    Read as JSON after its keys are quoted, which takes a quarter of the time of a TOML parser; the tests hold the two
    together.
    """
    for line in text.splitlines():
        if line.startswith("  {"):
            yield json.loads(_KEY.sub(_quoted, line.rstrip(",")))


def _quoted(found: re.Match[str]) -> str:
    return found[1] or f'"{found[2]}":'


def first_day(written: str) -> date:
    """The first day of "2017" or "2017-03". Raises ValueError if it is neither."""
    year, month = _year_and_month(written)
    return date(year, month or 1, 1)


def last_day(written: str) -> date:
    """The last day of "2017" or "2017-03". Raises ValueError if it is neither."""
    year, month = _year_and_month(written)
    return date(year, month or 12, monthrange(year, month or 12)[1])


def _year_and_month(written: str) -> tuple[int, int | None]:
    year, _, month = written.partition("-")
    if len(year) != 4 or not year.isdecimal() or (month and (len(month) != 2 or not month.isdecimal())):
        raise ValueError(f"{written!r} is no year or month")
    return int(year), int(month) if month else None


def _latest_start(one: Entry, other: Entry) -> date | None:
    starts = [entry.since for entry in (one, other) if entry.since]
    return max(starts, default=None)


def _earliest_end(one: Entry, other: Entry) -> date | None:
    ends = [entry.until for entry in (one, other) if entry.until]
    return min(ends, default=None)
