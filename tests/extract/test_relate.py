"""How tolls of a report stand to each other over its sentences."""

import pytest

from warledger.acquire import from_text
from warledger.pipeline import reading
from warledger.values import Category, Claim, Report


def relations(text: str) -> list[str]:
    """Each toll that stands to another: "3 adds_to 9", by their numbers' words."""
    report = reading(from_text(text))
    tolls = {claim.id: claim for claim in report.claims if claim.toll}
    return [
        f"{_words(claim)} {claim.relation.kind} {_words(tolls[claim.relation.claim])}"
        for claim in tolls.values()
        if claim.relation
    ]


def _words(claim: Claim) -> str:
    return claim.toll.quantity.text if claim.toll else ""


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # a part
        ("Nine guards were wounded. Five of the wounded are in a grave state.", ["Five subset_of Nine"]),
        ("Nine guards were wounded. Five of the guards' cars burned.", []),
        ("Six people were killed. Among the dead were two nurses.", ["two subset_of Six"]),
        ("Six people were killed. Two nurses were among the dead.", ["Two subset_of Six"]),
        ("Six people were killed. Seven nurses were among the dead.", []),  # no more than the whole
        ("Six people were killed. Two nurses fled among the trees.", []),
        ("Shells killed nine people. Troops freed the camp from rebels, killing four of them.", []),
        ("Shells killed nine people. Nurses spoke of 12 dead, among them four children.", ["four subset_of 12"]),
        # on top of it
        ("Shells killed nine people. Three more were killed by a mine.", ["Three adds_to nine"]),
        ("Shells killed nine people. A tenth person died in hospital.", ["A adds_to nine"]),
        ("Two guards were killed and 26 hurt. A third guard died in hospital.", ["A adds_to Two"]),
        ("Shells killed nine people. A third person died in hospital.", []),  # of whom else, nobody says
        ("Shells killed nine people. More than three were killed by a mine.", []),
        ("Shells killed nine people. Four soldiers were wounded and three others killed.", []),
        ("Shells wounded nine people. Three more were killed by a mine.", []),  # of another outcome
        # instead of it
        ("Shells killed nine people. The toll later rose to 12.", ["12 supersedes nine"]),
        ("Shells killed nine people. Another body was found, bringing the total to 10.",
         ["Another adds_to nine", "10 supersedes nine"]),
        ("The death toll has climbed to 40 from an earlier count of 31.", ["40 supersedes 31"]),
        ("Shells killed nine people, police said. The toll rose to 12, a doctor said.", []),  # another voice's
        ("Shells killed nine people. The toll of the attack was 12.", []),
    ],
)  # fmt: skip
def test_how_a_toll_stands_to_an_earlier_one(text: str, wanted: list[str]) -> None:
    assert relations(text) == wanted


def test_that_what_is_denied_stands_to_nothing() -> None:
    assert relations("Shells killed nine people. The army denied that three more were killed.") == []


def test_that_relations_lead_to_claims_of_the_report() -> None:
    report: Report = reading(from_text("Shells killed nine people. Three more were killed by a mine."))
    known = {claim.id for claim in report.claims}
    assert [claim.relation.claim in known for claim in report.claims if claim.relation] == [True]


def test_that_a_part_which_says_nothing_of_its_people_has_those_of_its_whole() -> None:
    report = reading(from_text("The blast wounded 26 soldiers. Five of the injured are in a grave state."))
    five = next(claim.toll for claim in report.claims if claim.toll and claim.toll.quantity.low == 5)
    assert (five.victims.category, five.victims.evidence[0].quote) == (Category.COMBATANT, "26 soldiers")
