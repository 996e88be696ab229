"""How many: what the estimates say of a whole incident, and of the dead of each side."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from warledger.export.row.sides import Sides
from warledger.values import Category, Estimate, Outcome, Whom


class Figures(NamedTuple):
    """Low, best and high; None is unknown, never zero."""

    low: int | None = None
    best: int | None = None
    high: int | None = None

    @property
    def known(self) -> bool:
        """True if any end is."""
        return self != (None, None, None)


class Deaths(NamedTuple):
    """The dead by the side that lost them, as UCDP tells them apart (GED codebook 23.1, columns 41–47).

    `low` and `high` are of the total; a table that knows no "unknown" has 0 for what nobody tells.
    """

    a: int
    b: int
    civilians: int
    unknown: int
    low: int
    high: int

    @property
    def best(self) -> int:
        """The sum of the parts."""
        return self.a + self.b + self.civilians + self.unknown

    @property
    def any(self) -> bool:
        """True if low, best or high tells of a death."""
        return max(self.low, self.best, self.high) > 0


def total(estimates: Iterable[Estimate], *outcomes: Outcome) -> Figures:
    """The figures for all sides together, of these outcomes as one figure."""
    found = (each for each in estimates if each.whom is None and set(each.outcomes) == set(outcomes))
    return next((Figures(each.low, each.best, each.high) for each in found), Figures())


def deaths(estimates: Iterable[Estimate], sides: Sides) -> Deaths:
    """The dead of each side. Low, best and high stay in that order, and best is the sum of its parts."""
    told = [each for each in estimates if each.outcomes == (Outcome.KILLED,)]
    parts = [0, 0, 0, 0]
    for each in told:
        if each.whom is not None:
            parts[_column(each.whom, sides)] += _point(each)
    whole = total(told, Outcome.KILLED)
    return of_parts(parts, whole.low or 0, whole.high or 0)


def of_parts(parts: Sequence[int], low: int, high: int) -> Deaths:
    """The dead of side A, side B, civilians and unknown, with their sum between low and high."""
    a, b, civilians, unknown = parts
    return Deaths(a, b, civilians, unknown, min(low, sum(parts)), max(high, sum(parts)))


def _column(whom: Whom, sides: Sides) -> int:
    """Side A, side B, civilians or unknown. An official is no civilian to UCDP (p. 30): of no side, he is unknown."""
    if whom.category is Category.CIVILIAN:
        return 2
    camp = sides.holds(whom.key)
    return 3 if camp is None else camp


def _point(each: Estimate) -> int:
    """The best figure; where a policy gives none, the low, so that no row says less than is sure."""
    return each.best if each.best is not None else each.low or 0
