"""Readings of words for days: which day, which few days."""

from __future__ import annotations

from datetime import date

from warledger.extract.when.almanac import UNKNOWN, Days, cut, day_or_none, easter, months_later, of_length, one, shift
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


def number_day(said: Said) -> Days:
    """For "27/06/2024"; UNKNOWN where day and month could change places."""
    one_, two = int(said.part("one")), int(said.part("two"))
    year = int(said.part("year"))
    found = {day for day in (day_or_none(year, two, one_), day_or_none(year, one_, two)) if day}
    return one(found.pop()) if len(found) == 1 else UNKNOWN


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
    return said.last_such(said.part("year"), lambda year: one(_feast(said, year)))


def _feast(said: Said, year: int) -> date | None:
    name = said.part("feast").replace("'", "")
    if name in said.known["after_easter"]:
        return shift(easter(year), said.known["after_easter"][name])
    if name in said.known["thanksgiving"]:
        first = date(year, 11, 1)
        return shift(first, (3 - first.weekday()) % 7 + 21)
    month, day = said.known["feasts"][name]
    return day_or_none(year, month, day)


def weekday(said: Said) -> Days:
    if said.anchor is None:
        return UNKNOWN
    wanted = time_words().weekdays[said.part("weekday")]
    away = (wanted - said.anchor.weekday()) % 7 if said.ahead else (said.anchor.weekday() - wanted) % 7
    if away == 0 and said.known.get("strictly"):
        away = 7
    return one(shift(said.anchor, away if said.ahead else -away))


def weekend(said: Said) -> Days:
    """Saturday and Sunday, the last that had begun by the report; "last weekend" is over by then."""
    if said.anchor is None:
        return UNKNOWN
    if said.known.get("strictly") and said.anchor.weekday() >= 5:
        saturday = shift(said.anchor, -2 - said.anchor.weekday())
        return Days(saturday, shift(saturday, 1), 2)
    saturday = shift(said.anchor, (5 - said.anchor.weekday()) % 7 if said.ahead else -((said.anchor.weekday() - 5) % 7))
    days = Days(saturday, shift(saturday, 1), 2)
    return days if said.ahead else cut(days, said.anchor)
