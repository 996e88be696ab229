"""How the claims of one voice add up to its figure (methodology §7.5).

1. Within a sentence the groups add up ("a man and two women"), unless one of them is the sum of the others, or a toll
   that came to so many ("rose to 31 after 12 died of their wounds", "after 12 more died": the rise is in the toll);
   people who are told of as somebody's or by name ("her five children", "Omar Sy") are among a larger group of the
   sentence. The same words twice (a headline that is printed again) are said once.
2. Across sentences figures do not add up: a report says the same thing again. The largest is the voice's figure; of
   equal ones that of fewer claims, then the later, since bodies correct headlines.
3. Individuals in different sentences are as many as their different names, or ages.
4. Figures without a number ("several") count only where there is no other; bare plurals ("fatalities") only where the
   voice tells of nobody else who may be the same people.
5. What the first 12 sentences tell goes before what stands further down, which is often of something wider.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice

from warledger.knowledge.english.people import is_person_noun
from warledger.knowledge.english.some import comes_to, is_portion, some, words_of
from warledger.values import Account, Bound, Claim, Quantity, RelationKind, Toll

_SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]]*\s+|\n")
_AGE = re.compile(r"\b(\d{1,3})-year-old\b|,\s(\d{1,3})\b(?=[,. ]|$)", re.IGNORECASE)
_NAME = re.compile(r"\b[A-Z][\w'’-]+(?:\s+[A-Z][\w'’.-]*)+")
_SUFFIXES = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii"})
_OPENING = 12  # sentences
_UNNAMED = frozenset({"quantity.a", "quantity.one_of"})


def figure(quantity: Quantity) -> tuple[int | None, int | None, int | None]:
    """The hard low, the hard high and the point of a quantity; soft highs never feed a high (methodology §7.3)."""
    high = None if quantity.bound in (Bound.VAGUE, Bound.ABOUT) and quantity.high != quantity.low else quantity.high
    if quantity.bound is Bound.ABOUT and quantity.low is not None and quantity.high is not None:
        return quantity.low, quantity.high, (quantity.low + quantity.high) // 2
    if quantity.bound in (Bound.AT_MOST, Bound.LESS_THAN):
        return quantity.low, quantity.high, None
    return quantity.low, high, quantity.low


def points(group: Iterable[Claim]) -> int:
    """The sum of the claims' points."""
    return sum(figure(claim.toll.quantity)[2] or 0 for claim in group if claim.toll)


def is_vague(claim: Claim) -> bool:
    """True for a figure without a number: "several", "victims"."""
    return claim.toll is not None and claim.toll.quantity.bound is Bound.VAGUE


def is_bare(claim: Claim) -> bool:
    """True for people in the plural and no word of how many: "fatalities", "women were killed"."""
    return claim.toll is not None and claim.toll.quantity.rule == "quantity.bare_plural"


def is_recalled(claim: Claim) -> bool:
    """True for people told of again, or told of as somebody's: "the boy", "his death", "her five children"."""
    words = words_of(claim.toll.victims.text or "") if claim.toll else []
    return bool(words) and words[0] in some().recalled


def is_kin(claim: Claim) -> bool:
    """True for people told of as somebody's: "his son", "her five children"."""
    words = words_of(claim.toll.victims.text or "") if claim.toll else []
    return bool(words) and words[0] in some().owners and bool(some().kinds.intersection(words))


def is_partial(claim: Claim) -> bool:
    """True for people told of in a way that says who was among them, not how many they were.

    One by one, again, by age, sex or kin, as a portion ("six of the eleven"), as the bodies that somebody found, or
    by a name beside their number ("two daughters, Sira and Awa Sy").
    """
    if claim.toll is None:
        return False
    words, known = words_of(claim.toll.victims.text or ""), some()
    found = any(known.found.intersection(words_of(span.quote)) for span in claim.evidence[1:2])
    by_words = (
        is_recalled(claim)
        or is_portion(claim.toll.victims.text or "", claim.toll.quantity.text)
        or bool(known.kinds.intersection(words))
    )
    return not claim.toll.quantity.is_count or found or by_words or _is_by_name(claim.toll)


def _is_by_name(toll: Toll) -> bool:
    """True for a number of which the victims' words are a person's full name."""
    text = toll.victims.text or ""
    named = _NAME.search(text)
    return named is not None and named.end() == len(text) and " " in named[0] and toll.quantity.text not in text


def is_one(claim: Claim) -> bool:
    """True for a single person."""
    return claim.toll is not None and claim.toll.quantity.low == claim.toll.quantity.high == 1


def that_count(account: Account, told: Sequence[Claim]) -> tuple[Claim, ...]:
    """The claims of one voice, on one outcome and side, whose figures together are the voice's figure."""
    numbered = _told_first(account, [claim for claim in told if not is_vague(claim)] or told)
    reached = [claim for claim in numbered if _is_reached(claim)]
    added = [claim for claim in numbered if _adds(claim) and not _is_in(account, claim, reached)]
    groups = [_together(group) for group in _sentences(account, [each for each in numbered if each not in added])]
    groups = _with_added(groups, added)
    candidates = [group for group in (*groups, _individuals(numbered, names), _individuals(numbered, _ages)) if group]
    return max(candidates, key=lambda group: (points(group), *_place(group)))


def _with_added(groups: Iterable[Sequence[Claim]], added: Sequence[Claim]) -> list[tuple[Claim, ...]]:
    """Each group with what comes on top of it, in the order of the text; what adds to none of them stands alone."""
    found = [tuple(group) for group in groups]
    for claim in added:
        place = next((n for n, group in enumerate(found) if any(adds_to(claim, each) for each in group)), None)
        if place is None:
            found.append((claim,))
        else:
            found[place] = (*found[place], claim)
    return found


def _told_first(account: Account, told: Sequence[Claim]) -> Sequence[Claim]:
    """Rule 5."""
    ends = (match.end() for match in _SENTENCE_END.finditer(account.document.text))
    opening = next(islice(ends, _OPENING - 1, None), len(account.document.text))
    return [claim for claim in told if claim.anchor.start < opening] or told


def _adds(claim: Claim) -> bool:
    return claim.relation is not None and claim.relation.kind is RelationKind.ADDS_TO


def adds_to(claim: Claim, other: Claim) -> bool:
    """True if the claim says itself that its people come on top of the other's: "three more"."""
    return _adds(claim) and claim.relation is not None and claim.relation.claim == other.id


def in_one_sentence(account: Account, one: Claim, other: Claim) -> bool:
    """True if the numbers of both stand in one sentence of the account's document."""
    first, second = sorted((one.anchor, other.anchor))
    return _SENTENCE_END.search(account.document.text[first.stop : second.start]) is None


def _place(group: Sequence[Claim]) -> tuple[int, int]:
    """Equal figures: the one of fewer claims, then the later."""
    return -len(group), max((claim.anchor.start for claim in group), default=0)


def _sentences(account: Account, told: Iterable[Claim]) -> Iterator[tuple[Claim, ...]]:
    """The claims, sentence by sentence."""
    group = list[Claim]()
    for claim in told:
        if group and not in_one_sentence(account, group[-1], claim):
            yield tuple(group)
            group = []
        group.append(claim)
    if group:
        yield tuple(group)


def _together(group: Sequence[Claim]) -> tuple[Claim, ...]:
    """Rule 1."""
    group = _named_once({claim.evidence[0].quote.casefold(): claim for claim in group}.values())
    largest = max(group, key=lambda claim: points([claim]))
    is_total = len(group) > 2 and points(group) == 2 * points([largest])
    if is_total or _is_reached(largest):
        return (largest,)
    if is_partial(largest) or points([largest]) < 2:
        return tuple(group)
    return tuple(claim for claim in group if not _is_among(claim))


def _is_reached(claim: Claim) -> bool:
    """True for "the toll has risen to 31": all that the sentence tells of are among them."""
    if claim.toll is None:
        return False
    said = claim.evidence[0]
    before = words_of(said.quote[: max(claim.anchor.start - said.start, 0)])
    return comes_to(before)


def _is_in(account: Account, claim: Claim, reached: Iterable[Claim]) -> bool:
    """True if the claim's people are in a toll of its sentence."""
    return any(in_one_sentence(account, claim, toll) for toll in reached)


def _named_once(group: Iterable[Claim]) -> tuple[Claim, ...]:
    """The claims without those that name again, in whole or in part, whom another of them names."""
    kept: list[Claim] = []
    for claim in group:
        mine = names(claim.toll) if claim.toll and is_one(claim) else frozenset[str]()
        known = (names(each.toll) for each in kept if each.toll and is_one(each))
        if not (mine and any(mine <= its or (its and its <= mine) for its in known)):
            kept.append(claim)
    return tuple(kept)


def _is_among(claim: Claim) -> bool:
    """True for people who are told of as somebody's, or by name."""
    return claim.toll is not None and is_partial(claim) and (is_recalled(claim) or bool(names(claim.toll)))


def _individuals(told: Iterable[Claim], marks: Callable[[Toll], frozenset[str]]) -> tuple[Claim, ...]:
    """Rule 3: one claim for each different person."""
    known: list[tuple[frozenset[str], Claim]] = []
    for claim in told:
        mine = marks(claim.toll) if claim.toll and is_one(claim) else frozenset[str]()
        same = [entry for entry in known if entry[0] & mine]
        if same:
            known = [entry for entry in known if entry not in same]
            known.append((mine.union(*(entry[0] for entry in same)), same[0][1]))
        elif mine:
            known.append((mine, claim))
    return tuple(claim for _, claim in known)


def names(toll: Toll) -> frozenset[str]:
    """The words of a single victim's name; none for "a Salt City boy", who is not named."""
    if toll.quantity.rule in _UNNAMED:
        return frozenset()
    text = toll.victims.text or ""
    said = [match for match in _NAME.finditer(text) if not _goes_on(text[match.end() :])]
    return frozenset(word.lower() for match in said for word in match[0].split()) - _SUFFIXES


def _goes_on(rest: str) -> bool:
    """True where a noun for people follows a name: it is a place's, or an office's."""
    following = words_of(rest)[:1] if rest.startswith(" ") else []
    return any(is_person_noun(word) for word in following)


def _ages(toll: Toll) -> frozenset[str]:
    age = _AGE.search(toll.victims.text or "")
    return frozenset({age[1] or age[2]}) if age else frozenset()
