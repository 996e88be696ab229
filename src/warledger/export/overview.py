"""A report at a glance: its claims in the order of the text, by event, with what is contested and what is set aside."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from warledger.export.contested import Contest, Said, Setting, contests, voice_key
from warledger.export.words import Side
from warledger.values import Claim, Event, Outcome, Party, Polarity, RelationKind, Report, Role, Span, Status


class Reason(StrEnum):
    """Why a claim is set aside: kept and shown, but not among the figures of the event."""

    BACKGROUND = "background"
    HYPOTHETICAL = "hypothetical"
    DENIED = "denied"
    REPLACED = "replaced by a later figure"


@dataclass(frozen=True, slots=True)
class Row:
    """A side and what is said of its losses: the claims by the outcomes they name (a toll, or one withheld)."""

    side: Side
    cells: Mapping[tuple[Outcome, ...], tuple[Said, ...]]


@dataclass(frozen=True, slots=True)
class Occasion:
    """A current event (None for claims that were tied to none), the claims about it, and what is contested in it.

    `said` leaves out what is set aside.
    """

    event: Event | None
    said: tuple[Said, ...]
    rows: tuple[Row, ...]
    contests: tuple[Contest, ...]


@dataclass(frozen=True, slots=True)
class Aside:
    reason: Reason
    said: Said


@dataclass(frozen=True, slots=True)
class Overview:
    """Everything that the views of a report need, computed once."""

    report: Report
    parties: Mapping[str, Party]
    said: tuple[Said, ...]
    occasions: tuple[Occasion, ...]
    asides: tuple[Aside, ...]
    unread: tuple[Span, ...]

    @property
    def voices(self) -> int:
        """How many different voices speak, the report's own among them."""
        return len({voice_key(each.claim) for each in self.said})

    def number(self, claim: str) -> int | None:
        """The number of the claim with this id."""
        return next((each.number for each in self.said if each.claim.id == claim), None)


def overview(report: Report) -> Overview:
    """`report` at a glance."""
    said = tuple(
        Said(number, claim)
        for number, claim in enumerate(sorted(report.claims, key=lambda claim: (claim.anchor, claim.evidence)), start=1)
    )
    asides = tuple(_asides(said, {event.id: event.status for event in report.events}))
    parties = {party.id: party for party in report.parties}
    return Overview(
        report, parties, said, tuple(_occasions(report, said, asides)), asides,
        tuple(span for span in report.document.passages(Role.BOILERPLATE) if span.quote.strip()),
    )  # fmt: skip


def outcome_columns(rows: Iterable[Row]) -> tuple[tuple[Outcome, ...], ...]:
    """The outcomes that rows tell of: single ones in the order of their list, then pooled ones, then "any"."""
    found = {outcomes for row in rows for outcomes in row.cells}
    rank = {outcome: place for place, outcome in enumerate(Outcome)}
    return tuple(sorted(found, key=lambda each: (not each, len(each), [rank[outcome] for outcome in each])))


def _asides(said: Iterable[Said], events: Mapping[str, Status]) -> Iterator[Aside]:
    replaced = {
        each.claim.relation.claim
        for each in said
        if each.claim.relation and each.claim.relation.kind is RelationKind.SUPERSEDES
    }
    for each in said:
        reason = _reason(each.claim, events.get(each.claim.event or "", Status.CURRENT))
        if reason is None and each.claim.id in replaced:
            reason = Reason.REPLACED
        if reason is not None:
            yield Aside(reason, each)


def _reason(claim: Claim, event: Status) -> Reason | None:
    """A claim about no current event is set aside, whatever else it is."""
    for status in (claim.status, event):
        if status is not Status.CURRENT:
            return Reason(status.value)
    return Reason.DENIED if claim.polarity is Polarity.DENIED else None


def _occasions(report: Report, said: Iterable[Said], asides: Iterable[Aside]) -> Iterator[Occasion]:
    """The current events in the report's order, then what was tied to none."""
    reasons = {aside.said.number: aside.reason for aside in asides}
    said = [each for each in said if reasons.get(each.number) in (None, Reason.DENIED)]
    parties = {party.id: party for party in report.parties}
    current = [event for event in report.events if event.status is Status.CURRENT]
    for event in (*current, None):
        own = [each for each in said if each.claim.event == (event.id if event else None)]
        if event or own:
            setting = Setting(parties, event.sides if event else ())
            kept = tuple(each for each in own if each.number not in reasons)
            yield Occasion(event, kept, tuple(_rows(own, setting)), tuple(contests(own, setting)))


def _rows(said: Iterable[Said], setting: Setting) -> Iterator[Row]:
    """One row a side, in the order of the text. Denied tolls are in it, beside what they deny."""
    rows: dict[Side, dict[tuple[Outcome, ...], list[Said]]] = {}
    for each in said:
        claim = each.claim
        if claim.toll:
            cells = rows.setdefault(setting.side(claim.toll.victims), {})
            cells.setdefault(claim.toll.outcomes, []).append(each)
        elif claim.withheld and claim.withheld.outcomes:
            cells = rows.setdefault(setting.side(claim.withheld.whose), {})
            for outcome in claim.withheld.outcomes:
                cells.setdefault((outcome,), []).append(each)
    for side, cells in rows.items():
        yield Row(side, {outcomes: tuple(found) for outcomes, found in cells.items()})
