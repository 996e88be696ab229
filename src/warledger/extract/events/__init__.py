"""Claims → the report's event: its sides, when and where. First version: one current event a report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from warledger.extract.when import moment_of, moments
from warledger.knowledge.english.parties import nations
from warledger.language.grammar import Grammar
from warledger.language.syntax import Name, NameKind, Sentence, Word
from warledger.values import Claim, Document, Event, Group, Kind, Moment, Party, Place, Status, Where

_ABOUT_EVENT = (Kind.TOLL, Kind.ACTION, Kind.OUTCOME)
_OF_STATE = frozenset({"state forces", "government", "police"})
_NEAR = frozenset({"near", "outside", "around", "beside"})
_DIVISIONS = {"district": 3, "municipality": 3, "commune": 3, "province": 4, "governorate": 4, "state": 4, "region": 4}


@dataclass(frozen=True, slots=True)
class Placed:
    """A claim with the sentence and the word that it was read from."""

    claim: Claim
    sentence: Sentence
    predicate: Word


def event_of(
    document: Document, placed: Sequence[Placed], parties: Sequence[Party]
) -> tuple[Event, Place | None] | None:
    """The event that the current claims are about, and its place; None if no claim is about the report's news."""
    current = [each for each in placed if each.claim.status is Status.CURRENT and each.claim.kind in _ABOUT_EVENT]
    if not current:
        return None
    where = _where(document, current)
    event = Event(
        id="e1",
        sides=_sides([each.claim for each in current], list(_allies(current, parties))),
        when=_when(document, current),
        where=where[1] if where else None,
        evidence=current[0].claim.evidence[:1],
    )
    return event, where[0] if where else None


# Sides


def _sides(claims: Sequence[Claim], allies: Sequence[tuple[str, str]]) -> tuple[tuple[str, ...], ...]:
    """Two sides where the claims set parties against each other; a party tied to neither stands alone."""
    against = [pair for claim in claims for pair in _opposed(claim)]
    sides: dict[str, int] = {}
    for party in _named(claims):
        if party not in sides:
            _spread(party, max(sides.values(), default=-1) + 1, sides, against, allies)
    numbered = sorted(set(sides.values()))
    return tuple(tuple(party for party, side in sides.items() if side == number) for number in numbered)


def _spread(
    party: str, side: int, sides: dict[str, int], against: Sequence[tuple[str, str]], allies: Sequence[tuple[str, str]]
) -> None:
    """Put `party` on `side`, its allies with it and its opponents on the next, and so on through them."""
    waiting = [(party, side)]
    while waiting:
        one, number = waiting.pop(0)
        if one in sides:
            continue
        sides[one] = number
        other = side + 1 if number == side else side
        waiting.extend((ally, number) for ally in _partners(one, allies))
        waiting.extend((enemy, other) for enemy in _partners(one, against))


def _partners(party: str, pairs: Iterable[tuple[str, str]]) -> Iterator[str]:
    for left, right in pairs:
        if party in (left, right):
            yield right if party == left else left


def _opposed(claim: Claim) -> Iterator[tuple[str, str]]:
    """Who stood against whom by this claim."""
    groups: tuple[Group | None, Group | None] = (None, None)
    if claim.toll:
        groups = (claim.toll.victims, claim.toll.perpetrator)
    elif claim.outcome:
        groups = (claim.outcome.who, claim.outcome.against)
    elif claim.action:
        groups = (claim.action.actor, claim.action.target)
    left, right = (group.party if group else None for group in groups)
    if left and right and left != right:
        yield left, right


def _named(claims: Iterable[Claim]) -> Iterator[str]:
    """The parties of the claims, those in conflict first."""
    yield from (party for claim in claims for pair in _opposed(claim) for party in pair)
    for claim in claims:
        groups = (claim.toll.victims, claim.toll.perpetrator) if claim.toll else ()
        yield from (group.party for group in groups if group and group.party)


def _allies(placed: Iterable[Placed], parties: Sequence[Party]) -> Iterator[tuple[str, str]]:
    """Parties that a sentence joins ("Wagner fighters and Malian soldiers"), and those of one state."""
    states = [party for party in parties if party.kind in _OF_STATE and party.country]
    yield from ((one.id, other.id) for one, other in combinations(states, 2) if one.country == other.country)
    for sentence in {each.sentence.start: each.sentence for each in placed}.values():
        grammar = Grammar(sentence)
        for word in sentence.words:
            for other in _joined(grammar, word):
                left, right = _party_of(grammar, other, parties), _party_of(grammar, word, parties)
                if left and right and left != right:
                    yield left, right


def _joined(grammar: Grammar, word: Word) -> Iterator[Word]:
    """What "and" joins `word` to; not in "fighting between the rebels and the army"."""
    head = grammar.head(word)
    if head is None or "between" in (grammar.preposition(head), grammar.preposition(word)):
        return
    if word.relation == "conj":
        yield head
    elif grammar.coordinator(word) == "and":
        yield from (other for other in grammar.children(head, word.relation) if other.index < word.index)


def _party_of(grammar: Grammar, noun: Word, parties: Sequence[Party]) -> str | None:
    """The party that a noun names, or that what it counts names: "dozens of [Wagner fighters]"."""
    named = (_party_at(word, parties) for word in (noun, *grammar.complements(noun, "of")))
    return next((party for party in named if party), None)


def _party_at(word: Word, parties: Sequence[Party]) -> str | None:
    inside = (party.id for party in parties for span in party.mentions if span.start <= word.start < span.stop)
    return next(inside, None)


# When


def _when(document: Document, placed: Iterable[Placed]) -> Moment | None:
    """The window from the first to the last day that dates a current claim."""
    found = [moment for each in placed if (moment := _dated(document, each))]
    days = [day for moment in found for day in (moment.earliest, moment.latest) if day is not None]
    if not days:
        return None
    evidence = tuple(dict.fromkeys(span for moment in found for span in moment.evidence))
    text = ", ".join(dict.fromkeys(moment.text for moment in found))
    return Moment(min(days), max(days), _precision(min(days), max(days)), text, evidence, "event.window")


def _dated(document: Document, placed: Placed) -> Moment | None:
    moment = moment_of(placed.sentence, placed.predicate, moments(document, placed.sentence))
    return moment if moment and moment.precision is not None and moment.precision <= 4 else None


def _precision(earliest: date, latest: date) -> int:
    """UCDP's date_prec of a window (GED codebook 23.1, appendix 2)."""
    days = (latest - earliest).days + 1
    return 1 if days == 1 else 2 if days <= 6 else 3 if days == 7 else 4 if days <= 31 else 5


# Where


def _where(document: Document, placed: Sequence[Placed]) -> tuple[Place, Where] | None:
    """The place that the current claims' sentences name most, a town before what is larger; None if they name none."""
    found = [
        (name, sentence)
        for sentence in {each.sentence.start: each.sentence for each in placed}.values()
        for name in sentence.names
        if name.kind is NameKind.PLACE and _is_local(name)
    ]
    if not found:
        return None
    counted = Counter(name.text.casefold() for name, _ in found)
    best = max(counted, key=lambda text: (counted[text], -_first(found, text)))
    spans = tuple(document.span(name.start, name.stop) for name, _ in found if name.text.casefold() == best)
    precision = max(_place_precision(document, name) for name, _ in found if name.text.casefold() == best)
    place = Place("g1", spans[0].quote, mentions=spans)
    return place, Where("g1", precision, spans[:1])


def _first(found: Sequence[tuple[Name, Sentence]], text: str) -> int:
    return min(name.start for name, _ in found if name.text.casefold() == text)


def _is_local(name: Name) -> bool:
    """False for countries, which are no place of an event while anything nearer is named."""
    return name.text.casefold() not in _countries()


def _countries() -> frozenset[str]:
    return frozenset(nation.name.casefold() for nation in nations().values())


def _place_precision(document: Document, name: Name) -> int:
    """UCDP's where_prec by the words around the name (GED codebook 23.1, appendix 3)."""
    before = document.text[max(0, name.start - 20) : name.start].casefold().split()
    after = document.text[name.stop : name.stop + 20].casefold().split()
    division = next((_DIVISIONS[word.strip(".,;")] for word in after[:1] if word.strip(".,;") in _DIVISIONS), None)
    if division:
        return division
    return 2 if before and before[-1] in _NEAR else 1
