"""The wounded of one report who are the dead of a later one: moved, never added (methodology §7.4).

A report tells of two dead and one wounded, and one that is no older of three dead and no wounded: the third died, or
was never alive. So for a single person: one wounded in the one, and one dead in the other, of one incident.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from warledger.assemble.weigh.statements import Statement
from warledger.assemble.weigh.whom import may_be
from warledger.values import Outcome

_DEAD, _WOUNDED = (Outcome.KILLED,), (Outcome.WOUNDED,)


def died(told: Sequence[Statement]) -> Iterator[tuple[Statement, str]]:
    """The statements of wounded who died, as another account tells, with the reason."""
    by_account: dict[str, list[Statement]] = defaultdict(list)
    for each in told:
        by_account[each.account].append(each)
    accounts = [by_account[account] for account in sorted(by_account)]
    final = [each for each in accounts if _number(each, _DEAD) and not any(_hurts(one) for one in each)]
    for mine in accounts:
        dead, wounded = _number(mine, _DEAD), _number(mine, _WOUNDED)
        if wounded and (dead or wounded == 1):
            same = [each for each in final if _number(each, _DEAD) == dead + wounded and _may_be(mine, each)]
            later = [each for each in same if _is_no_older(each, mine)]
            if later:
                reason = f"among the {dead + wounded} dead that a report of {later[0][0].published} tells of"
                yield from ((each, reason) for each in mine if each.outcomes == _WOUNDED)


def _hurts(each: Statement) -> bool:
    return each.outcomes == _WOUNDED and each.high != 0


def _number(told: Sequence[Statement], outcomes: tuple[Outcome, ...]) -> int:
    """The most that one voice of the account tells of; 0 where a word without a number is all that it tells."""
    by_voice: dict[str, int] = defaultdict(int)
    for each in told:
        if each.outcomes == outcomes and not each.vague:
            by_voice[each.voice] += each.point or 0
    return max(by_voice.values(), default=0)


def _may_be(wounded: Sequence[Statement], dead: Sequence[Statement]) -> bool:
    """True if the wounded may be among the dead: a soldier is not a child."""
    return all(
        any(may_be(one.whom, other.whom) for other in dead if other.outcomes == _DEAD)
        for one in wounded
        if one.outcomes == _WOUNDED
    )


def _is_no_older(one: Sequence[Statement], other: Sequence[Statement]) -> bool:
    mine, its = one[0].published, other[0].published
    return mine is not None and its is not None and mine >= its
