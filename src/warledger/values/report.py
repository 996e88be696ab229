"""One report as it was read: its document, the parties and places in it, its events, and what it claims."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from importlib import import_module
from typing import Any

from warledger.errors import BadClaim
from warledger.values.claim import Claim, Status
from warledger.values.document import Document
from warledger.values.moment import Moment
from warledger.values.parties import Party, Person, Place
from warledger.values.span import Span

SCHEMA = "warledger/report@1"


@dataclass(frozen=True, slots=True)
class EventType:
    """The event's codes in the field's vocabularies, None where no rule decided.

    `acled` is "event type/sub-event type" (codebook, hierarchical order); `plover` the type and `mode` its mode (manual
    2.0); `ucdp` the type of violence 1–3 (GED codebook 23.1, pp. 28–31); `weapon` the class of what was used;
    `civilian_targeting` is True where civilians were the main or only target (ACLED). `rules` are the ids of the rules
    that decided, `evidence` the words that they stand on.
    """

    acled: str | None = None
    plover: str | None = None
    mode: str | None = None
    ucdp: int | None = None
    weapon: str | None = None
    civilian_targeting: bool | None = None
    rules: tuple[str, ...] = ()
    evidence: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Where:
    """The event's place (its id) and UCDP's `where_prec` 1–7 (GED codebook 23.1, appendix 3)."""

    place: str
    precision: int | None = None
    evidence: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One report's view of one occurrence: what kind, between which sides (ids of parties), when and where.

    `summary` is True where the report gives only a total over days or places that it does not tell apart: UCDP's
    `event_clarity` 2 (GED codebook 23.1, pp. 22–23), where False is 1.
    """

    id: str
    sides: tuple[tuple[str, ...], ...] = ()
    type: EventType = EventType()
    when: Moment | None = None
    where: Where | None = None
    status: Status = Status.CURRENT
    evidence: tuple[Span, ...] = ()
    summary: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What `warledger read` gives. Claims name their event by its id; events and claims name parties by theirs.

    `gazetteer` is the version of the gazetteer that the places were looked up in: another may resolve them otherwise.
    """

    document: Document
    parties: tuple[Party, ...] = ()
    people: tuple[Person, ...] = ()
    places: tuple[Place, ...] = ()
    events: tuple[Event, ...] = ()
    claims: tuple[Claim, ...] = ()
    warnings: tuple[str, ...] = ()
    gazetteer: str | None = None
    schema: str = SCHEMA

    def __post_init__(self) -> None:
        events = {event.id for event in self.events}
        for claim in self.claims:
            if claim.event is not None and claim.event not in events:
                raise BadClaim(
                    f"the claim {claim.id} names the event {claim.event!r}, which the report does not have",
                    "Name one of the report's events, or none",
                )

    def tolls(self, *, names: bool = False) -> Any:
        """The tolls, one row each, as `warledger.tolls(report)` gives them: a DataFrame where pandas is installed."""
        # By the public door: rows and their veil are export's, which values know nothing of.
        return import_module("warledger").tolls(self, names=names)

    def _repr_html_(self) -> str:
        """The tolls as a table, for notebooks: parties and numbers, without words that could name a private person."""
        head = "".join(f"<th>{column}</th>" for column in _SHOWN)
        body = "".join(f"<tr>{_cells(claim, self.parties)}</tr>" for claim in self.claims if claim.toll)
        title = escape(self.document.title or self.document.source)
        return f"<h4>{title}</h4><table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


_SHOWN = ("side", "category", "outcomes", "low", "high", "whose word", "status")


def _cells(claim: Claim, parties: tuple[Party, ...]) -> str:
    """One toll in the columns of `_SHOWN`. Whole rows, whose names are veiled, are `report.tolls()`."""
    toll, first = claim.toll, claim.attribution[0] if claim.attribution else None
    if toll is None:
        return ""
    named = {party.id: party.name for party in parties}
    whose = " and ".join(named[party] for party in toll.victims.parties if party in named)
    speaker = first.speaker if first else None
    word = (speaker.kind.value if speaker else "nobody named") if first else "the report"
    low, high = ("" if end is None else f"{end:,}" for end in (toll.quantity.low, toll.quantity.high))
    row = (whose, toll.victims.category.value, " or ".join(toll.outcomes), low, high, word, claim.status.value)
    return "".join(f"<td>{escape(cell)}</td>" for cell in row)
