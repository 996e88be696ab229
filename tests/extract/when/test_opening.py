from datetime import date

import pytest

from tests.extract.when.marked import REPORTED, report
from warledger.extract.when.opening import Anchor, Known, anchor, first_paragraph, lead_of
from warledger.values import Moment

NEWS = "Rebels attacked the town of Essa, the army said.\nThe army sent help.\nNobody was hurt."


def _anchor(text: str, published: date | None = None) -> Anchor:
    document, sentences = report(text, published)
    lead = lead_of(document, sentences)
    return anchor(document, sentences, first_paragraph(document, sentences, lead))


def test_the_lead_is_the_first_two_sentences_and_its_first_paragraph_ends_with_the_line() -> None:
    document, sentences = report(NEWS)
    lead = lead_of(document, sentences)
    assert lead == {0, 1}
    assert first_paragraph(document, sentences, lead) == {0}


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        (NEWS, REPORTED, Anchor(REPORTED, Known.PUBLISHED)),
        ("Rebels attacked Essa on 4 May 2021. Help came on 6 May 2021.", None, Anchor(date(2021, 5, 6), Known.STATED)),
        ("Rebels attacked the town of Essa on 4 May.", None, Anchor(date(2000, 5, 4), Known.YEARLESS)),
        ("A raid on 9 January hit the town of Essa.", None, Anchor(date(2001, 1, 9), Known.YEARLESS)),
        # a day of the opening, long after the last with a year; shortly before it; in the body only
        ("A raid hit Essa on 3 December. One hit it on 29 August 2021.", None, Anchor(date(2021, 12, 3), Known.STATED)),
        ("A raid hit Essa on 3 May. Printed on 6 May 2021.", None, Anchor(date(2021, 5, 6), Known.STATED)),
        (
            "A raid hit it on 29 August 2021.\nHelp came.\nAnother hit it on 3 December.",
            None,
            Anchor(date(2021, 8, 29), Known.STATED),
        ),
        (NEWS, None, Anchor(date(2000, 12, 31), Known.FLOATING)),
    ],
)
def test_the_day_that_words_count_from(text: str, published: date | None, expected: Anchor) -> None:
    assert _anchor(text, published) == expected


@pytest.mark.parametrize(
    ("known", "text", "is_open"),
    [
        (Known.PUBLISHED, "4 May 2021", False),
        (Known.STATED, "4 May 2021", False),
        (Known.YEARLESS, "4 May 2021", True),
        (Known.YEARLESS, "4 May", False),
        (Known.FLOATING, "4 May", True),
        (Known.FLOATING, "Friday", False),
    ],
)
def test_what_cannot_be_compared_with_the_day_of_the_report(known: Known, text: str, is_open: bool) -> None:
    moment = Moment(date(2021, 5, 4), date(2021, 5, 4), 1, text)
    assert Anchor(REPORTED, known).leaves_open(moment) is is_open


@pytest.mark.parametrize(
    ("known", "rule", "bears"),
    [
        (Known.FLOATING, "time.weekday", False),
        (Known.YEARLESS, "time.weekday", False),
        (Known.STATED, "time.weekday", True),
        (Known.FLOATING, "time.week", True),
    ],
)
def test_a_weekday_is_of_no_known_day_where_the_reports_day_is_unknown(known: Known, rule: str, bears: bool) -> None:
    moment = Moment(date(2021, 5, 4), date(2021, 5, 4), 1, "Tuesday", rule=rule)
    assert Anchor(REPORTED, known).bears(moment) is bears
