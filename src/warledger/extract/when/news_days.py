"""Which days a report's news is of, and whether what is dated is of them or older."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from warledger.extract.when.dating import Dating
from warledger.extract.when.judged import Judged
from warledger.extract.when.opening import Anchor, Known
from warledger.knowledge.english.modality import modality
from warledger.values import Moment, Status

_LONG = timedelta(days=10)  # a count over more days than this, begun before the news, is no count of the news
_YEAR = 5  # UCDP's date_prec
_APART = timedelta(days=2)  # a day sooner may be the same night, or the same fighting
_OLDER = timedelta(days=7)  # what ended this long before the news is something else

_OF_PERIOD = timedelta(days=62)
# A count over one of these, in a lead that tells of no day, is the news: a monitor's report of half a year.
_PERIODS = frozenset({"time.year_half", "time.quarter", "time.this_year", "time.past_months", "time.past_year"})

_DATED = Judged(Status.CURRENT, "status.dated")


class NewsDays:
    """The days of the news, from those that its `lead` dates; `opening` is the lead's first paragraph."""

    def __init__(
        self, anchor: Anchor, lead: frozenset[int], opening: frozenset[int], datings: Sequence[Dating]
    ) -> None:
        self._anchor, self._lead, self._opening = anchor, lead, opening
        moments = [dated.moment for number in lead for dated in datings[number].of_events]
        self.first = self._first_day(moments)
        sure = anchor.known in (Known.PUBLISHED, Known.STATED) and any(map(_is_of_days, moments))
        self._other = self.first - _APART if sure else date.min

    def judged(self, number: int, moment: Moment) -> Judged | None:
        """The status that `moment` gives what it dates in the sentence of this `number`; None where it has no days."""
        first, last = moment.earliest, moment.latest
        if number not in self._lead and _is_days_earlier(moment):
            return Judged(Status.BACKGROUND, "status.days_earlier")
        if first is None and last is None:
            return None
        if self._anchor.leaves_open(moment) and (number not in self._opening or moment.precision == _YEAR):
            return Judged(Status.BACKGROUND, "status.other_day")
        if not self._anchor.bears(moment):
            return _DATED
        if last is not None and last < self.first - _OLDER:
            return Judged(Status.BACKGROUND, "status.earlier")
        if number not in self._lead and last is not None and last < self._other and self._is_history(moment):
            return Judged(Status.BACKGROUND, "status.days_before")
        if moment.rule == "time.by":  # "by Friday 12 had died" tells the news so far
            return _DATED
        if first is None or (first < self.first - _OLDER and (last or self._anchor.day) - first > _LONG):
            return Judged(Status.BACKGROUND, "status.total")
        return _DATED

    def _is_history(self, moment: Moment) -> bool:
        """True for days apart from the news; a weekday of the week before the report is of its other news."""
        last, week = moment.latest, timedelta(days=7)
        fresh = moment.rule == "time.weekday" and last is not None and self._anchor.day - last < week
        return _is_of_days(moment) and not fresh

    def _first_day(self, moments: Sequence[Moment]) -> date:
        """The first day of the news: the first that its lead dates, by its days, else by the month just past.

        A report of a group may tell of "attacks in February" in March. Where the lead dates nothing it is the day
        before the report.
        """
        known = [(each.earliest, each.latest or each.earliest, each.precision) for each in moments if each.earliest]
        days = [first for first, _, precision in known if precision in (1, 2, 3) and self._is_recent(first)]
        months = [first for first, last, precision in known if precision == 4 and self._is_recent(last)]
        periods = [each.earliest for each in moments if each.rule in _PERIODS and each.earliest and self._is_over(each)]
        return min(days or [*months, *periods], default=self._anchor.day - timedelta(days=1))

    def _is_over(self, period: Moment) -> bool:
        """True for a period that the report comes at the end of."""
        return period.latest is not None and self._anchor.day - period.latest <= _OF_PERIOD

    def _is_recent(self, day: date) -> bool:
        return timedelta(0) <= self._anchor.day - day <= timedelta(days=31)


def _is_of_days(moment: Moment) -> bool:
    return moment.earliest is not None and moment.precision in (1, 2, 3)


def _is_days_earlier(moment: Moment) -> bool:
    """True for "a few days earlier", "the week before"; not for "hours earlier", which is of the same news."""
    words = moment.text.lower().split()
    back = moment.rule == "time.later" and words[-1] in modality()["formerly"]["back"]
    return back and words[-2].removesuffix("s") in modality()["habit"]["units"]
