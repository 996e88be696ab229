"""A side: what a party is called and is, before it has an id."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple, TypeGuard

from warledger.knowledge.english.parties import is_word
from warledger.knowledge.english.resolving import resolving_words
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

# Who acts for a state.
STATE_KINDS = frozenset({STATE_FORCES, GOVERNMENT, POLICE})

_WORDS = resolving_words("names")


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


def fights(side: Side | None) -> TypeGuard[Side]:
    """True of a side whose members are fighters."""
    return side is not None and side.kind in COMBATANT_KINDS


def is_party(side: Side | None) -> TypeGuard[Side]:
    """True of any side but civilians, and people of whom no more is told."""
    return side is not None and side.kind not in (PEOPLE, CIVILIANS)


def is_nameless(side: Side) -> bool:
    """True of people and groups that the report only describes: "gunmen", "an armed group"."""
    return side.kind in (PEOPLE, GROUP) and side.key.startswith(OWN)


def is_actor(side: Side | None) -> TypeGuard[Side]:
    """True of a party of which it is known what it is."""
    return is_party(side) and side.kind is not None


def described(name: str, kind: str, country: str | None = None) -> Side:
    """The side that has no name but its description: "paramilitary group", "Turkish-backed mercenaries"."""
    return Side(f"{OWN}{name.lower()}", name, kind, country)


def listed(entry: Entry) -> Side:
    """The side of a party that is known before reading."""
    return Side(f"group:{entry.id}", entry.name, entry.kind, entry.country, entry.id)


def kind_of_name(name: str) -> str | None:
    """What an organisation is by the words of its name."""
    words = [word.strip("\"'“”.,()[]") for word in name.lower().replace("-", " ").split()]
    lemmas = [*words, *(word.removesuffix("s") for word in words)]
    if any(is_word(word, "police") for word in words):
        return POLICE
    if any(is_word(word, "office") for word in words):
        return GOVERNMENT if any(is_word(word, "ministry") for word in words) else None
    if _governs(words):
        return GOVERNMENT
    if _is_unarmed(lemmas):
        return None
    if any(is_word(word, "electoral") for word in lemmas) and not any(is_word(word, "arms") for word in lemmas):
        return None
    if any(word in _WORDS["rebels"] for word in lemmas):
        return REBELS
    if any(is_word(word, "unit") for word in lemmas) or "force" in words:
        return STATE_FORCES
    if any(is_word(word, "militia") for word in lemmas):
        return MILITIA
    return GROUP if _head_of(words) in _WORDS["armed_heads"] else None


def _governs(words: Sequence[str]) -> bool:
    """True of bodies that govern a place: "Northern Administration", "Tora Council"; not "Military Council"."""
    others = any(is_word(word, "armed_name", "unarmed_name", "security") for word in words)
    return not others and any(is_word(word, "governing") for word in words)


def _is_unarmed(words: Sequence[str]) -> bool:
    """True of bodies that bear no arms though their noun may: "Electoral Council", "Power Company"."""
    if any(is_word(word, "armed_name") for word in words):
        return False
    firm = "company" in words and not any(word[:1].isdigit() for word in words)
    return firm or "council" in words or any(is_word(word, "unarmed_name") for word in words)


def _head_of(words: list[str]) -> str:
    """The word that a name is built on: "Free [Army] of the North", but "Army [Communique]"."""
    ends = [place for place, word in enumerate(words) if place and word in ("of", "for", "in", "(", "–")]
    return words[ends[0] - 1] if ends else words[-1] if words else ""


def is_numbered_unit(side: Side) -> bool:
    """True of a part of an army by its number or arm: "3d Brigade", "4th Infantry Battalion"; not "Alba Brigades"."""
    words = side.name.lower().split()
    named = side.kind == STATE_FORCES and side.key.startswith(NAMED) and is_word(words[-1], "unit")
    return named and (words[0][0].isdecimal() or any(is_word(word, "arm") for word in words))


CIVILIAN_SIDE = Side("civilians", "civilians", CIVILIANS)


def joined(sides: Iterable[Side]) -> Side:
    """Several sides under one word or number, in one order whoever is told first: "Malian army and Wagner Group"."""
    members = sorted({member for side in sides for member in (side.members or (side,))}, key=lambda side: side.name)
    if len(members) == 1:
        return members[0]
    name = enumerated([side.name for side in members])
    kinds = {side.kind for side in members}
    kind = kinds.pop() if len(kinds) == 1 else GROUP if kinds <= COMBATANT_KINDS else None
    return Side(f"all:{name}", name, kind, members=tuple(members))


def enumerated(names: Sequence[str]) -> str:
    """The names in a list: "A, B and C"."""
    return f"{', '.join(names[:-1])} and {names[-1]}"
