"""Days that a deed's own sentence does not tell."""

import pytest

from tests.extract.when.marked import REPORTED, report, unmarked, word_at
from warledger.extract.when import Times


def _told(marked: str) -> tuple[str, str] | None:
    text, [word] = unmarked(marked)
    document, sentences = report(text, REPORTED)
    told = Times(document, sentences).told(*word_at(sentences, word))
    return (told.moment.text, told.rule) if told else None


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        # the same person
        (
            "Police condemned the [murder] of Maria Lopez. The judge spoke. Maria Lopez was murdered on Friday.",
            "Friday",
        ),
        ("Police condemned the [murder] of Maria Lopez. The judge spoke. Pedro Dias was murdered on Friday.", None),
        ("Police condemned the [murder] of Maria Lopez. The judge spoke. Maria Lopez was abducted on Friday.", None),
        # "the attack" of the lead, which gives no day
        ("Rebels [attacked] the town of Essa.\nHelp came.\nThe attack took place at dawn on Friday.", "dawn on Friday"),
        ("Rebels [attacked] the town of Essa.\nHelp came.\nHe saw Friday's attack on Essa.", "Friday"),
        ("Rebels [attacked] the town of Essa.\nHelp came.\nAnother attack took place on Friday.", None),
        ("Rebels [attacked] the town of Essa.\nHelp came.\nThe attack on Doro took place on Friday.", None),
        ("Rebels [attacked] the town of Essa.\nHelp came.\nThe murder took place on Friday.", None),
        ("Rebels [attacked] the town of Essa.\nHelp came.\nThe attack took place in 2019.", None),
        ("Rebels [attacked] Essa.\nHelp came on Thursday.\nThe attack took place on Friday.", None),
        ("Help came to Essa.\nIt rained.\nRebels [attacked] it.\nThe attack took place on Friday.", None),
    ],
)
def test_a_day_that_another_sentence_tells(marked: str, expected: str | None) -> None:
    assert _told(marked) == (expected and (expected, "when.elsewhere"))


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("Rebels raided Essa on Friday.\nThey fled.\nGunmen [killed] a guard.", None),
        ("Rebels raided Essa on Friday.\nGunmen also [killed] a guard.", "Friday"),
        ("Rebels raided Essa on Friday.\nGunmen also raided Doro, [killing] a guard.", "Friday"),
        ("Rebels raided Essa on Friday.\nGunmen have also [killed] a guard.", None),
        # a month that only its own sentence is of
        ("Nine died in June.\nMany had fled since the war began in 2019.\nNine of the dead were [shot].", None),
    ],
)
def test_what_goes_on_with_the_day_that_was_told(marked: str, expected: str | None) -> None:
    assert _told(marked) == (expected and (expected, "when.goes_on"))


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        # what a deed is only compared with
        ("Soldiers [killed] 54 rebels in one of the deadliest clashes in recent years.", None),
        ("Soldiers [killed] 54 rebels in one of many clashes in recent years.", "in recent years"),
        # a clause that says when it was
        ("He spoke of the [massacre] of 20 farmers, which took place in May.", "in May"),
        ("He spoke of the [massacre] of 20 farmers, who came to Essa in May.", None),
        # what is looked back on is not of the day of the ceremony
        ("Families met on Friday to mark the anniversary of the raid that [killed] nine.", None),
        ("Families met to mark the anniversary of the raid that [killed] nine on 3 May 2019.", "3 May 2019"),
        # what is done about a deed is later than it
        ("Two men were arrested on Friday over the [murder] of a judge.", None),
        ("Two men were arrested over Friday's [murder] of a judge.", "Friday"),
        ("Two men were [arrested] on Friday and charged.", "Friday"),
        # a count is of its period, its release is of a day
        ("The group documented the [deaths] of 214 civilians in the first half of 2024.", "the first half of 2024"),
        ("Gunmen [killed] 12 people, the UN said in a statement issued on Friday.", None),
    ],
)
def test_what_a_day_dates(marked: str, expected: str | None) -> None:
    assert _told(marked) == (expected and (expected, "when.own"))
