"""What people must see beside a figure, and how credible it looks."""

from __future__ import annotations

from collections.abc import Container, Sequence
from itertools import combinations

from warledger.assemble.weigh.interest import Interest, Rung
from warledger.assemble.weigh.statements import Statement
from warledger.assemble.weigh.whom import may_be, whom
from warledger.values import Account, Claim, Flag, Kind, Outcome, SpeakerKind, Stance, Whom

_SIDED = (Interest.ENEMY_LOSSES, Interest.HARM_BY_ENEMY)


def flags(
    accounts: Sequence[Account],
    outcomes: tuple[Outcome, ...],
    people: Whom | None,
    told: Sequence[Statement],
    denied: Container[str],
) -> tuple[Flag, ...]:
    """The flags of one figure, in the order of `Flag`; `denied` are the claims that are denials."""
    raised = {
        Flag.CONTESTED: _is_denied(accounts, outcomes, people, denied) or _is_disputed(told),
        Flag.UNVERIFIED: _is_unverified(accounts),
        Flag.SINGLE_VOICE: len({each.voice for each in told}) == 1,
        Flag.WITHHELD: _is_withheld(accounts, outcomes, people),
    }
    return tuple(flag for flag in Flag if raised[flag])


def _is_denied(
    accounts: Sequence[Account], outcomes: tuple[Outcome, ...], people: Whom | None, denied: Container[str]
) -> bool:
    """True where somebody denies harm of this kind to these people."""
    tolls = (
        (account, claim.toll)
        for account in accounts
        for claim in account.claims
        if claim.toll and claim.id in denied and set(claim.toll.outcomes) & set(outcomes)
    )
    return any(people is None or may_be(people, whom(account, toll.victims)) for account, toll in tolls)


def _is_disputed(told: Sequence[Statement]) -> bool:
    """True where no number fits the words of two voices."""
    pairs = combinations([each for each in told if not each.vague], 2)
    return any(one.voice != other.voice and _disjoint(one, other) for one, other in pairs)


def _disjoint(one: Statement, other: Statement) -> bool:
    low = max((each.low for each in (one, other) if each.low is not None), default=None)
    high = min((each.high for each in (one, other) if each.high is not None), default=None)
    return low is not None and high is not None and low > high


def _is_unverified(accounts: Sequence[Account]) -> bool:
    """True where a report says that it could not be verified and none that it was."""
    said = [claim.verification.verified for account in accounts for claim in account.claims if claim.verification]
    hearsay = any(_is_unverifiable(claim) for account in accounts for claim in account.claims)
    return (bool(said) or hearsay) and not any(said)


def _is_unverifiable(claim: Claim) -> bool:
    return claim.kind is Kind.TOLL and any(link.stance is Stance.UNVERIFIED for link in claim.attribution)


def _is_withheld(accounts: Sequence[Account], outcomes: tuple[Outcome, ...], people: Whom | None) -> bool:
    """True where somebody who was asked gave no figure of this kind for these people."""
    for account in accounts:
        for claim in account.claims:
            if claim.withheld and set(claim.withheld.outcomes) & set(outcomes):
                whose = whom(account, claim.withheld.whose)
                if people is None or (whose.key is not None and may_be(people, whose)):
                    return True
    return False


def credibility(told: Sequence[Statement]) -> int:
    """A suggestion from 1 to 6 on the Admiralty scale, from independence and kind of voice (methodology §6.1).

    1: two independent voices of different kinds, not all of one side, agree. 2: two independent voices agree, or a
    monitor verified it, or a side admits it. 3: one voice with no side in it. 4: a party about others, alone. 5: every
    voice is contradicted by another. 6: nobody named, so that it cannot be judged.
    """
    named = [each for each in told if each.rung is not Rung.HEARSAY]
    if not named:
        return 6
    agreeing = _largest_agreement(named)
    voices, kinds = {each.voice for each in agreeing}, {each.kind for each in agreeing}
    if (
        len(voices) > 1
        and len(kinds - {SpeakerKind.UNNAMED}) > 1
        and any(each.interest not in _SIDED for each in agreeing)
    ):
        return 1
    if len(voices) > 1 or min(each.rung for each in named) is Rung.VERIFIED:
        return 2
    if len({each.voice for each in named}) > 1 and _is_disputed(named):
        return 5
    return 4 if all(each.interest in _SIDED or each.rung is Rung.PARTY for each in named) else 3


def _largest_agreement(told: Sequence[Statement]) -> list[Statement]:
    """The most statements that one of them agrees with."""
    return max(([other for other in told if not _disjoint(one, other)] for one in told), key=len)
