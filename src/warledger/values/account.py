"""One report's telling of one event: what is linked into incidents."""

from __future__ import annotations

from dataclasses import dataclass

from warledger.values.claim import Claim
from warledger.values.document import Document
from warledger.values.parties import Party, Person, Place
from warledger.values.report import Event, Report


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """One report's telling of one event: the event, its claims, and the parties, people and places of the report.

    `id` is "<document id>/<event id>". Only accounts of current events are linked into incidents.
    """

    id: str
    document: Document
    event: Event
    claims: tuple[Claim, ...] = ()
    parties: tuple[Party, ...] = ()
    people: tuple[Person, ...] = ()
    places: tuple[Place, ...] = ()

    def party(self, name: str | None) -> Party | None:
        """The party that the report calls `name` ("p1")."""
        return next((party for party in self.parties if party.id == name), None)

    @property
    def place(self) -> Place | None:
        """Where the event happened, as far as the report tells."""
        where = self.event.where
        return next((place for place in self.places if where and place.id == where.place), None)


def accounts(report: Report) -> tuple[Account, ...]:
    """The accounts that a report gives, one an event."""
    return tuple(
        Account(
            id=f"{report.document.id}/{event.id}",
            document=report.document,
            event=event,
            claims=tuple(claim for claim in report.claims if claim.event == event.id),
            parties=report.parties,
            people=report.people,
            places=report.places,
        )
        for event in report.events
    )
