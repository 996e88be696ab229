"""People by their names: what the report says of them anywhere holds wherever it names them."""

from __future__ import annotations

import pytest

from tests.extract.resolve.asked import Asked
from warledger.values import Category

COMBATANT, CIVILIAN, OFFICIAL, UNKNOWN = Category.COMBATANT, Category.CIVILIAN, Category.OFFICIAL, Category.UNKNOWN

# (the report with its noun marked, the side, the category)
TITLED: list[tuple[str, str | None, Category]] = [
    ("Gunmen killed journalist Ana Ruiz in Lima. Friends mourned the death of [[Ruiz]].", "civilians", CIVILIAN),
    ("The murder of Ana [[Ruiz]] shocked Lima. Judge Ruiz was shot on Monday.", "Peruvian judiciary", OFFICIAL),
    ("The murder of Ana [[Ruiz]] shocked Lima. Mr Ruiz was shot on Monday.", None, UNKNOWN),  # no role
    ("Men shot [[Justice]] Rosa Pineda in Peru.", "Peruvian judiciary", OFFICIAL),
    ("Attorney General Ana [[Ruiz]] was shot in Peru.", "Peruvian government", OFFICIAL),
    ("General Ana [[Ruiz]] was shot in Peru.", "Peruvian army", COMBATANT),
]

TOLD: list[tuple[str, str | None, Category]] = [
    ("Ana Ruiz, who was a teacher, left Lima. Gunmen killed [[Ruiz]].", "civilians", CIVILIAN),
    ("Ana Ruiz was a teacher in Lima. Gunmen killed [[Ruiz]].", "civilians", CIVILIAN),
    ("The rector of the college, Ana Ruiz, spoke in Lima. Gunmen killed [[Ruiz]].", "civilians", CIVILIAN),
    ("A leader of the Civic Union, Ana Ruiz, spoke in Lima. Gunmen killed [[Ruiz]].", "Civic Union", OFFICIAL),
    ("Ana Ruiz, who met a teacher, left Lima. Gunmen killed [[Ruiz]].", None, UNKNOWN),  # another is the teacher
    ("Ana Ruiz was not a teacher in Lima. Gunmen killed [[Ruiz]].", None, UNKNOWN),
    ("A teacher met Ana Ruiz in Lima. Gunmen killed [[Paz]].", None, UNKNOWN),  # another
    ("The trade union leader Ana Ruiz spoke in Lima. Gunmen killed [[Ruiz]].", "civilians", CIVILIAN),
]


@pytest.mark.parametrize(("marked", "side", "category"), [*TITLED, *TOLD])
def test_what_is_told_of_a_person_holds_everywhere(marked: str, side: str | None, category: Category) -> None:
    group = Asked(marked).group()
    assert (group.name, group.category) == (side, category)
