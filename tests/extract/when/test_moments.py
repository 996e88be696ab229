from datetime import date

import pytest

from tests.extract.when.marked import REPORTED, report, unmarked
from warledger.extract.when import moments, reread, undated
from warledger.extract.when.chronicle import anchor_of
from warledger.extract.when.said import Basis


def _read(
    text: str, published: date | None = REPORTED
) -> list[tuple[str, str | None, str | None, int | None, str | None]]:
    document, sentences = report(text, published)
    return [
        (m.text, _iso(m.earliest), _iso(m.latest), m.precision, m.rule)
        for sentence in sentences
        for m in moments(document, sentence)
    ]


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


# fmt: off
SAID = [  # every rule of time.toml: words, first and last day, precision, rule; the report is of Sunday 28 July 2024
    ("It fell on [2024-07-12].", "2024-07-12", "2024-07-12", 1, "iso_day"),
    ("Two died on [14 January].", "2024-01-14", "2024-01-14", 1, "day"),
    ("Two died on [July 27, 2023], he said.", "2023-07-27", "2023-07-27", 1, "day"),
    ("TWO DIED ON [27 JUL 88].", "1988-07-27", "1988-07-27", 1, "day"),
    ("Two died on [27/07/2024].", "2024-07-27", "2024-07-27", 1, "number_day"),
    ("Two died on [5.6.2024].", None, None, None, "number_day"),
    ("Two died on [Saturday, 27 July].", "2024-07-27", "2024-07-27", 1, "day"),
    ("Two died on [20 November].", "2023-11-20", "2023-11-20", 1, "day"),
    ("The vote will be held on [4 August].", "2024-08-04", "2024-08-04", 1, "day_ahead"),
    ("Ten died [between 13 and 16 February].", "2024-02-13", "2024-02-16", 2, "days"),
    ("Ten died in the fighting of [13-16 February].", "2024-02-13", "2024-02-16", 2, "days"),
    ("The town fell [on the 23rd].", "2024-07-23", "2024-07-23", 1, "day_of_month"),
    ("Two died on [Christmas Eve].", "2023-12-24", "2023-12-24", 1, "holiday"),
    ("Two died on [Easter Sunday].", "2024-03-31", "2024-03-31", 1, "holiday"),
    ("Two died on [Thanksgiving Day 2023].", "2023-11-23", "2023-11-23", 1, "holiday"),
    ("The truce was extended to [4 August].", "2024-08-04", "2024-08-04", 1, "day_ahead"),
    ("The talks were held on [24 and 25 July].", "2024-07-24", "2024-07-25", 2, "days"),
    ("Two died on [Monday].", "2024-07-22", "2024-07-22", 1, "weekday"),
    ("Two died on [Sunday].", "2024-07-28", "2024-07-28", 1, "weekday"),
    ("Two died in [the early hours of Monday].", "2024-07-22", "2024-07-22", 1, "weekday"),
    ("Two died after [midnight on Monday].", "2024-07-22", "2024-07-22", 1, "weekday"),
    ("Two died on [Monday night].", "2024-07-22", "2024-07-22", 1, "weekday"),
    ("The talks will resume on [Monday].", "2024-07-29", "2024-07-29", 1, "weekday_ahead"),
    ("Two died [last Sunday].", "2024-07-21", "2024-07-21", 1, "last_weekday"),
    ("The talks resume [next Monday].", "2024-07-29", "2024-07-29", 1, "next_weekday"),
    ("Two died [today].", "2024-07-28", "2024-07-28", 1, "today"),
    ("Two died [this morning].", "2024-07-28", "2024-07-28", 1, "today"),
    ("TWO DIED [YESTERDAY].", "2024-07-27", "2024-07-27", 1, "yesterday"),
    ("Two died [last night].", "2024-07-27", "2024-07-27", 1, "last_night"),
    ("Two died [the day before yesterday].", "2024-07-26", "2024-07-26", 1, "before_yesterday"),
    ("The talks resume [tomorrow].", "2024-07-29", "2024-07-29", 1, "tomorrow"),
    ("Two died [the other day].", "2024-07-27", "2024-07-27", 1, "other_day"),
    ("Two died [overnight].", "2024-07-27", "2024-07-28", 2, "overnight"),
    ("Two died in [a night of clashes].", "2024-07-27", "2024-07-28", 2, "overnight"),
    ("[Recently], two died.", "2024-07-25", "2024-07-27", 2, "recently"),
    ("Two died in [recent attacks].", "2024-07-25", "2024-07-27", 2, "recently"),
    ("Two died [over the weekend].", "2024-07-27", "2024-07-28", 2, "weekend"),
    ("Two died [last weekend].", "2024-07-20", "2024-07-21", 2, "last_weekend"),
    ("Two died in [the past 24 hours].", "2024-07-27", "2024-07-28", 2, "past_hours"),
    ("Two died in [the past 48 hours].", "2024-07-26", "2024-07-28", 2, "past_hours"),
    ("Two died in [the past 72 hours].", "2024-07-25", "2024-07-28", 2, "past_hours"),
    ("Two died in [the past day].", "2024-07-27", "2024-07-28", 2, "past_day"),
    ("Two died in [the past 2 days].", "2024-07-26", "2024-07-27", 2, "past_days"),
    ("Two died in [the last few days].", "2024-07-25", "2024-07-27", 2, "past_days"),
    ("Two died [a few hours ago].", "2024-07-27", "2024-07-28", 2, "hours_ago"),
    ("Two died [eleven days ago].", "2024-07-17", "2024-07-17", 1, "days_ago"),
    ("Two died [about two days ago].", "2024-07-25", "2024-07-27", 2, "days_ago"),
    ("Two died in [the last 6 days of January].", "2024-01-26", "2024-01-31", 2, "month_days"),
    ("Two died [this week].", "2024-07-22", "2024-07-28", 2, "week"),
    ("Two died [last week].", "2024-07-15", "2024-07-21", 3, "week"),
    ("Two died [late last week].", "2024-07-19", "2024-07-21", 2, "week"),
    ("The talks will resume [next week].", "2024-07-29", "2024-08-04", 3, "week_ahead"),
    ("Two died at [the beginning of the week].", "2024-07-22", "2024-07-28", 2, "week_start"),
    ("Two died in [the past week].", "2024-07-22", "2024-07-28", 3, "past_week"),
    ("Two died [in recent weeks].", "2024-07-07", "2024-07-28", 4, "past_weeks"),
    ("Two died [two weeks ago].", "2024-07-11", "2024-07-17", 3, "weeks_ago"),
    ("Two died [a fortnight ago].", "2024-07-15", "2024-07-28", 4, "fortnight_ago"),
    ("Two died in [the second half of May].", "2024-05-16", "2024-05-31", 4, "month_half"),
    ("Two died in [the first week of May].", "2024-05-01", "2024-05-07", 3, "month_week"),
    ("The town fell [after three days of] fighting.", "2024-07-25", "2024-07-28", 2, "after_days_of"),
    ("The town fell in a [five-day offensive].", "2024-07-24", "2024-07-28", 2, "days_long"),
    ("The [week-old offensive] goes on.", "2024-07-22", "2024-07-28", 3, "days_old"),
    ("Two died [in July].", "2024-07-01", "2024-07-28", 4, "month"),
    ("Two died [in March].", "2024-03-01", "2024-03-31", 4, "month"),
    ("Two died [in October 2021].", "2021-10-01", "2021-10-31", 4, "month"),
    ("Two died [last July].", "2023-07-01", "2023-07-31", 4, "last_month_named"),
    ("Two died in [early March].", "2024-03-01", "2024-03-10", 4, "month_part"),
    ("Two died in [the middle of March].", "2024-03-10", "2024-03-20", 4, "month_part"),
    ("Two died in [late March].", "2024-03-15", "2024-03-31", 4, "month_part"),
    ("Two died [earlier this month].", "2024-07-01", "2024-07-27", 4, "this_month"),
    ("Two died [last month].", "2024-06-01", "2024-06-30", 4, "this_month"),
    ("Two died in [the past month].", "2024-06-28", "2024-07-28", 4, "past_month"),
    ("Two died in [the past 3 months].", "2024-04-28", "2024-07-28", 5, "past_months"),
    ("Two died [two months ago].", "2024-05-01", "2024-05-31", 4, "months_ago"),
    ("Two died [in 1995].", "1995-01-01", "1995-12-31", 5, "year"),
    ("The rebels led [the 2012 uprising].", "2012-01-01", "2012-12-31", 5, "year"),
    ("Two died [in nineteen ninety-one].", "1991-01-01", "1991-12-31", 5, "year"),
    ("Two died in [the first half of 2023].", "2023-01-01", "2023-06-30", 5, "year_half"),
    ("Two died in [the third quarter of 2023].", "2023-07-01", "2023-09-30", 5, "quarter"),
    ("Two died in [the third quarter].", "2024-07-01", "2024-07-28", 5, "quarter"),
    ("Two died by [the end of the year].", "2024-09-01", "2024-12-31", 5, "end_of"),
    ("The war of [1989-92] ended.", "1989-01-01", "1992-12-31", None, "years"),
    ("The war of [1989-1992] ended.", "1989-01-01", "1992-12-31", None, "years"),
    ("Two died in [late 1999].", "1999-09-01", "1999-12-31", 5, "year_part"),
    ("Two died [last year].", "2023-01-01", "2023-12-31", 5, "this_year"),
    ("SO MANY DIED [SO FAR THIS YEAR].", "2024-01-01", "2024-07-28", 5, "this_year"),
    ("Two died in [the past year].", "2024-01-01", "2024-07-28", 5, "past_year"),
    ("Many died in [the last 20 years].", "2004-07-28", "2024-07-28", None, "past_years"),
    ("Many died [in recent years].", None, "2024-07-28", None, "recent_years"),
    ("Two died [ten years ago].", "2014-01-01", "2014-12-31", 5, "years_ago"),
    ("Many died in [the 1980s].", "1980-01-01", "1989-12-31", None, "decade"),
    ("Two died [last summer].", "2023-07-29", "2024-07-28", 5, "season"),
    ("Two died [a year ago].", "2023-01-01", "2023-12-31", 5, "year_ago"),
    ("The fort is of [the 19th century].", "1801-01-01", "1900-12-31", None, "century"),
    ("Two died [years ago].", None, "2024-07-28", None, "long_ago"),
    ("Two died on [that day].", None, None, None, "told_day"),
    ("[Since Thursday], two have died.", "2024-07-25", "2024-07-28", 2, "since"),
    ("Many have died [since the 2012 uprising].", "2012-01-01", "2024-07-28", None, "since"),
    ("The toll had risen [by Friday].", None, "2024-07-26", None, "by"),
    ("The town fell [after three days of fighting that began on Thursday].", "2024-07-25", "2024-07-27", 2, "began"),
    ("They fought [until Friday].", None, "2024-07-26", None, "until"),
    ("Many died [before 2011].", None, "2010-12-31", None, "before"),
    ("Many died [after 2 July].", "2024-07-02", "2024-07-28", 4, "after"),
    ("Two died [around 2 July].", "2024-07-01", "2024-07-03", 2, "around"),
    ("They withdrew [between Friday and Saturday].", "2024-07-26", "2024-07-27", 2, "between"),
    ("They fought [from July 3 to July 7].", "2024-07-03", "2024-07-07", 2, "between"),
    ("They fought [from Saturday to Monday].", "2024-07-20", "2024-07-22", 2, "between"),
]
# fmt: on


@pytest.mark.parametrize(("marked", "earliest", "latest", "precision", "rule"), SAID)
def test_words_say_these_days_and_no_more(
    marked: str, earliest: str | None, latest: str | None, precision: int | None, rule: str
) -> None:
    text, [said] = unmarked(marked)
    assert _read(text) == [(said, earliest, latest, precision, f"time.{rule}")]


@pytest.mark.parametrize(
    "text",
    [
        "They fought for three days.",  # durations, frequencies, ages
        "The army attacks the town every week.",
        "A 12-year-old boy and a three-month-old girl died.",
        "A three-day visit ended.",
        "Of 2000 villagers, twenty died.",  # numbers
        "It was shelled at 1930 GMT.",
        "The 23 March Movement attacked.",  # names
        "The Mail on Sunday told it, and Black September denied it.",
        "The march ended, and may God help them.",  # other senses
        "Twelve soldiers were killed by 14 rebels of the 3rd brigade.",
    ],
)
def test_no_dates(text: str) -> None:
    assert _read(text) == []


def test_another_expression_ends_the_scope_of_a_joint() -> None:
    read = _read("Since May the town was held, but on Friday it fell.")
    assert [(rule, latest) for _, _, latest, _, rule in read] == [
        ("time.since", "2024-07-28"),
        ("time.weekday", "2024-07-26"),
    ]


def test_two_days_that_nothing_joins_are_two_moments() -> None:
    assert [said for said, *_ in _read("Two died on Friday and three on Saturday.")] == ["Friday", "Saturday"]


@pytest.mark.parametrize("text", ["Two died on Friday.", "Two died on 27 July.", "Two died last month."])
def test_without_a_day_to_count_from_nothing_is_guessed(text: str) -> None:
    [(_, earliest, latest, precision, _)] = _read(text, published=None)
    assert (earliest, latest, precision) == (None, None, None)


def test_a_full_date_needs_no_day_to_count_from() -> None:
    assert _read("Two died on 3 May 2021.", published=None)[0][1:4] == ("2021-05-03", "2021-05-03", 1)


@pytest.mark.parametrize("marked", [row[0] for row in SAID])
def test_a_moment_can_be_read_again_from_its_words(marked: str) -> None:
    document, sentences = report(unmarked(marked)[0])
    for moment in moments(document, sentences[0]):
        assert reread(moment, Basis(REPORTED)) == moment


def test_what_was_altered_is_not_read_again() -> None:
    document, sentences = report("Two died on Friday.")
    [friday] = moments(document, sentences[0])
    assert reread(friday, Basis(date(2024, 7, 21))) != friday


def test_where_nothing_says_when_a_report_licenses_its_last_three_days() -> None:
    moment = undated(report("Two died.")[0])
    assert (moment.earliest, moment.latest, moment.precision) == (date(2024, 7, 26), REPORTED, 2)
    assert undated(report("Two died.", published=None)[0]).latest is None


@pytest.mark.parametrize(
    "day", [date.min, date(2, 1, 1), date(9998, 12, 31), date.max, date(2024, 2, 29), date(2023, 12, 31)]
)
@pytest.mark.parametrize("marked", [row[0] for row in SAID])
def test_no_day_to_count_from_is_too_early_or_too_late(marked: str, day: date) -> None:
    document, sentences = report(unmarked(marked)[0], published=day)
    for moment in moments(document, sentences[0]):
        assert reread(moment, Basis(anchor_of(document))) == moment
