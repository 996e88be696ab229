"""Reasons for and against two accounts telling of one incident, one function each, with their weights in points.

The weights follow a regression over pairs of development reports, in which the same shooting is told of or another
(bench/incidents.py says which), and of narratives of one war, each of another strike: what all reports of a war share
(its sides, its kind of strike, its towns) says little, what only reports of one occurrence share (names, ages, hours,
houses, large figures) much, and what tells two strikes of one war apart (other named dead, other tolls, another
quarter) speaks against. Two accounts of the same pair of parties fighting in the same town on the same day come to
about seven points.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import lru_cache
from math import sqrt

from warledger.assemble.link.places import same_country, same_place
from warledger.assemble.link.traits import Traits
from warledger.values import Feature, Link

_FEW = 6  # telling words, below which sharing one says little
_SHARED = ((0.4, 4.0), (0.3, 3.0), (0.25, 2.0), (0.2, 1.0), (0.15, 0.5), (0.1, 0.0), (0.05, -1.0))  # words: points
_NO_WORDS = -2.0
_AGES = 60  # that people may well have
_UNLIKELY = ((8, 2.0), (2, 0.0))  # times as many ages shared as chance would have it: points
_MINUTES = 10  # between which reports put the same moment
_MASS = 10  # dead, from which a third of them is another figure
_PART_NAMED = 3  # times the named, up to which the dead are told apart by name
_KILLED = "killed"
_MOVES = 1.5  # times a figure, up to which it is the toll that moves
_DIFFER = -0.5  # points of figures that differ by more, but not by far
_NUMBERS = ((5, 2.5), (3, 1.5), (1, 0.5))  # the figure that two reports share, and its points
_STRIKES = "Explosions"  # ACLED's kind of which a war has many in one place on one day
_SITE, _OTHER_SITE = 1.5, -1.0  # of reports of one shooting 92 in 100 name the same kind of site, of two strikes 25
# What tells one strike from the next.
_DETAILS = frozenset({"people", "words", "figures", "ages", "hour", "house", "site"})
_BARE = -2.0  # points of two strikes that share none of these
_ALIKE = frozenset({"Battles", "Violence against civilians"})  # told apart by who was armed, on which reports differ


def compare(one: Traits, other: Traits) -> Link:
    """The link between two accounts: its score is the sum of its features' weights."""
    left, right = sorted((one, other), key=lambda each: each.account)
    features = tuple(found for feature in _FEATURES if (found := feature(left, right)) is not None)
    if left.kind == right.kind == _STRIKES and not any(each.name in _DETAILS and each.weight > 0 for each in features):
        features = (*features, Feature("details", _BARE, "share no name, figure, age, hour, house or site"))
    return Link(left.account, right.account, round(sum(each.weight for each in features), 2), features)


def same_time(one: Traits, other: Traits) -> Feature | None:
    """When: windows that meet, or lie days apart."""
    if one.earliest is None or one.latest is None or other.earliest is None or other.latest is None:
        return None
    apart = max((one.earliest - other.latest).days, (other.earliest - one.latest).days)
    both_dated = one.dated and other.dated
    if apart > 1 and _was_out_before(one, other):
        return Feature("time", -4.0, _when(f"one was published {apart} days before the other's event:", one, other))
    if apart > 1 and not both_dated:
        lead = f"{apart} days apart, one by its publication alone:"
        return Feature("time", -1.5 if apart > 3 else 0.0, _when(lead, one, other))
    if apart <= 0:
        return Feature("time", 2.5 if both_dated else 2.0, _when("both tell of", one, other))
    if apart == 1:
        return Feature("time", -0.5, _when("a day apart:", one, other))
    weight = -1.0 if apart <= 3 else -3.0 if apart <= 30 else -4.0
    return Feature("time", weight, _when(f"{apart} days apart:", one, other))


def _was_out_before(one: Traits, other: Traits) -> bool:
    """True if one of them, which does not say when, was published before the day that the other tells of."""
    return any(
        told.dated and not undated.dated and undated.latest and told.earliest and undated.latest < told.earliest
        for told, undated in ((one, other), (other, one))
    )


def _when(lead: str, one: Traits, other: Traits) -> str:
    mine, its = _days(one.earliest, one.latest), _days(other.earliest, other.latest)
    return f"{lead} {mine}" if mine == its else f"{lead} {mine} and {its}"


def _days(earliest: date | None, latest: date | None) -> str:
    return f"{earliest}" if earliest == latest else f"{earliest} to {latest}"


def same_sides(one: Traits, other: Traits) -> Feature | None:
    """Between whom: ACLED keeps different pairs of actors apart, also on one day in one place."""
    if not one.sides or not other.sides:
        return None
    shared = one.sides & other.sides
    if not shared:
        if any("|" in side for side in one.sides | other.sides):
            return None  # a group that no knowledge base has goes by many names
        return Feature("sides", -4.0, f"one names {_listed(one.sides)}, the other {_listed(other.sides)}")
    mine, its = one.sides - shared, other.sides - shared
    if mine and its and not any("|" in side for side in mine | its):
        return Feature("sides", -3.5, f"besides {_listed(shared)} one names {_listed(mine)}, the other {_listed(its)}")
    return Feature("sides", 1.5 if len(shared) > 1 else 0.0, f"both name {_listed(shared)}")


def _listed(names: frozenset[str]) -> str:
    """Sides as they are read: one that no knowledge base has goes by "name|country"."""
    return ", ".join(name.partition("|")[0] for name in sorted(names))


def same_kind(one: Traits, other: Traits) -> Feature | None:
    """What kind of event; strikes are so many in a war that one more of them is likely another."""
    if one.kind is None or other.kind is None:
        return None
    if one.kind == other.kind == _STRIKES:
        return Feature("kind", -1.5, f"both are {one.kind}, of which one day has many")
    if one.kind == other.kind:
        return Feature("kind", 0.0, f"both are {one.kind}")
    weight = -0.5 if {one.kind, other.kind} == _ALIKE else -3.5
    return Feature("kind", weight, f"{one.kind} and {other.kind}")


def same_people(one: Traits, other: Traits) -> Feature | None:
    """Who was named: the same victims more than the same others, who may be named for many incidents."""
    shared = one.people & other.people
    victims = shared & (one.victims | other.victims)
    if shared:
        points = (3.5 if victims else 2.5) + len(shared) - 1
        which = "victims" if victims else "people"
        return Feature("people", min(points, 6.5), f"both name {len(victims or shared)} of the same {which}")
    if _names_its_dead(one) and _names_its_dead(other) and not _words(one.victims) & _words(other.victims):
        return Feature(
            "people",
            -2.0,
            f"none of the {len(one.victims)} and {len(other.victims)} victims whom they name is the same",
        )
    return None


def _names_its_dead(traits: Traits) -> bool:
    """True if a good part of them are named: of a hundred dead two reports name different ones."""
    return bool(traits.victims) and _is_good_part(len(traits.victims), traits)


def _is_good_part(number: int, traits: Traits) -> bool:
    return _PART_NAMED * number >= _highest(traits.figures).get(_KILLED, 0)


def _words(names: frozenset[str]) -> set[str]:
    return {word for name in names for word in name.split()}


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
    weight = min(weight, float(len(shared)))
    return Feature("words", weight, f"share {', '.join(sorted(shared)[:4])}") if weight else None


def same_figures(one: Traits, other: Traits) -> Feature | None:
    """How many: the same number for the same harm; far apart speaks against, a little apart is how tolls move.

    Of each harm the highest figure of a report counts: a report of many people tells small ones of all sizes.
    """
    mine, its = _highest(one.figures), _highest(other.figures)
    dead, others = mine.get(_KILLED, 0), its.get(_KILLED, 0)
    if _are_far_apart(dead, others):
        return Feature("figures", -2.0, f"{dead} dead and {others}")
    both = sorted(mine.keys() & its.keys())
    same = max(((mine[harm], harm) for harm in both if mine[harm] == its[harm]), default=None)
    if same:
        weight = next(points for floor, points in _NUMBERS if same[0] >= floor)
        differ = any(mine[harm] != its[harm] for harm in both)
        return Feature("figures", weight - 1.0 if differ else weight, f"both tell of {same[0]} {same[1]}")
    if both and all(max(mine[harm], its[harm]) > 3 * min(mine[harm], its[harm]) for harm in both):
        return Feature("figures", -2.0, "figures far apart")
    if both and all(max(mine[harm], its[harm]) > _MOVES * min(mine[harm], its[harm]) for harm in both):
        differing = "; ".join(f"{mine[harm]} and {its[harm]} {harm}" for harm in both)
        return Feature("figures", _DIFFER, differing)
    return None


@lru_cache(maxsize=4096)  # an account is compared with many
def _highest(figures: frozenset[tuple[str, int]]) -> Mapping[str, int]:
    """The highest figure for each harm: in order, it comes last."""
    return dict(sorted(figures))


def _are_far_apart(dead: int, others: int) -> bool:
    return 0 < 3 * min(dead, others) < max(dead, others) and max(dead, others) >= _MASS


def same_ages(one: Traits, other: Traits) -> Feature | None:
    """How old the people were, by which recorders tell people apart who are not named."""
    if not one.ages or not other.ages:
        return None
    shared = one.ages & other.ages
    if not shared:
        told = all(_is_good_part(len(each.ages), each) for each in (one, other))
        return Feature("ages", -1.5, "tell of people of other ages") if told else None
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


def same_site(one: Traits, other: Traits) -> Feature | None:
    """What was struck: a market, a clinic, a bus."""
    if not one.sites or not other.sites:
        return None
    shared = sorted(one.sites & other.sites)
    if shared:
        return Feature("site", _SITE, f"both tell of a {shared[0]}")
    return Feature("site", _OTHER_SITE, f"one tells of a {min(one.sites)}, the other of a {min(other.sites)}")


_FEATURES: tuple[Callable[[Traits, Traits], Feature | None], ...] = (
    same_time, same_place, same_country, same_sides, same_kind, same_people, same_words, same_figures,
    same_ages, same_hour, same_house, same_site,
)  # fmt: skip
