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
    return any(lemma in party_words()[table] for table in tables)
