"""How a list below a heading is written: the marks of its items and the words that open it."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple


class Lists(NamedTuple):
    """See lists.toml."""

    marks: frozenset[str]
    opening: frozenset[str]


@lru_cache(maxsize=1)
def list_words() -> Lists:
    """The words, read once."""
    data = tomllib.loads(files(__package__).joinpath("lists.toml").read_text(encoding="utf-8"))
    return Lists(*(frozenset(data[name]["words"].split()) for name in Lists._fields))
