"""Who the people in a report are. Brackets mark the noun that is asked for; the rest of the text is its report."""

from __future__ import annotations

import pytest

from tests.extract.resolve.asked import Asked
from warledger.values import Category, Group

COMBATANT, CIVILIAN, OFFICIAL, UNKNOWN = Category.COMBATANT, Category.CIVILIAN, Category.OFFICIAL, Category.UNKNOWN


# (the report with its noun marked, the side, the category)
OF_ITS_OWN_PHRASE: list[tuple[str, str | None, Category]] = [
    # a named party and its people
    ("Two SDF [[fighters]] were killed near the dam.", "SDF", COMBATANT),
    ("TWO SHINING PATH [[GUERRILLAS]] WERE KILLED NEAR HUANTA.", "Shining Path", COMBATANT),
    ("Six members of the People's Protection [[Units]] were killed.", "YPG", COMBATANT),
    ("Six [[members]] of the Taliban were killed.", "Taliban", COMBATANT),
    ("Three [[soldiers]] of the Alba Battalion were wounded.", "Alba Battalion", COMBATANT),
    ("THREE [[SOLDIERS]] OF THE 4TH INFANTRY BRIGADE WERE WOUNDED.", "4TH INFANTRY BRIGADE", COMBATANT),
    ("A [[commander]] of Hamas was killed.", "Hamas", COMBATANT),
    # a nation's forces
    ("Nine Malian [[soldiers]] were killed on Friday in Mali.", "Malian army", COMBATANT),
    ("In Syria, three regime [[soldiers]] were killed near Homs.", "Syrian regime forces", COMBATANT),
    ("In Syria, the army said three [[soldiers]] were killed.", "Syrian army", COMBATANT),
    # the armed forces are a state's; an armed force is anybody's
    ("In Mali, [[members]] of the armed forces were killed.", "Malian army", COMBATANT),
    ("IN MALI, ARMED FORCES [[MEMBERS]] WERE KILLED.", "Malian army", COMBATANT),
    ("In Mali, an armed [[force]] of 20 men fled.", None, COMBATANT),
    # a nation's people are not its forces
    ("Nine Malian [[traders]] were killed on Friday in Mali.", "civilians", CIVILIAN),
    ("Two US [[journalists]] were abducted in Mali.", "civilians", CIVILIAN),
    ("Five Turkish-backed [[mercenaries]] were killed near Homs in Syria.", "Turkish-backed mercenaries", COMBATANT),
    # people who are no party
    ("Seven [[peasants]] were murdered.", "civilians", CIVILIAN),
    ("Twelve [[people]] were killed in the market.", None, UNKNOWN),
    ("FIVE [[PERSONS]] DIED.", None, UNKNOWN),
    ("Two [[policemen]] were wounded.", "police", COMBATANT),
    ("Two Treasury Police [[officers]] were wounded.", "Treasury Police", COMBATANT),
    ("Three [[gunmen]] died in the attack.", "gunmen", COMBATANT),
    ("Three unidentified [[gunmen]] died in the attack.", "gunmen", COMBATANT),
    # officials, by the title before the name or the description after it
    ("Mayor [[Juan]] Perez was shot dead.", "local government", OFFICIAL),
    ("[[Juan]] Perez, a mayor, was shot dead.", "local government", OFFICIAL),
    ("Colombian judge [[Ana]] Ruiz was murdered in Bogota.", "Colombian judiciary", OFFICIAL),
    ("A police [[official]] was wounded in Lima.", "police", COMBATANT),
    ("A Foreign Ministry [[official]] was wounded in Lima, Peru.", "Peruvian government", OFFICIAL),
    ("12-year-old [[Ana]] Ruiz was killed.", "civilians", CIVILIAN),
    ("42-year-old [[Ana]] Ruiz was killed.", None, UNKNOWN),
]


@pytest.mark.parametrize(("marked", "side", "category"), OF_ITS_OWN_PHRASE)
def test_side_and_category_of_a_noun(marked: str, side: str | None, category: Category) -> None:
    group = Asked(marked).group()
    assert (group.name, group.category) == (side, category)


WITHIN_THE_REPORT: list[tuple[str, str | None]] = [
    # the rebels that the report names; without a name, what it calls them
    ("The FMLN attacked the town. Three [[rebels]] were killed.", "FMLN"),
    ("An unknown band attacked the town. Three [[rebels]] were killed.", "rebels"),
    ("The FMLN attacked the town. Three unidentified [[rebels]] were killed.", "rebels"),
    # a group by the name that follows
    ("The clandestine [[organisation]] “Dune Liberation Army” attacked Gao in Mali.", "Dune Liberation Army"),
    ("[[Members]] of a group calling itself the Dune Liberation Army fled.", "Dune Liberation Army"),
    ("Members of a [[group]] called Medecins du Monde fled.", None),
    # soldiers who look foreign, and a government that is no more
    ("Wagner and the Malian army fought near Gao in Mali. White [[soldiers]] were captured.", "Wagner Group"),
    ("The Malian army fought near Gao in Mali. White [[soldiers]] were captured.", "White soldiers"),
    ("Wagner and the Malian army fought near Gao in Mali. Two [[soldiers]] were captured.", "Malian army"),
    ("In Mali, the previous civilian [[government]] failed.", "previous civilian government"),
    ("In Mali, the civilian [[government]] failed.", "Malian government"),
    ("THE FMLN ATTACKED THE TOWN. THREE [[GUERRILLAS]] WERE KILLED.", "FMLN"),
    # soldiers of the forces that were struck, not of those who strike
    ("In Mali, the raid hit Nigerien forces in Gao, killing one [[soldier]].", "Nigerien forces"),
    ("In Mali, the Nigerien army attacked Gao, killing one [[soldier]].", "Malian army"),
    # pronouns
    ("The ELN said that seven of their [[fighters]] were killed.", "ELN"),
    ("The ELN said: “Our [[fighters]] were killed.”", "ELN"),
    ("Ana Ruiz, a spokeswoman for the ELN, said that our [[fighters]] were killed.", "ELN"),
    ("The Alba Battalion reported that one of its [[soldiers]] was killed.", "Alba Battalion"),
    # names that the report spells out
    (
        "The Sahel Unity Front (SUF) attacked Gao in Mali. Two [[fighters]] of the Sahel Unity Front were killed.",
        "SUF",
    ),
    ("The separatist coalition, known as Desert Accord (DA), denied it. Five [[separatists]] were killed.", "DA"),
    # groups that go on
    ("Two villagers were killed and four [[others]] were wounded.", "civilians"),
    ("Two people were killed and four [[others]] were wounded.", None),
    ("Two soldiers of the Alba Battalion were killed and [[another]] was wounded.", "Alba Battalion"),
    ("Ten rebels, including two [[commanders]], were killed.", "rebels"),
    ("A family of four [[members]] was killed.", "civilians"),
    ("Three villagers were killed on Monday. The three [[people]] were buried on Tuesday.", "civilians"),
    ("Three villagers and three soldiers fell in Mali. The three [[people]] were buried.", None),
    ("Three [[people]] were buried. Four other villagers are missing.", "civilians"),
    # two sides under one number
    ("In Mali, 200 [[soldiers]] and villagers were killed.", "Malian army and civilians"),
    ("In Mali, 200 [[soldiers]] and nine villagers were killed.", "Malian army"),
]


@pytest.mark.parametrize(("marked", "side"), WITHIN_THE_REPORT)
def test_side_that_the_report_resolves(marked: str, side: str | None) -> None:
    assert Asked(marked).group().name == side


# (the report with the harm word marked beside which a number stands alone, the side, the words that name it)
BARE_NUMBERS: list[tuple[str, str | None, str | None]] = [
    ("In Mali, the army suffered 12 [[casualties]] on Friday.", "Malian army", "the army"),
    ("The ELN inflicted 12 [[casualties]] on the Alba Battalion.", "Alba Battalion", "the Alba Battalion"),
    ("The raid caused 12 civilian [[casualties]].", "civilians", "12 civilian casualties"),
    ("Seven SDF fighters were killed and 12 [[wounded]].", "SDF", None),
    ("No [[casualties]] were reported by the army.", None, None),
    ("The blast left 12 [[dead]].", None, None),
]


@pytest.mark.parametrize(("marked", "side", "text"), BARE_NUMBERS)
def test_people_of_a_number_alone(marked: str, side: str | None, text: str | None) -> None:
    asked = Asked(marked)
    group = asked.parties.group(asked.words[0][0], None, near=asked.words[0][1])
    assert (group.name, group.text) == (side, text)


def test_a_bare_number_without_anything_near_is_nobodys() -> None:
    asked = Asked("The blast left 12 [[dead]].")
    assert asked.parties.group(asked.words[0][0], None) == Group(None, None)


# (the report with the harm word marked, who did it)
PERPETRATORS: list[tuple[str, str | None]] = [
    # the owner of what strikes
    ("Three people were [[killed]] in a Turkish drone strike near Homs in Syria.", "Turkey"),
    ("Three people were [[killed]] by Israeli airstrikes on Homs in Syria.", "Israel"),
    ("In Syria, three people were [[killed]] by regime shelling.", "Syrian regime forces"),
    ("Three people were [[killed]] in an explosion.", None),
    ("Three people were [[killed]] by a mine.", None),
    ("A drone flew over. Three people were [[killed]] in a Turkish bath.", None),
    # who is named with it
    ("Three people were [[killed]] in an attack by unidentified gunmen.", "gunmen"),
    ("Three people were [[killed]] in an attack carried out by the Taliban.", "Taliban"),
    ("Nine peasants [[died]] at the hands of the Shining Path.", "Shining Path"),
    ("The [[murder]] of nine peasants by the Shining Path was denied.", "Shining Path"),
    ("NINE PEASANTS WERE [[KILLED]] IN AN FMLN AMBUSH.", "FMLN"),
    ("Nine peasants were [[killed]], the Taliban said.", None),
    # the clause that governs the harm
    ("The Taliban attacked the village, [[killing]] nine peasants.", "Taliban"),
    ("Taliban shelling left nine peasants [[dead]].", "Taliban"),
    ("Nine peasants were [[killed]] when the Taliban attacked the village.", "Taliban"),
    ("Nine peasants were killed and four others were [[injured]] in Taliban shelling.", "Taliban"),
    ("Nine peasants were [[killed]] and four others were injured in Taliban shelling.", "Taliban"),
    # what a party tells of its enemy
    ("The FMLN said that two soldiers were [[captured]] in El Salvador.", "FMLN"),
    ("The FMLN said that two soldiers [[died]] in El Salvador.", None),
    ("The FMLN said that two of its fighters were [[killed]].", None),
    ("A villager said that two soldiers were [[captured]] in El Salvador.", None),
    ("In El Salvador, the army said that nine FMLN guerrillas were [[killed]].", "Salvadoran army"),
    # what attacks left behind
    ("Taliban attacks left four children and eight soldiers [[dead]].", "Taliban"),
    # what is a count, or has a day of its own, goes back to no attack
    ("The Taliban attacked the village. Nine peasants were [[killed]].", "Taliban"),
    ("The Taliban attacked the village. There are 26 [[dead]] in the hospitals.", "Taliban"),
    # who fights whom, wherever the parser hangs it; nobody strikes his own
    ("In El Salvador, two soldiers were [[killed]] in combat with the FMLN near Gotera.", "FMLN"),
    ("In El Salvador, two soldiers were [[killed]] in combat near Gotera with little water left.", None),
    ("The Atlacatl Battalion entered a minefield in El Salvador, [[killing]] three army soldiers.", None),
    # the same deed, whose owner is told elsewhere: of one side, not of two, and not of a fight
    ("Nine people were [[killed]] in an airstrike in Homs. The market was hit by a Russian airstrike.", "Russia"),
    ("Nine people were [[killed]] in an airstrike. Russian airstrikes and Israeli airstrikes hit Syria.", None),
    ("Nine people were [[killed]] in a clash. A Russian airstrike hit Homs.", None),
    # the deed that the sentence goes back to
    ("The Taliban shelled the village. The bombing [[killed]] nine peasants.", "Taliban"),
    ("The Taliban shelled the village. In 1991, nine peasants were [[killed]] there.", None),
]


@pytest.mark.parametrize(("marked", "name"), PERPETRATORS)
def test_who_is_said_to_have_inflicted_it(marked: str, name: str | None) -> None:
    group = Asked(marked).perpetrator()
    assert (group.name if group else None) == name


def test_the_agent_comes_first() -> None:
    group = Asked("The Taliban denied that nine peasants were [[killed]] by masked [[men]].").perpetrator(agent=True)
    assert group is not None
    assert (group.name, group.text, group.party) == ("masked men", "masked men", None)


def test_an_explosion_that_is_new_goes_back_to_no_deed() -> None:
    asked = Asked("The Taliban shelled the village. An [[explosion]] [[killed]] nine peasants in the town.")
    (sentence, agent), (_, predicate) = asked.words
    assert asked.parties.perpetrator(sentence, predicate, agent) is None


def test_in_a_fight_the_other_side_did_it() -> None:
    asked = Asked(
        "Two [[soldiers]] of the Alba Battalion were [[killed]] in a clash between the battalion and the ELN."
    )
    (sentence, victims), (_, predicate) = asked.words
    group = asked.parties.perpetrator(sentence, predicate, None, victims=victims)
    assert group is not None
    assert group.name == "ELN"


def test_the_parties_of_a_report_are_numbered_by_first_mention() -> None:
    asked = Asked(
        "In Mali, the Sahel Unity Front (SUF) attacked the Malian army. SUF [[fighters]] fled. Wagner denied it."
    )
    assert [(party.id, party.name, party.kind, party.country, party.known) for party in asked.parties.parties] == [
        ("p1", "SUF", "rebel group", None, False),
        ("p2", "Malian army", "state forces", "ML", True),
        ("p3", "Wagner Group", "private military company", "RU", True),
    ]
    assert asked.group().party == "p1"


def test_every_mention_and_proof_stands_in_the_text() -> None:
    asked = Asked("The ELN said that two of its [[fighters]] were killed in an attack by gunmen.")
    group = asked.group()
    assert [span.quote for span in group.evidence] == ["its fighters", "ELN"]
    assert [span.quote for party in asked.parties.parties for span in party.mentions][:1] == ["ELN"]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("In Mali, criminal organisations killed nine traders.", ("criminal organisations", "civilians")),
        ("In Mali, nine traders fled from the presence of criminal organisations.", ("civilians",)),
        ("IN PERU, IT IS A FACT THAT THE PLAN FAILED AND NINE TRADERS DIED.", ("civilians",)),  # words, no acronyms
        ("IN COLOMBIA, THE FARC KILLED NINE TRADERS.", ("FARC", "civilians")),
        ("In Mali, nine traders read the Army Communique.", ("civilians",)),
    ],
)
def test_parties_are_those_that_take_part(text: str, named: tuple[str, ...]) -> None:
    assert Asked(text).named() == named
