"""The ledger → the parties that its reports name and the knowledge base has not."""

from __future__ import annotations

from warledger.export.newcomers import Newcomer, Newcomers
from warledger.ledger import Ledger, deriving, reading


def new_parties(ledger: Ledger, *, names: bool = False) -> tuple[Newcomer, ...]:
    """The new parties of all reports as they were last read, those of most incidents first; `names` as for exports."""
    met = Newcomers(names=names)
    with ledger.reading() as connection:
        for report in reading.reports(connection):
            met.meet(report)
        copies, _ = deriving.copies(connection, met.documents())
        return met.queue(deriving.incidents_of(connection, met.accounts()), copies)
