"""One report as it was read: its document, the parties and places in it, its events, and what it claims."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from warledger.errors import BadClaim
from warledger.values.attribution import SpeakerKind
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
        """The tolls, one row each: a pandas DataFrame where pandas is installed, else a list of dicts.

        Columns: claim, outcomes, low, high (None is open), bound, quantity, side, category, perpetrator, speaker,
        stance, polarity, status, quote. Victims and witnesses may be private people: unless `names` asks for it,
        victims stand by side and category, such speakers by their kind, and the quotes are left out.
        """
        rows = [_row(claim, names=names) for claim in self._with_toll()]
        if find_spec("pandas") is None:
            return rows
        return import_module("pandas").DataFrame(rows)

    def _repr_html_(self) -> str:
        """The tolls as a table, for notebooks."""
        columns = ("side", "outcomes", "quantity", "low", "high", "speaker", "stance", "status")
        shown = [_row(claim, names=False) for claim in self._with_toll()]
        head = "".join(f"<th>{column}</th>" for column in columns)
        rows = ("".join(f"<td>{_cell(row[column])}</td>" for column in columns) for row in shown)
        body = "".join(f"<tr>{row}</tr>" for row in rows)
        title = escape(self.document.title or self.document.source)
        return f"<h4>{title}</h4><table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"

    def _with_toll(self) -> tuple[Claim, ...]:
        return tuple(claim for claim in self.claims if claim.toll)


_PUBLIC = (SpeakerKind.PARTY, SpeakerKind.OFFICIAL, SpeakerKind.HOSPITAL, SpeakerKind.MONITOR, SpeakerKind.MEDIA)


def _row(claim: Claim, *, names: bool) -> dict[str, Any]:
    toll, first = claim.toll, claim.attribution[0] if claim.attribution else None
    if toll is None:
        raise BadClaim(f"the claim {claim.id} is no toll", "Ask for the tolls of a report with `report.tolls()`")
    speaker = first.speaker if first else None
    named = speaker is not None and (names or speaker.kind in _PUBLIC)
    counted = names or toll.quantity.rule not in ("quantity.individual", "quantity.bare_plural")
    return {
        "claim": claim.id,
        "outcomes": " or ".join(toll.outcomes),
        "low": toll.quantity.low,
        "high": toll.quantity.high,
        "bound": toll.quantity.bound.value,
        "quantity": toll.quantity.text if counted else None,
        "side": toll.victims.name if toll.victims.party else None,
        "category": toll.victims.category.value,
        "perpetrator": toll.perpetrator.name if toll.perpetrator else None,
        "speaker": speaker and (speaker.name if named else speaker.kind.value),
        "stance": first.stance.value if first else None,
        "polarity": claim.polarity.value,
        "status": claim.status.value,
        "quote": claim.evidence[0].quote if names else None,
    }


def _cell(value: object) -> str:
    return "" if value is None else escape(str(value))
