"""A side: what a party is called and is, before it has an id."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from warledger.knowledge.english.parties import is_word
from warledger.knowledge.parties import Entry

STATE_FORCES, REBELS, POLICE, MILITIA = "state forces", "rebel group", "police", "political militia"
GOVERNMENT, CIVILIANS, GROUP, PEOPLE = "government", "civilians", "armed group", "people"
COMPANY = "private military company"

# How the key of a party begins that the report names and the knowledge base has not.
NAMED = "name:"
# … and how that of one begins which has no name but its description.
OWN = "own:"

# What a member of such a side is.
COMBATANT_KINDS = frozenset(
    {
        STATE_FORCES,
        REBELS,
        POLICE,
        MILITIA,
        GROUP,
        "identity militia",
        COMPANY,
        "criminal group",
        "international force",
        "coalition",
    }
)

_REBEL_NAMES = frozenset("front movement liberation revolutionary guerrilla path resistance insurgent".split())


class Side(NamedTuple):
    """`key` tells sides apart within a report; the rest is a party's. `entry` is its id in the knowledge base.

    `members` are the sides that a joint one is made of: "Malian army and Wagner Group".
    """

    key: str
    name: str
    kind: str | None = None
    country: str | None = None
    entry: str | None = None
    members: tuple[Side, ...] = ()


def listed(entry: Entry) -> Side:
    """The side of a party that is known before reading."""
    return Side(f"group:{entry.id}", entry.name, entry.kind, entry.country, entry.id)


def kind_of_name(name: str) -> str | None:
    """What an organisation is by the words of its name."""
    words = [word.strip("\"'“”.,()[]") for word in name.lower().replace("-", " ").split()]
    lemmas = [*words, *(word.removesuffix("s") for word in words)]
    if any(is_word(word, "police") for word in words):
        return POLICE
    if any(word in _REBEL_NAMES for word in lemmas):
        return REBELS
    if any(is_word(word, "unit") for word in lemmas) or "force" in words:
        return STATE_FORCES
    if any(is_word(word, "militia") for word in lemmas):
        return MILITIA
    return GROUP if _head_of(words) in ("army", "forces", "council", "faction", "units", "coalition") else None


def _head_of(words: list[str]) -> str:
    """The word that a name is built on: "Free [Army] of the North", but "Army [Communique]"."""
    ends = [place for place, word in enumerate(words) if place and word in ("of", "for", "in", "(", "–")]
    return words[ends[0] - 1] if ends else words[-1] if words else ""


CIVILIAN_SIDE = Side("civilians", "civilians", CIVILIANS)


def joined(sides: Iterable[Side]) -> Side:
    """Several sides under one word or number, in one order whoever is told first: "Malian army and Wagner Group"."""
    members = sorted({member for side in sides for member in (side.members or (side,))}, key=lambda side: side.name)
    if len(members) == 1:
        return members[0]
    name = f"{', '.join(side.name for side in members[:-1])} and {members[-1].name}"
    kinds = {side.kind for side in members}
    kind = kinds.pop() if len(kinds) == 1 else GROUP if kinds <= COMBATANT_KINDS else None
    return Side(f"all:{name}", name, kind, members=tuple(members))
