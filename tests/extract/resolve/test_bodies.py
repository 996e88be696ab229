"""Bodies that bear no arms: who leads them, belongs to them and governs."""

from __future__ import annotations

import pytest

from tests.extract.resolve.asked import Asked
from warledger.values import Category

COMBATANT, CIVILIAN, OFFICIAL, UNKNOWN = Category.COMBATANT, Category.CIVILIAN, Category.OFFICIAL, Category.UNKNOWN

# (the report with its noun marked, the side, the category)
GOVERNING: list[tuple[str, str | None, Category]] = [
    ("The [[chairman]] of the Tora town council was shot in Peru.", "Tora town council", OFFICIAL),
    ("A [[member]] of the provincial council was shot in Peru.", "provincial council", OFFICIAL),
    ("A [[leader]] in the Northern Administration was shot.", "Northern Administration", OFFICIAL),
    ("A [[member]] of the Tora Military Council was shot.", "Tora Military Council", COMBATANT),  # it bears arms
    ("The [[chairman]] of the farmers' union was shot in Peru.", "civilians", CIVILIAN),  # it governs nobody
    ("The [[chairman]] of the police station was shot in Peru.", "police", COMBATANT),
    ("The [[head]] of the district was shot in Peru.", "local government", OFFICIAL),
    ("The [[head]] of the gang was shot in Peru.", None, UNKNOWN),
    ("A social [[leader]] was shot in Peru.", "civilians", CIVILIAN),
]

LOCAL: list[tuple[str, str | None, Category]] = [
    ("Two local [[officials]] were shot in Peru.", "local government", OFFICIAL),
    ("Two local [[officials]] were shot, the Northern Administration said.", "Northern Administration", OFFICIAL),
    ("Two [[officials]] were shot in Peru.", "Peruvian government", OFFICIAL),
    ("Two Chilean local [[officials]] were shot in Peru.", "Chilean government", OFFICIAL),  # a nation goes before
]

RUN: list[tuple[str, str | None, Category]] = [
    ("The Houthi-run health [[ministry]] spoke in Yemen.", "Houthis", COMBATANT),
    ("The opposition-run health [[ministry]] spoke in Yemen.", "opposition-run ministry", UNKNOWN),
    ("Yemen's health [[ministry]] spoke.", "Yemeni government", UNKNOWN),
    ("Yemen's defence [[ministry]] spoke.", "Yemeni army", COMBATANT),
    ("The Houthi-run [[prison]] was hit in Yemen.", None, UNKNOWN),
]

FIGHTERS: list[tuple[str, str | None, Category]] = [
    ("The ELN spoke. Nine [[fighters]] were killed.", "ELN", COMBATANT),
    ("The Saudi-led coalition spoke. Nine [[fighters]] were killed.", None, COMBATANT),  # nobody's fighters
    ("Two Kenyan [[officers]] were hurt when police fought a gang in Haiti.", "Kenyan police", COMBATANT),
    ("Two Kenyan [[officers]] were hurt when troops fought a gang in Haiti.", "Kenya", COMBATANT),
]

POLITICAL: list[tuple[str, str | None, Category]] = [
    ("A [[deputy]] of the Liberal Party was shot in Peru.", "Liberal Party", OFFICIAL),
    ("Luis [[Paz]], a deputy of the Broad Left, was shot in Peru.", "Broad Left", OFFICIAL),
    ("A [[deputy]] of the Grand Hall was shot in Peru.", "Peruvian politicians", OFFICIAL),  # no party
    ("The Civic Union met. Nine [[members]] of the party were shot.", "Civic Union", CIVILIAN),
    ("The [[leader]] of the Civic Union was shot.", "Civic Union", OFFICIAL),
    ("A Liberal Party [[mayor]] was shot in Peru.", "Liberal Party", OFFICIAL),
    ("A Lima [[mayor]] was shot in Peru.", "local government", OFFICIAL),  # of a town
    ("The attorney [[general]] was shot in Peru.", "Peruvian government", OFFICIAL),
    ("The Teachers' Union met. Nine [[members]] of the party were shot.", None, UNKNOWN),
    ("Nine [[militants]] of the Civic Union were shot in Peru.", "Civic Union", CIVILIAN),
    ("Nine [[militants]] were shot in Peru.", "militants", COMBATANT),  # of no party
    ("Third Path Front senators met. A [[leader]] of the Third Path Front was shot.", "Third Path Front", OFFICIAL),
    ("Third Path Front rebels met. A [[leader]] of the Third Path Front was shot.", "Third Path Front", COMBATANT),
    ("Third Path Front met a senator. A [[leader]] of the Third Path Front was shot.", "Third Path Front", COMBATANT),
    ("An opposition [[leader]] was shot in Peru.", "Peruvian politicians", OFFICIAL),
    ("A Chilean opposition [[leader]] was shot in Peru.", "Chilean politicians", OFFICIAL),
    ("An opposition [[fighter]] was shot in Peru.", "oppositions", COMBATANT),  # no politician
    ("Labour [[leaders]] were shot in Peru.", "civilians", CIVILIAN),
    ("Nine [[members]] of labour organisations were shot in Peru.", "civilians", CIVILIAN),
    (
        "Nine [[members]] of community self-defence groups were shot in Peru.",
        "community self-defence groups",
        COMBATANT,
    ),
    ("The ELN met. Nine [[members]] of the party were shot.", None, UNKNOWN),
    ("Nine [[members]] of the Teachers' Union were shot.", "civilians", CIVILIAN),
    ("Nine [[members]] of the ELN were shot.", "ELN", COMBATANT),
]


@pytest.mark.parametrize(("marked", "side", "category"), [*GOVERNING, *LOCAL, *RUN, *FIGHTERS, *POLITICAL])
def test_whose_the_people_of_unarmed_bodies_are(marked: str, side: str | None, category: Category) -> None:
    group = Asked(marked).group()
    assert (group.name, group.category) == (side, category)
