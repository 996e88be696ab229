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
    # members of a body without a name
    ("Nine union [[members]] were killed.", "civilians", CIVILIAN),
    ("Nine choir [[members]] were killed.", None, UNKNOWN),
    # a part of others says nothing of those after it
    ("It left six people dead, including two women, and nine [[others]] hurt.", None, UNKNOWN),
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
    ("Two [[members]] of a civilian defence force were killed.", None, COMBATANT),
    ("Two security [[men]] were killed.", None, COMBATANT),
    # several kinds told apart
    ("Nine [[people]], namely four combatants and five civilians, were killed.", None, UNKNOWN),
    ("Two of the ELN's [[fighters]], Comrade Ana Ruiz and Comrade Luis Paz, were killed.", "ELN", COMBATANT),
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
    # those of somebody who was harmed
    ("A farmer was killed. His two [[colleagues]] were wounded.", "civilians"),
    ("A farmer died. His two [[colleagues]] were wounded.", "civilians"),
    ("A farmer was killed. Two [[colleagues]] were wounded.", None),
    # leaders who are taken, and those who lead the telling
    ("Troops arrested six ELN leaders, three of [[whom]] fled.", "ELN"),
    ("ELN leaders said that three [[others]] were arrested.", None),
    # whom others hunt
    ("Troops hunting the rebels killed three of [[them]] in Peru.", "rebels"),
    ("Rebels cornered Chadian soldiers and took several of [[them]] prisoner.", "Chadian army"),
    ("Rebels hit a truck of the National Police in Peru. Nine guards died. Two [[others]] fled.", "National Police"),
    # not most of others
    ("The army of Chad killed nine rebels, most of them boys. It said that nine of its [[men]] died.", "Chadian army"),
    # the group of a headline
    ("Six peacekeepers killed, [[eight]] wounded in Tora", "peacekeepers"),
    # those before whom the number stands
    ("Rebels freed [[two]] kidnapped policemen.", "police"),
    # not two by a number that many have
    ("Two farmers were killed. Rain fell. A mine wounded two [[people]].", None),
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
    # a heading tells whose losses follow; an enemy who only comes does not
    ("In Chad, rebels attacked. On the friendly side: two [[dead]].", "Chadian army"),
    ("In Chad, rebels attacked. Enemy losses: two [[dead]].", "rebels"),
    ("In Chad, rebels attacked. The enemy came at dawn. A nurse counted two [[dead]].", None),
    # a part, hearsay and where it was told say nothing of whose they are
    ("The ELN met. Activists counted 82 [[dead]], among them two nurses.", None),
    ("The ELN met. Activists counted 82 [[dead]] among the ELN.", "ELN"),
    ("The ELN had nine [[dead]].", "ELN"),
    ("Radio Venceremos: The army of Chad claims that nine of our men are [[dead]].", "FMLN"),
    ("Radio Venceremos: The army of Chad said: “Nine of our men are [[dead]].”", "Chadian army"),
    ("The ELN had reports of nine [[dead]].", None),
    ("The army of Chad said on its channel that nine were [[dead]].", None),
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
    # whom a report blames is the attacker that it knows, one or two together
    ("Villagers blamed the ELN for the fire. Two days of grief followed. Nine farmers were [[killed]].", "ELN"),
    (
        "Villagers blamed the ELN and the FARC for the fire. Two days of grief followed. Nine farmers were [[killed]].",
        "ELN and FARC",
    ),
]


@pytest.mark.parametrize(("marked", "name"), ACCUSED)
def test_whoever_is_accused_is_said_to_have_done_it(marked: str, name: str | None) -> None:
    group = Asked(marked).perpetrator()
    assert (group.name if group else None) == name
