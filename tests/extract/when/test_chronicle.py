"""Days that other sentences tell: what "three days later" counts from, and how a history is dated."""

from dataclasses import replace
from datetime import date

import pytest

from tests.extract.when.marked import REPORTED, report, unmarked
from warledger.extract.when import Times
from warledger.extract.when.chronicle import Chronicle
from warledger.values import Dateline, Moment


def _last(text: str, published: date | None = REPORTED) -> Moment:
    document, sentences = report(text, published)
    return Times(document, sentences).moments(sentences[-1])[-1]


def _says(moment: Moment) -> tuple[str, str | None, str | None, int | None, str | None]:
    first, last = (day.isoformat() if day else None for day in (moment.earliest, moment.latest))
    return moment.text, first, last, moment.precision, (moment.rule or "").removeprefix("time.")


RAID = "Rebels raided the town on 3 July."
COUP = "Officers seized power on 26 July 2023."
# fmt: off
TOLD = [  # what was told before, the sentence, first and last day, precision, rule; the report is of 28 July 2024
    (RAID, "The army came [three days later].", "2024-07-06", "2024-07-06", 1, "later"),
    (RAID, "The army came [about three days later].", "2024-07-05", "2024-07-07", 2, "later"),
    (RAID, "The army came [a few days later].", "2024-07-05", "2024-07-08", 2, "later"),
    (RAID, "The army came [more than a week later].", "2024-07-07", None, None, "later"),
    (RAID, "The army came [less than a week later].", "2024-07-03", "2024-07-13", 4, "later"),
    (RAID, "The army came [hours later].", "2024-07-03", "2024-07-04", 2, "later"),
    (RAID, "The army came [minutes later].", "2024-07-03", "2024-07-03", 1, "later"),
    (RAID, "A spy had come [two weeks earlier].", "2024-06-16", "2024-06-22", 3, "later"),
    (RAID, "The army came [two days after the raid].", "2024-07-05", "2024-07-05", 1, "from_event"),
    (COUP, "The border closed [the week after the coup].", "2023-07-30", "2023-08-05", 3, "from_event"),
    (RAID, "The army came [the next day].", "2024-07-04", "2024-07-04", 1, "next_day"),
    (RAID, "A spy had come [the previous night].", "2024-07-02", "2024-07-02", 1, "next_day"),
    (RAID, "The army came [the same day].", "2024-07-03", "2024-07-03", 1, "told_day"),
    (RAID, "The army came [later that week].", "2024-07-03", "2024-07-07", 2, "told_day"),
    (COUP, "The border closed [later that month].", "2023-07-26", "2023-07-31", 2, "told_day"),
    (COUP, "The border closed [earlier that year].", "2023-01-01", "2023-07-26", 5, "told_day"),
    (COUP, "The border closed [the following month].", "2023-08-01", "2023-08-31", 4, "next_period"),
    (COUP, "The border closed [the previous year].", "2022-01-01", "2022-12-31", 5, "next_period"),
    ("In the first half of 2024 they killed 80.", "They killed 50 [a year earlier].",
     "2023-01-01", "2023-06-30", 5, "year_ago"),
    (RAID, "They killed 50 [a year earlier].", "2023-01-01", "2023-12-31", 5, "year_ago"),
    ("In the third quarter of 2023 they killed 80.", "[The quarter] was the worst.",
     "2023-07-01", "2023-09-30", 5, "told_quarter"),
]
# fmt: on


@pytest.mark.parametrize(("told", "marked", "earliest", "latest", "precision", "rule"), TOLD)
def test_words_that_count_from_what_was_told(
    told: str, marked: str, earliest: str | None, latest: str | None, precision: int | None, rule: str
) -> None:
    text, [said] = unmarked(marked)
    assert _says(_last(f"{told} {text}")) == (said, earliest, latest, precision, rule)


@pytest.mark.parametrize("marked", [row[1] for row in TOLD if row[5] not in ("year_ago", "told_quarter")])
def test_without_anything_told_they_have_no_days(marked: str) -> None:
    moment = _last(unmarked(marked)[0])
    assert (moment.earliest, moment.latest, moment.precision) == (None, None, None)


def test_a_year_ago_without_a_quarter_is_the_calendar_year() -> None:
    assert _says(_last("They killed 50 a year ago."))[1:4] == ("2023-01-01", "2023-12-31", 5)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("They rose up in 2012. The army came three days later.", "no day is counted from a year"),
        ("The army said on 3 July that it had won. It came three days later.", "the day of a saying dates no event"),
        (f"{RAID} The envoy left two days before the vote.", "the vote is not what was told"),
        ("Forty died since 3 July. The army came three days later.", "a count since a day dates no event"),
    ],
)
def test_what_nothing_can_be_counted_from(text: str, why: str) -> None:
    assert _last(text).earliest is None, why


def test_the_words_that_were_counted_from_are_evidence() -> None:
    moment = _last(f"{RAID} The army came three days later.")
    assert [span.quote for span in moment.evidence] == ["three days later", "3 July"]


def test_the_nearest_event_before_counts() -> None:
    assert _says(_last(f"{RAID} On 9 July it fell. The army came the next day."))[1] == "2024-07-10"


HISTORY = (
    "On 1 March 1997 they rose up. The army lost the south in June. It came back on 3 August. "
    "In January 1998 it took the capital. The chief was shot on 9 May. The war ended in 2001."
)


@pytest.mark.parametrize("published", [None, REPORTED])
def test_a_history_goes_on_from_what_it_told_last(published: date | None) -> None:
    text = HISTORY + " Its founder was born in 1950. Peace came in 2003, and an election in 2005."
    document, sentences = report(text, published)
    found = [each.earliest for row in Chronicle(document, sentences).moments for each in row]
    assert found[:6] == [
        date(1997, 3, 1),
        date(1997, 6, 1),
        date(1997, 8, 3),
        date(1998, 1, 1),
        date(1998, 5, 9),
        date(2001, 1, 1),
    ]


def test_in_a_history_the_next_year_is_the_one_after_what_was_told() -> None:
    assert _says(_last("They rose up in 1997. They lost it all the next year.", published=None))[1:] == (
        "1998-01-01",
        "1998-12-31",
        5,
        "next_told",
    )


def test_news_with_words_of_the_day_is_no_history() -> None:
    text = "Rebels struck on Friday, and again yesterday. They rose in 1997, 2003, 2006 and 2010. A truce came in June."
    document, sentences = report(text)
    assert not Chronicle(document, sentences).is_history
    assert _says(_last(text))[1] == "2024-06-01"


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("In 2012, rebels rose in the north. In March, officers took power.", "2012-03-01"),
        ("In 2012, rebels rose in the north.\nIn March, officers took power.", "2024-03-01"),  # a new paragraph
        ("They have fought since 2012. In March, officers took power.", "2024-03-01"),  # no event of that year
        ("The 2012 rising failed. In March, officers took power.", "2024-03-01"),  # the year of a noun
        ("In 2012, rebels rose in the north. The vote will be held in November.", "2024-11-01"),  # ahead
    ],
)
def test_background_in_news_has_an_anchor_of_its_own(text: str, first: str) -> None:
    assert _says(_last(text))[1] == first


@pytest.mark.parametrize(
    ("written", "day"),
    [(date(2024, 7, 27), 27), (date(2024, 7, 25), 25), (date(2024, 7, 24), 28), (date(2024, 7, 29), 28), (None, 28)],
)
def test_today_is_the_day_of_the_dateline_where_print_is_days_later(written: date | None, day: int) -> None:
    document, sentences = report("Gunmen killed nine today.")
    filed = replace(document, dateline=Dateline(0, 6, "GAO", written, None))
    assert Times(filed, sentences).moments(sentences[0])[0].earliest == date(2024, 7, day)


def test_without_a_day_words_of_the_day_stay_unresolved() -> None:
    moment = _last("Officers seized power on 26 July 2023. Gunmen killed nine on Friday.", published=None)
    assert (moment.text, moment.earliest, moment.latest) == ("Friday", None, None)


@pytest.mark.parametrize(
    ("told", "year"),
    [
        ("In 2021 the group attacked the pipelines 50 times.", 2021),
        ("In 2021 the group attacked the pipelines 50 times, and it has attacked them 20 times this year.", 2024),
        ("This year it attacked the bridge. In 2021 the group attacked the pipelines 50 times.", 2021),
    ],
)
def test_a_sentence_that_comes_back_to_this_year_leaves_the_old_one(told: str, year: int) -> None:
    earliest = _last(f"{told} On 16 June it burned the depot.").earliest
    assert earliest is not None
    assert earliest.year == year
