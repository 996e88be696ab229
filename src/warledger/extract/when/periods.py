"""Readings of words for weeks, months, years and their parts."""

from __future__ import annotations

from datetime import date

from warledger.extract.when.almanac import (
    UNKNOWN,
    Days,
    cut,
    month_of,
    months_later,
    of_length,
    shift,
    week_of,
)
from warledger.extract.when.said import Said
from warledger.knowledge.english.time import time_words

_EARLY, _MIDDLE, _LATE = "early", "middle", "late"
_PARTS = (
    (_EARLY, ("beginning", "start", "early")),
    (_MIDDLE, ("mid", "middle")),
    (_LATE, ("end", "late", "close")),
)


def week(said: Said) -> Days:
    """Monday to Sunday; this week's up to the report. "Late last week" is Friday to Sunday."""
    if said.anchor is None:
        return UNKNOWN
    which, part = said.part("which"), said.part("part")
    monday, sunday = week_of(shift(said.anchor, {"last": -7, "this": 0, "next": 7}[which]))
    if part in ("late", "later") and which != "this":
        return of_length(shift(monday, 4), sunday)
    if part in ("early", "earlier") and which != "this":
        return of_length(monday, shift(monday, 2))
    if which != "this":
        return of_length(monday, sunday)
    if part == "later" or said.ahead:
        return of_length(said.anchor, sunday)
    return _up_to(said.anchor, monday, part)


def _up_to(anchor: date, first: date, part: str) -> Days:
    """From `first` to the report, without the report's own day for "earlier"; as UCDP has it."""
    last = max(shift(anchor, -1), first) if part == "earlier" else anchor
    return Days(first, last, 2)


def start_of(said: Said) -> Days:
    """The beginning of this week, month or year, not after the report."""
    if said.anchor is None:
        return UNKNOWN
    anchor, unit = said.anchor, said.known.get("unit") or said.part("unit")
    if unit == "week":
        return Days(week_of(anchor)[0], anchor, 2)
    if unit == "month":
        return cut(Days(anchor.replace(day=1), anchor.replace(day=10), 4), anchor)
    last = anchor if said.known.get("until") else date(anchor.year, 4, 30)
    return cut(Days(date(anchor.year, 1, 1), last, 5), anchor)


def _part(said: Said) -> str | None:
    words = said.part("part").split()
    return next((part for part, names in _PARTS if any(name in words for name in names)), None)


def _in_month(year: int, month: int, part: str | None) -> Days:
    """The month or its part, as UCDP divides it; the beginning and the end overlap the middle."""
    first, last = month_of(year, month)
    begin, end = {None: (1, last.day), _EARLY: (1, 10), _MIDDLE: (10, 20), _LATE: (15, last.day)}[part]
    return Days(first.replace(day=begin), first.replace(day=end), 4)


def _in_year(year: int, part: str | None) -> Days:
    begin, end = {None: (1, 12), _EARLY: (1, 4), _MIDDLE: (5, 8), _LATE: (9, 12)}[part]
    return Days(date(year, begin, 1), month_of(year, end)[1], 5)


def month(said: Said) -> Days:
    """The month that is named; in the past, not beyond the report."""
    part = _part(said)
    which = said.part("which")
    year = said.part("year") or (str(_year_of(said.anchor, which)) if which and said.anchor else "")
    return said.so_far(said.last_such(year, lambda year: _in_month(year, said.month, part)))


def month_named(said: Said) -> Days:
    """For "last July", the last one that is over; "this July": this year's."""
    if said.anchor is None:
        return UNKNOWN
    which, anchor = said.part("which"), said.anchor
    year = anchor.year
    if which == "last" and said.month >= anchor.month:
        year -= 1
    elif which == "next" and said.month <= anchor.month:
        year += 1
    return _in_month(year, said.month, None)


def which_month(said: Said) -> Days:
    if said.anchor is None:
        return UNKNOWN
    which, anchor = said.part("which"), said.anchor
    month = months_later(anchor.replace(day=1), {"last": -1, "this": 0, "next": 1}[which])
    days = _in_month(month.year, month.month, _part(said))
    return days if which != "this" else _this(said, said.anchor, days)


def _this(said: Said, anchor: date, days: Days) -> Days:
    """This month or year up to the report: without its day for "earlier", from it on for "later"."""
    if days.first is None or days.last is None:
        return days
    if said.part("part2") == "later" or said.ahead:
        return days._replace(first=max(days.first, min(anchor, days.last)))
    last = shift(anchor, -1) if said.part("part2") == "earlier" else anchor
    return cut(days, max(last, days.first))


def _year_of(anchor: date, which: str) -> int:
    return anchor.year + {"last": -1, "this": 0, "next": 1}[which]


def year(said: Said) -> Days:
    spoken = said.part("spoken").replace(" ", "-")
    number = 1900 + time_words().counts[spoken][0] if spoken else int(said.part("year"))
    return said.so_far(_in_year(number, _part(said)))


def years(said: Said) -> Days | None:
    first = int(said.part("year"))
    last = int(said.part("year2") or first - first % 100 + int(said.part("short2")))
    return of_length(date(first, 1, 1), date(last, 12, 31)) if first < last else None


def which_year(said: Said) -> Days:
    if said.anchor is None:
        return UNKNOWN
    which = said.part("which") or "this"
    days = _in_year(_year_of(said.anchor, which), _part(said))
    return days if which != "this" else _this(said, said.anchor, days)


def season(said: Said) -> Days:
    """Hemispheres differ, so a season says no more than its year; "last summer" is one of the past year."""
    if said.part("year"):
        return said.so_far(_in_year(int(said.part("year")), None))
    if said.anchor is None:
        return UNKNOWN
    if said.basis.goes_on:
        return _in_year(said.anchor.year, None)
    return Days(shift(months_later(said.anchor, -12), 1), said.anchor, 5)


def month_half(said: Said) -> Days:
    def half(year: int) -> Days:
        first, last = month_of(year, said.month)
        middle = first.replace(day=15)
        return of_length(first, middle) if said.part("ordinal") == "first" else of_length(shift(middle, 1), last)

    return said.so_far(said.last_such(said.part("year"), half))


def year_half(said: Said) -> Days:
    year = _year_said(said)
    if year is None:
        return UNKNOWN
    begin, end = (1, 6) if said.part("ordinal") == "first" else (7, 12)
    return said.so_far(Days(date(year, begin, 1), month_of(year, end)[1], 5))


def quarter(said: Said) -> Days:
    """Three months; without a year the last such quarter that had begun."""
    number = ("first", "second", "third", "fourth").index(said.part("ordinal"))

    def months(year: int) -> Days:
        return Days(date(year, 3 * number + 1, 1), month_of(year, 3 * number + 3)[1], 5)

    year = _year_said(said)
    return said.so_far(months(year) if year else said.last_such("", months))


def end_of(said: Said) -> Days:
    """For "the end of the year": of the report's, or of that which a history tells."""
    if said.anchor is None:
        return UNKNOWN
    part = _MIDDLE if said.part("part") == "middle" else _LATE
    if said.part("unit") == "month":
        return _in_month(said.anchor.year, said.anchor.month, part)
    return _in_year(said.anchor.year, part)


def _year_said(said: Said) -> int | None:
    which = said.part("which")
    if said.part("year"):
        return int(said.part("year"))
    return _year_of(said.anchor, "this" if which == "the" else which) if which and said.anchor else None


def month_week(said: Said) -> Days:
    number = (
        ("first", "second", "third", "fourth").index(said.part("ordinal")) if said.part("ordinal") != "last" else -1
    )
    return said.last_such(said.part("year"), lambda year: _week_in(year, said.month, number))


def _week_in(year: int, month: int, number: int) -> Days:
    first, last = month_of(year, month)
    start = shift(last, -6) if number < 0 else shift(first, 7 * number)
    return of_length(start, shift(start, 6))


def month_days(said: Said) -> Days:
    """For "the last 6 days of January": counted out, 26–31 (the codebook's 25–30 is a slip)."""
    return said.last_such(said.part("year"), lambda year: _ends(year, said.month, said.count[1], said.part("end")))


def _ends(year: int, month: int, count: int, end: str) -> Days:
    first, last = month_of(year, month)
    return of_length(first, shift(first, count - 1)) if end == "first" else of_length(shift(last, 1 - count), last)


def decade(said: Said) -> Days:
    first = int(said.part("year"))
    return of_length(date(first, 1, 1), date(first + 9, 12, 31))


def century(said: Said) -> Days | None:
    number = int(said.part("number"))
    return Days(date(100 * number - 99, 1, 1), date(100 * number, 12, 31), None) if 0 < number <= 21 else None


def long_ago(said: Said) -> Days:
    """For "years ago": before the report, and nothing more."""
    return Days(None, said.anchor, None)


def unanchored(said: Said) -> Days:  # noqa: ARG001 -- it is called as every reading is
    """For "that day": another sentence tells which."""
    return UNKNOWN
