"""Who did it where the sentence does not say: the one enemy, the one attacker, the one who claims it."""

from __future__ import annotations

import pytest

from tests.extract.resolve.asked import Asked

TOLD: list[tuple[str, str | None]] = [
    # the other of two who fight
    ("In Peru, the Shining Path ambushed a patrol. Two soldiers were [[killed]] by bullets.", "Shining Path"),
    ("In Peru, the army attacked. Soldiers [[captured]] two rebels of the Shining Path.", "Peruvian army"),
    ("In Peru, the Shining Path met the ELN and an army patrol. Two soldiers were [[killed]].", None),
    ("In Peru, the Shining Path ambushed a patrol. Two soldiers were [[killed]] in an accident.", None),
    # one band by several nouns
    ("Gunmen stormed Tora. The attackers fled. Nine farmers were [[killed]] by the assailants.", "gunmen"),
    ("Gunmen suspected to be bandits stormed Tora, [[killing]] nine farmers.", "bandits"),
    ("Gunmen stormed Tora. Nine farmers were [[killed]] by the militiamen.", "militiamen"),
    # they who shot are the band
    ('Gunmen stormed Tora. "They [[shot]] my son," Ana Ruiz said.', "gunmen"),
    # who takes the attack on himself
    ("Nine farmers [[died]] when a car blew up. The ELN claimed responsibility for the attack.", "ELN"),
    ("Nine farmers [[died]] when a car blew up. A man claimed responsibility on behalf of the ELN.", "ELN"),
    ("Nine farmers [[died]] when a car blew up. No group claimed responsibility, the ELN said.", None),
    ("Nine farmers [[died]] when a car blew up. Meanwhile, the ELN claimed responsibility for a raid.", None),
    # the one attacker of the report
    ("Nine farmers were [[slain]] at Tora. ADF assailants had entered the village.", "ADF"),
    ("Nine farmers were [[slain]] at Tora. ADF assailants and CODECO assailants had entered it.", None),
    ("ADF assailants entered Tora. A week ago, nine farmers were [[slain]] at Gana.", None),
    # who counted them, who confessed to it
    ("By United Nations estimates, nine farmers were [[killed]].", None),
    ("The front of a name is no weapon: nine were [[killed]], according to the People's Defence Force (PDF).", None),
]


@pytest.mark.parametrize(("marked", "name"), TOLD)
def test_who_did_it(marked: str, name: str | None) -> None:
    group = Asked(marked).perpetrator()
    assert (group.name if group else None) == name


def test_those_who_are_harmed_together_did_not_harm_each_other() -> None:
    asked = Asked("Nine [[patients]] and a [[nurse]] [[died]].")
    (sentence, patients), (_, nurse), (_, died) = asked.words
    assert asked.parties.perpetrator(sentence, died, patients, victims=nurse) is None


WHOSE: list[tuple[str, str | None]] = [
    # whose losses a number is
    ("The general staff of Mali's army acknowledged the loss of 16 [[men]].", "Malian army"),
    ("In Mali, Kyiv put Russian losses at 16 [[troops]].", "Russia"),
    ("In Mali, it sold its shares at 16 [[troops]].", "Malian army"),
    # a part of a group by what it is told to be
    ("Nine people, six of [[whom]] were policemen, were hurt.", None),
    ("Nine people fled, [[six]] of whom were policemen.", "police"),
    ("Nine people fled, [[six]] of whom were tired.", None),
    # a party behind the later of two
    ("In Peru, six [[soldiers]] and nine guerrillas of the Shining Path were killed.", "Peruvian army"),
    ("In Peru, six [[guerrillas]] of the Shining Path were killed.", "Shining Path"),
    # one man of several trades
    ("[[Ana]] Ruiz, a lawyer and former mayor, was killed.", "local government"),
    # the leader of a band
    ("A vigilante [[commander]] was killed.", "vigilantes"),
    ("A rescue [[commander]] was killed.", None),
    # weapons and glosses are no parties
    ("In Peru, ARMY (EJERCITO) [[soldiers]] were killed.", "Peruvian army"),
    # suspected rebels are not those who are known to be around
    ("In Niger, suspected [[jihadists]] attacked Tora. The region is a stronghold of Boko Haram.", "jihadists"),
    ("In Niger, Boko Haram attacked Tora. The [[jihadists]] fled.", "Boko Haram"),
    # the police where a report knows no soldiers
    ("Police said that an [[officer]] was wounded.", "police"),
    ("In Mali, police said that an army [[officer]] was wounded.", "Malian army"),
]


@pytest.mark.parametrize(("marked", "side"), WHOSE)
def test_whose_people_they_are(marked: str, side: str | None) -> None:
    assert Asked(marked).group().name == side


COUNTED: list[tuple[str, str | None]] = [
    # who suffered none; whose prisoners are held
    ("In Peru, the troops suffered no [[casualties]].", "Peruvian army"),
    ("In Peru, the Shining Path attacked an army post. It is [[holding]] seven prisoners.", "Peruvian army"),
    # under the heading of a communiqué
    ("In Mali, terrorists attacked. On the friendly side, the toll is as follows:\n- Wounded: [[13]]", "Malian army"),
    # who gives a toll is not who died
    ("In Yemen, a Houthi spokesman spoke of nine [[dead]].", None),
    ("A clash between villagers and gunmen left nine [[dead]].", None),
]


@pytest.mark.parametrize(("marked", "side"), COUNTED)
def test_whose_a_number_alone_is(marked: str, side: str | None) -> None:
    asked = Asked(marked)
    sentence, near = asked.words[0]
    assert asked.parties.group(sentence, None, near=near).name == side
