"""Readings of words for days: which day, which few days."""

from __future__ import annotations

from warledger.extract.when.almanac import UNKNOWN, Days, cut, day_or_none, months_later, of_length, one, shift
from warledger.extract.when.said import Said
from warledger.knowledge.english.time import time_words


def offset(said: Said) -> Days:
    if said.anchor is None:
        return UNKNOWN
    return Days(
        shift(said.anchor, said.known["first"]), shift(said.anchor, said.known["last"]), said.known["precision"]
    )


def day(said: Said) -> Days:
    month = int(said.part("number") or 0) or said.month
    return said.last_such(
        said.part("year") or said.part("short"), lambda year: one(day_or_none(year, month, int(said.part("day"))))
    )


def days(said: Said) -> Days | None:
    first, last = int(said.part("day")), int(said.part("day2"))
    return said.last_such(said.part("year"), lambda year: span(year, said.month, first, last)) if first < last else None


def span(year: int, month: int, first: int, last: int) -> Days:
    start, stop = day_or_none(year, month, first), day_or_none(year, month, last)
    return of_length(start, stop) if start and stop else UNKNOWN


def day_of_month(said: Said) -> Days:
    if said.anchor is None:
        return UNKNOWN
    number = int(said.part("day"))
    back = said.part("which") == "last" or (said.part("which") != "this" and number > said.anchor.day)
    month = months_later(said.anchor.replace(day=1), -1 if back else 0)
    return one(day_or_none(month.year, month.month, number))


def holiday(said: Said) -> Days:
    month, day = said.known["feasts"][said.part("feast").replace("'", "")]
    return said.last_such("", lambda year: one(day_or_none(year, month, day)))


def weekday(said: Said) -> Days:
    if said.anchor is None:
        return UNKNOWN
    wanted = time_words().weekdays[said.part("weekday")]
    away = (wanted - said.anchor.weekday()) % 7 if said.ahead else (said.anchor.weekday() - wanted) % 7
    if away == 0 and said.known.get("strictly"):
        away = 7
    return one(shift(said.anchor, away if said.ahead else -away))


def weekend(said: Said) -> Days:
    """Saturday and Sunday, the last that had begun by the report."""
    if said.anchor is None:
        return UNKNOWN
    saturday = shift(said.anchor, (5 - said.anchor.weekday()) % 7 if said.ahead else -((said.anchor.weekday() - 5) % 7))
    days = Days(saturday, shift(saturday, 1), 2)
    return days if said.ahead else cut(days, said.anchor)
