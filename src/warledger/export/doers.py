"""Who is said to have harmed people, where the sides of the event do not tell it already."""

from __future__ import annotations

from collections.abc import Mapping

from warledger.export.words import side
from warledger.values import Event, Party, Toll


def doer(toll: Toll, event: Event | None, parties: Mapping[str, Party]) -> str | None:
    """The party, else what the text calls them; None where nobody is named, or it is the other of two sides that fight.

    The words may name a private person: whoever shows them puts the veil over them.
    """
    by = toll.perpetrator
    if by is None or _is_the_other_side(toll.victims.parties, by.parties, event.sides if event else ()):
        return None
    return side(by, parties).name if by.parties else by.name or by.text


def _is_the_other_side(victims: tuple[str, ...], doers: tuple[str, ...], sides: tuple[tuple[str, ...], ...]) -> bool:
    if len(sides) != 2 or not (victims and doers):
        return False
    left, right = (set(each) for each in sides)
    return any(set(victims) <= own and set(doers) <= other for own, other in ((left, right), (right, left)))
