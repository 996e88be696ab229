"""The words of notes about figures: withheld, not known, verified, not verified."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from warledger.knowledge.english.tables import table, word_set


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
    data = table("notes.toml")
    withheld, unknown, verified = data["withheld"], data["unknown"], data["verification"]
    return Notes(
        *(word_set(withheld[name]) for name in ("verbs", "refusing", "figures", "tolls", "people", "harmed")),
        *(word_set(unknown[name]) for name in ("words", "denied", "nouns")),
        *(word_set(verified[name]) for name in ("verbs", "nouns", "markers", "negative")),
    )


@lru_cache(maxsize=1)
def _telling() -> frozenset[str]:
    words = note_words()
    return words.giving | words.unknown | words.known | words.word | words.verifying | words.verification
