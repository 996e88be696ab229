"""What was set aside, and why: every claim of an estimate's outcome sets an end of it or has a reason."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from warledger.assemble.weigh.statements import Statement
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
    told = [
        claim
        for account in accounts
        for claim in account.claims
        if claim.toll and tuple(sorted(claim.toll.outcomes)) == whole.outcomes
    ]
    setting = [claim for claim in told if claim.id in used]
    rest = [
        SetAside(claim.id, reasons.get(claim.id) or _why_not(claim, whole, setting))
        for claim in told
        if claim.id not in used | named
    ]
    yield from parts
    yield replace(whole, set_aside=(*whole.set_aside, *rest))


def _why_not(claim: Claim, whole: Estimate, setting: Iterable[Claim]) -> str:
    """Why a claim that no rule before named sets no end."""
    if claim.relation is not None and claim.relation.kind is RelationKind.SUBSET_OF:
        return "part of another figure"
    if any(_figure(claim) == _figure(other) for other in setting):
        return "another claim gives the same figure"
    low, high = _figure(claim)
    inside = whole.low is not None and low is not None and low >= whole.low
    if inside and whole.high is not None and (high or low or 0) <= whole.high:
        return "it lies between the ends"
    return "another figure of the same voice or report stands for it"


def _figure(claim: Claim) -> tuple[int | None, int | None]:
    return (claim.toll.quantity.low, claim.toll.quantity.high) if claim.toll else (None, None)
