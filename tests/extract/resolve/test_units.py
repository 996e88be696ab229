"""Units and police forces by their names: what belongs to the name, and what only tells of it."""

from __future__ import annotations

import pytest

from tests.extract.resolve.asked import Asked

# (the report with its noun marked, the side)
NAMED: list[tuple[str, str | None]] = [
    ("THE REBELS KILLED AN ARCE BATTALION [[OFFICER]] IN EL SALVADOR.", "ARCE BATTALION"),
    ("THE REBELS CARRIED A WOUNDED ARCE BATTALION [[OFFICER]] IN EL SALVADOR.", "ARCE BATTALION"),
    ("THE REBELS CARRIED A CRIMINAL ARCE BATTALION [[OFFICER]] IN EL SALVADOR.", "ARCE BATTALION"),
    ("THE REBELS KILLED FOUR POLICE [[AGENTS]] IN EL SALVADOR.", "police"),
    ("THE REBELS KILLED FOUR TREASURY POLICE [[AGENTS]] IN EL SALVADOR.", "Treasury Police"),
    ("The rebels shot a security [[guard]] in Peru.", None),  # one man
    ("The rebels shot nine men of the National [[Guard]] in Peru.", "National Guard"),  # a force
]


@pytest.mark.parametrize(("marked", "side"), NAMED)
def test_what_belongs_to_a_units_name(marked: str, side: str | None) -> None:
    assert Asked(marked).group().name == side
