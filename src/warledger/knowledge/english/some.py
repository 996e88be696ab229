"""Words by which a report tells of some of the people harmed: as somebody's, again, or by age, sex or kin."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from warledger.knowledge.english.tables import table, word_set


class Some(NamedTuple):
    """`some.toml`: determiners and nouns; `portions` follow "of", `found` are bodies, `owners` whose somebody is.

    `totals` come to all who were harmed, by a word of `reaching` before their number; `earlier` ones were given before.
    `more` people come on top of others, `pronouns` are portions of whoever was spoken of.
    """

    recalled: frozenset[str]
    kinds: frozenset[str]
    portions: frozenset[str]
    found: frozenset[str]
    owners: frozenset[str]
    totals: frozenset[str]
    reaching: frozenset[str]
    more: frozenset[str]
    earlier: frozenset[str]
    pronouns: frozenset[str]


_WORD = re.compile(r"[A-Za-z]+")
_OF = re.compile(r"\s+of (?:the |his |her |their |our |my )?(\w+)(?:\s\w+)?")  # and what the number is a part of


@lru_cache(maxsize=1)
def some() -> Some:
    """The words."""
    data = table("some.toml")
    return Some(*(word_set(data[name]["words"]) for name in Some._fields))


def words_of(text: str) -> list[str]:
    """The words of a short text in lower case, without marks and digits."""
    return _WORD.findall(text.lower())


def is_portion(text: str, number: str) -> bool:
    """True for words that begin with their number as a part: "six of the eleven", "four of them", "two of the dead"."""
    text, number = text.lower(), number.lower()
    after = _OF.match(text[len(number) :]) if text.startswith(number) else None
    return after is not None and (after[1][0].isdigit() or bool(some().portions.intersection(words_of(after[0]))))


def comes_to(before: Sequence[str]) -> bool:
    """True for the words before a number that all the harmed come to: "the toll has risen to" 31."""
    return bool(some().reaching.intersection(before[-1:]) and some().totals.intersection(before))


def is_among(words: Sequence[str]) -> bool:
    """True for words near a number that make it a part: "among the dead were" two, two "were among those killed"."""
    after = words[words.index("among") + 1 :] if "among" in words else ()
    return bool(some().portions.intersection(after[1:]))
