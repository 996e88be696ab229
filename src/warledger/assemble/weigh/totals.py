"""All sides together: what was said of them all, and the sum of the parts (UCDP GED 23.1, columns 41–45)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from warledger.assemble.weigh.whom import EVERYONE
from warledger.values import Basis, Bearing, Estimate, Flag


def total_of(said: Estimate | None, parts: Sequence[Estimate], alike: Sequence[Estimate]) -> Estimate:
    """The estimate of all sides; `said` is that of stated totals, `alike` are parts that may be all there were."""
    if len(parts) == 1 and parts[0].whom == EVERYONE:
        return replace(parts[0], whom=None)
    best = _added(part.best for part in parts)
    lows = [said.low if said and said.low is not None else _added(part.low for part in parts), best]
    lows += [each.low for each in alike]
    highs = [said.high if said else None, _added(part.high for part in parts), best]
    ends = {
        Bearing.LOW: min((low for low in lows if low is not None), default=None),
        Bearing.BEST: best,
        Bearing.HIGH: max((high for high in highs if high is not None), default=None),
    }
    every = [*parts, *([said] if said else [])]
    return replace(
        said or parts[0],
        whom=None,
        low=ends[Bearing.LOW],
        best=best,
        high=ends[Bearing.HIGH],
        high_open=any(each.high_open for each in every),
        basis=_for_ends(ends, every, parts),
        set_aside=said.set_aside if said else (),
        flags=tuple(flag for flag in Flag if any(flag in each.flags for each in every)),
        kinds=tuple(sorted({kind for each in every for kind in each.kinds})),
        credibility=max(each.credibility for each in every),
    )


def _added(ends: Iterable[int | None]) -> int | None:
    known = [end for end in ends if end is not None]
    return sum(known) if known else None


def _for_ends(
    ends: Mapping[Bearing, int | None], every: Sequence[Estimate], parts: Sequence[Estimate]
) -> tuple[Basis, ...]:
    """What the ends of a total rest on: the same ends of what it was added up from, else any end of it.

    The best is that of its parts; the lows and highs of a stated total count, too.
    """
    known = [each for estimate in every for each in estimate.basis]
    chosen: list[Basis] = []
    for bearing in Bearing:
        if ends[bearing] is not None:
            of = [each for part in parts for each in part.basis] if bearing is Bearing.BEST else known
            same = [each for each in of if each.bearing is bearing]
            chosen += same or [replace(each, bearing=bearing) for each in known]
    return tuple(dict.fromkeys(chosen))
