"""A rule's words taken apart, with the day of the report they count from."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date
from typing import Any, NamedTuple

from warledger.extract.when.almanac import UNKNOWN, Days, cut, full_year, shift
from warledger.knowledge.english.time import time_words
from warledger.values import Span

_SLACK = 1  # days: where a report is filed it may be tomorrow already


class Basis(NamedTuple):
    """What words count from: the day of the report, and the days that the report told last.

    `goes_on` is true where words without a year go on with what was told, as in history: "In 2012 … In March …".
    `words` are those that told it.
    """

    report: date | None
    told: Days = UNKNOWN
    goes_on: bool = False
    words: Span | None = None


@dataclass(frozen=True)
class Said:
    """A rule's words, what they count from, and whether the tense puts them after the report."""

    parts: Mapping[str, str | None]
    known: Mapping[str, Any]
    basis: Basis
    ahead: bool = False

    def part(self, name: str) -> str:
        """The words of a part in small letters with single spaces, "" where they are not said."""
        return " ".join((self.parts.get(name) or "").lower().replace("’", "'").split())

    @property
    def anchor(self) -> date | None:
        """The day of the report; for words that go on with what was told, the last day of that."""
        return self.basis.told.last if self.basis.goes_on else self.basis.report

    @property
    def month(self) -> int:
        """The month that is named, 1–12."""
        return time_words().months[self.part("month").rstrip(".")]

    @property
    def is_about(self) -> bool:
        """True for "about", "nearly", "some" before the number."""
        return self.part("near") in time_words().about

    @property
    def is_more(self) -> bool:
        """True for "more than", "over", "at least" before the number: one side is left open."""
        return self.part("near") in time_words().more

    @property
    def count(self) -> tuple[int, int]:
        """Fewest and most of the number that is said; 1 where none is."""
        words = self.part("count")
        if words.isdigit():
            return int(words), int(words)
        return time_words().counts[words] if words else (1, 1)

    def is_late(self, first: date) -> bool:
        """True if `first` lies after the report, so that the year before must be meant."""
        return self.anchor is not None and first > shift(self.anchor, _SLACK)

    def last_such(self, year: str, make: Callable[[int], Days]) -> Days:
        """What `make` gives for the year that is said, else for the last one that is not after the report.

        If the tense is of the future, for the first that is not before it.
        """
        if year:
            return make(full_year(year))
        if self.anchor is None:
            return UNKNOWN
        if self.basis.goes_on:
            return self._nearest(make)
        steps = (-1, 0, 1) if self.ahead else (1, 0, -1, -2, -3, -4)
        for number in (self.anchor.year + step for step in steps):
            days = make(number) if MINYEAR <= number <= MAXYEAR else UNKNOWN
            if days.first is None or days.last is None:
                continue
            if days.last >= self.anchor if self.ahead else not self.is_late(days.first):
                return days
        return UNKNOWN

    def _nearest(self, make: Callable[[int], Days]) -> Days:
        """The nearest to what was told."""
        first, last, _ = self.basis.told
        if first is None or last is None:
            return UNKNOWN
        years = range(max(first.year - 1, MINYEAR), min(last.year + 1, MAXYEAR) + 1)
        found = [days for days in map(make, years) if days.first and days.last]
        return min(found, key=lambda days: _leap(first, last, days), default=UNKNOWN)

    def so_far(self, days: Days) -> Days:
        """`days` without those after the report, where they are not told as ahead of it."""
        return days if self.ahead or self.basis.goes_on else cut(days, self.anchor)


def _leap(first: date, last: date, days: Days) -> int:
    """How far `days` lie from what was told from `first` to `last`."""
    if days.first is None or days.last is None:
        return 0
    return max((days.first - last).days, (first - days.last).days, 0)
