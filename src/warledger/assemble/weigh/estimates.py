"""An incident's accounts → its estimates: one for each side and outcome, and one for all sides together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from warledger.assemble.weigh.corrections import taken_back
from warledger.assemble.weigh.deaths import died
from warledger.assemble.weigh.denials import denials, without
from warledger.assemble.weigh.explaining import explained
from warledger.assemble.weigh.flags import credibility, flags
from warledger.assemble.weigh.groups import are_told_apart, groups, order
from warledger.assemble.weigh.policies import POLICIES, RANGES, Policy, Weighed
from warledger.assemble.weigh.rivals import corrected, counted_alike, rival_figures
from warledger.assemble.weigh.statements import Statement, statements
from warledger.assemble.weigh.totals import total_of
from warledger.assemble.weigh.voices import Copies, in_full, mouth
from warledger.assemble.weigh.whom import EVERYONE
from warledger.values import (
    Account,
    Basis,
    Bearing,
    Estimate,
    Flag,
    Outcome,
    SetAside,
    Whom,
)

CAVEAT = (
    "Documented is not occurred: these figures are what was reported, and by whom; what nobody reported is missing."
)
_LEFT_OVER = "what the total leaves beyond the sides that are told apart"

Outcomes = tuple[Outcome, ...]


@dataclass(frozen=True, slots=True)
class _Case:
    """What the weighing of one incident needs at every step."""

    incident: str
    accounts: tuple[Account, ...]
    policy: Policy
    policy_name: str
    denied: Mapping[str, str]


def estimates(
    incident: str,
    accounts: Sequence[Account],
    *,
    policy: str = "ucdp",
    copies: Copies | None = None,
    replaced: frozenset[str] = frozenset(),
) -> tuple[Estimate, ...]:
    """The estimates of `incident` by one of `POLICIES`: for each outcome its sides, then all sides together (None).

    `copies` says which documents are copies of which, `replaced` which an updated version stands for. The order of
    `accounts` does not matter, and an account that is given twice counts once. The best of the total is the sum of the
    bests of its parts (UCDP GED 23.1, columns 41–45).
    """
    once = {account.id: account for account in accounts}
    ordered = tuple(once[key] for key in sorted(once))
    case = _Case(incident, ordered, POLICIES[policy], policy, denials(ordered))
    every = [each for account in ordered for each in statements(without(account, case.denied), copies)]
    names = in_full({each.voice for each in every})
    told: dict[Outcomes, list[Statement]] = defaultdict(list)
    for each in every:
        is_replaced = each.account.partition("/")[0] in replaced
        told[each.outcomes].append(replace(each, voice=names.get(each.voice, each.voice), is_replaced=is_replaced))
    standing = [each for several in told.values() for each in several if not each.is_replaced]
    moved = dict(died(standing)) | dict(taken_back(ordered, standing, copies))
    return tuple(
        estimate for outcomes in sorted(told) for estimate in _of_outcomes(case, outcomes, told[outcomes], moved)
    )


def _of_outcomes(
    case: _Case, outcomes: Outcomes, told: Sequence[Statement], moved: Mapping[Statement, str]
) -> Iterator[Estimate]:
    rivals, outdone = rival_figures([each for each in told if not each.is_replaced and each not in moved])
    standing, superseded = corrected(rivals)
    replaced = [(each, "an updated version of the report stands for it") for each in told if each.is_replaced]
    gone = [(each, moved[each]) for each in told if each in moved]
    by_group, over_several = groups(case.accounts, standing)
    total = by_group.pop(EVERYONE, [])
    parts = [_estimate(case, outcomes, whom, by_group[whom]) for whom in sorted(by_group, key=order)]
    if total and _outgrow(parts, _estimate(case, outcomes, EVERYONE, total)) and not are_told_apart(by_group):
        total, of_some = counted_alike(standing)
        outdone = [*outdone, *of_some]
        parts = [_estimate(case, outcomes, whom, total) for whom in _only(case, total)]
        total = [] if parts else total
    alike = parts if _may_be_all(case, by_group, total) else []
    rest = [] if alike and _is_outvoted(case, total, standing) else _remainder(case, outcomes, total, parts)
    said = _estimate(case, outcomes, None, total) if total else None
    whole = total_of(said, [*parts, *rest], alike) if standing else _estimate(case, outcomes, None, [])
    several = [(each, "a total over sides that are told apart") for each in over_several if each not in total]
    aside = [*outdone, *superseded, *replaced, *gone, *several]
    yield from explained(case.accounts, [*parts, *rest, _heard(whole, standing)], aside, case.denied)


def _only(case: _Case, told: Sequence[Statement]) -> list[Whom]:
    """The one group that these are about, as far as they say whom they are about; none where there are several."""
    found = [whom for whom in groups(case.accounts, told)[0] if whom != EVERYONE]
    return found if len(found) == 1 else []


def _heard(whole: Estimate, standing: Sequence[Statement]) -> Estimate:
    """The total with the voices of all its parts: a part may be one voice's alone where the total is not."""
    voices = len({each.voice for each in standing})
    many = tuple(flag for flag in whole.flags if flag is not Flag.SINGLE_VOICE)
    return replace(whole, voices=voices, flags=whole.flags if voices < 2 else many)


def _outgrow(parts: Sequence[Estimate], whole: Estimate) -> bool:
    """True if the parts come to more than any total that was stated: they may be the same people under two names."""
    tops = [part.best if part.best is not None else part.high or 0 for part in parts]
    return whole.high is not None and sum(tops) > whole.high


def _may_be_all(case: _Case, by_group: Mapping[Whom, Sequence[Statement]], total: Sequence[Statement]) -> bool:
    """True if voices that tell of no others tell of one group alone: "10 civilians" where others say "16 people".

    Those are rival figures of one occurrence, so that the smaller is the low of the total, too; not by a policy that
    gives one number.
    """
    if len(by_group) != 1 or case.policy not in RANGES:
        return False
    (group,) = by_group.values()
    mouths = {(each.account, mouth(each.voice)) for each in total}
    return not any((each.account, mouth(each.voice)) in mouths for each in group)


def _is_outvoted(case: _Case, total: Sequence[Statement], standing: Sequence[Statement]) -> bool:
    """True if another figure than the total's is the best, by more voices than any total has: nobody is left over."""
    best = next((end for end in case.policy(standing).ends if end.bearing is Bearing.BEST), None)
    if best is None or any(each in total for each in best.by):
        return False
    mine = {each.voice for each in best.by}
    return all(len({each.voice for each in total if each.point == one.point}) < len(mine) for one in total)


def _estimate(case: _Case, outcomes: Outcomes, whom: Whom | None, told: Sequence[Statement]) -> Estimate:
    weighed = case.policy(told)
    ends = {end.bearing: end.value for end in weighed.ends}
    return Estimate(
        incident=case.incident,
        outcomes=outcomes,
        whom=whom,
        low=ends.get(Bearing.LOW),
        best=ends.get(Bearing.BEST),
        high=ends.get(Bearing.HIGH),
        policy=case.policy_name,
        high_open=any(each.high is None for each in told),
        basis=_basis(weighed),
        set_aside=tuple(SetAside(claim, reason) for each, reason in weighed.left_out for claim in each.claims),
        flags=flags(case.accounts, outcomes, whom, told, case.denied),
        voices=len({each.voice for each in told}),
        kinds=tuple(sorted({each.kind for each in told})),
        credibility=credibility(told),
    )


def _basis(weighed: Weighed) -> tuple[Basis, ...]:
    return tuple(
        Basis(end.bearing, claim, end.reason) for end in weighed.ends for each in end.by for claim in each.claims
    )


# The total and its parts


def _remainder(
    case: _Case, outcomes: Outcomes, total: Sequence[Statement], parts: Sequence[Estimate]
) -> list[Estimate]:
    """The people of no known side: what the totals leave beyond the parts."""
    if not total:
        return []
    whole = _estimate(case, outcomes, EVERYONE, total)
    if not parts:
        return [whole]
    known = sum(part.best or 0 for part in parts)
    if whole.best is None or whole.best <= known:
        return []
    left = whole.best - known
    top = max(left, (whole.high or 0) - sum(part.low or 0 for part in parts))
    basis = tuple(replace(each, reason=_LEFT_OVER) for each in whole.basis)
    bearings = {each.bearing for each in basis}
    return [
        replace(
            whole,
            low=0 if Bearing.LOW in bearings else None,
            best=left,
            high=top if Bearing.HIGH in bearings else None,
            basis=basis,
        )
    ]
