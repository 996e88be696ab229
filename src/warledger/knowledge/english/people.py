"""The lexicon of nouns for people: what they are, and whose people they are where nothing else says so."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from warledger.knowledge.english.tables import table, word_set
from warledger.values import Category


class Role(NamedTuple):
    """What a noun makes of a person; `side` as people.toml says."""

    rule: str
    category: Category
    side: str | None = None


class People(NamedTuple):
    """`people.toml`, compiled; `endless` words have an ending of people and name none, `things` are hit like people."""

    roles: Mapping[str, Role]
    ending: re.Pattern[str]
    endless: frozenset[str]
    things: frozenset[str]


@lru_cache(maxsize=1)
def people() -> People:
    """The nouns, and the endings that make others."""
    data = table("people.toml")
    endings, things = data.pop("endings"), data.pop("things")
    roles = {
        word: Role(f"people.{name}", Category(group["category"]), group.get("side"))
        for name, group in data.items()
        for word in group["words"].split()
    }
    endless = word_set(endings["things"])
    return People(roles, re.compile(endings["pattern"]), endless, word_set(things["words"]))


def role_of(lemma: str) -> Role | None:
    """What a person called by this noun is; None for nouns that no table has."""
    roles = people().roles
    return roles.get(lemma) or (roles.get(f"{lemma[:-2]}an") if lemma.endswith("men") else None)


def category_of(lemma: str) -> Category:
    """What a person called by this noun is, as far as the noun alone tells."""
    role = role_of(lemma)
    return role.category if role else Category.UNKNOWN


def is_person_noun(lemma: str) -> bool:
    """True for nouns that surely name people."""
    known = people()
    return lemma in known.roles or (lemma not in known.endless and known.ending.search(lemma) is not None)


def is_thing(lemma: str) -> bool:
    """True for nouns of what harm words are also said of and that are nobody: "lost two tanks", "hit a bus"."""
    return lemma in people().things
