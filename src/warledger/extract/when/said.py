"""A rule's words taken apart, with the day of the report they count from."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date
from typing import Any

from warledger.extract.when.almanac import UNKNOWN, Days, full_year, shift
from warledger.knowledge.english.time import time_words

_SLACK = 1  # days: where a report is filed it may be tomorrow already


@dataclass(frozen=True)
class Said:
    """A rule's words, the day of the report, and whether the tense puts them after it."""

    parts: Mapping[str, str | None]
    known: Mapping[str, Any]
    anchor: date | None
    ahead: bool = False

    def part(self, name: str) -> str:
        """The words of a part in small letters with single spaces, "" where they are not said."""
        return " ".join((self.parts.get(name) or "").lower().replace("’", "'").split())

    @property
    def month(self) -> int:
        """The month that is named, 1–12."""
        return time_words().months[self.part("month").rstrip(".")]

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
        steps = (-1, 0, 1) if self.ahead else (1, 0, -1, -2, -3, -4)
        for number in (self.anchor.year + step for step in steps):
            days = make(number) if MINYEAR <= number <= MAXYEAR else UNKNOWN
            if days.first is None or days.last is None:
                continue
            if days.last >= self.anchor if self.ahead else not self.is_late(days.first):
                return days
        return UNKNOWN
