"""What was set aside, and why: every claim of an estimate's outcome sets an end of it or has a reason."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from warledger.assemble.weigh.statements import Statement
from warledger.assemble.weigh.voices import originator
from warledger.values import Account, Claim, Estimate, RelationKind, SetAside


def explained(
    accounts: Sequence[Account],
    found: Sequence[Estimate],
    aside: Iterable[tuple[Statement, str]],
    denied: Mapping[str, str],
) -> Iterator[Estimate]:
    """The estimates, the total with the reason for every claim that sets no end of any of them."""
    *parts, whole = found
    reasons = {claim: reason for each, reason in aside for claim in each.claims} | dict(denied)
    used = {basis.claim for estimate in found for basis in estimate.basis}
    named = {each.claim for estimate in found for each in estimate.set_aside}
    told = [(account, claim) for account in accounts for claim in account.claims if _is_told(claim, whole)]
    setting = [claim for _, claim in told if claim.id in used]
    rest = [
        SetAside(claim.id, reasons.get(claim.id) or _why_not(account, claim, whole, setting))
        for account, claim in told
        if claim.id not in used | named
    ]
    yield from parts
    yield replace(whole, set_aside=(*whole.set_aside, *rest))


def _is_told(claim: Claim, whole: Estimate) -> bool:
    return claim.toll is not None and tuple(sorted(claim.toll.outcomes)) == whole.outcomes


def _why_not(account: Account, claim: Claim, whole: Estimate, setting: Iterable[Claim]) -> str:
    """Why a claim that no rule before named sets no end."""
    if claim.relation is not None and claim.relation.kind is RelationKind.SUBSET_OF:
        return "part of another figure"
    if any(_figure(claim) == _figure(other) for other in setting):
        return "another claim gives the same figure"
    if any(_outdoes(account, other, claim) for other in account.claims if _is_told(other, whole)):
        return "the same voice tells of more in the same report"
    low, high = _figure(claim)
    inside = whole.low is not None and low is not None and low >= whole.low
    if inside and whole.high is not None and (high or low or 0) <= whole.high:
        return "it lies between the ends"
    return "another figure of its report stands for it"


def _outdoes(account: Account, other: Claim, claim: Claim) -> bool:
    """True for a higher figure on the same voice's word."""
    same = originator(account, other, {}) == originator(account, claim, {})
    return same and (_figure(other)[0] or 0) > (_figure(claim)[0] or 0)


def _figure(claim: Claim) -> tuple[int | None, int | None]:
    return (claim.toll.quantity.low, claim.toll.quantity.high) if claim.toll else (None, None)
