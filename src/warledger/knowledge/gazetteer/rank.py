"""How well known a place is, before any report: what decides between places of one name when nothing else does."""

from __future__ import annotations

import math

from warledger.knowledge.gazetteer.entry import Entry, Feature

# A place whose population is not told stands as one of so many inhabitants (powers of ten).
_AT_LEAST = {
    Feature.CONTINENT: 9.0,
    Feature.COUNTRY: 6.5,
    Feature.CAPITAL: 6.0,
    Feature.SEA: 5.5,
    Feature.REGION: 2.5,
    Feature.TOWN: 2.0,
}
_OTHERWISE = 1.5
_OURS = 4.7  # we listed what reports of conflict name, and users what theirs name
_OUR_TOWN = 3.7
# A division is as known as a town of a tenth of its people: "Aleppo" is the city until the words say otherwise.
_DIVISION = {Feature.PROVINCE: 1.0, Feature.DISTRICT: 1.7}
SECOND_NAME = 2.0  # a place called so among other names is as known as one of a hundredth of its people


def prominence(entry: Entry) -> float:
    """How well known the place is, as the power of ten of a town's population."""
    return max(_by_people(entry), _AT_LEAST.get(entry.feature, _OTHERWISE), _ours(entry))


def standing(entry: Entry) -> str:
    """The same, in words: what its place among others rests on."""
    rank = prominence(entry)
    if rank > _by_people(entry):
        reason = "on our list" if rank == _ours(entry) else f"a {entry.feature}"
        return f"{reason}: as {float(f'{10**rank:.1g}'):,.0f} people"
    share = f", a {entry.feature} counts 1/{10 ** _DIVISION[entry.feature]:.0f}" if entry.feature in _DIVISION else ""
    return f"{entry.population:,} people{share}"


def _by_people(entry: Entry) -> float:
    return math.log10(max(1, entry.population)) - _DIVISION.get(entry.feature, 0.0)


def _ours(entry: Entry) -> float:
    if entry.feature in _DIVISION or not entry.id.startswith(("warledger:", "list:")):
        return 0.0
    return _OUR_TOWN if entry.feature in (Feature.TOWN, Feature.QUARTER) else _OURS
