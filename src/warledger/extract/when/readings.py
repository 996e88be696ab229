"""What days a rule's words mean, from the words and the day of the report alone."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date

from warledger.extract.when import back, days, periods
from warledger.extract.when.almanac import Days
from warledger.extract.when.said import Said
from warledger.knowledge.english.time import TimeRule

_READINGS: Mapping[str, Callable[[Said], Days | None]] = {
    "offset": days.offset,
    "day": days.day,
    "days": days.days,
    "day_of_month": days.day_of_month,
    "holiday": days.holiday,
    "weekday": days.weekday,
    "weekend": days.weekend,
    "past_hours": back.past_hours,
    "past_days": back.past_days,
    "past_months": back.past_months,
    "past_years": back.past_years,
    "days_ago": back.days_ago,
    "ago": back.ago,
    "lasting": back.lasting,
    "long": back.long,
    "week": periods.week,
    "start_of": periods.start_of,
    "month": periods.month,
    "month_named": periods.month_named,
    "which_month": periods.which_month,
    "month_week": periods.month_week,
    "month_days": periods.month_days,
    "year": periods.year,
    "years": periods.years,
    "which_year": periods.which_year,
    "season": periods.season,
    "decade": periods.decade,
    "open": periods.long_ago,
    "unanchored": periods.unanchored,
}


def days_of(rule: TimeRule, match: re.Match[str], anchor: date | None, *, ahead: bool) -> Days | None:
    """The days that the words matched by `rule` mean; None where they are no date after all ("16–13 July")."""
    said = Said(match.groupdict(), rule.known, anchor, ahead or bool(rule.known.get("ahead")))
    return _READINGS[rule.reads](said)
