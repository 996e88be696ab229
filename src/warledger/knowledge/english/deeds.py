"""The lexicon of deeds other than tolls; see deeds.toml."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files

Lexicon = Mapping[str, Mapping[str, frozenset[str]]]


@lru_cache(maxsize=1)
def deeds() -> Lexicon:
    """Section → name → words, all lower-case."""
    data = tomllib.loads(files("warledger.knowledge.english").joinpath("deeds.toml").read_text(encoding="utf-8"))
    return {
        section: {name: frozenset(words.split()) for name, words in table.items()} for section, table in data.items()
    }
