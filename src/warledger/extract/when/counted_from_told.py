"""Readings of words that count from what the report told last: "that day", "three days later", "the following year"."""

from __future__ import annotations

from datetime import date

from warledger.extract.when.almanac import UNKNOWN, Days, month_of, months_later, of_length, shift, week_of
from warledger.extract.when.said import Said

_DAY = frozenset({"day", "night", "morning", "evening", "afternoon", "weekend"})
_COARSEST = {"hour": 1, "minute": 1, "second": 1, "moment": 1, "": 1, "week": 4, "month": 4, "year": 5, "decade": 5}
_BACK = frozenset({"earlier", "before", "previously", "beforehand", "previous", "preceding"})


def told(said: Said) -> Days:
    """For "that day", "later that month": the days that were told, or the week, month or year that holds them."""
    unit, days = said.part("unit"), said.basis.told
    if said.part("inner") and unit not in _DAY and not said.basis.goes_on and said.basis.report:
        days = Days(said.basis.report, said.basis.report, 1)  # "earlier in the year" of news is that of the report
    if not _is_fine_enough(unit, days) or days.first is None or days.last is None:
        return UNKNOWN
    if unit in _DAY:
        return days
    first, last = _around(days.first, unit, 0)
    if days.last > last:
        return UNKNOWN
    part = said.part("part")
    return of_length(days.first if part == "later" else first, days.last if part == "earlier" else last)


def quarter(said: Said) -> Days | None:
    """For "the quarter" after "the third quarter of 2023"; of a town where none was told."""
    first, last, _ = said.basis.told
    is_quarter = first and last and first.day == 1 and (last.year, last.month) == (first.year, first.month + 2)
    return said.basis.told if is_quarter else None


def later(said: Said) -> Days:
    """For "three days later", "a week before the attack", "the next day": no finer than what is counted from."""
    unit, days = said.part("unit"), said.basis.told
    back = said.part("way") in _BACK
    if not _is_fine_enough(unit, days) or days.first is None or days.last is None:
        return UNKNOWN
    fewest, most = said.count
    near, far = (-most, -fewest) if back else (fewest, most)
    first, last = _stepped(said, unit, (days.first, days.last), (near, far))
    if said.part("near") == "less than":
        return of_length(first, days.last) if back else of_length(days.first, last)
    if said.is_more:
        return Days(None, last, None) if back else Days(first, None, None)
    return of_length(first, last)


def next_period(said: Said) -> Days:
    """For "the following month": the one beside that which holds what was told."""
    unit, days = said.part("unit"), said.basis.told
    if not _is_fine_enough(unit, days) or days.first is None or days.last is None:
        return UNKNOWN
    first, last = _around(days.last, unit, -1 if said.part("way") in _BACK else 1)
    return of_length(first, last) if days.first >= _around(days.last, unit, 0)[0] else UNKNOWN


def next_told(said: Said) -> Days | None:
    """For "the next year" of a history; in news nothing that was told, but what is to come."""
    return next_period(said) if said.basis.goes_on else None


def year_ago(said: Said) -> Days:
    """For "800 in the first half of 2024, up from 500 a year earlier": the same months; else that calendar year."""
    first, last, _ = said.basis.told
    if first and last and first.day == 1 and 80 <= (last - first).days <= 190:
        back = months_later(last, -12)
        return Days(months_later(first, -12), month_of(back.year, back.month)[1], 5)
    if said.part("way") == "earlier":
        return later(said)
    if said.anchor is None:
        return UNKNOWN
    return of_length(*_around(said.anchor, "year", -1))


def _is_fine_enough(unit: str, days: Days) -> bool:
    """True if what was told is no coarser than the unit bears: no day is counted from a year."""
    return days.precision is not None and days.precision <= _COARSEST.get(unit, 3)


def _stepped(said: Said, unit: str, days: tuple[date, date], steps: tuple[int, int]) -> tuple[date, date]:
    (first, last), (near, far) = days, steps
    if unit in _DAY:
        about = int(said.is_about)
        return shift(first, near - about), shift(last, far + about)
    if unit == "fortnight":
        return shift(first, 14 * near - 3), shift(last, 14 * far + 3)
    if unit == "week":
        return shift(first, 7 * near - 3), shift(last, 7 * far + 3)
    if unit in ("month", "year", "decade"):
        return _around(first, unit, near)[0], _around(last, unit, far)[1]
    return _hours(unit, (first, last), steps)


def _hours(unit: str, days: tuple[date, date], steps: tuple[int, int]) -> tuple[date, date]:
    """Hours may pass midnight, minutes are taken not to."""
    if unit != "hour":
        return days
    near, far = (-(-abs(step) // 24) for step in steps)
    return (shift(days[0], -near), days[1]) if steps[0] < 0 else (days[0], shift(days[1], far))


def _around(day: date, unit: str, steps: int) -> tuple[date, date]:
    """The week, month, year or decade that holds the day, or the one `steps` further on."""
    if unit == "week":
        return week_of(shift(day, 7 * steps))
    if unit == "month":
        at = months_later(day, steps)
        return month_of(at.year, at.month)
    year = min(max(day.year + steps * (10 if unit == "decade" else 1), date.min.year), date.max.year)
    return date(year, 1, 1), date(year, 12, 31)
