"""Whom "the number of dead" counts: the report's victims, whoever was told of last."""

from __future__ import annotations

import pytest

from tests.extract.resolve.asked import Asked
from warledger.values import Category

_LEAD = "Rebels of the ELN killed nine farmers in Tora on Monday.\n\n"
_POLICE = "A mine killed two policemen in Lima.\n\n"

# (the report with the word of harm marked; what those are whom it counts)
TOTALS: list[tuple[str, Category]] = [
    (_LEAD + _POLICE + "A nurse put the number of [[dead]] at 12.", Category.CIVILIAN),
    (_LEAD + _POLICE + "The mayor said the number of [[victims]] had risen to 12.", Category.CIVILIAN),
    ("Rebels killed nine soldiers.\n\nTwo farmers died.\n\nThe number of [[dead]] rose to 12.", Category.COMBATANT),
    # of whom its own paragraph tells
    (_LEAD + "A mine killed two policemen in Lima. The number of [[dead]] rose to four.", Category.COMBATANT),
    # it points to those told last
    (_LEAD + _POLICE + "A nurse put the number of these [[dead]] at four.", Category.COMBATANT),
    (_LEAD + _POLICE + "The [[dead]] were buried.", Category.COMBATANT),
    # the lead tells of nobody
    ("Rebels attacked Tora on Monday.\n\n" + _POLICE + "The number of [[dead]] rose to 12.", Category.UNKNOWN),
]


@pytest.mark.parametrize(("marked", "category"), TOTALS)
def test_a_bare_total_is_of_the_reports_victims(marked: str, category: Category) -> None:
    assert Asked(marked).group().category is category


# (the report with the noun and the harm marked; the side)
AFTER_A_POST: list[tuple[str, str | None]] = [
    ("The ELN attacked an army post in Peru. Nine [[people]] were [[killed]].", "Peruvian army"),
    ("The ELN attacked an army post in Peru. We [[buried]] nine [[people]], a priest said.", None),
    ("The ELN attacked an army post in Peru. The war has [[killed]] 900 [[people]] since 2016.", None),
]


@pytest.mark.parametrize(("marked", "side"), AFTER_A_POST)
def test_the_buried_and_those_of_years_are_not_of_the_post_that_was_struck(marked: str, side: str | None) -> None:
    (sentence, noun), (_, harm) = sorted((asked := Asked(marked)).words, key=lambda one: one[1].pos != "NOUN")
    assert asked.parties.group(sentence, noun, near=harm).name == side


# (the report with the noun marked, the side)
MORE_FIGHTERS: list[tuple[str, str | None]] = [
    ("The ELN killed ten soldiers in Peru and lost three of its own. Another four [[fighters]] were wounded.", "ELN"),
    ("The ELN lost three fighters in Peru. Rebels came. Another four [[farmers]] were wounded.", "civilians"),
]


@pytest.mark.parametrize(("marked", "side"), MORE_FIGHTERS)
def test_more_fighters_are_of_those_told_last(marked: str, side: str | None) -> None:
    assert Asked(marked).group().name == side


def test_who_blew_himself_up_did_not_harm_another_of_his() -> None:
    marked = "The ELN struck Tora. Troops killed two of the assailants and [[one]] [[blew]] himself up."
    (sentence, noun), (_, harm) = (asked := Asked(marked)).words
    assert asked.parties.group(sentence, noun, near=harm).name == "ELN"


# (the report with the noun marked, the side)
FRIENDS: list[tuple[str, str | None]] = [
    ("The ELN attacked a beach. Luis Mora said three of his [[friends]] were killed.", None),
    ("The ELN killed two soldiers in Peru. Luis Mora said three of his [[friends]] were killed.", None),
    # who was harmed with them
    ("The ELN killed a soldier in Peru. His two [[friends]] were killed too.", "Peruvian army"),
]


@pytest.mark.parametrize(("marked", "side"), FRIENDS)
def test_the_friends_of_whom_a_witness_tells_are_not_of_those_told_last(marked: str, side: str | None) -> None:
    assert Asked(marked).group().name == side
