"""Whose people the harmed are: aides, the one struck, units, occupiers, nationals, lists and digests."""

from __future__ import annotations

import pytest

from tests.extract.resolve.asked import Asked
from warledger.values import Category

# (the report with the noun marked, then the word of harm; their side; what they are)
AIDES: list[tuple[str, str | None, Category]] = [
    (
        "A drone killed a leader of the ELN in Tora. The mayor said that his [[deputy]] was [[killed]].",
        "ELN",
        Category.COMBATANT,
    ),
    ("An ELN commander and his [[driver]] were [[killed]] in Tora.", "ELN", Category.COMBATANT),
    # of an official or a civilian, no fighter
    ("A mayor and his [[driver]] were [[killed]] in Tora.", "civilians", Category.CIVILIAN),
    ("A judge and his [[bodyguard]] were [[killed]] in Tora.", None, Category.COMBATANT),
    # an office, nobody's aide
    ("A [[deputy]] was [[killed]] in Lima, Peru.", "Peruvian politicians", Category.OFFICIAL),
]

TOLD_AGAIN: list[tuple[str, str | None, Category]] = [
    ("A drone killed a leader of the ELN. The [[target]] was [[killed]] at noon.", "ELN", Category.COMBATANT),
    ("A drone killed a leader of the ELN in Tora. Juan Ruiz [[Mora]] was [[killed]].", "ELN", Category.COMBATANT),
    # another, who has a name of his own; several; nobody was struck
    (
        "A drone killed an ELN leader, Luis Paz. A bomb blew up. Juan Ruiz [[Mora]] was [[killed]].",
        None,
        Category.UNKNOWN,
    ),
    ("A drone killed six leaders of the ELN. The [[target]] was [[killed]] at noon.", None, Category.UNKNOWN),
    ("A leader of the ELN spoke. The [[target]] was [[killed]] at noon.", None, Category.UNKNOWN),
]

COUNTED: list[tuple[str, str | None, Category]] = [
    ("[[20]] Taliban were [[killed]] in Ghazni.", "Taliban", Category.COMBATANT),
    ("Two [[members]] of the Volunteers for the Defence of the Fatherland were [[killed]].", "VDP", Category.COMBATANT),
    ("Rebels [[killed]] three American service [[members]].", "American army", Category.COMBATANT),
    ("Troops [[killed]] three American [[members]] of Hamas.", "Hamas", Category.COMBATANT),
    ("The governor, Ana Ruiz, and her two [[sons]] were [[killed]].", "civilians", Category.CIVILIAN),
    # others are not those who are counted with the same number
    ("Five soldiers of Israel died. A bomb [[killed]] another five [[people]].", None, Category.UNKNOWN),
    # who tells of losses as his own, and who only counts
    ("The Malian army acknowledged nine [[dead]] in Tora.", "Malian army", Category.COMBATANT),
    ("The Malian army counted nine [[dead]] in Tora.", None, Category.UNKNOWN),
]

FORCES: list[tuple[str, str | None, Category]] = [
    (
        "The Turkish occupation shelled Tora in Syria. Nine [[soldiers]] of the occupation army were [[killed]].",
        "Turk",
        Category.COMBATANT,
    ),
    (
        "Ten policemen died in Lima, Peru, an army patrol said. Rebels [[shot]] the [[officers]].",
        "police",
        Category.COMBATANT,
    ),
    (
        "Ten soldiers died in Lima, Peru, police said. Rebels [[shot]] the [[officers]].",
        "Peruvian army",
        Category.COMBATANT,
    ),
    ("The ELN fought police in Tora. Five of the [[latter]] were [[killed]].", "police", Category.COMBATANT),
    ("The ELN fought police in Tora. Five of the [[former]] were [[killed]].", "ELN", Category.COMBATANT),
    ("The ELN spoke in Tora. Five of the [[latter]] were [[killed]].", None, Category.UNKNOWN),
    ("The Ukrainian army lost a captain and two [[sergeants]] in Syria.", "Ukrainian army", Category.COMBATANT),
    (
        "The army killed five in Mali, and five of the pro-Turkish [[factions]] were [[killed]].",
        "pro-Turkish",
        Category.COMBATANT,
    ),
]

DIGEST: list[tuple[str, str | None, Category]] = [
    ("Nigeria: A bomb [[killed]] a [[soldier]].\n\nMali: A mine killed a farmer.", "Nigeria", Category.COMBATANT),
    ("Nigeria: A mine killed a farmer.\n\nMali: A bomb [[killed]] a [[soldier]].", "Mali", Category.COMBATANT),
    ("India: Maoists fled.\n\nMali: The army [[killed]] nine [[militants]].", "militants", Category.COMBATANT),
]

NATIONALS: list[tuple[str, str | None, Category]] = [
    ("A strike on a house [[killed]] nine [[Palestinians]].", "civilians", Category.CIVILIAN),
    ("Nine [[Palestinians]] were [[killed]] in clashes.", "Palestinians", Category.UNKNOWN),
    ("A drone [[killed]] nine Palestinian [[fighters]] of Hamas.", "Hamas", Category.COMBATANT),
]

POSTS: list[tuple[str, str | None, Category]] = [
    ("A strike on a position of Hamas in Gaza [[killed]] six [[people]].", "Hamas", Category.COMBATANT),
    ("A strike near a position of Hamas in Gaza [[killed]] six [[people]].", None, Category.UNKNOWN),
    ("A strike on a position of Hamas in Gaza [[killed]] six [[traders]].", "civilians", Category.CIVILIAN),
    ("Captain Ruiz and two of his [[men]] were [[killed]] in Lima, Peru.", "Peruvian army", Category.COMBATANT),
    ("Rebels [[killed]] a village [[chief]] in Tora.", "civilians", Category.CIVILIAN),
    ("Rebels [[killed]] a [[chief]] in Tora.", None, Category.UNKNOWN),
    ("A [[leader]] in Myanmar was [[killed]] by a bomb.", None, Category.UNKNOWN),
    ("A [[leader]] in Hamas was [[killed]] by a bomb.", "Hamas", Category.COMBATANT),
    ("Two Hamas members were killed in Gaza. [[Others]] were [[wounded]].", "Hamas", Category.COMBATANT),
]

UNDER_FIRE: list[tuple[str, str | None, Category]] = [
    ("Troops shelled Kyiv with rockets. Nine [[people]] were [[killed]].", "civilians", Category.CIVILIAN),
    ("Troops left Kyiv with rockets. Nine [[people]] were [[killed]].", None, Category.UNKNOWN),
    ("Troops shelled Kyiv in clashes that [[killed]] nine [[people]].", None, Category.UNKNOWN),
    ("A bomber blew himself up at a restaurant. Nine [[people]] were [[killed]].", "civilians", Category.CIVILIAN),
]


@pytest.mark.parametrize(
    ("marked", "name", "category"),
    [*AIDES, *TOLD_AGAIN, *COUNTED, *FORCES, *DIGEST, *NATIONALS, *POSTS, *UNDER_FIRE],
)
def test_whose_people_they_are(marked: str, name: str | None, category: Category) -> None:
    asked = Asked(marked)
    (sentence, noun), harm = asked.words[0], asked.words[-1][1]
    if noun.pos == "VERB":
        noun, harm = harm, noun
    group = asked.parties.group(sentence, noun, near=harm if harm is not noun else None)
    assert (group.name is None) if name is None else (name in (group.name or ""))
    assert group.category is category


def test_a_numbered_unit_shows_its_army() -> None:
    text = "In El Salvador the army fought. The 4th Infantry Brigade lost nine [[men]]."
    assert Asked(text).group().name == "Salvadoran army (4th Infantry Brigade)"


def test_a_unit_without_a_number_keeps_its_name() -> None:
    assert (
        Asked("In El Salvador the army fought. The Alba Battalion lost nine [[men]].").group().name == "Alba Battalion"
    )


# (the report with its noun marked, whose soldiers they are)
TELLING_ARMY: list[tuple[str, str]] = [
    ("The Chilean army said a [[soldier]] was killed in Peru. Peru mourned.", "Chilean army"),
    ("The Chilean army spoke. It said that a [[soldier]] was killed in Peru. Peru mourned.", "Chilean army"),
    ("Chile's defence ministry said two [[soldiers]] were killed in Peru. Peru mourned.", "Chile"),
    ("The Chilean army said it killed a [[soldier]] in Peru. Peru mourned.", "Peruvian army"),  # its enemy's
    ("A Chilean doctor said a [[soldier]] was killed in Peru. Peru mourned.", "Peruvian army"),  # no army
    ("The Chilean army spoke. A [[soldier]] was killed in Peru. Peru mourned.", "Peruvian army"),  # nobody tells
]


@pytest.mark.parametrize(("marked", "side"), TELLING_ARMY)
def test_soldiers_of_whose_harm_an_army_tells_are_its_own(marked: str, side: str) -> None:
    assert Asked(marked).group().name == side


# (the report with its noun marked, the side, the category)
NAMED_AT_A_POST: list[tuple[str, str | None, Category]] = [
    ("The ELN attacked an army post in Peru, [[killing]] nine [[people]].", "Peruvian army", Category.COMBATANT),
    ("The ELN attacked an army post in Peru after the [[murder]] of [[Ana]] Ruiz.", None, Category.UNKNOWN),
]


@pytest.mark.parametrize(("marked", "side", "category"), NAMED_AT_A_POST)
def test_a_post_that_is_struck_tells_of_nobody_by_name(marked: str, side: str | None, category: Category) -> None:
    (sentence, harm), (_, noun) = (asked := Asked(marked)).words
    group = asked.parties.group(sentence, noun, near=harm)
    assert (group.name, group.category) == (side, category)


# (the report with its noun marked, the side, the category)
SAILORS: list[tuple[str, str | None, Category]] = [
    ("Three navy [[sailors]] were killed near Kerch in Ukraine.", "Ukrainian army", Category.COMBATANT),
    ("Ukraine's navy said four [[sailors]] were killed at Odesa.", "Ukraine", Category.COMBATANT),
    ("Ukrainian [[sailors]] captured by Russia in May were freed.", "Ukraine", Category.COMBATANT),
    # of another ship, told here or just before; nothing tells of a ship
    ("A missile hit a tanker off Yemen, killing two [[sailors]].", "civilians", Category.CIVILIAN),
    ("A missile hit a cargo ship. Two Filipino [[sailors]] were killed.", "civilians", Category.CIVILIAN),
    ("The navy fired at a trawler off Yemen, killing a [[crewman]].", "civilians", Category.CIVILIAN),
    ("Two [[sailors]] were killed in Yemen.", None, Category.UNKNOWN),
]


@pytest.mark.parametrize(("marked", "side", "category"), SAILORS)
def test_sailors_are_of_their_ship(marked: str, side: str | None, category: Category) -> None:
    group = Asked(marked).group()
    assert (group.name, group.category) == (side, category)


# (the report with its noun marked, the side, the category)
PLACED: list[tuple[str, str | None, Category]] = [
    ("Shells killed 24 [[people]] in Ukraine's east, where its army fought.", None, Category.UNKNOWN),
    ("Shells killed 24 [[members]] of Ukraine's army.", "Ukrainian army", Category.COMBATANT),
    # a crowd is no armed group
    ("The rebels took a [[group]] of guests hostage.", "civilians", Category.CIVILIAN),
    ("An armed [[group]] of rebels was wiped out.", "rebels", Category.COMBATANT),
]


@pytest.mark.parametrize(("marked", "side", "category"), PLACED)
def test_a_place_or_a_crowd_makes_nobody_a_fighter(marked: str, side: str | None, category: Category) -> None:
    group = Asked(marked).group()
    assert (group.name, group.category) == (side, category)
