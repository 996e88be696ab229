"""What kinds of party there are, and what the field's vocabularies make of them.

ACLED's actor types are those of its codebook ("Actor types and interaction codes"): de facto authorities and police are
state forces; gangs and cartels are political militias; a state's forces abroad, peacekeepers and private military
companies are external forces. PLOVER's sectors are those of its manual (2.0, entity schema).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class Kind(NamedTuple):
    """A kind of party in the field's codes: ACLED's actor type (1–8), PLOVER's sector."""

    acled: int
    sector: str


ACLED_TYPES: Mapping[int, str] = {
    1: "State forces",
    2: "Rebel group",
    3: "Political militia",
    4: "Identity militia",
    5: "Rioters",
    6: "Protesters",
    7: "Civilians",
    8: "External/Other forces",
}

SECTORS = frozenset(
    """COP GOV JUD LEG MIL PRM PTY REB SPY UAF UNK AGR BUS CRM CVL EDU ELI JRN LAB MED REF OPP PRE REL SOC""".split()
)

KINDS: Mapping[str, Kind] = {
    "state forces": Kind(1, "MIL"),
    "police": Kind(1, "COP"),
    "government": Kind(1, "GOV"),
    "rebel group": Kind(2, "REB"),
    "political militia": Kind(3, "PRM"),
    "criminal group": Kind(3, "CRM"),
    "identity militia": Kind(4, "UAF"),
    "private military company": Kind(8, "UAF"),
    "international force": Kind(8, "MIL"),
    "coalition": Kind(8, "MIL"),
}

# Kinds that a state answers for: abroad they are external forces.
OF_STATE = frozenset({"state forces", "police", "government"})


def acled_type(kind: str, countries: tuple[str, ...] = (), where: str | None = None) -> int | None:
    """ACLED's actor type 1–8 of a party of `kind`; None of a kind that is not the field's.

    `where` is the country of the event: a state's forces outside of it are external forces (8).
    """
    found = KINDS.get(kind)
    if found is None:
        return None
    abroad = kind in OF_STATE and where is not None and bool(countries) and where != countries[0]
    return 8 if abroad else found.acled
