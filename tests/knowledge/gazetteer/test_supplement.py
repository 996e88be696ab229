"""Our own list of places and divisions: every line is checked."""

from collections import Counter, defaultdict

import pytest

from warledger.knowledge.gazetteer import Entry, Feature, Gazetteer, distance_km, fold
from warledger.knowledge.gazetteer.divisions import divisions, located, middles
from warledger.knowledge.gazetteer.entry import SETTLEMENTS
from warledger.knowledge.gazetteer.packaged import countries, towns
from warledger.knowledge.gazetteer.supplement import spellings, supplement

PLACES = tuple(supplement())
POINTS = {*SETTLEMENTS, Feature.CAMP, Feature.BASE, Feature.SITE, Feature.BORDER_CROSSING}


def boxes(gazetteer: Gazetteer) -> dict[str, tuple[float, float, float, float]]:
    """South, north, west, east of the packaged towns of each country, with two degrees around them."""
    points = defaultdict(list)
    for entry in gazetteer.entries():
        if entry.country and entry.id.startswith("geonames:") and entry.feature is not Feature.COUNTRY:
            points[entry.country].append((entry.latitude, entry.longitude))
    return {
        country: (
            min(point[0] for point in found) - 2,
            max(point[0] for point in found) + 2,
            min(point[1] for point in found) - 2,
            max(point[1] for point in found) + 2,
        )
        for country, found in points.items()
    }


def test_there_are_many() -> None:
    assert len(PLACES) >= 400
    assert {Feature.RIVER, Feature.MOUNTAINS, Feature.REGION, Feature.CAMP, Feature.BASE} <= {e.feature for e in PLACES}


def test_ids_are_unique_and_readable() -> None:
    counted = Counter(entry.id for entry in PLACES)
    assert [key for key, count in counted.items() if count > 1] == []
    assert [key for key in counted if not key.removeprefix("warledger:").replace("-", "").isalnum()] == []


def test_countries_and_divisions_are_known() -> None:
    known = {(division.country, division.names[0]) for division in divisions()}
    assert [entry.id for entry in PLACES if entry.country and entry.country not in countries()] == []
    assert [entry.id for entry in PLACES if entry.admin1 and (entry.country, entry.admin1) not in known] == []


def test_every_place_lies_in_its_country(default: Gazetteer) -> None:
    within = boxes(default)
    outside = []
    for entry in PLACES:
        if entry.country:
            south, north, west, east = within[entry.country]
            if not (south <= entry.latitude <= north and west <= entry.longitude <= east):
                outside.append(entry.id)
    # A sea, a range or a region may reach beyond the towns; what has no towns near it is named here.
    assert sorted(outside) == ["warledger:djado"]


def test_a_radius_is_that_of_its_kind() -> None:
    assert [entry.id for entry in PLACES if entry.precision is None or entry.precision <= 0] == []
    assert [entry.id for entry in PLACES if entry.feature in POINTS and (entry.precision or 0) > 40] == [
        "warledger:oil-crescent"
    ]


def test_no_two_places_of_a_country_share_a_name() -> None:
    named = defaultdict(set)
    for entry in PLACES:
        for name in (entry.name, *entry.also):
            named[fold(name), entry.country].add(entry.id)
    assert {key: ids for key, ids in named.items() if len(ids) > 1} == {}


def test_the_packaged_list_has_none_of_our_towns(default: Gazetteer) -> None:
    def twice(entry: Entry) -> bool:
        return any(
            other.id.startswith("geonames:")
            and other.country == entry.country
            and other.feature in SETTLEMENTS
            and distance_km(entry.latitude, entry.longitude, other.latitude, other.longitude) < 5
            for name in (entry.name, *entry.also)
            for other in default.find(name)
        )

    assert [entry.id for entry in PLACES if entry.feature in SETTLEMENTS and twice(entry)] == []


def test_the_middle_of_a_large_division_lies_in_its_country(default: Gazetteer) -> None:
    within = boxes(default)
    outside = [
        (country, name)
        for (country, name), (latitude, longitude) in middles().items()
        if not within[country][0] <= latitude <= within[country][1]
        or not within[country][2] <= longitude <= within[country][3]
    ]
    assert outside == []


def test_towns_near_the_middle_of_a_large_division_are_of_its_country(default: Gazetteer) -> None:
    abroad = []
    for (country, name), (latitude, longitude) in middles().items():
        towns = [entry for entry in default.near(latitude, longitude, 250) if entry.id.startswith("geonames:")]
        if towns and country not in {town.country for town in towns}:
            abroad.append(name)
    assert abroad == ["Eastern Province"]  # the Empty Quarter, which Qatar's towns are nearest to


def test_middles_are_of_divisions() -> None:
    named = {(division.country, division.names[0]) for division in located(towns()).values()}
    assert [key for key in middles() if key not in named] == []


@pytest.mark.parametrize(
    ("name", "country", "latitude", "longitude"),
    [("Queensland", "AU", -22.6, 144.6), ("Texas", "US", 31.5, -99.3), ("Chukotka", "RU", 66.9, 171.0)],
)
def test_a_large_division_lies_in_the_middle_of_its_area(
    default: Gazetteer, name: str, country: str, latitude: float, longitude: float
) -> None:
    found = next(e for e in default.find(name) if e.feature is Feature.PROVINCE and e.country == country)
    assert (found.latitude, found.longitude) == (latitude, longitude)
    assert 200 < (found.precision or 0) < 2500  # also across the line where the day changes


def test_a_district_s_people_say_how_well_known_it_is(default: Gazetteer) -> None:
    assert default.find("Yorkshire")[0].country == "GB"
    assert default.find("Norfolk")[0].country == "US"  # the city is as large as a county is known


def test_spellings_are_of_packaged_places(default: Gazetteer) -> None:
    for number, names in spellings().items():
        entry = default.get(f"geonames:{number}")
        assert entry is not None, number
        assert entry.name == names[0]
        assert {fold(name) for name in names} <= {fold(name) for name in (entry.name, *entry.also)}


@pytest.mark.parametrize(
    ("name", "country", "feature"),
    [
        ("Tinzaouaten", "ML", Feature.TOWN),
        ("Anefis", "ML", Feature.TOWN),
        ("Bunagana", "CD", Feature.TOWN),
        ("Adrar des Ifoghas", "ML", Feature.MOUNTAINS),
        ("Azawad", "ML", Feature.REGION),
        ("Donbass", None, Feature.REGION),
        ("Darfur", "SD", Feature.REGION),
        ("Jebel Marra", "SD", Feature.MOUNTAINS),
        ("Sambisa Forest", "NG", Feature.FOREST),
        ("Golan Heights", None, Feature.REGION),
        ("Eastern Ghouta", "SY", Feature.REGION),
        ("Rafah crossing", "PS", Feature.BORDER_CROSSING),
        ("Netzarim corridor", "PS", Feature.REGION),
        ("Jenin camp", "PS", Feature.CAMP),
        ("Siverskyi Donets", None, Feature.RIVER),
        ("Oxfordshire", "GB", Feature.DISTRICT),
        ("County Tyrone", "GB", Feature.DISTRICT),
        ("the Americas", None, Feature.REGION),
        ("West Coast", "US", Feature.REGION),
        ("BC", "CA", Feature.PROVINCE),
        ("NSW", "AU", Feature.PROVINCE),
    ],
)
def test_what_reports_name_is_there(default: Gazetteer, name: str, country: str | None, feature: Feature) -> None:
    best = default.find(name)[0]
    assert (best.country, best.feature) == (country, feature)
