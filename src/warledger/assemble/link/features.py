"""Reasons for and against two accounts telling of one incident, one function each, with their weights in points.

The weights were set on development data (bench/incidents.py says which); what they mean is written beside them. Two
accounts of the same pair of parties in the same town on the same day come to about eight points.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from math import asin, cos, radians, sin, sqrt

from warledger.assemble.link.traits import Traits
from warledger.values import Feature, Link

_EARTH = 6371.0  # km
_FEW = 6  # telling words, below which sharing one says little
_SHARED = ((0.4, 5.0), (0.3, 4.0), (0.25, 3.0), (0.2, 2.5), (0.15, 2.0), (0.1, 1.0), (0.05, 0.0))  # words: points
_EVERY_ONE = 3  # dead, up to whom reports name the same ones
_NUMBERS = ((5, 2.5), (3, 2.0), (2, 1.0), (1, 0.5))  # the figure that two reports share, and its points
_ALIKE = frozenset({"Battles", "Violence against civilians"})  # told apart by who was armed, on which reports differ


def compare(one: Traits, other: Traits) -> Link:
    """The link between two accounts: its score is the sum of its features' weights."""
    left, right = sorted((one, other), key=lambda each: each.account)
    features = tuple(found for feature in _FEATURES if (found := feature(left, right)) is not None)
    return Link(left.account, right.account, round(sum(each.weight for each in features), 2), features)


def same_time(one: Traits, other: Traits) -> Feature | None:
    """When: windows that meet, or lie days apart."""
    if one.earliest is None or one.latest is None or other.earliest is None or other.latest is None:
        return None
    apart = max((one.earliest - other.latest).days, (other.earliest - one.latest).days)
    both_dated = one.dated and other.dated
    if apart > 1 and not both_dated:
        return Feature("time", -1.0, _when(f"{apart} days apart, one by its publication alone:", one, other))
    if apart <= 0:
        return Feature("time", 2.5 if both_dated else 2.0, _when("both tell of", one, other))
    if apart == 1:
        return Feature("time", 1.0, _when("a day apart:", one, other))
    return Feature("time", -1.5 if apart <= 3 else -3.5, _when(f"{apart} days apart:", one, other))


def _when(lead: str, one: Traits, other: Traits) -> str:
    return f"{lead} {_days(one.earliest, one.latest)} and {_days(other.earliest, other.latest)}"


def _days(earliest: date | None, latest: date | None) -> str:
    return f"{earliest}" if earliest == latest else f"{earliest} to {latest}"


def same_place(one: Traits, other: Traits) -> Feature | None:
    """Where: the same name, within reach of each other, or too far apart."""
    shared = one.places & other.places
    if shared:
        return Feature("place", 3.0, f"both name {', '.join(sorted(shared))}")
    distance = kilometres(one, other)
    if distance is None:
        return _same_surroundings(one, other)
    reach = one.radius + other.radius
    if distance <= reach:
        return Feature("place", 2.0, f"{distance:.0f} km apart, within {reach:.0f} km of what is known")
    return Feature("place", -2.5 if distance > 3 * reach else -0.5, f"{distance:.0f} km apart, of at most {reach:.0f}")


def _same_surroundings(one: Traits, other: Traits) -> Feature | None:
    """Where the reports are about, as far as neither says closely where the event was."""
    mine, its = one.places | one.near, other.places | other.near
    if not mine or not its:
        return None
    named, regions = mine & its, one.regions | other.regions
    if not named:
        return Feature("place", -1.5, "no place is named by both")
    weight = 2.0 if named - regions else 1.0
    return Feature("place", weight, f"both reports name {', '.join(sorted(named - regions or named)[:3])}")


def kilometres(one: Traits, other: Traits) -> float | None:
    """The great-circle distance, None where a point is not known."""
    if one.latitude is None or one.longitude is None or other.latitude is None or other.longitude is None:
        return None
    north, south = radians(one.latitude), radians(other.latitude)
    rise, run = (south - north) / 2, radians(other.longitude - one.longitude) / 2
    return 2 * _EARTH * asin(sqrt(sin(rise) ** 2 + cos(north) * cos(south) * sin(run) ** 2))


def same_country(one: Traits, other: Traits) -> Feature | None:
    """Two countries speak against one incident."""
    if one.country is None or other.country is None or one.country == other.country:
        return None
    return Feature("country", -3.0, f"one in {one.country}, the other in {other.country}")


def same_sides(one: Traits, other: Traits) -> Feature | None:
    """Between whom: ACLED keeps different pairs of actors apart, also on one day in one place."""
    if not one.sides or not other.sides:
        return None
    shared = one.sides & other.sides
    if not shared:
        if any("|" in side for side in one.sides | other.sides):
            return None  # a group that no knowledge base has goes by many names
        return Feature("sides", -2.5, f"{', '.join(sorted(one.sides))} against {', '.join(sorted(other.sides))}")
    return Feature("sides", 2.0 if len(shared) > 1 else 1.0, f"both name {', '.join(sorted(shared))}")


def same_kind(one: Traits, other: Traits) -> Feature | None:
    """What kind of event."""
    if one.kind is None or other.kind is None:
        return None
    if one.kind == other.kind:
        return Feature("kind", 0.5, f"both are {one.kind}")
    weight = -0.5 if {one.kind, other.kind} == _ALIKE else -2.5
    return Feature("kind", weight, f"{one.kind} and {other.kind}")


def same_people(one: Traits, other: Traits) -> Feature | None:
    """Who was named: the same victims more than the same others, who may be named for many incidents."""
    shared = one.people & other.people
    victims = shared & (one.victims | other.victims)
    if shared:
        points = (4.0 if victims else 3.0) + 1.5 * (len(shared) - 1)
        which = "victims" if victims else "people"
        return Feature("people", min(points, 7.5), f"both name {len(victims or shared)} of the same {which}")
    few = all(0 < number <= _EVERY_ONE for number in (_dead(one), _dead(other)))
    if one.victims and other.victims and few:
        return Feature("people", -1.0, f"{', '.join(sorted(one.victims))} and {', '.join(sorted(other.victims))}")
    return None


def _dead(traits: Traits) -> int:
    return max((number for outcome, number in traits.figures if outcome == "killed"), default=0)


def same_words(one: Traits, other: Traits) -> Feature | None:
    """What the reports name that the news does not commonly name: streets, schools, suspects, weapons."""
    if not one.words or not other.words:
        return None
    shared = one.words & other.words
    share = len(shared) / sqrt(max(_FEW, len(one.words)) * max(_FEW, len(other.words)))
    weight = next((points for floor, points in _SHARED if share >= floor), -1.0)
    if weight < 0:
        few = min(len(one.words), len(other.words)) < _FEW
        return None if few else Feature("words", weight, "share hardly a telling word")
    return Feature("words", weight, f"share {', '.join(sorted(shared)[:4])}") if weight else None


def same_figures(one: Traits, other: Traits) -> Feature | None:
    """How many: the same number for the same harm; far apart speaks against, a little apart is how tolls move."""
    shared = one.figures & other.figures
    if shared:
        telling = max(number for _, number in shared)
        weight = next(points for floor, points in _NUMBERS if telling >= floor)
        return Feature("figures", weight, f"both tell of {telling} {min(shared)[0]}")
    pairs = [(a, b) for kind, a in one.figures for other_kind, b in other.figures if kind == other_kind]
    if pairs and all(max(pair) > 3 * min(pair) for pair in pairs):
        return Feature("figures", -1.5, "figures far apart")
    return None


_FEATURES: tuple[Callable[[Traits, Traits], Feature | None], ...] = (
    same_time, same_place, same_country, same_sides, same_kind, same_people, same_words, same_figures,
)  # fmt: skip
