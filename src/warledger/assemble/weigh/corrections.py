"""A figure that its own voice took back: it is taken back wherever it was printed (methodology §6.3, §8.3).

A report that says "revising down an earlier figure of 11" holds both numbers, and the one supersedes the other. What
the same voice told before, and what reports said in their own words up to that day, repeats the number that was
corrected. Who gives the same number on another word keeps it: a rebel's eleven is not the army's.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from warledger.assemble.weigh.statements import Statement
from warledger.assemble.weigh.voices import OWN, Copies, originator
from warledger.assemble.weigh.whom import may_be, whom
from warledger.values import Account, Claim, Outcome, RelationKind, Whom


@dataclass(frozen=True, slots=True)
class _Correction:
    """The number that was taken back, what stands for it, by whom and when."""

    document: str
    voice: str
    whom: Whom
    outcomes: tuple[Outcome, ...]
    gone: int
    instead: int
    on: date


def taken_back(
    accounts: Sequence[Account], told: Sequence[Statement], copies: Copies | None = None
) -> Iterator[tuple[Statement, str]]:
    """The statements of other reports that give a number which its voice corrected downwards, with the reason."""
    made = [each for account in accounts for each in _corrections(account, copies or {})]
    for each in told:
        found = next((one for one in made if _is_of(each, one)), None)
        if found:
            yield each, f"corrected to {found.instead} on {found.on}"


def _is_of(each: Statement, made: _Correction) -> bool:
    same = each.outcomes == made.outcomes and each.point == made.gone and may_be(each.whom, made.whom)
    by_it = each.voice == made.voice or each.voice.startswith(OWN)
    before = each.published is not None and each.published <= made.on
    return same and by_it and before and each.account.partition("/")[0] != made.document


def _corrections(account: Account, copies: Copies) -> Iterator[_Correction]:
    """What the account's claims say of an earlier and higher number; tolls that climb correct nothing."""
    known = {claim.id: claim for claim in account.claims}
    published = account.document.published
    for claim in account.claims:
        earlier = _superseded(claim, known)
        if earlier is None or claim.toll is None or earlier.toll is None or published is None:
            continue
        now, before = claim.toll.quantity.low, earlier.toll.quantity.low
        if now is not None and before is not None and now < before:
            voice = originator(account, claim, copies)
            outcomes = tuple(sorted(claim.toll.outcomes))
            yield _Correction(
                account.document.id, voice, whom(account, claim.toll.victims), outcomes, before, now, published
            )


def _superseded(claim: Claim, known: dict[str, Claim]) -> Claim | None:
    if claim.relation is None or claim.relation.kind is not RelationKind.SUPERSEDES:
        return None
    return known.get(claim.relation.claim)
