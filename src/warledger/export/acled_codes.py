"""ACLED's own words: its kinds of event and disorder, its actors' names and types, and their interactions."""

from __future__ import annotations

import tomllib
from datetime import date
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple

from warledger.export.row.sides import Actor
from warledger.knowledge.parties import ACLED_TYPES, State, acled_type, states
from warledger.knowledge.parties.state import INSTITUTIONS

POLITICAL, DEMONSTRATIONS, STRATEGIC = "Political violence", "Demonstrations", "Strategic developments"
# The six event types and their disorder types; a few sub-event types have one of their own (codebook, event types).
DISORDER = {
    "Battles": POLITICAL,
    "Protests": DEMONSTRATIONS,
    "Riots": DEMONSTRATIONS,
    "Explosions/Remote violence": POLITICAL,
    "Violence against civilians": POLITICAL,
    "Strategic developments": STRATEGIC,
}
_DISORDER_OF_SUB = {
    "Excessive force against protesters": f"{POLITICAL}; {DEMONSTRATIONS}",
    "Mob violence": POLITICAL,
}
RIOTERS, PROTESTERS, CIVILIANS, EXTERNAL = 5, 6, 7, 8
UNIDENTIFIED = 3  # "Unidentified Armed Group" is a political militia
_CROWDS = {
    RIOTERS: "Rioters",
    PROTESTERS: "Protesters",
    CIVILIANS: "Civilians",
    UNIDENTIFIED: "Unidentified Armed Group",
}
_LOOSELY = {"militia": UNIDENTIFIED, "armed group": UNIDENTIFIED}  # kinds of which no more is known
_OF_KIND = {kind: institution for institution, kind in INSTITUTIONS.items()}


class Named(NamedTuple):
    """An actor as ACLED calls it, and its type 1–8; None where no report tells what it is."""

    name: str
    type: int | None


def kinds(code: str) -> tuple[str, str, str]:
    """Disorder type, event type and sub-event type of "Battles/Armed clash"."""
    event = next(name for name in DISORDER if code.startswith(f"{name}/"))
    sub = code.removeprefix(f"{event}/")
    return _DISORDER_OF_SUB.get(sub, DISORDER[event]), event, sub


def label(number: int | None) -> str | None:
    """The name of an actor type."""
    return ACLED_TYPES.get(number or 0)


def interaction(one: int | None, other: int | None = None) -> str | None:
    """The pair's name, the lower type first, but for 78, which ACLED writes the other way round; "… only" of one.

    None where a type is not known.
    """
    if one is None:
        return None
    if other is None:
        return f"{ACLED_TYPES[one]} only"
    pair = sorted((one, other), reverse={one, other} == {CIVILIANS, EXTERNAL})
    return "-".join(ACLED_TYPES[each] for each in pair)


def named(actor: Actor, country: str | None, on: date) -> Named:
    """The actor by the name of the regime of that day ("Military Forces of Mali (2021-)"), abroad an external force."""
    institution = _institution(actor)
    state = states().get(actor.country or "")
    name = state.acled_name(institution, on) if state and institution else actor.name
    kind = actor.kind or ""
    return Named(name, acled_type(kind, actor.countries, country) or _LOOSELY.get(kind))


def crowd(number: int, state: State | None) -> Named:
    """People of no organisation, by their country: "Civilians (Mali)"."""
    return Named(_CROWDS[number] + (f" ({state.name})" if state else ""), number)


def region(country: str | None) -> str | None:
    """ACLED's region of a country."""
    return _regions().get(country or "")


def _institution(actor: Actor) -> str | None:
    """Which institution of a state this is, where it is no force with a name of its own."""
    if actor.entry is not None:
        known = actor.entry.id.rpartition("-")[2]
        return known if known in INSTITUTIONS and actor.entry.patterned else None
    return _OF_KIND.get(actor.kind or "")


@lru_cache(maxsize=1)
def _regions() -> dict[str, str]:
    text = files("warledger.export").joinpath("regions.toml").read_text(encoding="utf-8")
    return {code: name for name, codes in tomllib.loads(text)["regions"].items() for code in codes.split()}
