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
    rest = [
        SetAside(claim.id, reasons.get(claim.id) or _why_not(claim))
        for account in accounts
        for claim in account.claims
        if claim.toll and tuple(sorted(claim.toll.outcomes)) == whole.outcomes and claim.id not in used | named
    ]
    yield from parts
    yield replace(whole, set_aside=(*whole.set_aside, *rest))


def _why_not(claim: Claim) -> str:
    """Why a claim that no rule before named sets no end."""
    if claim.relation is not None and claim.relation.kind is RelationKind.SUBSET_OF:
        return "part of another figure"
    return "another figure of the same report or voice says it, or lies between the ends"
