"""The lexicon of places: words that say what kind of place a name is, and how precisely it tells where."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from warledger.knowledge.english.numbers import numbers
from warledger.knowledge.english.tables import table, word_set
from warledger.knowledge.gazetteer import Feature

_SETTLEMENT = frozenset(
    {
        Feature.TOWN,
        Feature.CAPITAL,
        Feature.QUARTER,
        Feature.CAMP,
        Feature.BASE,
        Feature.AIRPORT,
        Feature.SITE,
        Feature.BORDER_CROSSING,
    }
)


class Level(NamedTuple):
    """UCDP's precision of an event at a place of some feature, and the id of the rule that says so."""

    precision: int
    rule: str


class PlaceRule(NamedTuple):
    """A trigger: what stands before and after the name, and the features that it is for (all, if it names none)."""

    rule: str
    precision: int
    before: re.Pattern[str] | None
    after: re.Pattern[str] | None
    unless: re.Pattern[str] | None
    features: frozenset[Feature]

    @property
    def for_unknown(self) -> bool:
        """True if it is also for a name that no gazetteer has, which is taken for a settlement's."""
        return not self.features or Feature.TOWN in self.features


class PlaceWords(NamedTuple):
    """The whole lexicon (see places.toml)."""

    near_km: float
    own_name_population: int
    kinds: Mapping[str, Feature]
    features_of: Mapping[Feature, frozenset[Feature]]
    levels: Mapping[Feature, Level]
    rules: tuple[PlaceRule, ...]
    lead: re.Pattern[str]
    kilometres: Mapping[str, float]
    institutions: frozenset[str]
    papers: frozenset[str]
    streets: frozenset[str]
    lanes: frozenset[str]
    settlements: frozenset[str]
    not_places: frozenset[str]
    parts: frozenset[str]
    people: frozenset[str]
    titles: frozenset[str]
    directions: re.Pattern[str]
    prepositions: frozenset[str]
    verbs: frozenset[str]
    belonging: frozenset[str]
    taking: frozenset[str]
    saying: frozenset[str]
    meeting: frozenset[str]
    abbreviations: Mapping[str, str]
    weights: Mapping[str, float]
    shared_endings: frozenset[str]

    def home(self, url: str | None) -> str | None:
        """The country of an address by its ending (ISO 3166 alpha-2): "https://example.ml/…" is Mali's."""
        host = urlsplit(url or "").hostname or ""
        ending = host.rpartition(".")[2]
        if len(ending) != 2 or ending in self.shared_endings:
            return None
        return "GB" if ending == "uk" else ending.upper()


@lru_cache(maxsize=1)
def place_words() -> PlaceWords:
    """The lexicon, read once."""
    data = table("places.toml")
    kinds = {word: Feature(feature) for feature, row in data["kinds"].items() for word in row["words"].split()}
    slots = _slots(data)
    return PlaceWords(
        near_km=data["near_km"],
        own_name_population=data["own_name_population"],
        kinds=kinds,
        features_of={
            Feature(name): frozenset(map(Feature, row["features"].split())) for name, row in data["kinds"].items()
        },
        levels={Feature(name): Level(row["precision"], f"place.{row['rule']}") for name, row in data["levels"].items()},
        rules=tuple(_rule(row, slots) for row in data["rules"]),
        lead=_lead(kinds),
        kilometres=data["kilometres"],
        institutions=word_set(data["institutions"]["heads"]),
        papers=word_set(data["institutions"]["papers"]),
        not_places=word_set(data["institutions"]["not_places"]),
        parts=word_set(data["institutions"]["parts"]),
        people=word_set(data["institutions"]["people"]),
        streets=word_set(data["institutions"]["streets"]),
        lanes=word_set(data["institutions"]["lanes"]),
        settlements=word_set(data["institutions"]["settlements"]),
        titles=word_set(data["institutions"]["titles"]),
        directions=re.compile(_spaced(rf"(?:{slots['direction']}|the|greater|downtown|midtown)"), re.IGNORECASE),
        prepositions=word_set(data["telling"]["prepositions"]),
        verbs=word_set(data["telling"]["verbs"]),
        belonging=word_set(data["telling"]["belonging"]),
        taking=word_set(data["telling"]["taking"]),
        saying=word_set(data["telling"]["saying"]),
        meeting=word_set(data["telling"]["meeting"]),
        abbreviations=data["abbreviations"],
        weights=data["weights"],
        shared_endings=word_set(data["addresses"]["shared"]),
    )


def _slots(data: Mapping[str, Any]) -> dict[str, str]:
    number = "|".join(sorted(numbers().values, key=len, reverse=True))
    return {name: pattern.replace("{numbers}", number) for name, pattern in data["slots"].items()}


def _rule(row: Mapping[str, Any], slots: Mapping[str, str]) -> PlaceRule:
    return PlaceRule(
        rule=f"place.{row['id']}",
        precision=row["precision"],
        before=_pattern(row.get("before"), slots, r"(?<![\w'’-])(?:{})(?: the)? ?$"),
        after=_pattern(row.get("after"), slots, r"^(?:{})"),
        unless=_pattern(row.get("unless"), slots, r"(?<!\w)(?:{})(?: the)? ?$"),
        features=frozenset(feature for word in row.get("of", "").split() for feature in _features(word)),
    )


def _features(word: str) -> frozenset[Feature]:
    return _SETTLEMENT if word == "settlement" else frozenset({Feature(word)})


def _pattern(pattern: str | None, slots: Mapping[str, str], frame: str) -> re.Pattern[str] | None:
    if pattern is None:
        return None
    filled = re.sub(r"\{([a-z]+)\}", lambda match: slots[match[1]], pattern)
    return re.compile(_spaced(frame.replace("{}", filled)), re.IGNORECASE)


def _lead(kinds: Mapping[str, Feature]) -> re.Pattern[str]:
    """The noun that a name stands behind: "the strategic town of ", "the Malian village of "."""
    whole = (
        word for word, feature in kinds.items() if feature is not Feature.QUARTER
    )  # "a quarter of X" is a part of X
    words = "|".join(sorted(whole, key=len, reverse=True))
    apart = "near around outside off in at on by from of to for towards inside within across between beyond".split()
    described = rf"(?:(?:the|a|an|its|their|his|this) (?:(?!(?:{'|'.join(apart)}) )[\w'’-]+,? ){{0,3}}?)?"
    joint = r"(?: of(?: the)?|,? (?:called|named|known as))"
    return re.compile(_spaced(rf"(?<![\w'’-]){described}(?P<kind>{words})s?{joint} $"), re.IGNORECASE)


def _spaced(pattern: str) -> str:
    """The pattern with every space standing for white space of any length."""
    classes = re.sub(r"\[[^\]]+\]", lambda match: match[0].replace(" ", r"\s"), pattern)
    return classes.replace(" ?", r"\s*").replace(" ", r"\s+")
