"""When: the days between which something lies."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from warledger.errors import BadDate
from warledger.values.span import Span


@dataclass(frozen=True, slots=True)
class Moment:
    """`earliest`–`latest`, both inclusive, None where the words leave a side open.

    `precision` is UCDP GED's `date_prec` (codebook 23.1, appendix 2): 1 exact day, 2 within 2–6 days, 3 the week,
    4 within 8–30 days or the month, 5 within a year; None when the words do not license any of them.
    """

    earliest: date | None
    latest: date | None
    precision: int | None
    text: str
    evidence: tuple[Span, ...] = ()
    rule: str | None = None

    def __post_init__(self) -> None:
        if self.earliest and self.latest and self.earliest > self.latest:
            raise BadDate(
                f"the moment {self.text!r} was read as {self.earliest} to {self.latest}",
                "A moment's earliest day does not come after its latest",
            )
        if self.precision is not None and self.precision not in range(1, 6):
            raise BadDate(f"the moment {self.text!r} has precision {self.precision}", "Precisions are 1 to 5")
