"""Statements → low, best and high: one short function a policy.

A policy is given the statements on one outcome and side that are left after what a voice corrected itself was set
aside, and says which of them set which end. It never sees denials: those contest a figure, and set none to zero.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from warledger.assemble.weigh.interest import Interest
from warledger.assemble.weigh.ladder import End, on_ladder
from warledger.assemble.weigh.statements import Statement
from warledger.values import Bearing

OUT_OF_PROPORTION = 10  # times the best figure: UCDP keeps unreasonable claims out of high (GED codebook 23.1, p. 5)
_OF_MORE = 3  # times, where somebody with no side in it tells of so many: most often it is a total of something wider
_TEN = 10
_SOME, _DOZEN, _TWO_DOZEN = 2, 12, 24  # Airwars' numbers for "a number of" and for "dozens" (its incidents' ranges)
_MAGNITUDE = 5  # times its low, up to which a word for a number is understood: "dozens" to 99, "hundreds" to 999
_OF_ENEMIES = (Interest.ENEMY_LOSSES,)


class Weighed(NamedTuple):
    """The ends that a policy sets, and the statements that it leaves out for a reason of its own."""

    ends: tuple[End, ...]
    left_out: tuple[tuple[Statement, str], ...] = ()


Policy = Callable[[Sequence[Statement]], Weighed]
_Coded = tuple[Statement, Statement]  # as a policy codes it, and as it is


def ucdp(told: Sequence[Statement]) -> Weighed:
    """Low the most conservative, best the most reliable, high the highest reliable figure (GED codebook 23.1, p. 5).

    Best goes down a ladder (ladder.py). A party's word on its enemy's losses feeds high alone (methodology §6.4).
    """
    usable = [each for each in told if each.interest not in _OF_ENEMIES]
    best = on_ladder(usable)
    telling, words = _telling([(each, each) for each in usable])
    low = _least(each for each, _ in telling)
    if best and low and low.value > best.value:
        low = best._replace(bearing=Bearing.LOW, reason="the best figure, which is the lowest")
    wild = _wild(told, best)
    high = _most([each for each in told if each not in wild])
    return Weighed(_given(low, best, high), (*_left_out(wild), *words))


def acled(told: Sequence[Statement]) -> Weighed:
    """One number, the lowest reported (codebook, fatalities): "dozens" is 12, "several" and bare plurals are 3."""
    pointed = [(_acled_point(each), each) for each in told]
    known = [(value, each) for value, each in pointed if value is not None]
    if not known:
        return Weighed(())
    lowest = min(value for value, _ in known)
    by = tuple(each for value, each in known if value == lowest)
    return Weighed(tuple(End(lowest, bearing, by, "the lowest figure reported") for bearing in Bearing))


def conservative(told: Sequence[Statement]) -> Weighed:
    """The smallest of the reports' figures (MAVERICK's `eventreport`)."""
    return _of_reports(told, min, "the smallest of the reports' figures")


def representative(told: Sequence[Statement]) -> Weighed:
    """The figure that most reports give, of equally many the smaller (MAVERICK's `eventreport`)."""
    return _of_reports(told, _mode, "the figure of most reports")


def informative(told: Sequence[Statement]) -> Weighed:
    """The largest of the reports' figures (MAVERICK's `eventreport`)."""
    return _of_reports(told, max, "the largest of the reports' figures")


def airwars(told: Sequence[Statement]) -> Weighed:
    """The range from the lowest to the highest figure alleged, and no best (Airwars' methodology: every allegation).

    Words for numbers are coded as Airwars codes them: "a number of", "several" and bare plurals are 2, "dozens" 12–24.
    Who says "up to 30" alleges 30 and no other figure.
    """
    best = on_ladder([each for each in told if each.interest not in _OF_ENEMIES])
    wild = _wild(told, best, of_no_side=_OF_MORE)
    coded, words = _telling([_as_coded(each) for each in told if each not in wild])
    low, high = _least(one for one, _ in coded), _most(one for one, _ in coded)
    plain = dict(coded)
    ends = tuple(end._replace(by=tuple(plain[one] for one in end.by)) for end in _given(low, high))
    return Weighed(ends, (*_left_out(wild), *words))


POLICIES: dict[str, Policy] = {
    policy.__name__: policy for policy in (ucdp, acled, conservative, representative, informative, airwars)
}


RANGES = frozenset({ucdp, airwars})  # policies whose low and high differ; the others give one number


# Ends


def _wild(told: Iterable[Statement], best: End | None, *, of_no_side: int = OUT_OF_PROPORTION) -> list[Statement]:
    """The statements out of all proportion to the best figure; who has no side in it has no reason to exaggerate."""
    if best is None:
        return []
    at_least = max(best.value, _TEN)  # one and twenty are no disproportion

    def most(each: Statement) -> int:
        return at_least * (of_no_side if each.interest is Interest.NONE else OUT_OF_PROPORTION)

    return [each for each in told if (each.high or each.point or 0) > most(each)]


def _left_out(wild: Iterable[Statement]) -> tuple[tuple[Statement, str], ...]:
    return tuple((each, "out of all proportion to the other figures") for each in wild)


def _given(*ends: End | None) -> tuple[End, ...]:
    return tuple(end for end in ends if end is not None)


def _least(told: Iterable[Statement]) -> End | None:
    """The smallest lower bound."""
    known = [each for each in told if each.low is not None]
    if not known:
        return None
    value = min(each.low for each in known if each.low is not None)
    return End(value, Bearing.LOW, tuple(each for each in known if each.low == value), "the lowest figure")


def _most(told: Iterable[Statement]) -> End | None:
    """The largest stated upper bound or point; an open "at least 12" states 12."""
    stated = [(max(each.high or 0, each.point or 0), each) for each in told if _states(each)]
    if not stated:
        return None
    value = max(top for top, _ in stated)
    return End(value, Bearing.HIGH, tuple(each for top, each in stated if top == value), "the highest figure stated")


def _states(each: Statement) -> bool:
    return each.high is not None or each.point is not None


def _acled_point(each: Statement) -> int | None:
    """ACLED's number for a vague one: a unit of the magnitude named (codebook, fatalities; methodology §3.5)."""
    if not each.vague or each.point is None:
        return each.point
    return next((value for floor, value in ((1000, 1000), (100, 100), (24, 12), (20, 10)) if each.point >= floor), 3)


def _as_coded(each: Statement) -> _Coded:
    """The statement as Airwars codes it, and as it is."""
    if each.low is None and each.point is None:
        return replace(each, low=each.high), each
    if not each.vague or each.point is None or each.point >= _TWO_DOZEN + _DOZEN:
        return each, each
    low, high = (_DOZEN, _TWO_DOZEN) if each.point >= _TWO_DOZEN else (_SOME, _SOME)
    return replace(each, low=low, point=high, high=high), each


def _telling(coded: Sequence[_Coded]) -> tuple[list[_Coded], list[tuple[Statement, str]]]:
    """Those that say more than another, and the words that do not: "dozens" says no more than "at least 31"."""
    numbers = [plain.point for _, plain in coded if not plain.vague and plain.point is not None]
    telling, words = [], []
    for one, plain in coded:
        low = one.low or 0
        if plain.vague and any(low <= number <= _MAGNITUDE * low for number in numbers):
            words.append((plain, "gives no number, as others do"))
        else:
            telling.append((one, plain))
    return telling, words


def _of_reports(told: Sequence[Statement], choose: Callable[[list[int]], int], reason: str) -> Weighed:
    """One number of the reports' numbers; a report's number is that of its most reliable voice."""
    of_report: dict[str, Statement] = {}
    for each in sorted(told, key=lambda one: (one.rung, one.vague, one.claims)):
        if each.point is not None:
            of_report.setdefault(each.account, each)
    if not of_report:
        return Weighed(())
    value = choose([each.point for each in of_report.values() if each.point is not None])
    by = tuple(each for each in of_report.values() if each.point == value)
    return Weighed(tuple(End(value, bearing, by, reason) for bearing in Bearing))


def _mode(values: list[int]) -> int:
    counted = Counter(values)
    return min(counted, key=lambda value: (-counted[value], value))
