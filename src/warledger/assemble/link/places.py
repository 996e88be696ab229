"""Reasons of place for and against two accounts telling of one incident, with their weights in points."""

from __future__ import annotations

from math import asin, cos, radians, sin, sqrt

from warledger.assemble.link.traits import Traits
from warledger.values import Feature

_EARTH = 6371.0  # km
_APART = ((10, -5.5), (3, -3.0), (1, -0.5))  # times what is known of the places: points
_NEXT = 4.0  # km, up to which two names may be one place's
_CLOSE = 5.0  # km, known as closely as a named place; near a town, or in a district, is more
_WIDE = 50.0  # km, from which two points are those of divisions, not of places


def same_place(one: Traits, other: Traits) -> Feature | None:
    """Where: the same name, the closer known the more it says, within reach of each other, or too far apart."""
    shared, regions = one.places & other.places, one.regions | other.regions
    if shared - regions:
        named = f"both name {', '.join(sorted(shared - regions))}"
        if max(one.radius, other.radius) <= _CLOSE:
            return Feature("place", 2.5, named)
        return Feature("place", 1.5, f"{named}, not both as the very place")
    if shared:
        return Feature("place", 0.0, f"both name {', '.join(sorted(shared))}, which is wide")
    distance = kilometres(one, other)
    if distance is None:
        return _same_surroundings(one, other)
    reach = one.radius + other.radius
    if distance <= reach:
        weight = 0.0 if distance <= _NEXT and reach <= _WIDE else -1.0
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
