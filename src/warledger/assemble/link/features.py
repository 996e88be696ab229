"""Reasons for and against two accounts telling of one incident, one function each, with their weights in points.

The weights follow a regression over pairs of development reports, in which the same shooting is told of or another
(bench/incidents.py says which), and of narratives of one war, each of another strike: what all reports of a war share
(its sides, its kind of strike, its towns) says little, what only reports of one occurrence share (names, ages, hours,
houses, large figures) much. Two accounts of the same pair of parties in the same town on the same day come to about
seven points.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from math import asin, cos, radians, sin, sqrt

from warledger.assemble.link.traits import Traits
from warledger.values import Feature, Link

_EARTH = 6371.0  # km
_APART = ((10, -5.0), (3, -2.5), (1, -0.5))  # times what is known of the places: points
_NEXT = 4.0  # km, up to which two names may be one place's
_FEW = 6  # telling words, below which sharing one says little
_SHARED = ((0.4, 4.0), (0.3, 3.0), (0.25, 2.0), (0.2, 1.0), (0.15, 0.5), (0.1, 0.0), (0.05, -1.0))  # words: points
_NO_WORDS = -2.0
_AGES = 60  # that people may well have
_UNLIKELY = ((8, 2.0), (2, 0.0))  # times as many ages shared as chance would have it: points
_MINUTES = 10  # between which reports put the same moment
_MASS = 10  # dead, from which a third of them is another figure
_EVERY_ONE = 3  # dead, up to whom reports name the same ones
_NUMBERS = ((5, 2.5), (3, 1.5), (1, 0.5))  # the figure that two reports share, and its points
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
        lead = f"{apart} days apart, one by its publication alone:"
        return Feature("time", -1.5 if apart > 3 else 0.0, _when(lead, one, other))
    if apart <= 0:
        return Feature("time", 2.5 if both_dated else 2.0, _when("both tell of", one, other))
    if apart == 1:
        return Feature("time", 0.5, _when("a day apart:", one, other))
    return Feature("time", -1.0 if apart <= 3 else -3.0, _when(f"{apart} days apart:", one, other))


def _when(lead: str, one: Traits, other: Traits) -> str:
    return f"{lead} {_days(one.earliest, one.latest)} and {_days(other.earliest, other.latest)}"


def _days(earliest: date | None, latest: date | None) -> str:
    return f"{earliest}" if earliest == latest else f"{earliest} to {latest}"


def same_place(one: Traits, other: Traits) -> Feature | None:
    """Where: the same name, within reach of each other, or too far apart."""
    shared, regions = one.places & other.places, one.regions | other.regions
    if shared:
        return Feature("place", 2.5 if shared - regions else 0.5, f"both name {', '.join(sorted(shared))}")
    distance = kilometres(one, other)
    if distance is None:
        return _same_surroundings(one, other)
    reach = one.radius + other.radius
    if distance <= reach:
        weight = 1.0 if distance <= _NEXT else 0.0
        return Feature("place", weight, f"{distance:.0f} km apart, within {reach:.0f} km of what is known")
    weight = next(points for times, points in _APART if distance > times * reach)
    return Feature("place", weight, f"{distance:.0f} km apart, of at most {reach:.0f}")


def _same_surroundings(one: Traits, other: Traits) -> Feature | None:
    """Where the reports are about, as far as neither says closely where the event was."""
    mine, its = one.places | one.near, other.places | other.near
    if not mine or not its:
        return None
    named, regions = mine & its, one.regions | other.regions
    if not named:
        return Feature("place", -2.0, "no place is named by both")
    weight = 1.0 if named - regions else 0.0
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
    return Feature("country", -2.0, f"one in {one.country}, the other in {other.country}")


def same_sides(one: Traits, other: Traits) -> Feature | None:
    """Between whom: ACLED keeps different pairs of actors apart, also on one day in one place."""
    if not one.sides or not other.sides:
        return None
    shared = one.sides & other.sides
    if not shared:
        if any("|" in side for side in one.sides | other.sides):
            return None  # a group that no knowledge base has goes by many names
        return Feature("sides", -3.5, f"{', '.join(sorted(one.sides))} against {', '.join(sorted(other.sides))}")
    return Feature("sides", 1.5 if len(shared) > 1 else 0.5, f"both name {', '.join(sorted(shared))}")


def same_kind(one: Traits, other: Traits) -> Feature | None:
    """What kind of event."""
    if one.kind is None or other.kind is None:
        return None
    if one.kind == other.kind:
        return Feature("kind", 0.0, f"both are {one.kind}")
    weight = -0.5 if {one.kind, other.kind} == _ALIKE else -3.0
    return Feature("kind", weight, f"{one.kind} and {other.kind}")


def same_people(one: Traits, other: Traits) -> Feature | None:
    """Who was named: the same victims more than the same others, who may be named for many incidents."""
    shared = one.people & other.people
    victims = shared & (one.victims | other.victims)
    if shared:
        points = (3.5 if victims else 2.5) + len(shared) - 1
        which = "victims" if victims else "people"
        return Feature("people", min(points, 6.5), f"both name {len(victims or shared)} of the same {which}")
    few = all(0 < number <= _EVERY_ONE for number in (_dead(one), _dead(other)))
    if one.victims and other.victims and few:
        return Feature("people", -1.0, f"{', '.join(sorted(one.victims))} and {', '.join(sorted(other.victims))}")
    return None


def _dead(traits: Traits) -> int:
    return max((number for outcome, number in traits.figures if outcome == "killed"), default=0)


def same_words(one: Traits, other: Traits) -> Feature | None:
    """Whom and what the reports name: streets, schools, suspects, victims."""
    if not one.words or not other.words:
        return None
    shared = one.words & other.words
    share = len(shared) / sqrt(max(_FEW, len(one.words)) * max(_FEW, len(other.words)))
    weight = next((points for floor, points in _SHARED if share >= floor), _NO_WORDS)
    if weight < 0:
        fewer = min(len(one.words), len(other.words))
        weight = weight if fewer >= _FEW else -1.0
        return Feature("words", weight, "share hardly a name") if 2 * fewer >= _FEW else None
    return Feature("words", weight, f"share {', '.join(sorted(shared)[:4])}") if weight else None


def same_figures(one: Traits, other: Traits) -> Feature | None:
    """How many: the same number for the same harm; far apart speaks against, a little apart is how tolls move."""
    shared = one.figures & other.figures
    if _are_far_apart(_dead(one), _dead(other)):
        return Feature("figures", -2.0, f"{_dead(one)} dead and {_dead(other)}")
    if shared:
        telling = max(number for _, number in shared)
        weight = next(points for floor, points in _NUMBERS if telling >= floor)
        if 2 * len(shared) < min(len(one.figures), len(other.figures)):
            weight -= 1.0  # reports of many figures share one by chance
        return Feature("figures", weight, f"both tell of {telling} {min(shared)[0]}")
    pairs = [(a, b) for kind, a in one.figures for other_kind, b in other.figures if kind == other_kind]
    if pairs and all(max(pair) > 3 * min(pair) for pair in pairs):
        return Feature("figures", -2.0, "figures far apart")
    return None


def _are_far_apart(dead: int, others: int) -> bool:
    return 0 < 3 * min(dead, others) < max(dead, others) and max(dead, others) >= _MASS


def same_ages(one: Traits, other: Traits) -> Feature | None:
    """How old the people were, by which recorders tell people apart who are not named."""
    if not one.ages or not other.ages:
        return None
    shared = one.ages & other.ages
    if not shared:
        return Feature("ages", -1.5, "tell of people of other ages")
    by_chance = len(one.ages) * len(other.ages) / _AGES
    weight = next((points for times, points in _UNLIKELY if len(shared) >= times * by_chance), -1.0)
    few = f"both tell of people of {', '.join(map(str, sorted(shared)[:3]))}"
    return Feature("ages", weight, few if weight > 0 else "share no more ages than chance would have it")


def same_hour(one: Traits, other: Traits) -> Feature | None:
    """At what time of day, to some minutes."""
    if not one.hours or not other.hours:
        return None
    minute = next((at for at in sorted(one.hours) if any(abs(at - its) <= _MINUTES for its in other.hours)), None)
    if minute is None:
        return Feature("hour", -1.5, "tell of other times of day")
    return Feature("hour", 1.5, f"both tell of {minute // 60}:{minute % 60:02}")


def same_house(one: Traits, other: Traits) -> Feature | None:
    """At what number of a street."""
    if not one.houses or not other.houses:
        return None
    shared = one.houses & other.houses
    if not shared:
        return Feature("house", -1.5, "name other houses")
    return Feature("house", 2.0, f"both name number {min(shared)}")


_FEATURES: tuple[Callable[[Traits, Traits], Feature | None], ...] = (
    same_time, same_place, same_country, same_sides, same_kind, same_people, same_words, same_figures,
    same_ages, same_hour, same_house,
)  # fmt: skip
