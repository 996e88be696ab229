"""What days a rule's words mean, from the words and the day of the report alone."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from warledger.extract.when import counted_back, counted_from_told, days, periods
from warledger.extract.when.almanac import Days
from warledger.extract.when.said import Basis, Said
from warledger.knowledge.english.time import TimeRule

_READINGS: Mapping[str, Callable[[Said], Days | None]] = {
    "offset": days.offset,
    "day": days.day,
    "days": days.days,
    "day_of_month": days.day_of_month,
    "holiday": days.holiday,
    "weekday": days.weekday,
    "weekend": days.weekend,
    "past_hours": counted_back.past_hours,
    "past_days": counted_back.past_days,
    "past_months": counted_back.past_months,
    "past_years": counted_back.past_years,
    "days_ago": counted_back.days_ago,
    "ago": counted_back.ago,
    "lasting": counted_back.lasting,
    "long": counted_back.long,
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
    "none": periods.unanchored,
    "number_day": days.number_day,
    "month_half": periods.month_half,
    "year_half": periods.year_half,
    "quarter": periods.quarter,
    "century": periods.century,
    "told_quarter": counted_from_told.quarter,
    "told": counted_from_told.told,
    "later": counted_from_told.later,
    "next_told": counted_from_told.next_told,
    "end_of": periods.end_of,
    "year_ago": counted_from_told.year_ago,
    "next_period": counted_from_told.next_period,
}


def days_of(rule: TimeRule, match: re.Match[str], basis: Basis, *, ahead: bool) -> Days | None:
    """The days that the words matched by `rule` mean; None where they are no date after all ("16–13 July")."""
    said = Said(match.groupdict(), rule.known, basis, ahead or bool(rule.known.get("ahead")))
    return _READINGS[rule.reads](said)
