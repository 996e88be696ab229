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
