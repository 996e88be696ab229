"""People whom those around them, or other sentences, make civilians or fighters."""

from __future__ import annotations

import pytest

from tests.extract.resolve.asked import Asked
from warledger.values import Category

COMBATANT, CIVILIAN, OFFICIAL, UNKNOWN = Category.COMBATANT, Category.CIVILIAN, Category.OFFICIAL, Category.UNKNOWN

# (the report with its noun marked, the side, the category)
TOLD_WITH: list[tuple[str, str | None, Category]] = [
    # in a list with civilians, and nobody else
    ("A boy and a [[person]] were wounded.", "civilians", CIVILIAN),
    ("A soldier and a [[person]] were wounded.", None, UNKNOWN),
    ("The blast killed nine [[people]], farmers and residents said.", None, UNKNOWN),
    # a name without a title among civilians, whoever else is listed
    ("The bomb killed Ana Ruiz, a teacher, [[Luis]] Paz and a policeman.", "civilians", CIVILIAN),
    ("The bomb killed a sergeant, [[Luis]] Paz and a policeman.", None, UNKNOWN),
    # of a village; not of a nation, nor in it
    ("The [[men]] of Tora were rounded up.", "civilians", CIVILIAN),
    ("Two [[men]] in Tora were rounded up.", None, UNKNOWN),
    # those who are followed by others of a kind
    ("Hasan Omari and a [[person]] fell, and two other villagers were wounded.", "civilians", CIVILIAN),
    # armed men fight, whoever they are
    ("Four armed [[men]] were killed.", None, COMBATANT),
    ("Four unarmed [[men]] were killed.", None, UNKNOWN),
    ("Two [[members]] of a militia were killed.", None, COMBATANT),
    ("Two [[members]] of a choir were killed.", None, UNKNOWN),
    # police are police in a unit of any name
    ("A 2nd Company [[policeman]] was wounded.", "police", COMBATANT),
    # an acronym for people is no party
    ("Ali Omar, an IDP from Tora, was killed. The [[IDP]] was buried.", "civilians", CIVILIAN),
    # citizens' groups fight nobody
    ("Two rights [[groups]] were expelled.", None, UNKNOWN),
]


@pytest.mark.parametrize(("marked", "side", "category"), TOLD_WITH)
def test_people_by_those_they_are_told_with(marked: str, side: str | None, category: Category) -> None:
    group = Asked(marked).group()
    assert (group.name, group.category) == (side, category)


GOING_BACK: list[tuple[str, str | None]] = [
    # to whom it was done
    ("Rescuers found two farmers. [[They]] were killed.", "civilians"),
    ("Gunmen kidnapped a judge and fled. [[He]] is unharmed.", "judiciary"),
    ("Three engineers were kidnapped in May. The two [[hostages]] were freed.", "civilians"),
    ("The kidnapping of three engineers shocked Tora. The [[hostages]] were freed.", "civilians"),
    ("Three engineers were killed in May. The two [[hostages]] were freed.", None),
    # others of the sentence before, where their own names nobody
    ("Nine farmers were killed. Two [[others]] were wounded.", "civilians"),
    ("Nine farmers were killed. A tank and two [[others]] were hit by rebels.", "civilians"),
    # a toll that rises
    ("In Niger, the toll has risen to 16 soldiers. Seven of the [[wounded]] died.", "Nigerien army"),
    # a number that was told of somebody
    (
        "Twelve farmers were killed in May. Rain fell. Snow fell. Hail fell. Wind blew. Friends of the [[12]] wept.",
        "civilians",
    ),
    ("Ten farmers were killed in May. Rain fell. Snow fell. Hail fell. Wind blew. Friends of the [[12]] wept.", None),
    # a name that goes with a title elsewhere
    ("Colonel Luis Quintero spoke in Peru. [[Quintero]] was killed.", "Peruvian army"),
    ("Luis Quintero spoke in Peru. [[Quintero]] was killed.", None),
    # not who is named only to tell people apart
    ("They killed three farmers accused of helping rebels and wounded two [[others]].", "civilians"),
]


@pytest.mark.parametrize(("marked", "side"), GOING_BACK)
def test_people_who_go_back_to_others(marked: str, side: str | None) -> None:
    assert Asked(marked).group().name == side


# (the report with the harm word marked, whose people)
STRUCK: list[tuple[str, str | None]] = [
    # only those whose post was struck can have been harmed
    ("In Chad, rebels shelled army positions. No [[casualties]] were reported.", "Chadian army"),
    ("In Chad, rebels shelled a market. No [[casualties]] were reported.", None),
    ("In Chad, rebels and the army exchanged fire. No [[casualties]] were reported.", None),
    # prisoners are of those who were beaten
    ("In Chad, rebels routed an army column. It rained. Prisoners were [[taken]].", "Chadian army"),
    ("In Chad, rebels fled. It rained. Prisoners were [[taken]].", None),
]


@pytest.mark.parametrize(("marked", "side"), STRUCK)
def test_a_number_alone_is_of_those_who_were_struck(marked: str, side: str | None) -> None:
    asked = Asked(marked)
    sentence, near = asked.words[0]
    assert asked.parties.group(sentence, None, near=near).name == side


ACCUSED: list[tuple[str, str | None]] = [
    ("Rights groups accuse both the army and Wagner of [[killing]] farmers in Mali.", "Malian army and Wagner Group"),
    ("A judge blamed the ELN for the [[killing]] of nine farmers.", "ELN"),
    ("The ELN was accused of [[killing]] nine farmers.", "ELN"),
    ("A judge mourned with the ELN after the [[killing]] of nine farmers.", None),
    # whom a report blames alone is the one attacker that it knows; not one of two that it blames together
    ("Villagers blamed the ELN for the fire. Two days of grief followed. Nine farmers were [[killed]].", "ELN"),
    (
        "Villagers blamed the ELN and the FARC for the fire. Two days of grief followed. Nine farmers were [[killed]].",
        None,
    ),
]


@pytest.mark.parametrize(("marked", "name"), ACCUSED)
def test_whoever_is_accused_is_said_to_have_done_it(marked: str, name: str | None) -> None:
    group = Asked(marked).perpetrator()
    assert (group.name if group else None) == name
