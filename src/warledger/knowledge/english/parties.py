"""The English words that make a party: "army", "rebel", "brigade"; and those that say whose deed it is."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from warledger.knowledge.english.tables import word_lists


@lru_cache(maxsize=1)
def party_words() -> Mapping[str, frozenset[str]]:
    """The words of each table of `parties.toml`."""
    return {name: group["words"] for name, group in word_lists("parties.toml").items()}


def is_word(lemma: str, *tables: str) -> bool:
    """True if one of the tables has the word."""
    having = _tables().get(lemma)
    return having is not None and not having.isdisjoint(tables)


@lru_cache(maxsize=1)
def _tables() -> Mapping[str, frozenset[str]]:
    """The tables that have each word."""
    words = {word for table in party_words().values() for word in table}
    return {word: frozenset(name for name, table in party_words().items() if word in table) for word in words}
