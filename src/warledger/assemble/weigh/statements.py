"""The claims of one account → one figure for each voice, outcome and side.

A report tells its figures again and again: in the headline, in the lead, person by person. What is one statement, and
how it adds up (methodology §7.5):

1. Claims about the news count; a denial is no figure. A part of another figure ("including two children") says nothing
   of its own, unless it tells whose people the part were. Of two claims on the same number words the one counts that
   rests on fewer words. People who are only recalled ("the boy", "his death") count where no others are told of.
2. Within a sentence the groups add up ("a man and two women"), unless one of them is the sum of the others.
3. Across sentences figures do not add up: a report says the same thing again. The largest is the voice's figure; of
   equal ones the later, since bodies correct headlines.
4. Individuals in different sentences are as many as their different names, or ages.
5. Figures without a number ("several") count only where there is no other.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from warledger.assemble.weigh.interest import Interest, Rung, interest, rung
from warledger.assemble.weigh.voices import Copies, kind_of, originator
from warledger.assemble.weigh.whom import whom
from warledger.values import (
    Account,
    Bound,
    Category,
    Claim,
    Outcome,
    Polarity,
    Quantity,
    RelationKind,
    SpeakerKind,
    Status,
    Toll,
    Whom,
)

_SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]]*\s+|\n")
_AGE = re.compile(r"\b(\d{1,3})-year-old\b|,\s(\d{1,3})\b(?=[,. ]|$)", re.IGNORECASE)
_NAME = re.compile(r"\b[A-Z][\w'’-]+(?:\s+[A-Z][\w'’.-]*)+")
_SUFFIXES = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii"})
_RECALLING = frozenset("the this that his her their he she him they".split())


@dataclass(frozen=True, slots=True)
class Statement:
    """One voice's figure in one account.

    `low` and `high` are hard: None where the words leave them open or only convention gives them ("dozens" has no hard
    high). `point` is the one number that the words suggest, None for "up to 30", which suggests none.
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
    is_part: bool = False
    is_replaced: bool = False


def statements(account: Account, copies: Copies | None = None) -> tuple[Statement, ...]:
    """The figures that the account's voices give, one for each voice, outcome and side."""
    by_voice: dict[tuple[str, tuple[Outcome, ...], Whom], list[Claim]] = defaultdict(list)
    for claim in _counting(account):
        if claim.toll is not None:
            key = (originator(account, claim, copies or {}), tuple(sorted(claim.toll.outcomes)), _whom(account, claim))
            by_voice[key].append(claim)
    return tuple(
        _statement(account, told, voice, outcomes, whose) for (voice, outcomes, whose), told in by_voice.items()
    )


def _whom(account: Account, claim: Claim) -> Whom:
    return whom(account, claim.toll.victims) if claim.toll else Whom(None, None)


def _counting(account: Account) -> tuple[Claim, ...]:
    """Rule 1."""
    tightest: dict[object, Claim] = {}
    tolls = [claim for claim in account.claims if claim.toll and _is_figure(claim)]
    known = {claim.id: claim for claim in tolls}
    superseded = {claim.relation.claim for claim in tolls if _stands(claim, RelationKind.SUPERSEDES)}  # type: ignore[union-attr]
    for claim in sorted(tolls, key=lambda each: -_length(each)):
        if claim.id not in superseded and (not _is_part(claim) or _tells_more(account, claim, known)):
            tightest[claim.anchor] = claim
    kept = sorted(tightest.values(), key=lambda claim: claim.anchor)
    new = [claim.toll.outcomes for claim in kept if claim.toll and not _is_recalled(claim)]
    return tuple(claim for claim in kept if not _is_recalled(claim) or (claim.toll and claim.toll.outcomes not in new))


def _is_figure(claim: Claim) -> bool:
    return claim.status is Status.CURRENT and claim.polarity is Polarity.AFFIRMED


def _stands(claim: Claim, kind: RelationKind) -> bool:
    return claim.relation is not None and claim.relation.kind is kind


def _is_part(claim: Claim) -> bool:
    return _stands(claim, RelationKind.SUBSET_OF)


def _tells_more(account: Account, claim: Claim, known: Mapping[str, Claim]) -> bool:
    """True for a part whose people are told more closely than the whole's: "19 killed, including 12 civilians"."""
    whole = known.get(claim.relation.claim) if claim.relation else None
    if whole is None:
        return False
    mine, its = _whom(account, claim), _whom(account, whole)
    closer_side = mine.key is not None and its.key is None
    closer_kind = mine.category is not Category.UNKNOWN and its.category is Category.UNKNOWN
    return closer_side or closer_kind


def _length(claim: Claim) -> int:
    return claim.evidence[0].stop - claim.evidence[0].start


def _statement(
    account: Account, told: Sequence[Claim], voice: str, outcomes: tuple[Outcome, ...], whose: Whom
) -> Statement:
    counted = _that_count(account, told)
    lows, highs, points = ([figure(claim.toll.quantity)[end] for claim in counted if claim.toll] for end in range(3))
    best = min(counted, key=lambda claim: rung(account, claim))
    return Statement(
        account=account.id,
        claims=tuple(claim.id for claim in counted),
        outcomes=outcomes,
        whom=whose,
        low=_sum(lows),
        high=_sum(highs),
        point=_sum(points),
        vague=any(claim.toll is not None and claim.toll.quantity.bound is Bound.VAGUE for claim in counted),
        text=" + ".join(claim.toll.quantity.text for claim in counted if claim.toll),
        voice=voice,
        kind=kind_of(best),
        interest=interest(account, best),
        rung=rung(account, best),
        published=account.document.published,
        is_part=all(_is_part(claim) for claim in counted),
    )


def _sum(ends: Sequence[int | None]) -> int | None:
    """The sum; None as soon as one end is open."""
    known = [end for end in ends if end is not None]
    return sum(known) if known and len(known) == len(ends) else None


def figure(quantity: Quantity) -> tuple[int | None, int | None, int | None]:
    """The hard low, the hard high and the point of a quantity; soft highs never feed a high (methodology §7.3)."""
    high = None if quantity.bound in (Bound.VAGUE, Bound.ABOUT) and quantity.high != quantity.low else quantity.high
    if quantity.bound is Bound.ABOUT and quantity.low is not None and quantity.high is not None:
        return quantity.low, quantity.high, (quantity.low + quantity.high) // 2
    if quantity.bound in (Bound.AT_MOST, Bound.LESS_THAN):
        return quantity.low, quantity.high, None
    return quantity.low, high, quantity.low


# How a voice's claims add up


def _that_count(account: Account, told: Sequence[Claim]) -> tuple[Claim, ...]:
    """The claims whose figures together are the voice's figure (rules 2–5)."""
    numbered = [claim for claim in told if claim.toll and claim.toll.quantity.bound is not Bound.VAGUE] or told
    added = [claim for claim in numbered if _stands(claim, RelationKind.ADDS_TO)]
    groups = [_without_total(group) for group in _sentences(account, [each for each in numbered if each not in added])]
    groups = [(*group, *(claim for claim in added if claim not in group)) for group in groups] or [tuple(added)]
    candidates = [group for group in (*groups, _individuals(numbered)) if group]
    return max(candidates, key=lambda group: (_points(group), *_place(group)))


def _is_recalled(claim: Claim) -> bool:
    """True for one person told of again: "the boy", "his death"."""
    words = (claim.toll.victims.text or "").lower().split() if claim.toll else []
    single = claim.toll is not None and claim.toll.quantity.low == claim.toll.quantity.high == 1
    return single and bool(words) and words[0] in _RECALLING


def _points(group: Iterable[Claim]) -> int:
    return sum(figure(claim.toll.quantity)[2] or 0 for claim in group if claim.toll)


def _place(group: Sequence[Claim]) -> tuple[int, int]:
    """Equal figures: the one of fewer claims, then the later."""
    return -len(group), max((claim.anchor.start for claim in group), default=0)


def _sentences(account: Account, told: Iterable[Claim]) -> Iterator[tuple[Claim, ...]]:
    """The claims, sentence by sentence."""
    text, group = account.document.text, list[Claim]()
    for claim in told:
        if group and _SENTENCE_END.search(text[group[-1].anchor.stop : claim.anchor.start]):
            yield tuple(group)
            group = []
        group.append(claim)
    if group:
        yield tuple(group)


def _without_total(group: Sequence[Claim]) -> tuple[Claim, ...]:
    """Rule 2: the total alone, where one of several figures is the sum of the others."""
    largest = max(group, key=lambda claim: _points([claim]))
    is_total = len(group) > 2 and _points(group) == 2 * _points([largest])
    return (largest,) if is_total else tuple(group)


def _individuals(told: Iterable[Claim]) -> tuple[Claim, ...]:
    """Rule 4: one claim for each different person."""
    known: list[tuple[frozenset[str], Claim]] = []
    for claim in told:
        if claim.toll and claim.toll.quantity.low == claim.toll.quantity.high == 1:
            marks = _marks(claim.toll)
            same = [entry for entry in known if entry[0] & marks]
            if marks and not same:
                known.append((marks, claim))
            elif same:
                known = [entry for entry in known if entry not in same]
                known.append((marks.union(*(entry[0] for entry in same)), same[0][1]))
    return tuple(claim for _, claim in known)


def _marks(toll: Toll) -> frozenset[str]:
    """The words of a victim's name; else the age."""
    text = toll.victims.text or ""
    names = {word.lower() for name in _NAME.findall(text) for word in name.split()} - _SUFFIXES
    age = _AGE.search(text)
    return frozenset(names) or frozenset({f"age {age[1] or age[2]}"} if age else ())
