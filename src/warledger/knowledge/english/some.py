"""Words by which a report tells of some of the people harmed: as somebody's, again, or by age, sex or kin."""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple


class Some(NamedTuple):
    """`some.toml`: determiners and nouns; `portions` follow "of", `found` are bodies, `owners` whose somebody is."""

    recalled: frozenset[str]
    kinds: frozenset[str]
    portions: frozenset[str]
    found: frozenset[str]
    owners: frozenset[str]


_WORD = re.compile(r"[A-Za-z]+")


@lru_cache(maxsize=1)
def some() -> Some:
    """The words."""
    data = tomllib.loads(files(__package__).joinpath("some.toml").read_text(encoding="utf-8"))
    return Some(*(frozenset(data[name]["words"].split()) for name in Some._fields))


def words_of(text: str) -> list[str]:
    """The words of a short text in lower case, without marks and digits."""
    return _WORD.findall(text.lower())
