"""The parties that are known before reading: states with their governments, armies and police, and armed groups.

parties()                     every entry
party("jnim")                 one entry by its id
find("ISWAP", country="NG")   the entries that go by a name, best first, and what speaks for each
names().settle(…)             the one entry that a name means in a report, None where several could be meant
states()["ML"]                a state: its codes, its names, its regimes

The data are the TOML files beside this: `states.toml`, `forces.toml`, `groups/*.toml`. `warledger parties check` and
the tests validate them.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from warledger.errors import UnknownParty
from warledger.knowledge.parties.entry import Entry, entry_of, one_a_line
from warledger.knowledge.parties.folding import fold, is_acronym
from warledger.knowledge.parties.kinds import ACLED_TYPES, KINDS, acled_type
from warledger.knowledge.parties.lookup import Candidate, Names
from warledger.knowledge.parties.state import State, institutions, states, towns

__all__ = [
    "ACLED_TYPES",
    "KINDS",
    "Candidate",
    "Entry",
    "Names",
    "State",
    "acled_type",
    "find",
    "fold",
    "is_acronym",
    "names",
    "parties",
    "party",
    "states",
    "tables",
    "towns",
]


def parties() -> tuple[Entry, ...]:
    """Every entry: the institutions of states, then the forces and groups in order of their files."""
    return tuple(names().entries.values())


def party(key: str) -> Entry:
    """The entry with this id. Raises UnknownParty (W410) if there is none."""
    found = names().entries.get(key)
    if found is None:
        raise UnknownParty(
            f"the knowledge base has no party {key!r}",
            f'Look for its id with `warledger parties find "{key}"`',
        )
    return found


def find(name: str, country: str | None = None, on: date | None = None) -> tuple[Candidate, ...]:
    """The entries that go by `name`, best first: those that act in `country` and existed on the day `on`."""
    return names().find(name, country, on)


@lru_cache(maxsize=1)
def names() -> Names:
    """All entries by their names."""
    return Names((*institutions(), *_named_entries()))


def tables() -> tuple[Traversable, ...]:
    """The files of forces and groups, which share one format."""
    folder = files("warledger.knowledge.parties")
    groups = sorted(folder.joinpath("groups").iterdir(), key=lambda file: file.name)
    return folder.joinpath("forces.toml"), *(file for file in groups if file.name.endswith(".toml"))


def _named_entries() -> Iterator[Entry]:
    for file in tables():
        yield from map(entry_of, one_a_line(file.read_text(encoding="utf-8")))
