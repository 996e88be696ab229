"""What the words before and after a number do to it: "at least", "about", "nearly" (methodology §7.2)."""

from __future__ import annotations

from math import ceil, floor
from typing import NamedTuple

from warledger.values.quantity import Bound

_BOUNDS = {
    "quantity.at_least": Bound.AT_LEAST,
    "quantity.more_than": Bound.MORE_THAN,
    "quantity.at_most": Bound.AT_MOST,
    "quantity.less_than": Bound.LESS_THAN,
    "quantity.nearly": Bound.ABOUT,
    "quantity.just_under": Bound.ABOUT,
    "quantity.about": Bound.ABOUT,
}


class Reading(NamedTuple):
    """What number words say: the value of a quantity without its place in a document."""

    low: int | None
    high: int | None
    bound: Bound
    rule: str


class Found(NamedTuple):
    """A reading that ends before piece `stop`; `unit` is what "about" makes uncertain, None if it can say nothing.

    `reading` is None for number words that count nothing whatever follows: "1.5".
    """

    stop: int
    reading: Reading | None
    unit: int | None = None


def under_bound(rule: str, core: Found) -> Found | None:
    """`core` under the bound of `rule`; None where that says nothing ("up to many", "nearly one")."""
    reading = core.reading
    if reading is None or reading.low == 0:
        return None
    if rule == "quantity.about":
        ends = _about(reading, core.unit)
    elif rule in {"quantity.nearly", "quantity.just_under"}:
        ends = _nearly(reading, core.unit, strict=rule == "quantity.just_under")
    else:
        ends = _one_sided(rule, reading)
    if ends is None:
        return None
    is_banded = reading.bound in {Bound.RANGE, Bound.VAGUE} and rule == "quantity.about"
    bound, made_by = (reading.bound, reading.rule) if is_banded else (_BOUNDS[rule], rule)
    return Found(core.stop, Reading(*ends, bound, made_by))


def _one_sided(rule: str, reading: Reading) -> tuple[int | None, int | None] | None:
    low, high = reading.low, reading.high
    if rule in {"quantity.at_least", "quantity.more_than"} and low is not None:
        return low + (rule == "quantity.more_than"), None
    if rule in {"quantity.at_most", "quantity.less_than"} and high is not None:
        return None, high - (rule == "quantity.less_than")
    return None


def _about(reading: Reading, unit: int | None) -> tuple[int | None, int | None] | None:
    """N ± half of `unit` (PROPOSED): "about 50" is 45–55, "about 12" is 12, "about two dozen" is 18–30."""
    if unit is None or reading.low is None:
        return (reading.low, reading.high) if reading.bound in {Bound.RANGE, Bound.VAGUE} else None
    half = unit / 2
    return ceil(reading.low - half), floor(reading.low + half)


def _nearly(reading: Reading, unit: int | None, *, strict: bool) -> tuple[int, int] | None:
    """⌈0.9 N⌉ to N, for a small N from N - 1; `strict` leaves N itself out."""
    number = reading.low
    if unit is None or number is None or number < 2:
        return None
    return min(-(-number * 9 // 10), number - 1), number - strict
