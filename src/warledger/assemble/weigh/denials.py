"""Zeros that are denials: what a party says of those whom it is said to have harmed (methodology §6.4, §8.4).

"No civilian was killed by our forces" is no count, and no admission of losses of one's own: it denies what others tell,
and is weighed as a denial, which contests a figure and never sets one. So is "no civilians were killed" of a party that
some report of the incident says has killed people who may be these, or holds responsible. A party's word that it lost
nobody itself, or that its enemy's deed harmed nobody, stays a figure.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from warledger.assemble.weigh.interest import side_of
from warledger.assemble.weigh.whom import EVERYONE, may_be, side_key, whom
from warledger.values import Account, Claim, Outcome, Polarity, Status, Toll, Whom

_DENIED = "a denial: it contests a figure and sets none"
_BY_INTEREST = "no count but a denial, of those who are said to have harmed them: it contests a figure and sets none"


@dataclass(frozen=True, slots=True)
class _Accusation:
    """Who is said to have harmed whom, and how."""

    by: str
    whom: Whom
    outcomes: frozenset[Outcome]


def denials(accounts: Sequence[Account]) -> Mapping[str, str]:
    """The claims of one incident's accounts that deny harm, by their ids, and why they set no figure."""
    accused = set(_accusations(accounts))
    return {
        claim.id: _DENIED if claim.polarity is Polarity.DENIED else _BY_INTEREST
        for account in accounts
        for claim in account.claims
        if claim.toll and (claim.polarity is Polarity.DENIED or _denies(account, claim, accused))
    }


def without(account: Account, denied: Container[str]) -> Account:
    """The account without these claims."""
    return replace(account, claims=tuple(claim for claim in account.claims if claim.id not in denied))


def _denies(account: Account, claim: Claim, accused: Iterable[_Accusation]) -> bool:
    speaker = claim.attribution[0].speaker if claim.attribution else None
    if claim.toll is None or not _is_zero(claim) or speaker is None or speaker.party is None:
        return False
    mine = side_of(account, speaker.party)
    sides = {side_key(account, party) for party in mine} - {None}
    if not sides or claim.toll.victims.party in mine:
        return False
    by = _doer(account, claim.toll)
    if by is not None:
        return by in sides
    told = _Accusation("", whom(account, claim.toll.victims), frozenset(claim.toll.outcomes))
    return any(each.by in sides and _is_of(told, each) for each in accused)


def _is_of(told: _Accusation, accusation: _Accusation) -> bool:
    """True if the two may be about the same harm."""
    return bool(told.outcomes & accusation.outcomes) and may_be(told.whom, accusation.whom)


def _accusations(accounts: Iterable[Account]) -> Iterator[_Accusation]:
    """What the accounts tell of harm and who did it; who is held responsible is so for all that was done."""
    for account in accounts:
        for claim in account.claims:
            if claim.responsibility:
                by, harmed, outcomes = side_key(account, claim.responsibility.who.party), EVERYONE, frozenset(Outcome)
            elif claim.toll and not _is_zero(claim) and claim.status is not Status.HYPOTHETICAL:
                harmed, outcomes = whom(account, claim.toll.victims), frozenset(claim.toll.outcomes)
                by = _doer(account, claim.toll)
            else:
                continue
            if by is not None:
                yield _Accusation(by, harmed, outcomes)


def _doer(account: Account, toll: Toll) -> str | None:
    return side_key(account, toll.perpetrator.party) if toll.perpetrator else None


def _is_zero(claim: Claim) -> bool:
    """True for "no civilian", "none", "nobody"."""
    return claim.toll is not None and claim.toll.quantity.high == 0
