"""Which place a name means, judged by the whole report.

Each place of that name is weighed by what the report says: the kind that its words give it, what it lies in, the
countries and divisions that are named, how near it lies to the report's other places, and, last, how many people live
there. The weights stand in places.toml, in tenfolds of population.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from warledger.extract.where.candidates import (
    Asked,
    Key,
    are_one,
    candidates,
    full_name,
    is_inside,
    is_own_name,
)
from warledger.extract.where.renown import is_of_the_world, known, sets_a_report
from warledger.extract.where.support import Support
from warledger.knowledge.english.places import place_words
from warledger.knowledge.gazetteer import Entry, Feature, Gazetteer, distance_km, fold
from warledger.knowledge.gazetteer.entry import DIVISIONS

_WIDE = frozenset({Feature.COUNTRY, Feature.CONTINENT, Feature.SEA})
_NEAR_KM = 150.0
_OPEN = 1.0  # two senses nearer to each other than this are left open: a guess is not a reading
_ALIKE = 0.93  # Jaro-Winkler likeness of two spellings of one name: "Termanin", "Tarmanin"
_TOWNS = frozenset({Feature.TOWN, Feature.CAPITAL})
_PARTS = frozenset({Feature.QUARTER, Feature.DISTRICT})
OF_THE_CITY = "place.part_of_the_city"  # the rule of a name that parts of several cities have
_BY = 0.3  # how near a quarter lies to the report's other places at least
_SMALL = 100_000  # people: a smaller town of a country that the report does not name is rather something else

Ranked = tuple[float, Entry, dict[str, float]]


@dataclass(frozen=True, slots=True)
class Sense:
    """The place meant (None where no one can be told), its country as far as the text tells, and why."""

    entry: Entry | None
    country: str | None
    rule: str
    reasons: tuple[str, ...] = ()


class Senses:
    """The senses of the names of one report."""

    def __init__(self, gazetteer: Gazetteer, asked: Iterable[Asked], countries: Mapping[str, float]) -> None:
        """`countries` are those that the report gives otherwise: by peoples, by the dateline, by its publisher."""
        self.gazetteer = gazetteer
        self.asked = {each.key: each for each in asked}
        self.candidates = {key: candidates(gazetteer, each) for key, each in self.asked.items()}
        self.countries, self.divisions = Support(countries), Support()
        for key, found in self.candidates.items():
            self._gather(key[0], found)
        self._spelled = {key for key, found in self.candidates.items() if found}
        # Whose army it is says less of where: "a Turkish drone hit Kobani".
        self._is_set = any(sets_a_report(f[0]) for f in self.candidates.values() if f)
        for key, each in self.asked.items():
            if key not in self._spelled:
                self.candidates[key] = self._alike(each)
        self.likeliest: dict[Key, Entry] = {}
        for _ in range(2):
            self.likeliest = {key: self._ranked(key)[0][1] for key, found in self.candidates.items() if found}

    def sense(self, key: Key) -> Sense:
        """What the name of that key means."""
        ranked = self._ranked(key) if self.candidates[key] else []
        country = self._country_of(self.asked[key].container)
        if not ranked:
            return Sense(None, country, "place.not_listed")
        (_, best, terms), *rest = ranked
        spelled = key in self._spelled
        alone = not rest and " " in key[0].removeprefix("al ")  # a name of several words that no other place has
        stray = not (alone and spelled) and self._is_stray(best, terms, spelled=spelled)
        if stray or _is_no_quarter(key[1], best, terms) or self._is_outside(key, best, terms):
            return Sense(None, country, "place.too_far_fetched")
        if rest and self._is_of_another_city(key, best, terms) and not are_one(best, rest[0][1]):
            return Sense(None, country, OF_THE_CITY)
        if rest and _is_open(ranked[0], rest[0]):
            return Sense(None, country, "place.left_open")
        rule = _rule(terms, rest[0][2] if rest else None)
        return Sense(best, best.country, rule if spelled else "place.by_spelling", _reasons(terms))

    def is_elsewhere(self, entry: Entry) -> bool:
        """True for a place of which the report's other names say nothing, but speak for two countries or more."""
        name = fold(entry.name)
        others = self.countries.beside(name)
        others |= {place.country for other, place in self.likeliest.items() if place.country and other[0] != name}
        return len(others) > 1 and entry.country not in others

    def _gather(self, name: str, found: Sequence[Entry]) -> None:
        """The countries and divisions that a name may name; of itself it is no support."""
        if found and found[0].feature is Feature.COUNTRY:
            self.countries.add(name, found[0].country, 1.0)
        for entry in found[:3]:
            if entry.feature is Feature.PROVINCE:
                self.divisions.add(name, f"{entry.country} {fold(entry.name)}", 1.0)
                self.countries.add(name, entry.country, 0.5 if entry is found[0] else 0.2)

    def _alike(self, asked: Asked) -> tuple[Entry, ...]:
        """The one place of the report's countries whose name is written almost so; none if there are several.

        A place that the report calls by its name is not the one: of two names, each is a place's own.
        """
        named = {found[0].id for (name, *_), found in self.candidates.items() if found and name != asked.key[0]}
        within = self.countries.beside(asked.key[0])
        found = self.gazetteer.similar(full_name(asked.name), within) if within else ()
        here = [entry for entry, alike in found if alike >= _ALIKE]
        one = bool(here) and all(are_one(here[0], other) for other in here)
        return tuple(here) if one and here[0].id not in named else ()

    def _ranked(self, key: Key) -> list[Ranked]:
        weights = place_words().weights
        others = [place for other, place in self.likeliest.items() if other[0] != key[0]]
        countries = Counter(place.country for place in others)
        rows = []
        for entry in self.candidates[key]:
            itself = sum(place.id == entry.id for place in others)  # under another name: no support
            terms = self._terms(key, entry, countries[entry.country] - itself, others)
            rows.append((sum(weights[name] * value for name, value in terms.items()), entry, terms))
        return sorted(rows, key=lambda row: (-row[0], row[1].id))

    def _terms(self, key: Key, entry: Entry, company: int, others: Sequence[Entry]) -> dict[str, float]:
        """What speaks for an entry; `others` are what other names likeliest mean, `company` those of its country."""
        asked = self.asked[key]
        return {
            "kind": float(asked.kind is not None and entry.feature in place_words().features_of[asked.kind]),
            "contained": float(bool(asked.container) and self._lies_in(entry, asked.container or "")),
            "country": 0.0 if entry.feature is Feature.COUNTRY else self.countries.of(key[0], entry.country),
            "company": 0.0 if entry.feature is Feature.COUNTRY or not entry.country else min(1.0, 0.5 * company),
            "division": self._division(key[0], entry),
            "near": _nearness(entry, others),
            "own_name": float(is_own_name(entry, asked.name)),
            "population": max(math.log10(entry.population + 1), known(entry)),
        }

    def _division(self, name: str, entry: Entry) -> float:
        """How far the report names its division; a division itself is as likely as its country is named."""
        if entry.feature in (Feature.PROVINCE, Feature.CAPITAL):
            return self.countries.of(name, entry.country)
        return self.divisions.of(name, f"{entry.country} {fold(entry.admin1 or '?')}")

    def _lies_in(self, entry: Entry, container: str) -> bool:
        for around in self.gazetteer.find(full_name(container))[:5]:
            if around.id == entry.id or around.country != entry.country or entry.feature is Feature.COUNTRY:
                continue
            if around.feature is Feature.COUNTRY or fold(around.name) in (
                fold(entry.admin1 or ""),
                fold(entry.admin2 or ""),
            ):
                return True
            if distance_km(entry.latitude, entry.longitude, around.latitude, around.longitude) < 60:
                return True
        return False

    def _country_of(self, container: str | None) -> str | None:
        found = self.gazetteer.find(full_name(container)) if container else ()
        return found[0].country if found and found[0].feature in (Feature.COUNTRY, Feature.PROVINCE) else None

    def _is_stray(self, entry: Entry, terms: Mapping[str, float], *, spelled: bool) -> bool:
        """A small place that nothing in the report speaks for, while it names other countries.

        For one that is only written almost so, its country says too little: it lies where the report is.
        """
        support = ("contained", "division", "near", *(("country",) if spelled else ()))
        supported = any(terms[name] > 0.05 for name in support)
        small = entry.feature in (Feature.TOWN, Feature.QUARTER) and entry.population < _SMALL
        return small and not supported and self._is_set

    def _is_outside(self, key: Key, entry: Entry, terms: Mapping[str, float]) -> bool:
        """A small town that lies not in what it is told to lie in, in a report of another division of its country."""
        if not self.asked[key].container or entry.feature not in _TOWNS or entry.population >= _SMALL:
            return False
        told = any(terms[name] > 0.05 for name in ("contained", "division", "near"))
        return not told and any(named.startswith(f"{entry.country} ") for named in self.divisions.beside(key[0]))

    def _is_of_another_city(self, key: Key, entry: Entry, terms: Mapping[str, float]) -> bool:
        """A city's part, by the word before it a district, that is not of the first city that the report tells of."""
        if key[1] not in _PARTS or entry.feature not in _TOWNS or terms["contained"]:
            return False
        towns = (place for other, place in self.likeliest.items() if other[1] not in _PARTS)
        city = next((place for place in towns if place.feature in _TOWNS), None)
        return city is not None and not are_one(city, entry)


def _is_no_quarter(kind: Feature | None, entry: Entry, terms: Mapping[str, float]) -> bool:
    """A town far off, for what the words call a neighbourhood: that is in a town of the report, and on no map."""
    return kind is Feature.QUARTER and entry.feature in _TOWNS and terms["near"] + terms["contained"] < _BY


def _is_surely(best: Ranked, other: Ranked) -> bool:
    """True for the likelier of two that no reader takes for the other.

    They are a country and a small town so called, or a capital and a division that no word calls one.
    """
    if best[1].feature is Feature.CAPITAL and other[1].feature is Feature.PROVINCE:
        return best[1].country == other[1].country
    small = other[1].feature in (Feature.TOWN, Feature.QUARTER) and other[1].population < _SMALL
    return small and not other[2]["contained"] and is_of_the_world(best[1])


def _nearness(entry: Entry, others: Sequence[Entry]) -> float:
    """0 far from every other place of the report, towards 1 among several; a division is near what lies in it."""
    far = 1.0
    for place in others:
        if place.feature in _WIDE or place.id == entry.id:
            continue
        if entry.feature in DIVISIONS:
            far *= 1 - 0.5 * is_inside(place, entry)
        elif entry.feature not in _WIDE and place.feature not in DIVISIONS:
            away = distance_km(entry.latitude, entry.longitude, place.latitude, place.longitude)
            far *= 1 - 0.5 * math.exp(-away / _NEAR_KM)
    return 1 - far


def _is_open(best: Ranked, other: Ranked) -> bool:
    """True if the second best is nearly as likely; a place only also called so needs to be nearer."""
    if _is_surely(best, other):
        return False
    surer = best[2]["own_name"] > other[2]["own_name"]
    return best[0] - other[0] < (_OPEN / 2 if surer else _OPEN) and not are_one(best[1], other[1])


def _rule(terms: Mapping[str, float], other: Mapping[str, float] | None) -> str:
    """The id of what spoke most for it against the second best."""
    if other is None:
        return "place.only_one"
    weights = place_words().weights
    lead = {name: weights[name] * (value - other[name]) for name, value in terms.items()}
    return f"place.by_{max(lead, key=lambda name: lead[name])}"


def _reasons(terms: Mapping[str, float]) -> tuple[str, ...]:
    return tuple(name for name, value in terms.items() if value > 0.05 and name != "population") or ("population",)
