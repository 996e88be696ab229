"""What the field's vocabularies make of a party's kind."""

from __future__ import annotations

import pytest

from warledger.knowledge.parties import KINDS, acled_type
from warledger.knowledge.parties.kinds import ACLED_TYPES, SECTORS


@pytest.mark.parametrize(
    ("kind", "countries", "where", "acled"),
    [
        ("rebel group", ("ML",), "ML", 2),
        ("state forces", ("ML",), "ML", 1),
        ("state forces", ("ML",), None, 1),
        ("state forces", ("FR", "ML"), "ML", 8),  # a state's forces abroad
        ("rebel group", ("SO",), "KE", 2),  # rebels are rebels abroad too
        ("police", ("ML",), "ML", 1),
        ("criminal group", ("MX",), "MX", 3),
        ("identity militia", ("SD",), "SD", 4),
        ("private military company", ("RU",), "ML", 8),
        ("international force", ("SO",), "SO", 8),
        ("people", (), None, None),
    ],
)
def test_the_actor_type_of_a_kind(kind: str, countries: tuple[str, ...], where: str | None, acled: int | None) -> None:
    assert acled_type(kind, countries, where) == acled


def test_every_kind_has_codes_that_exist() -> None:
    assert all(kind.acled in ACLED_TYPES and kind.sector in SECTORS for kind in KINDS.values())
