"""When two places are known to be apart."""

from dataclasses import replace

import pytest

from tests.extract.events.tellings import town
from warledger.extract.events.apart import are_apart, are_other
from warledger.values import Place

GAO, KIDAL, WABARIA = town("Gao", "Gao Region"), town("Kidal", "Kidal Region"), town("Wabaria", "Gao Region")
REGION = town("Gao Region", feature="province")
BAMBA, TARKINT = town("Bamba"), town("Tarkint")
MALI = Place("Mali", "Mali", "geonames:ML", "ML", feature="country")
SAHEL = Place("Sahel", "Sahel", "geonames:S", feature="region")


@pytest.mark.parametrize(
    ("left", "right", "apart", "other"),
    [
        (GAO, KIDAL, True, True),
        (GAO, WABARIA, False, True),  # 13 km
        (GAO, REGION, False, False),
        (KIDAL, REGION, True, True),  # a town of another province
        (
            WABARIA,
            replace(KIDAL, name="Gao Region"),
            True,
            True,
        ),  # a town that its province is called after is no province
        (GAO, MALI, False, False),
        (GAO, replace(MALI, country="NE"), True, True),
        (GAO, SAHEL, False, False),
        (BAMBA, TARKINT, False, True),  # villages that are on no map
        (GAO, town("Big Market", feature=None), False, False),
        (GAO, replace(GAO, id="p2"), False, False),
    ],
    ids=lambda value: value.name if isinstance(value, Place) else None,
)
def test_places(left: Place, right: Place, apart: bool, other: bool) -> None:
    assert (are_apart(left, right), are_other(left, right) or apart) == (apart, other)
    assert (are_apart(right, left), are_other(right, left) or apart) == (apart, other)
