"""People who go by the name of their party."""

from __future__ import annotations

import pytest

from tests.extract.resolve.asked import Asked
from warledger.values import Category

COMBATANT, CIVILIAN = Category.COMBATANT, Category.CIVILIAN
CALLED: list[tuple[str, str | None, Category]] = [
    ("The Volunteers for the Defence of the Fatherland met. Nine [[volunteers]] were shot.", "VDP", COMBATANT),
    ("The Red Cross met. Nine [[volunteers]] were shot.", "civilians", CIVILIAN),
    ("The Villagers of Hope choir met. Nine [[villagers]] were shot.", "civilians", CIVILIAN),  # it bears no arms
    ("The [[group]] called Free Tora Army was shelled.", "Free Tora Army", COMBATANT),
]


@pytest.mark.parametrize(("marked", "side", "category"), CALLED)
def test_people_by_the_name_of_their_party(marked: str, side: str | None, category: Category) -> None:
    group = Asked(marked).group()
    assert (group.name, group.category) == (side, category)
