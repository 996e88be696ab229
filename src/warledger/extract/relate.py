"""How a toll stands to one that the report told before: a part of it, on top of it, or instead of it.

Inside a sentence grammar tells the parts ("including three children": extract.find.parts); here the number's own words
point back over the sentences (methodology §7.5):

    subset_of    "five of the injured", "two of the dead"
    adds_to      "another three", "three more": to the toll before it, where that is of the same outcome and side ("one
                 died, and three more were wounded" adds nothing); "a third soldier": to the two told of before
    supersedes   "the toll rose to 12", "bringing the total to 12": the voice's own lower figure, or the "9" that the
                 sentence says it rose from; what somebody calls an earlier toll stands behind what was told before it
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from warledger.extract.events import Placed
from warledger.knowledge.english.numbers import ordinals
from warledger.knowledge.english.some import comes_to, is_among, is_portion, some, words_of
from warledger.values import Category, Claim, Document, Group, Polarity, Relation, RelationKind, Toll

_BE = frozenset({"was", "were", "is", "are"})
_AMONG = 6  # words between "among" and the figure, at most: "among the 12 people killed were"


class _Told(NamedTuple):
    """A toll that is claimed, its sentence's number, and the words of that sentence before and after its figure."""

    claim: Claim
    toll: Toll
    sentence: int
    before: list[str]
    after: list[str]


def related(document: Document, placed: Sequence[Placed], claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """`claims`, which stand in the order of `placed` and know their events, with how each stands to an earlier one."""
    tolls = [told for each, claim in zip(placed, claims, strict=True) if (told := _told(document, each, claim))]
    relations = {told.claim.id: told.claim.relation for told in tolls if told.claim.relation}
    for place, told in enumerate(tolls):
        earlier = [each for each in tolls[:place] if not _is_one_more(relations.get(each.claim.id))]
        for claim, relation in _relations(told, earlier, tolls[place + 1 :]):
            relations.setdefault(claim.id, relation)
    known = {claim.id: claim for claim in claims}
    return tuple(_with(claim, relations[claim.id], known) if claim.id in relations else claim for claim in claims)


def _with(claim: Claim, relation: Relation, known: Mapping[str, Claim]) -> Claim:
    """The claim that stands so; a part that says nothing of its people ("five of the injured") has its whole's."""
    whole = known[relation.claim].toll if relation.kind is RelationKind.SUBSET_OF else None
    if not whole or not claim.toll or _is_told_of(claim.toll.victims):
        return replace(claim, relation=relation)
    people = replace(whole.victims, text=claim.toll.victims.text)
    return replace(claim, relation=relation, toll=replace(claim.toll, victims=people))


def _is_told_of(group: Group) -> bool:
    return bool(group.parties) or group.category is not Category.UNKNOWN


def _is_one_more(relation: Relation | None) -> bool:
    """True for what is a part or comes on top: neither is a figure that others stand to."""
    return relation is not None and relation.kind is not RelationKind.SUPERSEDES


def _told(document: Document, placed: Placed, claim: Claim) -> _Told | None:
    """None for what is no toll, denied, of no event, or of nobody."""
    is_told = claim.toll and claim.event and claim.polarity is Polarity.AFFIRMED and claim.toll.quantity.high != 0
    if not claim.toll or not is_told:
        return None
    text, sentence, anchor = document.text, placed.sentence, claim.anchor
    before, after = text[sentence.start : anchor.start], text[anchor.stop : sentence.stop]
    return _Told(claim, claim.toll, placed.number, words_of(before), words_of(after))


def _relations(told: _Told, earlier: Sequence[_Told], later: Sequence[_Told]) -> Iterator[tuple[Claim, Relation]]:
    """Which claim stands how to which other, by the words of `told`."""
    before = [each for each in reversed(earlier) if _are_comparable(told, each)]
    if _is_part(told):
        yield from _stands(told, RelationKind.SUBSET_OF, next((each for each in before if _may_hold(each, told)), None))
    elif order := _order(told):
        told_so_far = (each for each in before if each.toll.quantity.low == order - 1)
        yield from _stands(told, RelationKind.ADDS_TO, next(told_so_far, None))
    elif _is_more(told):
        last = next((each for each in reversed(earlier) if each.claim.event == told.claim.event), None)
        yield from _stands(told, RelationKind.ADDS_TO, last if last in before else None)
    elif comes_to(told.before):
        own = (each for each in later if each.sentence == told.sentence and not _is_more(each))
        lower = (each for each in (*own, *before) if _is_lower(each, told) and _are_comparable(told, each))
        yield from _stands(
            told, RelationKind.SUPERSEDES, next((each for each in lower if _may_replace(told, each)), None)
        )
    elif _is_earlier(told):
        instead = next((each for each in before if each.toll.quantity != told.toll.quantity), None)
        if instead:
            yield instead.claim, Relation(RelationKind.SUPERSEDES, told.claim.id)


def _stands(told: _Told, kind: RelationKind, other: _Told | None) -> Iterator[tuple[Claim, Relation]]:
    if other is not None:
        yield told.claim, Relation(kind, other.claim.id)


def _are_comparable(told: _Told, other: _Told) -> bool:
    """True for figures of one event and outcome, of people who may be of one side and one kind."""
    mine, its = told.toll.victims, other.toll.victims
    same_side = not mine.parties or not its.parties or mine.parties == its.parties
    same_kind = Category.UNKNOWN in (mine.category, its.category) or mine.category is its.category
    same = told.claim.event == other.claim.event and told.toll.outcomes == other.toll.outcomes
    return same and same_side and same_kind and told.claim.status is other.claim.status


def _is_part(told: _Told) -> bool:
    """True for "five of the injured", "among the dead were [two nurses]", "[two nurses] were among the dead"."""
    words = told.toll.victims.text or told.claim.evidence[0].quote
    if is_portion(words, told.toll.quantity.text):
        # "Freed the camp from rebels, killing 28 of them" speaks of no toll told before.
        return not told.before or not some().pronouns.intersection(words_of(words))
    return is_among(told.before[-_AMONG:]) or bool(_BE.intersection(told.after[:2]) and is_among(told.after[:_AMONG]))


def _may_hold(whole: _Told, part: _Told) -> bool:
    """True if the people of `part` may be among those of `whole`."""
    most = whole.toll.quantity.high
    return most is None or most >= (part.toll.quantity.low or 0)


def _order(told: _Told) -> int | None:
    """The place of one person in the count: 3 for "a third soldier"."""
    words = words_of(told.toll.victims.text or "")
    is_one = told.toll.quantity.high == 1 and len(words) > 1 and words[0] in ("a", "the")
    return ordinals().get(words[1]) if is_one else None


def _is_more(told: _Told) -> bool:
    """True for "another three", "three more"."""
    itself = words_of(told.toll.quantity.text)  # "more than 12" are no more of them
    return bool(some().more & {*told.before[-1:], *(itself if len(itself) == 1 else ()), *told.after[:1]})


def _is_lower(other: _Told, told: _Told) -> bool:
    least, most = other.toll.quantity.low, told.toll.quantity.low
    return least is not None and most is not None and least < most


def _may_replace(told: _Told, other: _Told) -> bool:
    """True for a lower figure of the same sentence, or a count by the same voice."""
    own = other.toll.quantity.is_count and _voice(other.claim) == _voice(told.claim)
    return own or other.sentence == told.sentence


def _voice(claim: Claim) -> str | None:
    """Who says it in the end; None for the report."""
    speaker = claim.attribution[0].speaker if claim.attribution else None
    return (speaker.party or speaker.name or speaker.text) if speaker else None


def _is_earlier(told: _Told) -> bool:
    """True for "an earlier toll of 9", "up from a previous count of 9"."""
    words, known = words_of(told.claim.evidence[0].quote), some()
    said = [*told.before[-5:], *words]
    return bool(known.earlier.intersection(said) and known.totals.intersection(said))
