"""A document and its sentences → the report: parties, events, claims."""

from __future__ import annotations

from dataclasses import replace

from warledger.extract.attribute import Voices
from warledger.extract.compose import Reading, claims
from warledger.extract.events import event_of
from warledger.extract.resolve import Parties
from warledger.extract.when import Statuses
from warledger.language.syntax import Sentence
from warledger.values import Claim, Document, Event, Report, Status

NOTHING_FOUND = "No claim about armed conflict was found in this report."


def report_of(document: Document, sentences: tuple[Sentence, ...]) -> Report:
    """What the document claims. An empty report is a valid one, and says so in its warnings."""
    parties = Parties(document, sentences)
    reading = Reading(document, sentences, parties, Voices(document, sentences), Statuses(document, sentences))
    placed = claims(reading)
    if not placed:
        return Report(document=document, warnings=(*document.warnings, NOTHING_FOUND))
    event, place = event_of(document, placed, parties.parties) or (None, None)
    return Report(
        document=document,
        parties=parties.parties,
        places=(place,) if place else (),
        events=(event,) if event else (),
        claims=tuple(_in_event(each.claim, event) for each in placed),
        warnings=document.warnings,
    )


def _in_event(claim: Claim, event: Event | None) -> Claim:
    return replace(claim, event=event.id) if event and claim.status is Status.CURRENT else claim
