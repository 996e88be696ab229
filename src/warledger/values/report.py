"""One report as it was read: its document, the parties and places in it, its events, and what it claims."""

from __future__ import annotations

from dataclasses import dataclass

from warledger.errors import BadClaim
from warledger.values.claim import Claim, Status
from warledger.values.document import Document
from warledger.values.moment import Moment
from warledger.values.parties import Party, Place
from warledger.values.span import Span

SCHEMA = "warledger/report@1"


@dataclass(frozen=True, slots=True)
class EventType:
    """The event's codes in the field's vocabularies, None where no rule decided."""

    acled: str | None = None
    plover: str | None = None
    ucdp: int | None = None


@dataclass(frozen=True, slots=True)
class Where:
    """The event's place (its id) and UCDP's `where_prec` 1–7 (GED codebook 23.1, appendix 3)."""

    place: str
    precision: int | None = None
    evidence: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One report's view of one occurrence: what kind, between which sides (ids of parties), when and where."""

    id: str
    sides: tuple[tuple[str, ...], ...] = ()
    type: EventType = EventType()
    when: Moment | None = None
    where: Where | None = None
    status: Status = Status.CURRENT
    evidence: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What `warledger read` gives. Claims name their event by its id; events and claims name parties by theirs."""

    document: Document
    parties: tuple[Party, ...] = ()
    places: tuple[Place, ...] = ()
    events: tuple[Event, ...] = ()
    claims: tuple[Claim, ...] = ()
    warnings: tuple[str, ...] = ()
    schema: str = SCHEMA

    def __post_init__(self) -> None:
        events = {event.id for event in self.events}
        for claim in self.claims:
            if claim.event is not None and claim.event not in events:
                raise BadClaim(
                    f"the claim {claim.id} names the event {claim.event!r}, which the report does not have",
                    "Name one of the report's events, or none",
                )
