"""What is known of parties before reading: the nations, the armed groups, and the words that make a party."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files
from typing import Any, NamedTuple


class Nation(NamedTuple):
    """A state: its code, its name, its adjective, and everything it is called."""

    code: str
    name: str
    adjective: str
    names: tuple[str, ...]
    adjectives: tuple[str, ...]
    capitals: tuple[str, ...]


class Armed(NamedTuple):
    """An armed party that many reports name."""

    name: str
    kind: str
    country: str | None
    also: tuple[str, ...]
    voices: tuple[str, ...]


@lru_cache(maxsize=1)
def nations() -> Mapping[str, Nation]:
    """The states by their code."""
    return {code: _nation(code, row) for code, row in _table("nations.toml")["states"].items()}


@lru_cache(maxsize=1)
def towns() -> Mapping[str, str]:
    """The code of the nation of some towns, by their names in lower case."""
    rows = _table("nations.toml")["towns"]
    return {town.strip().lower(): code for code, row in rows.items() for town in row.split(",")}


@lru_cache(maxsize=1)
def armed_groups() -> tuple[Armed, ...]:
    """The armed parties of `groups.toml`."""
    return tuple(
        Armed(row["name"], row["kind"], row.get("country"), tuple(row.get("also", ())), tuple(row.get("voices", ())))
        for row in _table("groups.toml")["groups"]
    )


@lru_cache(maxsize=1)
def party_words() -> Mapping[str, frozenset[str]]:
    """The words of each table of `parties.toml`."""
    return {name: frozenset(group["words"].split()) for name, group in _table("parties.toml").items()}


def is_word(lemma: str, *tables: str) -> bool:
    """True if one of the tables has the word."""
    return any(lemma in party_words()[table] for table in tables)


def _nation(code: str, row: str) -> Nation:
    names, adjectives, capitals = (
        tuple(word.strip() for word in part.split(",") if word.strip()) for part in row.split(";")
    )
    return Nation(code, names[0], adjectives[0] if adjectives else names[0], names, adjectives, capitals)


def _table(name: str) -> dict[str, Any]:
    return tomllib.loads(files("warledger.knowledge.english").joinpath(name).read_text(encoding="utf-8"))
