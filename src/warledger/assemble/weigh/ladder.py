"""The most reliable of rival figures, by a ladder (methodology §8.4, whose shape follows GTD's rule).

1. What a monitor verified or a side admits stands above authorities and voices with no side in it, these above a
   party's word about others, and hearsay last. Authorities and the press stand on one step: a hospital counts whom it
   was brought, a ministry may be of a side (§6.4), and two who counted alone outweigh one official. "Reportedly" is a
   report's own word with a hedge, and no hearsay of somebody else.
2. Tolls climb in the week after: a figure that a later count of the same step exceeds is out of date, unless that is
   so far above it that it tells of something else. What is later and lower is not known to be better.
3. The figure of most voices stands; of equally many that of an authority, then the latest, then the lower.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from warledger.assemble.weigh.interest import Interest, Rung
from warledger.assemble.weigh.statements import Statement
from warledger.assemble.weigh.voices import OWN
from warledger.values import Bearing

_WEEK = timedelta(days=7)
_CLIMBS = 3  # times the older figure, up to which a later one is the same toll
_STEPS = {Rung.VERIFIED: 1, Rung.AUTHORITY: 2, Rung.INDEPENDENT: 2, Rung.PARTY: 3, Rung.HEARSAY: 4}
_BECAUSE = {
    Rung.VERIFIED: "the count of a monitor",
    Rung.AUTHORITY: "the word of a hospital or authority",
    Rung.INDEPENDENT: "the word of voices with no side in it",
    Rung.PARTY: "a party's word, and no better one",
    Rung.HEARSAY: "hearsay, and no better word",
}


class End(NamedTuple):
    """One end of an estimate, the statements that set it, and in what capacity."""

    value: int
    bearing: Bearing
    by: tuple[Statement, ...]
    reason: str


def on_ladder(told: Sequence[Statement]) -> End | None:
    """The best figure; None where nobody gives one."""
    pointed = [each for each in told if each.point is not None]
    numbered = [each for each in pointed if not each.vague] or pointed
    if not numbered:
        return None
    top = min(map(_step, numbered))
    rivals: dict[int, list[Statement]] = defaultdict(list)
    for each in _up_to_date([each for each in numbered if _step(each) == top]):
        rivals[each.point or 0].append(each)
    value, by = min(rivals.items(), key=_rank)
    others = [len(_voices(told_of)) for other, told_of in rivals.items() if other != value]
    outvoted = bool(others) and len(_voices(by)) > max(others)
    return End(value, Bearing.BEST, tuple(by), _because(by) + (", of most of them" if outvoted else ""))


def _step(each: Statement) -> int:
    """Rule 1."""
    return _STEPS[_rung(each)]


def _rung(each: Statement) -> Rung:
    return Rung.INDEPENDENT if each.rung is Rung.HEARSAY and each.voice.startswith(OWN) else each.rung


def _up_to_date(told: Sequence[Statement]) -> list[Statement]:
    """Rule 2."""
    return [each for each in told if not any(_exceeds(later, each) for later in told)]


def _exceeds(later: Statement, each: Statement) -> bool:
    if later.partial or not later.published or not each.published:
        return False
    if not each.published < later.published <= each.published + _WEEK:
        return False
    return (each.point or 0) < (later.point or 0) <= _CLIMBS * (each.point or 0)


def _rank(figure: tuple[int, Sequence[Statement]]) -> tuple[int, Rung, int, int]:
    """Rule 3."""
    value, by = figure
    latest = max((each.published for each in by if each.published), default=date.min)
    return -len(_voices(by)), min(map(_rung, by)), -latest.toordinal(), value


def _voices(told: Sequence[Statement]) -> set[str]:
    return {each.voice for each in told}


def _because(by: Sequence[Statement]) -> str:
    """Why these figures are the most reliable there are: a monitor counted, or those concerned admit it."""
    rung = min(each.rung for each in by)
    admitted = rung is Rung.VERIFIED and all(each.interest is not Interest.NONE for each in by)
    return "admitted by those concerned" if admitted else _BECAUSE[rung]
