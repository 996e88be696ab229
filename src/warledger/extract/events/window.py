"""When an event was: the days from the first to the last that its claims tell."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from warledger.values import Moment

_MONTH = 4  # UCDP's date_prec; what is dated no better widens no window that has a better day


def window(moments: Iterable[Moment | None]) -> Moment | None:
    """From the first to the last day; what is told more nearly too ("this week" beside "on Tuesday") does not count."""
    dated = [moment for moment in moments if moment and (moment.earliest or moment.latest)]
    found = [moment for moment in dated if _is_near(moment)] or dated
    if not found:
        return None
    closed = _nearest([moment for moment in found if moment.earliest and moment.latest]) or found
    if len(closed) == 1:
        return closed[0]
    first = min((moment.earliest for moment in closed if moment.earliest), default=None)
    last = max((moment.latest for moment in closed if moment.latest), default=None)
    evidence = tuple(dict.fromkeys(span for moment in closed for span in moment.evidence))
    text = ", ".join(dict.fromkeys(moment.text for moment in closed))
    return Moment(first, last, _precision(first, last), text, evidence, "event.window")


def _nearest(moments: Sequence[Moment]) -> list[Moment]:
    """Those whose days do not hold all the days of another and more."""
    days = {(moment.earliest, moment.latest) for moment in moments if moment.earliest and moment.latest}
    return [
        moment
        for moment in moments
        if moment.earliest and moment.latest
        and not any(
            moment.earliest <= first and last <= moment.latest and (first, last) != (moment.earliest, moment.latest)
            for first, last in days
        )
    ]  # fmt: skip


def _is_near(moment: Moment) -> bool:
    return moment.precision is not None and moment.precision < _MONTH


def _precision(first: date | None, last: date | None) -> int | None:
    """UCDP's date_prec of a window (GED codebook 23.1, appendix 2)."""
    if first is None or last is None:
        return None
    days = (last - first).days + 1
    return 1 if days == 1 else 2 if days <= 6 else 3 if days == 7 else 4 if days <= 31 else 5 if days <= 366 else None
