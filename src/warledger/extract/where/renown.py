"""How well known a place is: by its people, else by what kind of place it is."""

from __future__ import annotations

from warledger.knowledge.gazetteer import Entry, Feature
from warledger.knowledge.gazetteer.entry import DIVISIONS

_AT_LEAST = {  # tenfolds of people that a place counts for, where its own are not known or not what makes it known
    Feature.CONTINENT: 8.5,
    Feature.COUNTRY: 8.0,
    Feature.CAPITAL: 7.0,
    Feature.PROVINCE: 5.8,
    Feature.REGION: 5.8,
    Feature.SEA: 5.8,
    Feature.RIVER: 5.0,
    Feature.LAKE: 5.0,
    Feature.MOUNTAINS: 5.0,
    Feature.ISLAND: 5.0,
    Feature.DESERT: 5.0,
    Feature.FOREST: 4.5,
    Feature.DISTRICT: 4.5,
}
_WIDE_KM, _AS_WIDE = 500, 7.5  # a sea or region of that radius is as known as a large country's capital
_WORLD = 1_000_000  # people of a town that is known as a country is


def known(entry: Entry) -> float:
    """The tenfolds of people that a place counts for at least."""
    wide = entry.feature in (Feature.SEA, Feature.REGION) and (entry.precision or 0) >= _WIDE_KM
    return _AS_WIDE if wide else _AT_LEAST.get(entry.feature, 2.5)


def is_of_the_world(entry: Entry) -> bool:
    """True for a country, a capital, a city of a million, an ocean."""
    named = entry.feature in (Feature.COUNTRY, Feature.CONTINENT, Feature.CAPITAL)
    return named or entry.population >= _WORLD or known(entry) == _AS_WIDE


def sets_a_report(entry: Entry) -> bool:
    """True for a country, a division, a capital: what says where a report is set."""
    return entry.feature in DIVISIONS or entry.feature is Feature.CAPITAL
