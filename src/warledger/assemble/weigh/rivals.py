"""Which statements are rival figures: those that say how many there were, where others only tell of some of them.

1. A statement that tells of some of the people ("her five children", two of them by name), or that has no number
   ("several", "victims"), is no rival of a figure that may be of the same people and that it fits into.
2. A report that gives bounds in its own words ("at least 14", "between 12 and 20") has weighed what it quotes: what
   its voices say beyond those bounds is earlier, or of some of the people, or not believed by the report itself.
3. A voice's later figure replaces its earlier ones (methodology §8.3).
"""

from __future__ import annotations

from collections.abc import Sequence

from warledger.assemble.weigh.statements import Statement
from warledger.assemble.weigh.voices import OWN
from warledger.assemble.weigh.whom import may_be
from warledger.values import Whom

Aside = tuple[Statement, str]

_SEVERAL = 10  # people, below which a word for a number is no figure beside one


def rival_figures(told: Sequence[Statement]) -> tuple[list[Statement], list[Aside]]:
    """The statements that are weighed against each other, and the others with their reasons."""
    figures = [each for each in told if not _is_of_some(each)]
    rivals, aside = [], list[Aside]()
    for each in told:
        reason = _reason(each, figures)
        if reason:
            aside.append((each, reason))
        else:
            rivals.append(each)
    return rivals, aside


def corrected(told: Sequence[Statement]) -> tuple[list[Statement], list[Aside]]:
    """The statements that stand, and those that their own voice replaced by a later one."""
    latest: dict[tuple[str, Whom], Statement] = {}
    for each in told:
        known = latest.get((each.voice, each.whom))
        if each.published and (known is None or (known.published and known.published < each.published)):
            latest[each.voice, each.whom] = each
    standing, superseded = [], []
    for each in told:
        newest = latest.get((each.voice, each.whom))
        if newest and newest.published and each.published and each.published < newest.published:
            what = "says the same" if (each.low, each.high) == (newest.low, newest.high) else "gave another figure"
            superseded.append((each, f"the same voice {what} on {newest.published}"))
        else:
            standing.append(each)
    return standing, superseded


def _reason(each: Statement, figures: Sequence[Statement]) -> str | None:
    if _is_of_some(each):
        if any(_covers(figure, each) for figure in figures):
            return "tells of some of them, not how many there were" if each.partial else "gives no number, as others do"
        return None
    if any(_outweighs(figure, each) for figure in figures if not each.voice.startswith(OWN)):
        return "beyond the bounds that the report itself gives"
    return None


def _is_of_some(each: Statement) -> bool:
    return each.partial or (each.vague and (each.low or 0) < _SEVERAL)


def _top(each: Statement) -> int | None:
    return max((end for end in (each.point, each.high) if end is not None), default=None)


def _covers(figure: Statement, some: Statement) -> bool:
    """True if those whom `some` tells of may all be among those of `figure`."""
    top = _top(figure)
    return may_be(figure.whom, some.whom) and top is not None and top >= (some.point or some.low or 0)


def _outweighs(own: Statement, each: Statement) -> bool:
    """Rule 2, of two statements of one report."""
    if own.vague or not own.voice.startswith(OWN) or not may_be(own.whom, each.whom):
        return False
    if _document(own) != _document(each) or own.low == own.high:
        return False
    top = _top(each)
    below = own.low is not None and top is not None and top < own.low
    above = own.high is not None and (each.low or each.point or 0) > own.high
    return below or above


def _document(each: Statement) -> str:
    return each.account.partition("/")[0]
