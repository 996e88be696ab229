"""The moments of a whole report: what counts from its day, and what counts from the day that it told last."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import MAXYEAR, MINYEAR, date, timedelta

from warledger.extract.when.almanac import UNKNOWN, Days, shift
from warledger.extract.when.dating import Dating, main_event
from warledger.extract.when.expressions import SentenceTimes
from warledger.extract.when.joints import Expression, joined
from warledger.extract.when.said import Basis
from warledger.language.syntax import Sentence, Word
from warledger.values import Document, Moment

# Words without a year, which go on with a story that is dated by years.
_PARTIAL = frozenset(
    "day days month month_week month_days month_half holiday season quarter day_of_month end_of".split()
)
_WITH_YEAR = frozenset({*_PARTIAL, "year", "years", "year_half", "number_day"})
_OF_YEARS = frozenset({"time.year", "time.month", "time.day", "time.month_part", "time.year_part", "time.season"})
_OF_PERIODS = frozenset({"year_ago", "told_quarter"})
_OF_THE_DAY = frozenset({"weekday", "offset"})
# A history has so many dates with years, or half as many of long ago, and much fewer words of the day.
_TIMELINE, _HISTORY, _LONG_AGO, _MUCH_MORE = 10, 5, 2, 5
_ADVERBIAL = ("obl", "advmod")
_PRINTED = timedelta(days=3)  # from a dateline to print
_SPOKEN_OF = 5  # sentences for which "a year earlier" compares with the same quarter
_NO_TOLD_DAY = frozenset({"time.since", "time.until", "time.before", "time.after", "time.by"})


def moments(document: Document, sentence: Sentence) -> tuple[Moment, ...]:
    """Every time expression of `sentence` that dates something, in the order of the text, read by itself.

    They count from the day of publication, or of the dateline where that is unknown; where there is neither, words that
    need it say None.
    """
    return Chronicle(document, (sentence,)).moments[0]


def moments_from(document: Document, sentence: Sentence, anchor: date | None) -> tuple[Moment, ...]:
    """The same, counted from `anchor`."""
    return Chronicle(document, (sentence,), anchor).moments[0]


def undated(document: Document) -> Moment:
    """What a report licenses where nothing says when: the three days that end with its own (UCDP)."""
    anchor = anchor_of(document)
    days = Days(shift(anchor, -2), anchor, 2) if anchor else UNKNOWN
    return Moment(*days, text="", rule="time.undated")


def anchor_of(document: Document) -> date | None:
    """The day that "today" and "Friday" count from.

    It is the dateline's, on which the report was written, where that is at most three days before its publication.
    """
    written = document.dateline.date if document.dateline else None
    day = document.published or written
    if written and day and timedelta(0) <= day - written <= _PRINTED:
        day = written
    return day if day and MINYEAR < day.year < MAXYEAR else None  # at its ends the calendar cannot be counted along


class Chronicle:
    """The time expressions of a report's `sentences`, in order, and the moments that they make.

    A report of news counts from its day; in it, words without a year that follow a year in their paragraph go on from
    there. A history (see `is_history`) goes on from what it told last. "Three days later" always counts from the
    nearest event told before, and stays without days where there is none.
    """

    def __init__(self, document: Document, sentences: Sequence[Sentence], anchor: date | None = None) -> None:
        self.document = document
        self.anchor = anchor or anchor_of(document)
        self._times = [SentenceTimes(document, sentence) for sentence in sentences]
        self._candidates = [times.candidates() for times in self._times]
        self.is_history = self._is_history()
        self._story = Basis(self.anchor, goes_on=self.is_history)  # the last event that was told
        self._with_year = Basis(self.anchor)  # the year that words without one go on from
        self._period = Basis(self.anchor)  # the quarter or half-year that figures are given for
        self._period_age = 0  # sentences since it was spoken of
        self.expressions: list[tuple[Expression, ...]] = []
        self.moments: list[tuple[Moment, ...]] = []
        self.datings: list[Dating] = []
        for number in range(len(self._times)):
            self._read(number)

    def inside(self, number: int, word: Word) -> Moment | None:
        """What dates a word inside a date: the rising of "since the 2012 rising" is of 2012."""
        times = self._times[number]
        for each in self.expressions[number]:
            start = times.sentence.start
            if each.rule.kind == "date" and start + each.start <= word.start < start + each.stop:
                return times.moment(each)
        return None

    def _is_history(self) -> bool:
        """True if the report has no day, or tells by years of long ago and not by "on Friday"."""
        if self.anchor is None:
            return True
        found = [each for candidates in self._candidates for each in candidates]
        years = [int(each.match["year"]) for each in found if _says_year(each)]
        of_the_day = sum(each.rule.reads in _OF_THE_DAY for each in found)
        old = sum(year <= self.anchor.year - _LONG_AGO for year in years)
        dated_by_years = len(years) >= _TIMELINE or (old >= _HISTORY and old > 2 * (len(years) - old))
        return dated_by_years and len(years) > _MUCH_MORE * of_the_day

    def _read(self, number: int) -> None:
        times = self._times[number]
        before = self._story
        self._period_age += 1
        found = tuple(self._expressions(number))
        self.expressions.append(found)
        made = joined(times.text, list(found))
        self.moments.append(tuple(times.moment(each) for each in made))
        self.datings.append(Dating(times.sentence, self.moments[number]))
        self._story = self._after(number, made, before)
        if not self.is_history:
            self._with_year = self._year_of_main(number)

    def _year_of_main(self, number: int) -> Basis:
        """The year that dates what the sentence tells, for the next of its paragraph: "In 2012 … In March …"."""
        main = main_event(self.datings[number].grammar)
        dated = self.datings[number].of(main) if main else None
        says = [each for each in self.expressions[number] if _says_year(each)]
        if (
            dated is None
            or len(says) != 1
            or not dated.top.relation.startswith(_ADVERBIAL)
            or self._ends_paragraph(number)
            or self._comes_home(number, says[0])
            or dated.moment.rule not in _OF_YEARS
        ):
            return Basis(self.anchor)
        moment = dated.moment
        return Basis(self.anchor, Days(moment.earliest, moment.latest, moment.precision), words=moment.evidence[0])

    def _comes_home(self, number: int, year: Expression) -> bool:
        """True where a sentence goes on from that year to the report's own: "50 in 1988, and 21 so far this year"."""
        later = (each.days.last for each in self.expressions[number] if each.start > year.start)
        return self.anchor is not None and any(day is not None and day.year == self.anchor.year for day in later)

    def _ends_paragraph(self, number: int) -> bool:
        stop = self._times[number].sentence.stop
        following = self._times[number + 1].sentence.start if number + 1 < len(self._times) else stop
        return "\n" in self.document.text[stop:following]

    def _expressions(self, number: int) -> Iterator[Expression]:
        times = self._times[number]
        for candidate in self._candidates[number]:
            each = times.read(candidate, self._basis(times, candidate))
            if each is None:
                continue
            yield each
            self._remember(times, each)

    def _basis(self, times: SentenceTimes, each: Expression) -> Basis:
        """What an expression counts from."""
        if each.rule.reads in _OF_PERIODS:
            recent = self._period_age <= _SPOKEN_OF
            self._period_age = 0 if recent else self._period_age
            return self._period if recent and self._period.told != UNKNOWN else self._story
        if each.counts_from_told:
            return self._story
        if each.rule.reads not in _PARTIAL or self._with_year.told == UNKNOWN or each.says_year:
            return Basis(self.anchor)
        if self.is_history or not times.is_ahead(each):
            return self._with_year._replace(goes_on=True)
        return Basis(self.anchor)

    def _remember(self, times: SentenceTimes, each: Expression) -> None:
        """What follows in the sentence may count from this one."""
        days = each.days
        if each.rule.kind != "date" or days.first is None or days.last is None or days.precision is None:
            return
        words = times.moment(each).evidence[0]
        self._story = Basis(self.anchor, days, self.is_history, words)
        if self.is_history and (_says_year(each) or each.basis.goes_on) and each.rule.reads in _WITH_YEAR:
            self._with_year = self._story
        if each.rule.reads in ("quarter", "year_half"):
            self._period, self._period_age = self._story, 0

    def _after(self, number: int, made: Sequence[Expression], before: Basis) -> Basis:
        """The last event of the sentence that is dated, else what was told before: a day of saying dates no event."""
        of_events = {dated.moment for dated in self.datings[number].of_events}
        for each, moment in reversed(list(zip(made, self.moments[number], strict=True))):
            bounded = moment.earliest and moment.latest and moment.precision is not None
            if moment in of_events and bounded and each.id not in _NO_TOLD_DAY:
                return Basis(self.anchor, each.days, self.is_history, moment.evidence[0])
        return before


def _says_year(each: Expression) -> bool:
    return each.rule.reads in _WITH_YEAR and bool(each.match.groupdict().get("year"))
