"""How a list below a heading is written: the marks of its items and the words that open it."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from warledger.knowledge.english.tables import table, word_set


class Lists(NamedTuple):
    """See lists.toml."""

    marks: frozenset[str]
    opening: frozenset[str]


@lru_cache(maxsize=1)
def list_words() -> Lists:
    """The words, read once."""
    data = table("lists.toml")
    return Lists(*(word_set(data[name]["words"]) for name in Lists._fields))
