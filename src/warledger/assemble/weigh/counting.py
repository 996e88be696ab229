"""The claims of one account that its figures are made of (methodology §7.4–7.5).

1. Claims about the account's event count, which is the news or something older; a denial is no figure, and neither is
   one that the report itself supersedes.
2. A part of another figure ("including two children") says nothing of its own, unless it tells whose people they were.
3. Of two claims on the same number words the one counts that rests on fewer words.
4. A single person who is only recalled ("the boy", "his death") counts where no others are told of; kin of somebody
   ("his son") is somebody else.
5. Somebody named among the dead is not among the wounded ("later died of wounds": moved, never added), and neither is
   somebody who is only recalled where the report tells of dead.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from warledger.assemble.weigh.adding import is_kin, is_one, is_recalled, names
from warledger.assemble.weigh.whom import whom
from warledger.values import Account, Category, Claim, Outcome, Polarity, RelationKind, Status, Whom

_DEAD, _WOUNDED = (Outcome.KILLED,), (Outcome.WOUNDED,)


def counting(account: Account) -> tuple[Claim, ...]:
    """The claims that count, in the order of the text."""
    tolls = [claim for claim in account.claims if claim.toll and _is_figure(claim, account.event.status)]
    known = {claim.id: claim for claim in tolls}
    superseded = {claim.relation.claim for claim in tolls if claim.relation and _is(claim, RelationKind.SUPERSEDES)}
    whole = (each for each in tolls if not _is_part(each) or _tells_more(account, each, known))
    kept = _tightest(each for each in whole if each.id not in superseded)
    return _told(account, kept, [claim for claim in kept if not _is_echo(claim)])


def whose(account: Account, claim: Claim) -> Whom:
    """Whose people the claim's victims are."""
    return whom(account, claim.toll.victims) if claim.toll else Whom(None, None)


def _is_figure(claim: Claim, status: Status) -> bool:
    told_of = claim.status in (Status.CURRENT, status) and claim.status is not Status.HYPOTHETICAL
    return told_of and claim.polarity is Polarity.AFFIRMED


def _is(claim: Claim, kind: RelationKind) -> bool:
    return claim.relation is not None and claim.relation.kind is kind


def _is_part(claim: Claim) -> bool:
    return _is(claim, RelationKind.SUBSET_OF)


def _tells_more(account: Account, claim: Claim, known: Mapping[str, Claim]) -> bool:
    """True for a part whose people are told more closely than the whole's: "19 killed, including 12 civilians"."""
    whole = known.get(claim.relation.claim) if claim.relation else None
    if whole is None:
        return False
    mine, its = whose(account, claim), whose(account, whole)
    closer_side = mine.key is not None and its.key is None
    closer_kind = mine.category is not Category.UNKNOWN and its.category is Category.UNKNOWN
    return closer_side or closer_kind


def _tightest(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """Rule 3."""
    by_anchor: dict[object, Claim] = {}
    for claim in sorted(claims, key=lambda each: each.evidence[0].start - each.evidence[0].stop):
        by_anchor[claim.anchor] = claim
    return tuple(sorted(by_anchor.values(), key=lambda claim: claim.anchor))


def _is_echo(claim: Claim) -> bool:
    """True for one person told of again."""
    return is_one(claim) and is_recalled(claim) and not is_kin(claim)


def _told(account: Account, kept: Sequence[Claim], new: Sequence[Claim]) -> tuple[Claim, ...]:
    """Rules 4 and 5."""
    outcomes = {claim.toll.outcomes for claim in new if claim.toll}
    shown = [claim for claim in kept if claim in new or (claim.toll and claim.toll.outcomes not in outcomes)]
    dead = [claim for claim in shown if claim.toll and claim.toll.outcomes == _DEAD]
    named = [_names(account, claim) for claim in dead]
    return tuple(claim for claim in shown if not (dead and _is_of_dead(account, claim, named)))


def _is_of_dead(account: Account, claim: Claim, dead: Sequence[frozenset[str]]) -> bool:
    """True for one person wounded who is recalled, or whose name is that of one of the dead, given whole or in part."""
    if claim.toll is None or claim.toll.outcomes != _WOUNDED or not is_one(claim):
        return False
    mine = _names(account, claim)
    return is_recalled(claim) or (bool(mine) and any(mine <= each or (each and each <= mine) for each in dead))


def _names(account: Account, claim: Claim) -> frozenset[str]:
    """The words of the names of those whom the claim tells of: its own, and in full where the report has them."""
    if claim.toll is None:
        return frozenset()
    spans = claim.toll.victims.evidence
    known = (
        word.strip(".,'’").lower()
        for person in account.people
        if any(one.meets(other) for one in person.mentions for other in spans)
        for word in person.name.split()
    )
    return names(claim.toll).union(known)
