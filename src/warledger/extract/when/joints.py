"""What stands before a date or between two and changes it: "since Friday", "between Friday and Saturday"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from warledger.extract.when.almanac import UNKNOWN, Days, of_length, shift
from warledger.extract.when.readings import days_of
from warledger.extract.when.said import Basis, Said
from warledger.knowledge.english.time import TimeRule, time_words

# Readings that look back from a day, so that the first of two dates looks back from the second.
_LOOKS_BACK = frozenset({"day", "weekday", "month", "month_named"})
_DATES = frozenset({"day", "days", "weekday", "month", "year"})
_AROUND = frozenset({"day", "weekday"})
FROM_TOLD = frozenset({"told", "told_quarter", "later", "next_period", "next_told", "year_ago"})
_UNIT_DAYS = {"day": 1, "week": 7}
_NOUN_FOLLOWS = re.compile(r"['’]s\b|\s+[a-z]", re.IGNORECASE)
_NO_NOUN = re.compile(
    r"\s+(?:and|or|but|in|at|on|by|when|where|after|before|to|the|a|for|with|from|of|while|that)\b", re.IGNORECASE
)


@dataclass(frozen=True)
class Expression:
    """Words that say when: `text[start:stop]`, the date itself from `date` on, and the days the rule makes of it."""

    start: int
    date: int
    stop: int
    rule: TimeRule
    match: re.Match[str]
    days: Days
    id: str
    basis: Basis

    @property
    def counts_from_told(self) -> bool:
        """True for "three days later", "that day", and for words that go on with a story."""
        return self.rule.reads in FROM_TOLD or self.basis.goes_on

    @property
    def says_year(self) -> bool:
        """True if a year, or which year, is said."""
        said = self.match.groupdict()
        return bool(said.get("year") or said.get("short") or said.get("which"))


def joined(text: str, found: list[Expression]) -> list[Expression]:
    """The dates of `found`, with what their joints make of them."""
    result: list[Expression] = []
    for each in found:
        before = result[-1] if result else None
        pair = before and (_began(text, before, each) or _between(text, before, each))
        if pair:
            result[-1] = pair
        else:
            result.append(each)
    dates = [each for each in result if each.rule.kind == "date"]
    return [_opened(text, each, dates[at - 1].stop if at else 0) for at, each in enumerate(dates)]


def _began(text: str, length: Expression, start: Expression) -> Expression | None:
    """One for both: "three days of fighting, which began on Thursday"."""
    count, unit = length.match.groupdict().get("count"), length.match.groupdict().get("unit")
    if start.rule.reads not in _LOOKS_BACK or not count or unit not in _UNIT_DAYS or start.days.first is None:
        return None
    if not time_words().joints["began"].fullmatch(text, length.stop, start.date):
        return None
    fewest, most = Said(length.match.groupdict(), {}, start.basis).count
    last = shift(start.days.first, _UNIT_DAYS[unit] * most - 1)
    days = of_length(start.days.first, last) if fewest == most else Days(start.days.first, None, None)
    return replace(start, start=length.start, date=length.date, days=days, id="time.began")


def _between(text: str, first: Expression, second: Expression) -> Expression | None:
    """One for both: "between Friday and Saturday", "from 24 to 27 July", "Friday to Sunday"."""
    joints = time_words().joints
    joint = text[first.stop : second.date]
    if not joints["between_joins"].fullmatch(joint):
        return None
    opening = joints["between_opens"].search(text, 0, first.date)
    if opening is None and (first.rule.reads != second.rule.reads or joint.strip(" ,\n").lower().startswith("and")):
        return None
    days = _span(first, second)
    start = opening.start() if opening else first.start
    return (
        replace(second, start=min(start, first.start), date=first.date, days=days, id="time.between") if days else None
    )


def _span(first: Expression, second: Expression) -> Days | None:
    if first.rule.kind != "date" or second.rule.kind != "date":
        return None
    if first.days == UNKNOWN and second.days == UNKNOWN:
        return UNKNOWN
    last = second.days.last
    begin = first.days.first
    if first.rule.reads in _LOOKS_BACK and last is not None:
        again = days_of(first.rule, first.match, Basis(last), ahead=False)
        begin = again.first if again else None
    return of_length(begin, last) if begin and last and begin <= last else None


def _opened(text: str, each: Expression, begin: int) -> Expression:
    """What the words right before the date make of it."""
    joints = time_words().joints
    for name, change in _CHANGES:
        opening = joints[name].search(text, begin, each.date)
        if name in _OF_DATES and each.match.groupdict().get("daytime"):
            continue  # "after midnight on Thursday" is on Thursday
        if opening is None or each.id in ("time.between", "time.began"):
            continue
        days = None if name in _OF_DATES and _dates_a_noun(text, each) else change(each)
        if days:
            return replace(each, start=min(opening.start(), each.start), days=days, id=f"time.{name}")
    return each


def _since(each: Expression) -> Days | None:
    """From its first day to the report."""
    first, anchor = each.days.first, each.basis.report
    if first is None or anchor is None:
        return Days(first, None, None)
    if each.rule.reads == "start_of" and each.match.groupdict().get("unit") == "week":
        return each.days  # "since the beginning of the week" is UCDP's "this week"
    return of_length(first, anchor) if first <= anchor else None


def _until(each: Expression) -> Days | None:
    return Days(None, each.days.last, None)


def _before(each: Expression) -> Days | None:
    """Until the day before."""
    return Days(None, shift(each.days.first, -1) if each.days.first else None, None)


def _after(each: Expression) -> Days | None:
    """From its last day to the report."""
    last, anchor = each.days.last, each.basis.report
    return of_length(last, anchor) if last and anchor and last <= anchor else Days(last, None, None)


def _around(each: Expression) -> Days | None:
    """A day sooner or later."""
    first, last, _ = each.days
    if each.rule.reads not in _AROUND:
        return None
    return of_length(shift(first, -1), shift(last, 1)) if first and last else UNKNOWN


def _dates_a_noun(text: str, each: Expression) -> bool:
    """True for "before Friday's attack", "after last year", where the words date no bound of their own."""
    noun = _NOUN_FOLLOWS.match(text, each.stop) and not _NO_NOUN.match(text, each.stop)
    return each.rule.reads not in _DATES or bool(noun)


_CHANGES = (
    ("since", _since),
    ("until", _until),
    ("by", _until),
    ("before", _before),
    ("after", _after),
    ("around", _around),
)
_OF_DATES = ("before", "after", "by")  # of the date itself: not in "before Friday's attack"
