"""Abbreviations that keep their full stop, without it, casefolded; see abbreviations.toml."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from warledger.knowledge.english.tables import word_lists


class Abbreviations(NamedTuple):
    """`anywhere` keep their stop wherever they stand, `before_number` only there; `may_end` may close a sentence."""

    anywhere: frozenset[str]
    before_number: frozenset[str]
    may_end: frozenset[str]


@lru_cache(maxsize=1)
def abbreviations() -> Abbreviations:
    """The abbreviations, read once."""
    found = {name: lists["words"] for name, lists in word_lists("abbreviations.toml").items()}
    anywhere = found["titles"] | found["may_end"] | found["others"]
    return Abbreviations(anywhere, found["before_number"], found["may_end"])
