"""The lexicon of what did not happen and of what is older than the news."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files

Words = Mapping[str, frozenset[str]]


@lru_cache(maxsize=1)
def modality() -> Mapping[str, Words]:
    """Rule → list → its words (see modality.toml)."""
    data = tomllib.loads(files("warledger.knowledge.english").joinpath("modality.toml").read_text(encoding="utf-8"))
    return {rule: {name: frozenset(words.split()) for name, words in lists.items()} for rule, lists in data.items()}
