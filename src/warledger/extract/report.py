"""A document and its sentences → the report: parties, people, places, events, claims."""

from __future__ import annotations

from functools import partial

from warledger.extract.attribute import Voices
from warledger.extract.compose import Reading, claims
from warledger.extract.events import events_of
from warledger.extract.find.laid import laid_in
from warledger.extract.people import people_of
from warledger.extract.relate import related
from warledger.extract.resolve import Parties
from warledger.extract.when import Statuses, Times
from warledger.extract.where import Places
from warledger.knowledge.gazetteer import Gazetteer
from warledger.language.syntax import Sentence
from warledger.values import Document, Report

NOTHING_FOUND = "No claim about armed conflict was found in this report."


def report_of(document: Document, sentences: tuple[Sentence, ...], gazetteer: Gazetteer) -> Report:
    """What the document claims. An empty report is a valid one, and says so in its warnings."""
    voices = Voices(document, sentences)
    times = Times(document, sentences)
    statuses = Statuses(document, sentences, times.chronicle)
    parties = Parties(document, sentences, voices.turn, statuses.of, partial(laid_in, document))
    places = Places(document, sentences, gazetteer)
    reading = Reading(
        document=document,
        sentences=sentences,
        parties=parties,
        voices=voices,
        statuses=statuses,
        times=times,
        places=places,
    )
    placed = claims(reading)
    if not placed:
        return Report(document=document, warnings=(*document.warnings, NOTHING_FOUND), gazetteer=gazetteer.version)
    found = events_of(document, sentences, placed, parties.parties, places)
    return Report(
        document=document,
        parties=parties.parties,
        people=people_of(document, sentences),
        places=places.places,
        events=found.events,
        claims=related(document, placed, found.claims),
        warnings=document.warnings,
        gazetteer=gazetteer.version,
    )
