"""The words of notes about figures: withheld, not known, verified, not verified."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple


class Notes(NamedTuple):
    """See notes.toml."""

    giving: frozenset[str]
    refusing: frozenset[str]
    figures: frozenset[str]
    tolls: frozenset[str]
    people: frozenset[str]
    harmed: frozenset[str]
    unknown: frozenset[str]
    known: frozenset[str]
    word: frozenset[str]
    verifying: frozenset[str]
    verification: frozenset[str]
    independently: frozenset[str]
    negative: frozenset[str]

    @property
    def telling(self) -> frozenset[str]:
        """The words that may make a note: most can be passed over at once."""
        return _telling()


@lru_cache(maxsize=1)
def note_words() -> Notes:
    """The lexicon, read once."""
    data = tomllib.loads(files("warledger.knowledge.english").joinpath("notes.toml").read_text(encoding="utf-8"))
    withheld, unknown, verified = data["withheld"], data["unknown"], data["verification"]
    return Notes(
        *(frozenset(withheld[name].split()) for name in ("verbs", "refusing", "figures", "tolls", "people", "harmed")),
        *(frozenset(unknown[name].split()) for name in ("words", "denied", "nouns")),
        *(frozenset(verified[name].split()) for name in ("verbs", "nouns", "markers", "negative")),
    )


@lru_cache(maxsize=1)
def _telling() -> frozenset[str]:
    words = note_words()
    return words.giving | words.unknown | words.known | words.word | words.verifying | words.verification
