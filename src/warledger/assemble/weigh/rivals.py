"""Which statements are rival figures: those that say how many there were, where others only tell of some of them.

1. A statement that tells of some of the people ("her five children", two of them by name), or that has no number
   ("several", "victims"), is no rival of a figure that may be of the same people and that it fits into.
2. A report that gives the toll in its own words has weighed what it quotes. What its voices say beyond its bounds ("at
   least 14", "between 12 and 20") is earlier, or of some of the people, or not believed by the report itself; so is
   fewer than its exact figure, said by a witness, another outlet or nobody named. A side or an authority may be right.
3. A voice's later figure replaces its earlier ones (methodology §8.3).
"""

from __future__ import annotations

from collections.abc import Sequence

from warledger.assemble.weigh.interest import Rung
from warledger.assemble.weigh.statements import Statement
from warledger.assemble.weigh.voices import OWN
from warledger.assemble.weigh.whom import may_be
from warledger.values import Whom

Aside = tuple[Statement, str]

_REPEAT = frozenset({Rung.INDEPENDENT, Rung.HEARSAY})  # whose word a report has weighed when it tells a figure itself
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


def counted_alike(told: Sequence[Statement]) -> tuple[list[Statement], list[Aside]]:
    """Those that say how many there were, where reports do not tell the groups apart in which they count people.

    The one soldier beside the 27 civilians of the same report is no count of all of them, whoever they were.
    """
    aside = [(each, "the same report counts more people") for each in told if any(_is_more(one, each) for one in told)]
    smaller = {id(each) for each, _ in aside}
    return [each for each in told if id(each) not in smaller], aside


def _is_more(one: Statement, each: Statement) -> bool:
    """True for a higher figure of the same report, of people who cannot be these."""
    apart = _document(one) == _document(each) and not may_be(one.whom, each.whom)
    return apart and (_top(one) or 0) > (_top(each) or each.low or 0)


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
        covering = [figure for figure in figures if _covers(figure, each)]
        if not covering:
            return None
        if any(figure.point == each.point for figure in covering) and not each.vague:
            return "others give the same figure as all there were"
        return "tells of some of them, not how many there were" if each.partial else "gives no number, as others do"
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
    if own.vague or own.partial or not own.voice.startswith(OWN) or not may_be(own.whom, each.whom):
        return False
    if _document(own) != _document(each):
        return False
    top, is_exact = _top(each), own.low == own.high
    below = own.low is not None and top is not None and top < own.low
    above = own.high is not None and (each.low or each.point or 0) > own.high
    return (below and each.rung in _REPEAT) if is_exact else (below or above)


def _document(each: Statement) -> str:
    return each.account.partition("/")[0]
