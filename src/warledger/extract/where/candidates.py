"""The places that a name may mean."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from warledger.knowledge.english.places import place_words
from warledger.knowledge.gazetteer import Entry, Feature, Gazetteer, distance_km, fold

_CANDIDATES = 25  # the best known ones; a place beyond them is never the likeliest
_SEAT = 20_000  # people: a smaller town may lie in a division of its name without being what it is named for
_CODE = 2  # letters: "WA" is Western Australia, and no Wa in Ghana
_PARTED = frozenset({Feature.COUNTRY, Feature.CONTINENT, Feature.REGION})  # "Northern Uganda" is a part of Uganda

Key = tuple[str, Feature | None, str | None]


@dataclass(frozen=True, slots=True)
class Asked:
    """One name to be resolved, as the report uses it: as what kind, and inside what."""

    name: str
    kind: Feature | None
    container: str | None

    @property
    def key(self) -> Key:
        return fold(self.name), self.kind, self.container and fold(self.container)


def candidates(gazetteer: Gazetteer, asked: Asked) -> tuple[Entry, ...]:
    """The places that a name may mean: as it is written, else without its common noun or its direction."""
    found = _called(gazetteer, asked.name) or tuple(_shortened(gazetteer, asked.name))
    if asked.kind is not None:
        features = place_words().features_of[asked.kind]
        found = tuple(entry for entry in found if entry.feature in features) or found
    else:
        states = {each.country for each in found if each.feature is Feature.COUNTRY and is_own_name(each, asked.name)}
        found = tuple(
            entry
            for entry in found
            if not _is_of_its_town(entry, found) and (entry.country not in states or is_own_name(entry, asked.name))
        )
    return found[:_CANDIDATES]


def _called(gazetteer: Gazetteer, name: str) -> tuple[Entry, ...]:
    """The places so called; an abbreviation is a division's, and two capitals are no town's name in small letters."""
    found = gazetteer.find(full_name(name))
    if name in place_words().abbreviations:
        return tuple(entry for entry in found if entry.feature is Feature.PROVINCE)
    if len(name) == _CODE and name.isupper():
        return tuple(entry for entry in found if name in (entry.name, *entry.also))
    return found


def _shortened(gazetteer: Gazetteer, name: str) -> Iterator[Entry]:
    """What a name means without its direction ("Northern Uganda") or its common noun ("Ituri Province")."""
    words = place_words()
    first, _, rest = name.partition(" ")
    body, _, last = name.rpartition(" ")
    if rest and words.directions.fullmatch(first):
        yield from (entry for entry in gazetteer.find(rest) if entry.feature in _PARTED)
    elif body and last.lower() in words.kinds:
        features = words.features_of[words.kinds[last.lower()]] - {Feature.TOWN, Feature.CAPITAL}
        yield from (entry for entry in gazetteer.find(body) if entry.feature in features and _may_be(entry, last))


def _is_of_its_town(division: Entry, found: Sequence[Entry]) -> bool:
    """True for a division called after a town in it: a bare name is the town's here (see `Places._shared`)."""
    if division.feature not in (Feature.PROVINCE, Feature.DISTRICT):
        return False
    return any(
        entry.feature in (Feature.TOWN, Feature.CAPITAL)
        and entry.population >= _SEAT
        and entry.country == division.country
        and fold(division.name) in (fold(entry.admin1 or ""), fold(entry.admin2 or ""))
        and fold(entry.name) in map(fold, (division.name, *division.also))
        for entry in found
    )


def _may_be(entry: Entry, word: str) -> bool:
    """False for an American state behind "County": there a county is no first-order division."""
    district = place_words().kinds[word.lower()] is Feature.DISTRICT
    return not (district and entry.feature is Feature.PROVINCE and entry.country in ("US", "CA", "AU"))


def full_name(name: str) -> str:
    return place_words().abbreviations.get(name, name)


def is_own_name(entry: Entry, name: str) -> bool:
    """True for the name that a place goes by, not one that it is also called: "Mexico" is no city's."""
    return fold(entry.name) == fold(full_name(name))


def is_inside(place: Entry, division: Entry) -> bool:
    if place.country != division.country or place.id == division.id:
        return False
    return division.feature is Feature.COUNTRY or fold(division.name) in map(
        fold, (place.admin1 or "", place.admin2 or "")
    )


def are_one(left: Entry, right: Entry) -> bool:
    """True for a town and its district, or two entries of one place: which of them is meant changes no map."""
    return distance_km(left.latitude, left.longitude, right.latitude, right.longitude) < 50
