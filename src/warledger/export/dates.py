"""How days are said to people."""

from __future__ import annotations

from datetime import date, timedelta

from warledger.values import Moment


def day(when: date) -> str:
    """A day as newspapers write it: "25 July 2024"."""
    return f"{when.day} {when:%B} {when.year}"


def days(moment: Moment | None) -> str:
    """The days of a moment: "25–27 July 2024", "July 2024", "since 25 July 2024"; its words where none are known."""
    if moment is None:
        return "date not known"
    first, last = moment.earliest, moment.latest
    if first is None or last is None:
        return f"since {day(first)}" if first else f"until {day(last)}" if last else moment.text or "date not known"
    return _whole(first, last) or _between(first, last)


def _whole(first: date, last: date) -> str | None:
    """The name of the day, month or year that lies exactly between."""
    if first == last:
        return day(first)
    if (first.day, (last + timedelta(1)).day if last < date.max else 0) != (1, 1):
        return None
    if (first.year, first.month) == (last.year, last.month):
        return f"{first:%B} {first.year}"
    return str(first.year) if (first.year, first.month, last.month) == (last.year, 1, 12) else None


def _between(first: date, last: date) -> str:
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{day(last)}"
    opening = f"{first.day} {first:%B}" if first.year == last.year else day(first)
    return f"{opening} – {day(last)}"
