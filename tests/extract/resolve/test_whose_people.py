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
