"""What the gazetteer knows of one place."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Feature(StrEnum):
    """What kind of place it is, in words a reader would say."""

    CONTINENT = "continent"
    COUNTRY = "country"
    PROVINCE = "province"  # a first-order division, whatever its country calls it
    DISTRICT = "district"  # a division of the second order or below
    CAPITAL = "capital"  # of a country
    TOWN = "town"  # a populated place of any size
    QUARTER = "quarter"  # a part of a town
    REGION = "region"  # known by a name and without a fixed border: Donbas, the Sahel
    RIVER = "river"
    LAKE = "lake"
    SEA = "sea"
    MOUNTAINS = "mountains"  # a mountain, a range, a valley, a desert's heights
    FOREST = "forest"
    DESERT = "desert"
    ISLAND = "island"
    ROAD = "road"
    BORDER_CROSSING = "border crossing"
    CAMP = "camp"  # of refugees or displaced people
    BASE = "base"  # military
    AIRPORT = "airport"
    SITE = "site"  # a dam, a mine, a bridge, a field, a ruin


DIVISIONS = frozenset({Feature.COUNTRY, Feature.PROVINCE, Feature.DISTRICT})
SETTLEMENTS = frozenset({Feature.CAPITAL, Feature.TOWN, Feature.QUARTER})


@dataclass(frozen=True, slots=True)
class Entry:
    """One place of the gazetteer.

    `id` is "geonames:" with GeoNames' number, "warledger:" with a name of our own, or "list:" with one of a place list
    of yours. `country` is ISO 3166 alpha-2, None for what lies in several or in none; `admin1` and `admin2` are names.
    `latitude` and `longitude` are degrees (WGS 84). `population` is 0 where it is not known. `precision` is the radius
    in kilometres within which the place lies around its point, None where it is not told. `also` are its other names.
    """

    id: str
    name: str
    feature: Feature
    country: str | None
    admin1: str | None
    admin2: str | None
    latitude: float
    longitude: float
    population: int = 0
    precision: float | None = None
    also: tuple[str, ...] = ()
