"""How many: the interval that the words license."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from warledger.errors import ValueRefused
from warledger.values.span import Span


class Bound(StrEnum):
    """How the number is bounded by its words."""

    EXACT = "exact"
    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    AT_MOST = "at_most"
    LESS_THAN = "less_than"
    ABOUT = "about"
    RANGE = "range"
    VAGUE = "vague"
    NONE = "none"


# The rules that read people, not a number of them.
_ONE_BY_ONE = frozenset(
    {"quantity.a", "quantity.one_of", "quantity.individual", "quantity.both", "quantity.all"}
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Quantity:
    """The whole numbers `low`–`high` that the words license, both inclusive; None means open on that side.

    "More than 12" is 13–None. Silence is no quantity at all, never 0. `evidence` holds the number words; `rule` is the
    id of the rule that read them.
    """

    low: int | None
    high: int | None
    bound: Bound
    text: str
    evidence: tuple[Span, ...] = ()
    rule: str | None = None

    def __post_init__(self) -> None:
        ends = [end for end in (self.low, self.high) if end is not None]
        if any(end < 0 for end in ends) or ends != sorted(ends):
            raise ValueRefused(
                f"the quantity {self.text!r} was read as {self.low}–{self.high}",
                "A quantity's ends are whole numbers from 0, the lower first",
            )

    @property
    def is_count(self) -> bool:
        """False for people told of one by one ("a girl", "Omar Sy", "both men"): they say who was among others."""
        return self.rule not in _ONE_BY_ONE
