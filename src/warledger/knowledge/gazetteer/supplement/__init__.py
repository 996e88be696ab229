"""Our own reviewed places: what reports of conflict name and the packaged lists lack. One file a region."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from importlib.resources import files
from typing import Any

from warledger.knowledge.gazetteer.entry import Entry, Feature


def supplement() -> Iterator[Entry]:
    """The places of every file here, one a line.

    It is id = "name; other names | latitude longitude radius | division | people". They stand in tables
    [places.FEATURE.COUNTRY], COUNTRY being ISO 3166 alpha-2, or XX for what lies in several countries or in none.
    Latitude and longitude are written as exactly as they are known; the radius is in kilometres. Division and people
    may be left out.
    """
    for data in _files():
        for feature, countries in data.get("places", {}).items():
            for country, rows in countries.items():
                for slug, row in rows.items():
                    yield _place(Feature(feature.replace("_", " ")), None if country == "XX" else country, slug, row)


def spellings() -> Mapping[int, tuple[str, ...]]:
    """What reports call a packaged place that its list spells otherwise, by GeoNames' number; the first is its name."""
    return {
        int(number): tuple(called.strip() for called in names.split(";"))
        for data in _files()
        for rows in data.get("spellings", {}).values()
        for number, names in rows.items()
    }


def _files() -> Iterator[dict[str, Any]]:
    for file in sorted(files("warledger.knowledge.gazetteer.supplement").iterdir(), key=lambda file: file.name):
        if file.name.endswith(".toml"):
            yield tomllib.loads(file.read_text(encoding="utf-8"))


def _place(feature: Feature, country: str | None, slug: str, row: str) -> Entry:
    names, point, *more = (part.strip() for part in row.split("|"))
    name, *also = (called.strip() for called in names.split(";"))
    latitude, longitude, radius = map(float, point.split())
    admin1, people = more[0] if more else None, int(more[1]) if len(more) > 1 else 0
    place = (country, admin1, None, latitude, longitude)
    return Entry(f"warledger:{slug}", name, feature, *place, people, radius, tuple(also))
