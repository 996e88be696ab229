"""Claims → the events of a report: which claims tell of one occurrence, between which sides, when and where.

events_of(document, sentences, placed, parties, places) → the events, and the claims with the event that each is of
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple, Protocol

from warledger.extract.classify import Types
from warledger.extract.events.aftermath import is_elsewhere
from warledger.extract.events.cluster import Cluster
from warledger.extract.events.clusters import can_found, clusters
from warledger.extract.events.doers import with_doer
from warledger.extract.events.listed import placed_item
from warledger.extract.events.sides import Allies, sides
from warledger.extract.events.telling import Placed, Telling, Tellings
from warledger.extract.events.window import window
from warledger.language.syntax import Sentence, Word
from warledger.values import Claim, Document, Event, Moment, Party, Place, Span, Status, Where

__all__ = ["Found", "Located", "Placed", "events_of", "is_elsewhere", "placed_item"]

_ORDER = tuple(Status)  # the news first
_FINE = 2  # the precision up to which a place is a point


class Located(Protocol):
    """What extract.where tells of one report."""

    @property
    def places(self) -> tuple[Place, ...]: ...

    def where(self, anchors: Sequence[tuple[Sentence, Word]]) -> Where | None: ...

    def closer(self, where: Where, others: Sequence[Where]) -> Where: ...


class Found(NamedTuple):
    """The events of a report, the news first, and its claims in the order of the text, each with its event's id."""

    events: tuple[Event, ...]
    claims: tuple[Claim, ...]


def events_of(
    document: Document,
    sentences: Sequence[Sentence],
    placed: Sequence[Placed],
    parties: Sequence[Party],
    places: Located,
) -> Found:
    """The events that the claims tell of. A claim of no occurrence (an old allegation) keeps no event."""
    allies = Allies(parties)
    placed = [with_doer(each, allies) for each in placed]
    camps = allies.camps(placed)
    makes = Tellings(document, sentences, parties, places.places, camps)
    tellings = [makes.of(each) for each in placed]
    of = {telling.claim.id: each for telling, each in zip(tellings, placed, strict=True)}
    found = sorted(clusters(tellings), key=lambda cluster: _ORDER.index(cluster.first.claim.status))
    named = {telling.claim.id: f"e{n}" for n, cluster in enumerate(found, 1) for telling in cluster.tellings}
    scene = _Scene(document, sentences, found, places)
    types = Types(document, sentences, placed, parties)
    events = tuple(_event(f"e{n}", cluster, of, allies, scene, types) for n, cluster in enumerate(found, 1))
    return Found(events, tuple(replace(each.claim, event=named.get(each.claim.id)) for each in placed))


def _event(name: str, cluster: Cluster, of: dict[str, Placed], allies: Allies, scene: _Scene, types: Types) -> Event:
    founding = [telling for telling in cluster.tellings if can_found(telling)]
    placed = [of[telling.claim.id] for telling in founding]
    during = [of[telling.claim.id] for telling in founding if not telling.after] or placed
    claims = [each.claim for each in placed]
    after = all(telling.after for telling in founding)
    opposed = sides(claims, list(allies.among(placed)), allies.unarmed, list(allies.fights(placed)))
    where = scene.where(cluster, during)
    return Event(
        id=name,
        sides=opposed,
        type=types.of([of[telling.claim.id] for telling in cluster.tellings], opposed, scene.country(where)),
        when=window([claim.when for claim in claims] if after else _moments(founding)),
        where=where,
        status=cluster.first.claim.status,
        evidence=claims[0].evidence[:1],
        summary=cluster.first.sums,
    )


def _moments(founding: Sequence[Telling]) -> Sequence[Moment | None]:
    """When the claims say it was; what is carried on from a sentence before only where none says so itself."""
    own = [telling.moment for telling in founding if telling.moment and not telling.carried]
    return own or [telling.moment for telling in founding]


class _Scene:
    """Where the events of one report were: a place told with another event is not taken over."""

    def __init__(
        self, document: Document, sentences: Sequence[Sentence], found: Sequence[Cluster], places: Located
    ) -> None:
        self._dateline = document.dateline
        self._sentences, self._starts = sentences, [sentence.start for sentence in sentences]
        self._told = {telling.number: cluster for cluster in found for telling in cluster.tellings}
        self._places = places

    def country(self, where: Where | None) -> str | None:
        """The country of the place, where it is known (ISO 3166 alpha-2)."""
        return next((place.country for place in self._places.places if where and place.id == where.place), None)

    def where(self, cluster: Cluster, placed: Sequence[Placed]) -> Where | None:
        """The place that its own sentences tell, else one beside them that tells of no other event."""
        by_sentence: dict[int, list[Placed]] = {each.number: [] for each in placed}
        for each in placed:
            by_sentence[each.number].append(each)
        told = [where for each in by_sentence.values() if (where := self._where(cluster, each)) is not None]
        fine = next((where for where in told if where.precision and where.precision <= _FINE), None)
        chosen = fine or self._where(cluster, placed)
        return self._places.closer(chosen, told) if chosen else None

    def _where(self, cluster: Cluster, placed: Sequence[Placed]) -> Where | None:
        own = [each for each in placed if each.claim.where] or placed
        where = self._places.where([(each.sentence, _teller(each)) for each in own])
        if where is None or not where.evidence or self._is_dateline(where.evidence[0]):
            return None
        number = bisect_right(self._starts, where.evidence[0].start) - 1
        if number >= 0 and is_elsewhere(self._sentences[number], where.evidence[0]):
            return None
        of = self._told.get(number, cluster)
        return where if of is cluster or any(each.number == number for each in placed) else None

    def _is_dateline(self, words: Span) -> bool:
        """True for where the report was written."""
        line = self._dateline
        return line is not None and line.start <= words.start < line.stop


def _teller(placed: Placed) -> Word:
    """The word whose place is that of the claim."""
    return placed_item(placed.claim, placed.sentence) or placed.predicate
