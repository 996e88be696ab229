"""Where an incident was, by all its accounts (UCDP GED codebook 23.1, appendix 3)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from warledger.export.row.dossier import Dossier
from warledger.knowledge.parties import State, states
from warledger.values import Account, Outcome, Place

COUNTRY, FUZZY = 6, 5
_DISTRICT, _PROVINCE = 3, 4
_WIDE = frozenset({"country", "province", "district", "region", "continent"})  # whose point is that of what lies in it


class Site(NamedTuple):
    """A place with UCDP's where_prec 1–7; `country` is ISO 3166 alpha-2, the point is WGS 84 and may be unknown.

    `of` says why the point is not a place's own: it is the middle of places that reports name.
    """

    name: str
    country: str | None
    admin1: str | None
    admin2: str | None
    latitude: float | None
    longitude: float | None
    precision: int
    gazetteer: str | None = None
    feature: str | None = None
    of: tuple[str, ...] = ()

    @property
    def point(self) -> tuple[float, float] | None:
        """Longitude and latitude, None where they are not known or stand for a whole country."""
        if self.latitude is None or self.longitude is None or self.precision >= COUNTRY:
            return None
        return self.longitude, self.latitude

    @property
    def state(self) -> State | None:
        """What is known of the country."""
        return states().get(self.country or "")


def site(dossier: Dossier) -> Site | None:
    """The place that most accounts name, or most of the most precise; else the division that holds all these name.

    One that more than half of them name stands. Otherwise "sources disagree on the ADM2 → go up to ADM1" (p. 35).
    """
    named = _agreed([found for account in dossier.accounts if (found := _named(account))])
    if not named:
        return None
    best = min(each.precision for each in named)
    votes = Counter(each for each in named if each.precision == best)
    first, number = max(votes.items(), key=lambda item: (item[1], item[0].name))
    return first if 2 * number > votes.total() else covering(sorted(votes, key=lambda each: each.name))


def _agreed(told: Sequence[Site]) -> Sequence[Site]:
    """Those of one name, if more than half of those that name a place and no division go by it; else all.

    Of these, those that somebody can place.
    """
    names = Counter(each.name for each in told if each.feature not in _WIDE)
    same = [each for each in told if 2 * names[each.name] > names.total()] or told
    return [each for each in same if each.latitude is not None] or same


def sites_of_total(dossier: Dossier) -> tuple[Site, ...]:
    """The places over which a summary gives one total of the dead: those that its sentence names, if several."""
    found: dict[str, Site] = {}
    for account in dossier.accounts if all(each.event.summary for each in dossier.accounts) else ():
        for claim in account.claims:
            if claim.toll and Outcome.KILLED in claim.toll.outcomes:
                for place in account.places:
                    if any(mention in span for mention in place.mentions for span in claim.evidence):
                        found[place.gazetteer or place.name] = _site(place, 1)
    points = sorted((each for each in found.values() if _is_point(each)), key=lambda each: each.name)
    return tuple(points) if len(points) > 1 else ()


def covering(sites: Sequence[Site]) -> Site | None:
    """The smallest division that holds all the places, at the middle of them; None where they lie in no one country."""
    if len(sites) == 1:
        return sites[0]
    country, admin1, admin2 = (
        _shared(getattr(each, name) for each in sites) for name in ("country", "admin1", "admin2")
    )
    state = states().get(country or "")
    if country is None or state is None:
        return None
    admin1 = admin1 if country else None
    name, precision = (admin2, _DISTRICT) if admin1 and admin2 else (admin1, _PROVINCE)
    if name is None:
        name, precision = state.name, COUNTRY
    latitude, longitude = (_middle([getattr(each, axis) for each in sites]) for axis in ("latitude", "longitude"))
    return Site(name, country, admin1, admin2 if admin1 else None, latitude, longitude, precision,
                of=tuple(each.name for each in sites))  # fmt: skip


def _named(account: Account) -> Site | None:
    place, where = account.place, account.event.where
    return _site(place, where.precision or FUZZY) if place and where else None


def _site(place: Place, precision: int) -> Site:
    admin1 = place.admin1 or (place.name if place.feature == "province" else None)
    admin2 = place.admin2 or (place.name if place.feature == "district" else None)
    return Site(place.name, place.country, admin1, admin2, place.latitude, place.longitude, precision,
                place.gazetteer, place.feature)  # fmt: skip


def _is_point(each: Site) -> bool:
    """Not where the point is that of what lies in it."""
    return each.point is not None and each.gazetteer is not None and each.feature not in _WIDE


def _shared(values: Iterable[str | None]) -> str | None:
    found = set(values)
    return found.pop() if len(found) == 1 else None


def _middle(ends: Sequence[float | None]) -> float | None:
    known = [end for end in ends if end is not None]
    return round(sum(known) / len(known), 6) if len(known) == len(ends) else None
