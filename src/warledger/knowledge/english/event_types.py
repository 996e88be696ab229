"""The lexicon of what events are: weapons, deeds, and what makes a word no sign of either; see event_types.toml."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from warledger.knowledge.english.tables import table, word_set


class Pattern(NamedTuple):
    """Dictionary forms side by side that are a sign of `cue`; `part` hangs on the verb anywhere ("shoot" … "down")."""

    cue: str
    sort: str
    lemmas: tuple[str, ...]
    part: str | None = None


class Sign(NamedTuple):
    """What a cue needs beside its words: the `role` that its noun plays, words of the same sentence."""

    role: str | None
    beside: frozenset[str]


class Means(NamedTuple):
    """A weapon: its class, PLOVER's mode, the rule of remote violence that it makes, what says no more beside it."""

    weapon: str | None
    mode: str | None
    remote: str | None
    absorbs: frozenset[str]


class EventTypes(NamedTuple):
    """`event_types.toml`, compiled: patterns by their first word, the longest first; means in order of hierarchy."""

    patterns: Mapping[str, tuple[Pattern, ...]]
    signs: Mapping[str, Sign]
    means: Mapping[str, Means]
    unless: Mapping[str, frozenset[str]]
    sides: Mapping[str, frozenset[str]]
    acled: Mapping[str, str]


_SORTS = {"nouns": "noun", "verbs": "verb", "words": "word"}


@lru_cache(maxsize=1)
def event_types() -> EventTypes:
    """The lexicon, read once."""
    data = table("event_types.toml")
    cues: dict[str, Mapping[str, str]] = {**data["means"], **data["deeds"]}
    return EventTypes(
        patterns=_by_first(pattern for name, row in cues.items() for pattern in _patterns(name, row)),
        signs={name: Sign(row.get("role"), word_set(row.get("beside", ""))) for name, row in cues.items()},
        means={name: _means(row) for name, row in data["means"].items()},
        unless={name: word_set(words) for name, words in data["unless"].items()},
        sides={name: frozenset(kinds) for name, kinds in data["sides"].items()},
        acled=data["acled"],
    )


def _means(row: Mapping[str, Any]) -> Means:
    return Means(row.get("weapon"), row.get("mode"), row.get("remote"), word_set(row.get("absorbs", "")))


def _patterns(name: str, row: Mapping[str, str]) -> Iterator[Pattern]:
    for key, sort in _SORTS.items():
        for phrase in filter(None, map(str.strip, row.get(key, "").split(","))):
            words, _, part = phrase.partition("-")
            yield Pattern(name, sort, tuple(words.split()), part or None)


def _by_first(patterns: Iterator[Pattern]) -> Mapping[str, tuple[Pattern, ...]]:
    found: dict[str, list[Pattern]] = {}
    for pattern in patterns:
        found.setdefault(pattern.lemmas[0], []).append(pattern)
    return {first: tuple(sorted(each, key=lambda pattern: -len(pattern.lemmas))) for first, each in found.items()}
