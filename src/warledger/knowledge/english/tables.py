"""The lexicon files of this folder as they are written: tables, and lists of words with spaces between them."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

WordLists = Mapping[str, Mapping[str, frozenset[str]]]


def table(name: str) -> dict[str, Any]:
    """The file `name`: "harm.toml"."""
    return tomllib.loads(files(__package__).joinpath(name).read_text(encoding="utf-8"))


def word_set(listed: str) -> frozenset[str]:
    """The words of one list."""
    return frozenset(listed.split())


@cache
def word_lists(name: str) -> WordLists:
    """Section → list → words, of a file that has nothing but lists."""
    return {
        section: {title: word_set(listed) for title, listed in lists.items()} for section, lists in table(name).items()
    }
