"""Who fights beside whom, and whose the weapons are that were lost."""

import pytest

from tests.extract.resolve.asked import Asked
from warledger.extract.resolve.camps import same_camp, same_force
from warledger.extract.resolve.sides import POLICE, REBELS, STATE_FORCES, Side, joined

ARMY, POLICEMEN = Side("army:ML", "Malian army", STATE_FORCES, "ML"), Side("police", "police", POLICE, "ML")
UNIT = Side("name:3d brigade", "3d Brigade", STATE_FORCES)
FRONT, OTHER_ARMY = Side("name:front", "front", REBELS), Side("army:NE", "Nigerien army", STATE_FORCES, "NE")


@pytest.mark.parametrize(
    ("side", "other", "force", "camp"),
    [
        (ARMY, ARMY, True, True),
        (ARMY, UNIT, True, True),  # of no nation that is told
        (joined((ARMY, FRONT)), FRONT, True, True),
        (ARMY, POLICEMEN, False, True),
        (ARMY, OTHER_ARMY, False, False),
        (POLICEMEN, OTHER_ARMY, False, False),
        (ARMY, FRONT, False, False),
        (FRONT, None, False, False),
    ],
)
def test_parts_of_an_army_are_one_force_and_with_its_police_one_camp(
    side: Side, other: Side | None, force: bool, camp: bool
) -> None:
    assert (same_force(side, other), same_camp(side, other)) == (force, camp)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "The Sahel Unity Front attacked Mali's army and its Russian allies of Wagner. The front said its men had "
            "beaten the [[enemy]].",
            "Malian army and Wagner Group",
        ),
        ("The Sahel Unity Front attacked Mali's army. The front said its men had beaten the [[enemy]].", "Malian army"),
        (
            "The Sahel Unity Front and its Russian allies of Wagner attacked Mali's army. The front said its men had "
            "beaten the [[enemy]].",
            "Malian army",
        ),
        (
            "The Sahel Unity Front attacked Mali's army and its Russian allies of Wagner. Four [[soldiers]] of "
            "the army were killed.",
            "Malian army",
        ),
    ],
)
def test_the_enemy_is_all_who_stand_on_his_side(text: str, name: str) -> None:
    assert Asked(text).group().name == name


def test_people_of_several_parties_name_them_all() -> None:
    asked = Asked("The front beat Mali's [[army]] and its Russian allies of Wagner.")
    sentence, noun = asked.words[0]
    force = asked.parties.force(sentence, noun)
    assert (force.name, force.text) == (
        "Malian army and Wagner Group",
        "Mali's army and its Russian allies of Wagner",
    )
    names = {party.id: party.name for party in asked.parties.parties}
    assert (force.party, [names[one] for one in force.parties]) == (None, ["Malian army", "Wagner Group"])


def test_who_of_two_allies_did_it_is_not_guessed() -> None:
    told = "The Azawad Front fought {} near Gao. The front said that nine of its [[fighters]] were [[killed]]."
    for enemy, doer in (("Mali's army", "Malian army"), ("Mali's army and its Russian allies of Wagner", None)):
        asked = Asked(told.format(enemy))
        (sentence, victims), (_, predicate) = asked.words
        group = asked.parties.perpetrator(sentence, predicate, None, victims=victims)
        assert (group.name if group else None) == doer


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("Gunmen burned three army [[vehicles]] in Mali.", "Malian army"),
        ("The front captured [[weapons]] of the Malian army.", "Malian army"),
        ("The front attacked a Malian army convoy. Three [[vehicles]] were destroyed.", "Malian army"),
        (
            "The front attacked a Malian army convoy. It rained. Night fell. All left. Three [[cars]] were destroyed.",
            None,
        ),
        ("A drone crashed near Gao in Mali. Three [[vehicles]] were destroyed.", None),
    ],
)
def test_whose_a_lost_thing_is(text: str, owner: str | None) -> None:
    assert Asked(text).owner() == owner


def test_nobody_takes_his_own() -> None:
    told = "The front attacked a Malian army convoy. The [[{}]] destroyed three [[vehicles]]."
    for taker, owner in (("front", "Malian army"), ("army", None)):
        asked = Asked(told.format(taker))
        (sentence, by), (_, thing) = asked.words
        found = asked.parties.owner(sentence, thing, by)
        assert (found.name if found else None) == owner


def test_a_fight_told_elsewhere_does_not_say_which_of_two_allies_did_it() -> None:
    told = (
        "The Azawad Front fought {} near Gao. The town has seen battles between the front and the army. "
        "The front said that nine of its [[fighters]] were [[killed]] in the fighting."
    )
    for enemy, doer in (("Mali's army", "Malian army"), ("Mali's army and its Russian allies of Wagner", None)):
        asked = Asked(told.format(enemy))
        (sentence, victims), (_, predicate) = asked.words
        group = asked.parties.perpetrator(sentence, predicate, None, victims=victims)
        assert (group.name if group else None) == doer


def test_bodies_after_a_fight_may_be_anybodys() -> None:
    told = "{} near Gao in Mali. Two days later [[bodies]] lay on the sand. Mali suffers from Azawad Front gunmen."
    for lead, doer in (("Heavy fighting broke out", None), ("Azawad Front gunmen attacked a village", "Azawad Front")):
        asked = Asked(told.format(lead))
        (sentence, predicate) = asked.words[0]
        group = asked.parties.perpetrator(sentence, predicate, None)
        assert (group.name if group else None) == doer
