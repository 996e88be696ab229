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
    ("Nine farmers were [[slain]] at Tora. ADF assailants and CODECO assailants had entered it.", "ADF and CODECO"),
    ("ADF assailants entered Tora. Last year, nine farmers were [[slain]] at Gana.", None),
    # the attack that goes by the same noun
    ("A Turkish raid hit Tora. Syrian shells missed. Nine farmers [[died]] in the raid.", "Turkey"),
    # whose weapon, not whose make
    ("Syrian forces attacked Tora with Russian-made shells, [[killing]] nine farmers.", "Syrian forces"),
    ("Nine farmers were [[killed]] by Russian shells.", "Russia"),
    ("A drone belonging to the ELN hit a car, [[killing]] nine farmers.", "ELN"),
    ("A nurse was [[killed]] by an Uzi submachinegun.", None),
    # houses that burn were not shot at
    ("ADF rebels raided Tora. Huts were set on fire and nine farmers were [[killed]].", "ADF"),
    ("Rebels of the ADF raided Tora. A 12-year-old girl was among the [[dead]].", "ADF"),
    # a deed that another was done for, a deed that is denied
    ("FARC men raided Tora in reprisal for attacks by ELN rebels. Nine farmers were [[killed]].", "FARC"),
    ("ELN rebels attacked Tora. The ADF denied attacking it. Nine farmers were [[killed]].", "ELN"),
    # several who attack in one sentence; the attack that is told before its author
    ("Nine were [[killed]] in a raid. It rained. The ELN attacked Tora and the ADF attacked Gana.", None),
    ("Nine farmers were [[killed]] in a drone raid. It rained. Drones of the ELN flew by.", "ELN"),
    # mines and missiles that were told of first
    ("ELN rebels attacked Tora. In Gana, a man was [[killed]] when his car hit a mine.", None),
    ("ELN rebels attacked Tora. FARC men attacked Gana. Three [[died]] when the missiles hit Vela.", "FARC"),
    # those whom a participle tells of
    ("Officers implicated in the [[killing]] of a judge fled.", "army"),
    ("Officers were told of the [[killing]] of a judge.", None),
    # the same men by a word for criminals
    ("Gunmen stormed Tora. Nine farmers were [[killed]] by the criminals.", "gunmen"),
    ("Nine farmers were [[killed]] by a firing squad.", None),
    # the attack that the sentence names, wherever the parser hung it
    ("Syrian shells hit Tora. A Turkish strike hours later hit Gana, leaving nine [[dead]].", "Turkey"),
    # strangers who attack, and people who do not
    ("Masked men fired at the mayor. The mayor [[died]] on the spot.", "Masked men"),
    ("Old men hit the mayor. The mayor [[died]] on the spot.", None),
    # another clause of the sentence
    ("A farmer was [[stabbed]] to death and nine were hurt in an ELN attack.", "ELN"),
    # who tells of arrests
    ("In Peru, the police announced the [[arrest]] of nine farmers.", "police"),
    ("In Peru, a lawyer announced the [[arrest]] of nine farmers.", None),
    # a third who attacks did it
    ("In Peru, ELN rebels fled. Chilean jets hit them. It rained. It snowed. Six soldiers were [[killed]].", "Chile"),
    ("The toll of [[dead]] was given as nine by the army.", None),
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
    # nobody harms his own
    ("In Colombia, troops raided an ELN camp, killing nine of its [[fighters]].", "ELN"),
    ("In Colombia, the army struck ELN huts and captured nine of their [[leaders]].", "ELN"),
    ("The ELN said that nine of its [[fighters]] were killed.", "ELN"),
    ("In Peru, the army lost nine of its [[soldiers]].", "Peruvian army"),
    # his are those of a person, not of a party
    ("An ELN official fled, the Colombian army said. Two of his [[men]] were killed.", "ELN"),
    # women among fighters, and others
    ("Nine ELN fighters, including two [[women]], were killed.", "ELN"),
    ("Nine ELN fighters and six farmers, including two [[women]], were killed.", "civilians"),
    ("Nine people, including two [[women]], were killed.", "civilians"),
    # officials of a party that fights, of citizens, of another nation
    ("The [[president]] of the teachers' union was killed in Peru.", "civilians"),
    ("The [[president]] of Peru was killed.", "Peruvian government"),
    ("In Peru, the second [[secretary]] at the Cuban embassy was killed.", "Cuban government"),
    ("[[Ana]] Ruiz, secretary general of the federation, was killed.", "civilians"),
    ("[[Monsignor]] Ruiz was killed.", "civilians"),
    # a ministry and its forces
    ("Peru's defence [[ministry]] said so.", "Peruvian army"),
    ("The Peruvian defence [[ministry]] said so.", "Peruvian government"),
    ("The Peruvian defence ministry said its [[forces]] fled.", "Peruvian army"),
    # a general's coalition, and the one that was named last
    ("The Northern Coalition met. The ADF met. The [[coalition]] fled.", "Northern Coalition"),
    ("The Northern Coalition met. The ADF met. The [[group]] fled.", "ADF"),
    # who works for a body of citizens
    ("Relief International said nine of its [[staff]] were killed.", "civilians"),
    ("The ADF said nine of its [[staff]] were killed.", "ADF"),
    # one driver beside policemen
    ("In Peru, eight [[policemen]] and their driver were killed.", "police"),
    # gangs and militias from a nation are not its army
    ("The Haitian [[gang]] fled.", "Haitian gang"),
    ("The Haitian [[commandos]] fled.", "Haitian army"),
    ("The ELN said that Ana Mora and our comrade [[Juan]] Ruiz were killed.", "ELN"),
    # those who are named, by what they are told to be
    ("The dead policemen were identified as Sergeant [[Ruiz]] and Corporal Mora.", "police"),
    ("The dead men were identified as Sergeant [[Ruiz]] and Corporal Mora.", "army"),
    # two surnames
    ("Ana Ruiz Mora, a mayor, fled. [[Ruiz]] was killed.", "local government"),
    # those of a nation beside soldiers
    ("[[Dozens]] of Russians and Malian soldiers were killed.", "Malian army and Russians"),
    ("[[Dozens]] of Malian soldiers were killed.", "Malian army"),
    # weapons and glosses are no parties
    ("In Peru, ARMY (EJERCITO) [[soldiers]] were killed.", "Peruvian army"),
    # suspected rebels are not those who are known to be around
    ("In Niger, suspected [[jihadists]] attacked Tora. The region is a stronghold of Boko Haram.", "jihadists"),
    ("In Niger, Boko Haram attacked Tora. The [[jihadists]] fled.", "Boko Haram"),
    # the military that speaks of its own strike
    (
        "In Syria, a U.S. drone strike killed a man, and the [[military]] said that it had hit its target.",
        "United States",
    ),
    ("In Syria, a U.S. drone strike killed a man. The [[military]] said that it had hit nobody.", "Syrian army"),
    ("In Syria, a U.S. senator wept, and the [[military]] said that it had hit nobody.", "Syrian army"),
    # who commands an army
    ("In Peru, the joint [[command]] reported it.", "Peruvian army"),
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


def test_the_clash_is_that_which_was_told() -> None:
    told = "In Colombia, troops clashed with rebels of the ELN. Six [[soldiers]] were [[killed]] in the clash."
    asked = Asked(told + " The army and ADF rebels met at Gana.")
    (sentence, soldiers), (_, killed) = asked.words
    group = asked.parties.perpetrator(sentence, killed, None, victims=soldiers)
    assert group is not None
    assert group.name == "ELN"


def test_the_third_in_a_fight_was_harmed_by_neither() -> None:
    asked = Asked("Nine [[peacekeepers]] were [[killed]] in clashes between the Malian army and ADF rebels.")
    (sentence, victims), (_, killed) = asked.words
    assert asked.parties.perpetrator(sentence, killed, None, victims=victims) is None


def test_the_subject_did_it_where_the_verb_has_an_object() -> None:
    asked = Asked("Haitian gang members [[killed]] at least 70 [[people]], including ten women, it said.")
    (sentence, killed), (_, people) = asked.words
    group = asked.parties.perpetrator(sentence, killed, None, victims=people)
    assert group is not None
    assert group.name == "gangs"


def test_fighters_of_no_known_side_were_killed_by_neither() -> None:
    asked = Asked("Nine [[fighters]] were [[killed]] in clashes between the ELN and the ADF.")
    (sentence, victims), (_, killed) = asked.words
    assert asked.parties.perpetrator(sentence, killed, None, victims=victims) is None


@pytest.mark.parametrize(
    ("marked", "side"),
    [
        ("Eight of the [[dead]] belonged to the ELN.", "ELN"),
        ("Eight of the [[dead]] talked to the ELN.", None),
        ("ELN rebels shelled Tora, [[killing]] nine.", None),  # not their own
    ],
)
def test_whose_people_a_number_alone_counts(marked: str, side: str | None) -> None:
    asked = Asked(marked)
    sentence, near = asked.words[0]
    assert asked.parties.group(sentence, None, near=near).name == side


@pytest.mark.parametrize(
    ("marked", "side"),
    [
        ("ELN rebels shelled Tora, [[killing]] [[nine]].", None),
        ("Pirates hijacked a boat and [[took]] its 14 [[crew]] hostage.", None),
        ("The army lost nine, and ELN rebels [[killed]] two [[soldiers]] of its.", "army"),
    ],
)
def test_those_who_are_harmed_are_not_the_doers(marked: str, side: str | None) -> None:
    asked = Asked(marked)
    (sentence, harm), (_, noun) = asked.words
    assert asked.parties.group(sentence, noun, near=harm).name == side


@pytest.mark.parametrize(
    ("marked", "name"),
    [
        ("Nine farmers were [[killed]] by a settler near Tora.", "settler"),
        ("Nine farmers were [[killed]] by men in civilian clothes.", "men in civilian clothes"),
    ],
)
def test_a_place_is_no_part_of_what_people_are_called(marked: str, name: str) -> None:
    asked = Asked(marked)
    (sentence, killed) = asked.words[0]
    agent = next(word for word in sentence.words if word.text in ("settler", "men"))
    group = asked.parties.perpetrator(sentence, killed, agent)
    assert group is not None
    assert group.name == name
