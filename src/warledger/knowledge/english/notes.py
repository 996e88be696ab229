"""The words of notes about figures and about what others say: withheld, not known, verified, unanswered, denied."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from warledger.knowledge.english.tables import table, word_lists, word_set


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
    evidence: frozenset[str]

    @property
    def telling(self) -> frozenset[str]:
        """The words that may make a note: most can be passed over at once."""
        return _telling()[0]

    @property
    def silent(self) -> frozenset[str]:
        """Of these, the words that make none but that somebody gave no answer, and only beside a negation."""
        return _telling()[1]


@lru_cache(maxsize=1)
def note_words() -> Notes:
    """The lexicon, read once."""
    data = table("notes.toml")
    withheld, unknown, verified = data["withheld"], data["unknown"], data["verification"]
    return Notes(
        *(word_set(withheld[name]) for name in ("verbs", "refusing", "figures", "tolls", "people", "harmed")),
        *(word_set(unknown[name]) for name in ("words", "denied", "nouns")),
        *(word_set(verified[name]) for name in ("verbs", "nouns", "markers", "negative", "evidence")),
    )


def silence_words() -> Mapping[str, frozenset[str]]:
    """List → its words, of those who gave no answer."""
    return word_lists("notes.toml")["silence"]


def denial_words() -> Mapping[str, frozenset[str]]:
    """List → its words, of what is denied."""
    return word_lists("notes.toml")["denial"]


@lru_cache(maxsize=1)
def _telling() -> tuple[frozenset[str], frozenset[str]]:
    words, silence = note_words(), silence_words()
    notes = words.giving | words.unknown | words.known | words.word | words.verifying | words.verification
    answers = ("commenting", "answering", "nouns", "reaching", "available", "confirming", "owning")
    told = notes.union(*(silence[name] for name in answers))
    return told, told - notes
