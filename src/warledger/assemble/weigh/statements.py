"""The claims of one account → one figure for each voice, outcome and side.

A report tells its figures again and again: in the headline, in the lead, person by person. Which of its claims count is
decided in `counting`, and how those of one voice add up in `adding`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from warledger.assemble.weigh.adding import figure, is_bare, is_one, is_partial, is_vague, that_count
from warledger.assemble.weigh.counting import counting, whose
from warledger.assemble.weigh.interest import Interest, Rung, interest, rung
from warledger.assemble.weigh.voices import Copies, kind_of, mouth, originator
from warledger.assemble.weigh.whom import may_be
from warledger.values import Account, Bound, Category, Claim, Outcome, SpeakerKind, Whom

Key = tuple[str, tuple[Outcome, ...], Whom]
_CEILINGS = frozenset({Bound.AT_MOST, Bound.LESS_THAN})


@dataclass(frozen=True, slots=True)
class Statement:
    """One voice's figure in one account.

    `low` and `high` are hard: None where the words leave them open or only convention gives them ("dozens" has no hard
    high). `point` is the one number that the words suggest, None for "up to 30", which suggests none. `partial` is True
    where the voice tells of some of the people ("her five children", people by name) and of no number of them all.
    """

    account: str
    claims: tuple[str, ...]
    outcomes: tuple[Outcome, ...]
    whom: Whom
    low: int | None
    high: int | None
    point: int | None
    vague: bool
    text: str
    voice: str
    kind: SpeakerKind
    interest: Interest
    rung: Rung
    published: date | None
    partial: bool = False
    is_replaced: bool = False


def statements(account: Account, copies: Copies | None = None) -> tuple[Statement, ...]:
    """The figures that the account's voices give, one for each voice, outcome and side."""
    by_voice: dict[tuple[Key, bool], list[Claim]] = defaultdict(list)
    for key, claim in _told(list(_keyed(account, counting(account), copies or {}))):
        by_voice[key, _is_ceiling(claim)].append(claim)
    return tuple(_statement(account, told, *key) for (key, _), told in by_voice.items())


def _is_ceiling(claim: Claim) -> bool:
    """True for "up to 30", which stands beside what the same voice says there were at least."""
    return claim.toll is not None and claim.toll.quantity.bound in _CEILINGS


def _told(keyed: Sequence[tuple[Key, Claim]]) -> Iterator[tuple[Key, Claim]]:
    """The claims without the bare plurals ("fatalities") of a voice that tells of the same people by number."""
    counted = (key for key, claim in keyed if not (is_vague(claim) or _is_ceiling(claim)))
    numbered = {(mouth(voice), outcomes, people) for voice, outcomes, people in counted}
    for key, claim in keyed:
        mine = mouth(key[0]), key[1]
        others = (people for *whose_word, people in numbered if tuple(whose_word) == mine)
        if not (is_bare(claim) and any(may_be(key[2], people) for people in others)):
            yield key, claim


def _keyed(account: Account, claims: Sequence[Claim], copies: Copies) -> Iterator[tuple[Key, Claim]]:
    """The claims with what they are put together by: single people whose kind one word tells and another does not."""
    keyed = [((originator(account, each, copies), _outcomes(each), whose(account, each)), each) for each in claims]
    plain = {_plain(key) for key, claim in keyed if is_one(claim) and key[2].category is Category.UNKNOWN}
    for key, claim in keyed:
        alone = is_one(claim) and is_partial(claim) and key[2].category is Category.CIVILIAN
        yield (_plain(key) if alone and _plain(key) in plain else key), claim


def _plain(key: Key) -> Key:
    voice, outcomes, people = key
    return voice, outcomes, Whom(people.key, people.name)


def _outcomes(claim: Claim) -> tuple[Outcome, ...]:
    return tuple(sorted(claim.toll.outcomes)) if claim.toll else ()


def _statement(
    account: Account, told: Sequence[Claim], voice: str, outcomes: tuple[Outcome, ...], people: Whom
) -> Statement:
    counted = that_count(account, told)
    lows, highs, points = ([figure(claim.toll.quantity)[end] for claim in counted if claim.toll] for end in range(3))
    best = min(counted, key=lambda claim: rung(account, claim))
    return Statement(
        account=account.id,
        claims=tuple(claim.id for claim in counted),
        outcomes=outcomes,
        whom=people,
        low=_sum(lows),
        high=_sum(highs),
        point=_sum(points),
        vague=any(is_vague(claim) for claim in counted),
        text=" + ".join(claim.toll.quantity.text for claim in counted if claim.toll),
        voice=voice,
        kind=kind_of(best),
        interest=interest(account, best),
        rung=rung(account, best),
        published=account.document.published,
        partial=all(is_partial(claim) for claim in counted),
    )


def _sum(ends: Sequence[int | None]) -> int | None:
    """The sum; None as soon as one end is open."""
    known = [end for end in ends if end is not None]
    return sum(known) if known and len(known) == len(ends) else None
