"""A small map without a map: the incident's place and the others named, on lines of latitude and longitude."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from warledger.export.incident_page.case import Case
from warledger.export.page_parts.markup import Node, tag
from warledger.export.row.site import Site

NO_MAP = "No map data is shipped: lines of latitude and longitude, and the places that the reports name."
_WIDTH, _HEIGHT, _MARGIN = 420.0, 270.0, 24.0
_KM, _NEAR_KM, _FAR_KM = 111.32, 25, 600  # a degree of latitude; UCDP's where_prec 2; what is too far to be drawn
_STEPS = (0.05, 0.1, 0.25, 0.5, 1.0, 2.0, 5.0)
_TOWNS = frozenset({"town", "city", "capital", "village", "camp", "base", "airport", "crossing"})
_LETTER = 6.6  # about how wide a letter is


class Spot(NamedTuple):
    """A place on the map; `is_site` is the incident's own."""

    name: str
    latitude: float
    longitude: float
    is_site: bool


@dataclass(frozen=True, slots=True)
class _Sheet:
    """Degrees → points of the drawing, true to distances at its middle."""

    latitude: float
    longitude: float
    degree: float  # points a degree of latitude

    def at(self, latitude: float, longitude: float) -> tuple[float, float]:
        east = (longitude - self.longitude) * math.cos(math.radians(self.latitude))
        return _WIDTH / 2 + east * self.degree, _HEIGHT / 2 - (latitude - self.latitude) * self.degree

    def reach(self) -> tuple[float, float]:
        """Half the height and half the width, in degrees."""
        across = _WIDTH / 2 / self.degree / max(math.cos(math.radians(self.latitude)), 0.1)
        return _HEIGHT / 2 / self.degree, across


def locator(case: Case) -> Node:
    """The drawing and its words; nothing where no other place than the incident's own is known."""
    site = case.facts.site
    spots = _spots(case, site) if site and site.point else ()
    if site is None or len(spots) < 2:
        return None
    sheet = _sheet(spots, site)
    label = "Where the places lie; the list below says the same"
    drawing = tag(
        "svg", tag("title", label), list(_graticule(sheet)), _around(sheet, site, spots[0]),
        list(_points(sheet, spots)), _bar(sheet), class_="locator", role="img", aria_label=label,
        viewBox=f"0 0 {_WIDTH:g} {_HEIGHT:g}",
    )  # fmt: skip
    words = [tag("li", _placed(each, spots[0]), dir="auto") for each in spots]
    return tag("figure", drawing, tag("figcaption", tag("p", NO_MAP), tag("ul", words)), class_="where")


def _spots(case: Case, site: Site) -> tuple[Spot, ...]:
    """The incident's place, then the towns that the reports name within reach, each once."""
    found = {_place(site.name): Spot(site.name, site.latitude or 0.0, site.longitude or 0.0, is_site=True)}
    for account in case.accounts:
        for place in account.places:
            listed = place.gazetteer is not None and place.feature in _TOWNS  # another has the point of what is around
            if listed and place.latitude is not None and place.longitude is not None:
                spot = Spot(place.name, place.latitude, place.longitude, is_site=False)
                if _distance(spot, found[_place(site.name)]) <= _FAR_KM:
                    found.setdefault(_place(place.name), spot)
    return tuple(found.values())


def _place(name: str) -> str:
    return name.casefold()


def _sheet(spots: Sequence[Spot], site: Site) -> _Sheet:
    """A sheet that holds all spots, and the circle around the first."""
    around = _NEAR_KM / _KM if site.precision == 2 else 0.1
    first = spots[0]
    north = max(first.latitude + around, *(each.latitude for each in spots))
    south = min(first.latitude - around, *(each.latitude for each in spots))
    middle = (north + south) / 2
    shrunk = max(math.cos(math.radians(middle)), 0.1)
    east = max(first.longitude + around / shrunk, *(each.longitude for each in spots))
    west = min(first.longitude - around / shrunk, *(each.longitude for each in spots))
    high, wide = north - south, (east - west) * shrunk
    degree = min((_HEIGHT - 2 * _MARGIN) / high, (_WIDTH - 4 * _MARGIN) / wide)
    return _Sheet(middle, (east + west) / 2, degree)


def _graticule(sheet: _Sheet) -> Iterator[Node]:
    high, wide = sheet.reach()
    step = next((each for each in _STEPS if 2 * wide / each <= 6), _STEPS[-1])
    for number in _between(sheet.latitude - high, sheet.latitude + high, step):
        y = f"{sheet.at(number, sheet.longitude)[1]:.1f}"
        yield tag("line", x1=0, x2=f"{_WIDTH:g}", y1=y, y2=y, class_="grid")
        yield tag("text", _degrees(number, "N", "S"), x=3, y=y, dy=-3, class_="degree")
    for number in _between(sheet.longitude - wide, sheet.longitude + wide, step):
        at = sheet.at(sheet.latitude, number)[0]
        x, words = f"{at:.1f}", _degrees(number, "E", "W")
        yield tag("line", x1=x, x2=x, y1=0, y2=f"{_HEIGHT:g}", class_="grid")
        if at + 3 + _LETTER * len(words) <= _WIDTH:
            yield tag("text", words, x=x, y=f"{_HEIGHT - 4:g}", dx=3, class_="degree")


def _between(low: float, high: float, step: float) -> list[float]:
    first = math.ceil(low / step)
    return [round(number * step, 4) for number in range(first, math.floor(high / step) + 1)]


def _degrees(number: float, positive: str, negative: str) -> str:
    return f"{abs(number):g}° {positive if number >= 0 else negative}"


def _around(sheet: _Sheet, site: Site, spot: Spot) -> Node:
    """The circle within which the incident lies, where its size is known: 25 km (UCDP's where_prec 2)."""
    if site.precision != 2:
        return None
    x, y = sheet.at(spot.latitude, spot.longitude)
    radius = _NEAR_KM / _KM * sheet.degree
    return tag("circle", cx=f"{x:.1f}", cy=f"{y:.1f}", r=f"{radius:.1f}", class_="near")


def _points(sheet: _Sheet, spots: Sequence[Spot]) -> Iterator[Node]:
    """The places and their names, each name on the side where it covers no other."""
    taken: list[tuple[float, float, float, float]] = []
    for each in spots:
        x, y = sheet.at(each.latitude, each.longitude)
        yield tag("circle", cx=f"{x:.1f}", cy=f"{y:.1f}", r=6 if each.is_site else 4,
                  class_="site" if each.is_site else "other")  # fmt: skip
        wide = _LETTER * len(each.name)
        choices = [(x + 9, y + 4), (x - 9 - wide, y + 4), (x - wide / 2, y - 10), (x - wide / 2, y + 18)]
        left, base = next((at for at in choices if _is_free(at, wide, taken)), choices[0])
        taken.append((left, base - 12, left + wide, base + 3))
        yield tag("text", each.name, x=f"{left:.1f}", y=f"{base:.1f}", class_="name site" if each.is_site else "name")


def _is_free(at: tuple[float, float], wide: float, taken: Sequence[tuple[float, float, float, float]]) -> bool:
    left, top, right, bottom = at[0], at[1] - 12, at[0] + wide, at[1] + 3
    inside = left >= 0 and right <= _WIDTH and top >= 0 and bottom <= _HEIGHT
    return inside and not any(
        left < other[2] and other[0] < right and top < other[3] and other[1] < bottom for other in taken
    )


def _bar(sheet: _Sheet) -> list[Node]:
    """How long so many kilometres are."""
    length = next((each for each in (200, 100, 50, 20, 10, 5) if each / _KM * sheet.degree < _WIDTH / 4), 5)
    right, y = _WIDTH - 10, _HEIGHT - 22
    left = right - length / _KM * sheet.degree
    return [tag("line", x1=f"{left:.1f}", x2=f"{right:g}", y1=f"{y:g}", y2=f"{y:g}", class_="scale"),
            tag("text", f"{length} km", x=f"{right:g}", y=f"{y - 5:g}", class_="degree last")]  # fmt: skip


def _distance(one: Spot, other: Spot) -> float:
    """Kilometres between two places, near enough at these distances."""
    north = one.latitude - other.latitude
    east = (one.longitude - other.longitude) * math.cos(math.radians((one.latitude + other.latitude) / 2))
    return math.hypot(north, east) * _KM


def _placed(spot: Spot, site: Spot) -> str:
    where = (
        f"{abs(spot.latitude):.2f}° {'N' if spot.latitude >= 0 else 'S'}, "
        f"{abs(spot.longitude):.2f}° {'E' if spot.longitude >= 0 else 'W'}"
    )
    if spot.is_site:
        return f"{spot.name}, the incident’s place as reported: {where}"
    return f"{spot.name}, about {_distance(spot, site):,.0f} km away: {where}"
