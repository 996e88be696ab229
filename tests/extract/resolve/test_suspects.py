"""Who did a harm whose own sentence does not say so: the likeliest of those whose attacks the report tells."""

from __future__ import annotations

import pytest

from tests.extract.resolve.asked import Asked

RAID = "ELN rebels raided Tora on Monday, the mayor said. "
RAIN = "It rained. It snowed. The roads were closed. "

LIKELIEST: list[tuple[str, str | None]] = [
    # whom the opening tells of, at any distance; in its story only, and of its time
    (RAID + RAIN + "Nine farmers were [[killed]].", "ELN"),
    (RAID + RAIN + "In another village, nine farmers were [[killed]].", None),
    (RAID + RAIN + "Another nine farmers were [[killed]].", "ELN"),
    (RAID + RAIN + "In 1991, nine farmers were [[killed]] in Gana.", None),
    (RAID + RAIN + "Aleppo: nine farmers were [[killed]].", None),
    (RAID + "On the same day, nine farmers were [[killed]] in Gana.", None),
    (RAID + "In the same village, nine farmers were [[killed]].", "ELN"),
    (RAID + "On the same day, FARC rebels shelled Gana. Nine farmers were [[killed]].", "FARC"),
    (RAID + "Last year, 90 farmers were [[killed]] in Gana.", None),
    ("The ELN also raids villages. One such raid [[killed]] nine farmers last year.", "ELN"),
    ("The ELN also raids villages. One storm [[killed]] nine farmers last year.", None),
    # who is told of for the first time has not made the raid
    (RAID + "In 2019 a suicide bomber [[killed]] nine farmers.", "suicide bomber"),
    (RAID + "The attackers [[killed]] nine farmers.", "ELN"),
    # a war is no attack of either side; a battle in it is
    ("In Congo, the war between the M23 and the army goes on. Nine M23 fighters were [[killed]].", None),
    ("In Congo, the battle between the M23 and the army goes on. Nine M23 fighters were [[killed]].", "Congolese army"),
    ("In Congo, the M23 is at war with the army. The army hit Tora. Nine rebels were [[killed]].", "Congolese army"),
    # the attack right before, of two
    (RAID + RAIN + "FARC rebels shelled Gana. Nine farmers were [[killed]].", "FARC"),
    # the same deed told again, by its noun or its verb; not another
    (RAID + "FARC rebels shelled Gana. Nine farmers were [[killed]] in the raid.", "ELN"),
    (RAID + "FARC rebels shelled Gana. Nine farmers were [[killed]] in the shelling.", "FARC"),
    # what nobody need have done
    (RAID + "Nine farmers were [[killed]] when a mine went off.", None),
    (RAID + "Nine farmers were [[killed]] when a bus overturned.", None),
    (RAID + "Nine farmers were [[hurt]] by a falling wall.", None),
    # who holds a place has not attacked there
    ("In Syria, a car was hit in areas occupied by Turkey. Nine farmers [[died]].", None),
    ("In Syria, a car was hit in areas shelled by Turkey. Nine farmers [[died]].", "Turkey"),
    # who shot drones down has harmed nobody
    ("The Malian army shot down 71 of 89 drones. Nine farmers were [[hurt]].", None),
    ("The Malian army shot down a bus. Nine farmers were [[hurt]].", "Malian army"),
    # who is called by what he does, and who is only named
    ("Nine farmers were [[killed]] at Tora. ELN gunmen had come at dawn.", "ELN"),
    ("Nine farmers were [[killed]] at Tora. ELN teachers had come at dawn.", None),
    # the forces of a state are one, by whichever unit
    (
        "In Peru, the 3d Brigade shelled Tora. The 5th Brigade raided Gana. Nine [[died]].",
        "Peruvian army (5th Brigade)",
    ),
]


@pytest.mark.parametrize(("marked", "name"), LIKELIEST)
def test_likeliest_of_those_who_attack(marked: str, name: str | None) -> None:
    group = Asked(marked).perpetrator()
    assert (group.name if group else None) == name


UNLIKELY: list[tuple[str, str | None]] = [
    # who strikes at those who attacked has not done what they did
    ("Nine farmers were [[killed]] in Tora. Police shot the assailant.", "assailants"),
    ("Nine farmers were [[killed]] in Tora. Police shot the mayor.", "police"),
    ("Farmer [[stabbed]] in Tora\n\nPolice shot the attacker. The attacker had a knife.", "attackers"),
    # of whom it is told far from there
    ("In Peru, there were nine [[dead]] [[soldiers]]. " + RAIN + RAIN + "ELN rebels raided Tora.", None),
    ("In Peru, there were nine [[dead]] [[soldiers]]. It rained. ELN rebels raided Tora.", "ELN"),
    # who governs is told to strike at many things
    ("The Peruvian government launched an offensive. " + RAIN + "Nine farmers were [[killed]].", None),
    ("The Peruvian army launched an offensive. " + RAIN + "Nine farmers were [[killed]].", "Peruvian army"),
    # who is arrested is so by a state, not by the rebels of whom the report tells
    (RAID + RAIN + "Nine farmers were [[arrested]].", None),
    ("In Peru, soldiers raided Tora. Nine farmers were [[arrested]].", "Peruvian army"),
    # a war is no deed of one of those who wage it
    (RAID + "In the conflict, 900 farmers have [[died]].", None),
    (RAID + "In the raid, nine farmers have [[died]].", "ELN"),
    (RAID + "During ten years of war, 900 farmers have [[died]].", None),
    # bodies that are found
    (RAID + RAIN + "Three [[bodies]] were found near Gana.", None),
    ("ELN rebels shot three farmers in Tora. The [[bodies]] of the farmers were found.", "ELN"),
    # who suffers has not done it
    ("Survivors met ten years after [[killing]] in Tora.", None),
    # a party tells of harm to people without arms that others did
    ("Statement by the Dawn Brigades\n\nOur men attacked a post. It rained. Nine farmers were [[killed]].", None),
]


@pytest.mark.parametrize(("marked", "name"), UNLIKELY)
def test_who_is_no_likely_doer(marked: str, name: str | None) -> None:
    asked = Asked(marked)
    (sentence, harm), *rest = asked.words
    group = asked.parties.perpetrator(sentence, harm, None, victims=rest[0][1] if rest else None)
    assert (group.name if group else None) == name


BLAST = "Two bombs struck Tora, [[killing]] nine farmers. "

BLAMED: list[tuple[str, str | None]] = [
    # two who blame each other; one who blames another, for this or for something else
    (BLAST + "The army said that the bombs were fired by ELN rebels. The ELN blamed the FARC.", None),
    (BLAST + "The army said that the bombs were fired by ELN rebels. The mayor wept.", "ELN"),
    (BLAST + "The mayor blamed the FARC.", "FARC"),
    (BLAST + "The mayor blamed the FARC for failing the farmers.", None),
    # who claims a deed that was told since, and this one
    (
        "Gunmen [[shot]] nine farmers. On Monday, a bomb struck Gana. The ELN claimed responsibility for the bombing.",
        "gunmen",
    ),
    ("Gunmen [[shot]] nine farmers. The ELN claimed responsibility for the attack.", "ELN"),
]


@pytest.mark.parametrize(("marked", "name"), BLAMED)
def test_who_is_told_to_be_behind_it(marked: str, name: str | None) -> None:
    group = Asked(marked).perpetrator()
    assert (group.name if group else None) == name


FIGHTERS: list[tuple[str, str | None]] = [
    # the other of two who fight; nobody where the report tells of a fight and of no side of theirs
    ("In Peru, soldiers clashed with ELN rebels. It rained. Nine [[soldiers]] were [[killed]] in the clash.", "ELN"),
    ("In Peru, soldiers clashed with ELN rebels. It rained. Nine [[nurses]] were [[killed]] in the clash.", None),
    # who attacked their own party, of several who attack
    ("In Peru, FARC rebels raided Tora. ELN rebels attacked an army post. Nine [[soldiers]] were [[killed]].", "ELN"),
    # rebels without a name are mostly those who have one
    ("ELN rebels raided Tora. Nine [[militants]] were [[killed]].", None),
    ("In Peru, soldiers raided Tora. Nine [[militants]] were [[killed]].", "Peruvian army"),
    # nobody strikes his own
    ("In Peru, soldiers stormed Tora. Nine [[soldiers]] were [[killed]].", None),
]


@pytest.mark.parametrize(("marked", "name"), FIGHTERS)
def test_who_harmed_fighters(marked: str, name: str | None) -> None:
    asked = Asked(marked)
    (sentence, victims), (_, harmed) = asked.words
    group = asked.parties.perpetrator(sentence, harmed, None, victims=victims)
    assert (group.name if group else None) == name


def test_a_likely_doer_is_named_by_the_words_of_his_nearest_attack() -> None:
    group = Asked(RAID + RAIN + "ELN men shelled Gana. Nine farmers were [[killed]].").perpetrator()
    assert group is not None
    assert group.text == "ELN men"


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("Nine people died in Russian airstrikes on Tora. The [[dead]] are as follows:", "Russia"),
        ("Nine people died in floods in Tora. The [[dead]] are as follows:", None),
    ],
)
def test_the_items_of_a_list_have_the_doer_of_its_heading(heading: str, name: str | None) -> None:
    asked = Asked(f"{heading}\n- two [[nurses]]\n- seven farmers")
    dead, (item, nurses) = asked.words
    group = asked.parties.perpetrator(item, nurses, None, victims=nurses, heading=dead)
    assert (group.name if group else None) == name


NOT_HERE: list[tuple[str, str | None]] = [
    # what came before or afterwards is another's deed; what one did oneself is not
    ("A Turkish strike came a day after a bomb [[killed]] nine farmers.", None),
    ("Turkish jets fled after [[killing]] nine farmers.", "Turkey"),
    ("Nine farmers were [[killed]] after Turkish jets struck Tora.", "Turkey"),
    # the attack, not its target
    ("The ELN denied an attack on an army post in Peru that [[killed]] nine farmers.", None),
    ("Nine men fled an army post in Peru that had [[killed]] nine farmers.", "Peruvian army"),
    # the country that a deed was in, and the one whose deed it was
    ("In Syria, people fled. The Syria strikes [[killed]] nine farmers.", None),
    ("In Syria, people fled. Syria's strikes [[killed]] nine farmers.", "Syrian army"),
    ("In Syria, people fled. The Israel strikes [[killed]] nine farmers.", "Israel"),
    ("Syria drone strike [[kills]] nine.", None),
    ("Syria army drone strike [[kills]] nine.", "Syrian army"),
    ("Ukraine drone strike [[kills]] nine in Belgorod.", "Ukrainian army"),
    # who counts "victims" has not made them
    ("JNIM men raided Tora in Mali. Police said the number of [[victims]] among the JNIM had risen to 45.", None),
    ("JNIM men raided Tora in Mali. The army said that 45 of the JNIM were [[killed]].", "Malian army"),
    # who tells what he saw, who lets people go whom he took, who frees those whom others took
    ("In Peru, soldiers saw nine [[bodies]].", None),
    ("In Colombia, the FARC released two [[kidnapped]] policemen.", "FARC"),
    ("In Colombia, the police rescued two [[kidnapped]] farmers.", None),
    # those of a nation without an army
    ("Nine farmers were [[killed]] in Palestinian attacks.", "Palestinians"),
    # "their" attacks are of a party
    ("The Dawn Brigades continue their attacks, which [[killed]] nine farmers.", "Dawn Brigades"),
    ("Zalim Institute wept, and its attacks [[killed]] nine farmers.", None),
    # a target strikes nobody
    ("An army base in Peru was the target of a bomb attack that [[hurt]] nine farmers.", None),
    ("An army unit in Peru targeted a village, and nine farmers were [[hurt]].", "Peruvian army"),
]


@pytest.mark.parametrize(("marked", "name"), NOT_HERE)
def test_who_stands_in_the_sentence_and_did_not_do_it(marked: str, name: str | None) -> None:
    group = Asked(marked).perpetrator()
    assert (group.name if group else None) == name
