"""Readings of words that count back from the report: "the past 3 days", "two weeks ago", "after three days of"."""

from __future__ import annotations

from datetime import date

from warledger.extract.when.almanac import UNKNOWN, Days, month_of, months_later, of_length, shift
from warledger.extract.when.said import Said


def past_hours(said: Said) -> Days:
    """Every 24 hours begun count a day before the report's: "past 72 hours" is three days and the report's own."""
    if said.anchor is None:
        return UNKNOWN
    days = -(-said.count[1] // 24)
    return Days(shift(said.anchor, -days), said.anchor, of_length(shift(said.anchor, -days), said.anchor).precision)


def past_days(said: Said) -> Days:
    """For "past 2 days": two days, the last of them `ends` days before the report; "few" and "several" are three."""
    if said.anchor is None:
        return UNKNOWN
    return of_length(shift(said.anchor, -said.known["days"] * _few(said)), shift(said.anchor, said.known["ends"]))


def _few(said: Said) -> int:
    """The number that is said; three for "few", "several" and for none, as UCDP has it."""
    fewest, most = said.count
    return 3 if fewest != most or not said.part("count") else most


def past_months(said: Said) -> Days:
    """For "past 3 months": back from the report, but not into another calendar year, as UCDP has it."""
    if said.anchor is None:
        return UNKNOWN
    count = said.known.get("count") or _few(said)
    if count == 1:
        return of_length(months_later(said.anchor, -1), said.anchor)._replace(precision=4)
    new_year = date(said.anchor.year, 1, 1)
    return Days(max(months_later(said.anchor, -count), new_year), said.anchor, 5)


def past_years(said: Said) -> Days:
    if said.anchor is None:
        return UNKNOWN
    years = said.count[1] * (10 if said.part("unit") == "decade" else 1)
    if said.count[0] != said.count[1] or (said.part("unit") == "year" and not said.part("count")):
        return Days(None, said.anchor, None)
    return of_length(months_later(said.anchor, -12 * years), said.anchor)


def days_ago(said: Said) -> Days:
    if said.anchor is None:
        return UNKNOWN
    fewest, most = said.count
    return _near(said, of_length(shift(said.anchor, -most), shift(said.anchor, -fewest)), 1)


def ago(said: Said) -> Days:
    """The week around that day, that calendar month, that calendar year."""
    if said.anchor is None:
        return UNKNOWN
    fewest, most = said.count
    first, last = (
        _unit_ago(said.anchor, said.part("unit"), most)[0],
        _unit_ago(said.anchor, said.part("unit"), fewest)[1],
    )
    return _near(said, of_length(first, last), 0)


def _unit_ago(anchor: date, unit: str, count: int) -> tuple[date, date]:
    if unit == "week":
        return shift(anchor, -7 * count - 3), shift(anchor, -7 * count + 3)
    if unit == "month":
        back = months_later(anchor, -count)
        return month_of(back.year, back.month)
    year = max(anchor.year - count, 1)
    return date(year, 1, 1), date(year, 12, 31)


def _near(said: Said, days: Days, by: int) -> Days:
    """The days as `near` leaves them: "about" makes them less sure by `by` days, "more than" leaves the past open."""
    if said.is_more:
        return Days(None, days.last, None)
    if said.is_about and by:
        return of_length(shift(days.first, -by), shift(days.last, by)) if days.first and days.last else days
    return days


def lasting(said: Said) -> Days:
    """For "after three days of fighting": as long as that before the report."""
    if said.anchor is None:
        return UNKNOWN
    return _reaching_back(said, said.anchor, _length_of(said))


def long(said: Said) -> Days:
    """For "five-day offensive": that many days, the last of them the report's."""
    if said.anchor is None:
        return UNKNOWN
    return _reaching_back(said, said.anchor, _length_of(said) - 1)


def _length_of(said: Said) -> int:
    return {"day": 1, "week": 7, "month": 30, "year": 365}[said.part("unit")] * said.count[1]


def _reaching_back(said: Said, anchor: date, days: int) -> Days:
    if said.is_more:
        return Days(None, anchor, None)
    return of_length(shift(anchor, -days), anchor)
