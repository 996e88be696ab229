"""Words by which a report tells of some of the people harmed: as somebody's, again, or by age, sex or kin."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from warledger.knowledge.english.tables import table, word_set


class Some(NamedTuple):
    """`some.toml`: determiners and nouns; `portions` follow "of", `found` are bodies, `owners` whose somebody is.

    `totals` come to all who were harmed, by a word of `reaching` before their number.
    """

    recalled: frozenset[str]
    kinds: frozenset[str]
    portions: frozenset[str]
    found: frozenset[str]
    owners: frozenset[str]
    totals: frozenset[str]
    reaching: frozenset[str]


_WORD = re.compile(r"[A-Za-z]+")


@lru_cache(maxsize=1)
def some() -> Some:
    """The words."""
    data = table("some.toml")
    return Some(*(word_set(data[name]["words"]) for name in Some._fields))


def words_of(text: str) -> list[str]:
    """The words of a short text in lower case, without marks and digits."""
    return _WORD.findall(text.lower())
