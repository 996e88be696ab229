"""Who did it, and who only stands beside: agents of other deeds, the blamed, the held, those told of later."""

from __future__ import annotations

import pytest

from tests.extract.resolve.asked import Asked

HERE: list[tuple[str, str | None]] = [
    # an agent who does no harm has done none of the clause beside
    ("Gunmen took 27 men. Nine were freed by soldiers and three were found [[dead]].", "gunmen"),
    ("Gunmen took 27 men. Nine were shot by soldiers and three were found [[dead]].", "army"),
    ("Nine were treated by soldiers and three [[died]].", None),
    # what an attack only followed, in time
    ("ELN rebels raided Tora. The raid came a day after a strike on Gana [[killed]] nine farmers.", None),
    ("ELN rebels raided Tora. The raid came a day after a FARC strike on Gana [[killed]] nine farmers.", "FARC"),
    ("ELN rebels raided Tora. The raid came at dawn and [[killed]] nine farmers.", "ELN"),
    # who took the missing
    ("Gunmen abducted 27 men in Tora. Nine came home; 15 are still [[missing]].", "gunmen"),
    ("Gunmen shot 27 men in Tora. Last year, nine farmers went [[missing]].", None),
    ("The bodies of four students kidnapped by death squads were [[found]] today.", "death squads"),
    ("The bodies of four students taught by soldiers were [[found]] today.", None),
    # whoever throws bombs and opens fire, of no party
    ("Two men threw a grenade at a bar, [[killing]] three customers.", "Two men"),
    ("Two men saw a grenade at a bar, [[killing]] three customers.", None),
    ("A man hit a mine, [[killing]] three customers.", None),
    ("Foreign criminals took part in the [[murder]] of a judge.", "criminals"),
    ("Foreign criminals heard of the [[murder]] of a judge.", None),
    # whose it is held to be
    ("Warplanes believed to be Russian bombed Tora, [[killing]] nine.", "Russia"),
    ("Warplanes believed to be bombing Russian posts crossed Tora, [[killing]] nine.", None),
    ("A drone thought to be affiliated with the ELN hit a car, [[killing]] nine.", "ELN"),
    ("A drone flew by and the ELN fled, [[killing]] nine.", None),
    ("Aircraft, likely Russian, bombed Tora, [[killing]] nine.", "Russia"),
    ("Aircraft, possibly Russian, bombed Tora, [[killing]] nine.", None),
    # who beat the others
    ("The ELN annihilated a patrol, [[causing]] nine casualties.", "ELN"),
    ("The ELN mourned a patrol, [[causing]] nine delays.", None),
    # an attack that is laid on somebody in its own clause
    ("The attack on a market, which the mayor blamed on the ELN, [[killed]] nine.", "ELN"),
    ("Nine [[died]] in an attack on Tora, which the mayor blamed on men of the ELN.", "ELN"),
    ("Nine [[died]] in the attack, for which the ELN was blamed by the army.", "ELN"),
    ("Nine [[died]] in an attack on Tora, which the ELN mourned.", None),
    # who accuses has not done it
    ("The M23 is accused by soldiers of having [[killed]] nine farmers.", "M23"),
    ("Five men accused of [[killing]] a judge were led away.", "Five men"),
    ("Five men convicted of theft told of [[killing]] a judge.", None),
    # those who were harmed are no doers
    ("The two brothers were [[killed]] as they were leaving a church.", None),
    ("Five nurses were [[killed]], and some 20 guards injured, when a truck blew up.", None),
    ("Five nurses were [[killed]], and some 20 guards fled, when ELN rebels attacked.", "ELN"),
    # mishaps, strays, and who leads people to safety
    ("A helicopter of the Peruvian army crashed near Tora, [[killing]] four.", None),
    ("A helicopter of the Peruvian army bombed Tora, [[killing]] four.", "Peruvian army"),
    ("The ELN attacked Tora. A child was [[killed]] by a stray bullet.", None),
    ("The ELN attacked Tora. A child was [[killed]].", "ELN"),
    ("Rescuers [[evacuated]] two children.", None),
    # what the verb of a fight tells of it
    ("Clashes erupted in Tora between ELN rebels and soldiers in which five [[soldiers]] died.", None),
    # a murder has its victim before it
    ("He fled two days after the senator's [[assassination]].", None),
    # a party beside another
    ("ELN rebels and the FARC opened fire on a bus, [[killing]] nine.", "ELN and FARC"),
    ("ELN rebels and farmers opened fire on a bus, [[killing]] nine.", "ELN"),
    # people whom no list knows, by what they do; not what they strike with
    ("The sniper, whom guards shot in the end, managed to [[kill]] one farmer.", "sniper"),
    ("Two farmers were [[hurt]] by splinters. It rained.", None),
    # for whom people do it
    ("Gunmen at the service of the ELN [[killed]] nine farmers.", "ELN"),
    ("Assassins hired by the ELN [[killed]] nine farmers.", "ELN"),
    ("Assassins seen by the ELN [[killed]] nine farmers.", "assassins"),
    # who made what was said of it
    ("He denied links with the [[murder]] of a judge, an allegation made by the army of Peru.", None),
    ("He wept over the [[murder]] of a judge by soldiers of Peru.", "Peruvian army"),
    # who lets go, or still holds, whom he took
    ("The priest, [[kidnapped]] in May, was released by the ELN.", "ELN"),
    ("The ELN is holding a senator [[kidnapped]] in May.", "ELN"),
    ("The ELN is visiting a senator [[kidnapped]] in May.", None),
    # what was done by the way
    ("In Peru, the army dismantled a camp of the ELN, [[capturing]] eight of its members.", "Peruvian army"),
    ("Two men drove over a mine, [[killing]] three others.", None),
]

TOLD: list[tuple[str, str | None]] = [
    # a first sentence that names nobody
    ("A judge was [[murdered]] at noon. The gunmen fired on her car. In Vela, the police left.", "gunmen"),
    ("A judge was [[murdered]] at noon. ADF men shelled Gana. The ELN raided a farm.", None),
    ("A judge was [[murdered]] at noon. Meanwhile, ADF men shelled Gana. The ELN raided a farm.", None),
    ("A judge was [[hurt]] by falling debris. ADF men shelled Gana. The police drove off.", None),
    ("A judge was [[killed]] by friendly fire. A missile of the ADF hit a car. The police drove off.", None),
    # the deed that is told again by its verb, in its number
    ("ELN rebels shelled Tora and FARC rebels raided Gana. Nine [[died]] in the shelling.", "ELN"),
    ("ELN rebels raided Tora. FARC men fled Gana. Nine [[died]] in the raid, an officer said.", "ELN"),
    (
        "Chilean forces raided a house to support ELN operations. A man was [[killed]] in the operation.",
        "Chilean forces",
    ),
    # what happened to others
    ("ADF men raided Gana. ELN men shelled Tora. Nine [[died]], while two were hurt in the raid.", "ELN"),
    ("ADF men raided Gana. ELN men shelled Tora. Nine [[died]] in the raid, while two were hurt.", "ADF"),
    # a party that claims the deed of others
    ("A suicide bomber [[killed]] nine traders. Al-Shabaab claimed responsibility.", "Al-Shabaab"),
    ("A judge was [[murdered]] by two men. A lawyer accused the ELN of the murder.", "ELN"),
    ("A judge was [[murdered]] by two men. A lawyer accused the ELN of theft.", "two men"),
    ("Nine [[died]] when a car blew up. The mayor accused the ELN of being behind the bombing.", "ELN"),
    ("Nine [[died]] when a car blew up. The mayor told the ELN of being behind in his work.", None),
    # other attacks than those that are told
    ("A caller said that the ELN was responsible. Last year, nine [[died]] in similar attacks.", None),
    # weapons that were shot down carried nobody
    ("Russia said its troops had shot down two drones and that two people were [[hurt]] by debris.", None),
]


@pytest.mark.parametrize(("marked", "name"), [*HERE, *TOLD])
def test_who_did_it(marked: str, name: str | None) -> None:
    group = Asked(marked).perpetrator()
    assert (group.name if group else None) == name


OTHERS = "In Peru, Chilean soldiers fled. ELN rebels shelled Gana. "

AMONG: list[tuple[str, str | None]] = [
    # the losses of those whom the issuer of a statement calls the enemy
    ("Statement by the Dawn Brigades\n\n26 of the enemy's [[soldiers]] were [[killed]].", "Dawn Brigades"),
    ("Statement by the Dawn Brigades\n\n26 [[soldiers]] were [[killed]].", None),
    # soldiers do not strike the police of their state unless it is said
    ("In Peru, soldiers shot at a bus. A [[policeman]] was [[wounded]].", None),
    ("In Peru, a [[policeman]] was [[wounded]] by soldiers.", "Peruvian army"),
    # the last of several attackers that is not of the camp of the fighters who were harmed
    (OTHERS + "Peruvian soldiers raided Vela. It rained. It snowed. Six Peruvian [[soldiers]] were [[hurt]].", "ELN"),
    (OTHERS + "FARC rebels raided Vela. It rained. It snowed. Six Peruvian [[soldiers]] were [[hurt]].", "FARC"),
]


@pytest.mark.parametrize(("marked", "name"), AMONG)
def test_who_harmed_them(marked: str, name: str | None) -> None:
    asked = Asked(marked)
    (sentence, victims), (_, harmed) = asked.words
    group = asked.parties.perpetrator(sentence, harmed, None, victims=victims)
    assert (group.name if group else None) == name
