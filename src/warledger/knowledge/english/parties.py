"""The English words that make a party: "army", "rebel", "brigade"; and those that say whose deed it is."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files


@lru_cache(maxsize=1)
def party_words() -> Mapping[str, frozenset[str]]:
    """The words of each table of `parties.toml`."""
    text = files("warledger.knowledge.english").joinpath("parties.toml").read_text(encoding="utf-8")
    return {name: frozenset(group["words"].split()) for name, group in tomllib.loads(text).items()}


def is_word(lemma: str, *tables: str) -> bool:
    """True if one of the tables has the word."""
    return not _tables().get(lemma, _NONE).isdisjoint(tables)


@lru_cache(maxsize=1)
def _tables() -> Mapping[str, frozenset[str]]:
    """The tables that have each word."""
    words = {word for table in party_words().values() for word in table}
    return {word: frozenset(name for name, table in party_words().items() if word in table) for word in words}


_NONE: frozenset[str] = frozenset()
