"""Days, weeks, months and years, counted from the day of the report."""

from __future__ import annotations

import calendar
from datetime import date
from typing import NamedTuple

_PIVOT = 70  # 70 → 1970, 69 → 2069: wire archives begin about there


class Days(NamedTuple):
    """The days `first`–`last`, None where a side is open, with UCDP's precision (see values.Moment)."""

    first: date | None
    last: date | None
    precision: int | None


UNKNOWN = Days(None, None, None)


def of_length(first: date, last: date) -> Days:
    """The days from `first` to `last`, as precise as their number makes them; beyond a year no code is licensed."""
    length = (last - first).days + 1
    codes = ((1, 1), (6, 2), (7, 3), (31, 4), (366, 5))
    return Days(first, last, next((code for days, code in codes if length <= days), None))


def one(day: date | None) -> Days:
    """That day; unknown if the calendar has no such day."""
    return UNKNOWN if day is None else Days(day, day, 1)


def shift(day: date, days: int) -> date:
    """`days` later, or earlier if negative; never beyond the calendar's ends."""
    ordinal = min(max(day.toordinal() + days, 1), date.max.toordinal())
    return date.fromordinal(ordinal)


def months_later(day: date, months: int) -> date:
    """The same day `months` months later (earlier if negative), or that month's last day."""
    count = day.year * 12 + day.month - 1 + months
    year, month = min(max(count // 12, date.min.year), date.max.year), count % 12 + 1
    return date(year, month, min(day.day, _length(year, month)))


def month_of(year: int, month: int) -> tuple[date, date]:
    """First and last day of a month."""
    return date(year, month, 1), date(year, month, _length(year, month))


def week_of(day: date) -> tuple[date, date]:
    """Monday and Sunday of the day's week."""
    monday = shift(day, -day.weekday())
    return monday, shift(monday, 6)


def day_or_none(year: int, month: int, day: int) -> date | None:
    """That day, or None if the calendar has no such day: a misprint is no reason to lose the report."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the algorithm of Meeus, Jones and Butcher)."""
    century, of_century = divmod(year, 100)
    golden = year % 19
    epact = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (of_century // 4) - epact - of_century % 4) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def full_year(digits: str) -> int:
    """The year that two or four digits mean: "88" → 1988, "24" → 2024."""
    year = int(digits)
    return year if len(digits) > 2 else year + (1900 if year >= _PIVOT else 2000)


def cut(days: Days, latest: date | None) -> Days:
    """`days` without those after `latest`, unless all are after it; the precision stays that of the words."""
    if latest and days.first and days.last and days.first <= latest < days.last:
        return days._replace(last=latest)
    return days


def _length(year: int, month: int) -> int:
    return calendar.monthrange(year, month)[1]
