"""When two places are known to be apart, and when they merely have other names."""

from __future__ import annotations

from warledger.knowledge.gazetteer import Feature, distance_km, fold
from warledger.values import Place

_NEAR_KM = 20  # a town and what lies around it: reports name now one, now the other
_POINTS = frozenset({*map(str, (Feature.CAPITAL, Feature.TOWN, Feature.CAMP, Feature.BASE, Feature.AIRPORT))})


def are_apart(left: Place, right: Place) -> bool:
    """True for two places of which neither can be or lie in the other: other countries, provinces, or far-off towns.

    A place without an entry, a region or a river is never known to be apart from another of its country.
    """
    if left == right or fold(left.name) == fold(right.name):
        return False
    if left.country and right.country and left.country != right.country:
        return True
    if _lies_in(left, right) or _lies_in(right, left):
        return False
    if left.feature in _POINTS and right.feature in _POINTS and left.gazetteer and right.gazetteer:
        return _distance(left, right) > _NEAR_KM
    return bool(_province(left) and _province(right)) and _province(left) != _province(right)


def are_other(left: Place, right: Place) -> bool:
    """True for two towns by their names and nouns ("the village of X"); what is no town may be a spot in one."""
    if left == right or fold(left.name) == fold(right.name) or _lies_in(left, right) or _lies_in(right, left):
        return False
    return left.feature in _POINTS and right.feature in _POINTS


def is_town(place: Place) -> bool:
    """True for what the map has as a point: a town, a camp, a base."""
    return place.feature in _POINTS


def _lies_in(inner: Place, outer: Place) -> bool:
    if outer.feature == Feature.COUNTRY:
        return inner.country == outer.country
    named = fold(outer.name) in {fold(name) for name in (inner.admin1, inner.admin2) if name}
    return named and not (outer.feature in _POINTS and _distance(inner, outer) > _NEAR_KM)  # a town as its province


def _province(place: Place) -> str | None:
    name = place.name if place.feature == Feature.PROVINCE else place.admin1
    return fold(name) if name else None


def _distance(left: Place, right: Place) -> float:
    """Kilometres; none where one has no point."""
    if left.latitude is None or left.longitude is None or right.latitude is None or right.longitude is None:
        return 0.0
    return distance_km(left.latitude, left.longitude, right.latitude, right.longitude)
