"""Whole reports made for the tests of the ledger, and what a ledger holds, to be compared."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from sqlalchemy import select, text

from tests.assemble.sample import DAY, Said, account
from warledger.ledger import Ledger
from warledger.ledger.tables import DERIVED, crowded_keys
from warledger.values import Event, Judgement, Moment, Report, Ruling

AT = datetime(2026, 3, 1, 12, tzinfo=UTC)
SIGNED: dict[str, Any] = {"made_by": "ada", "at": AT}


def report(*said: Said, name: str = "a", days: int = 0, place: str = "Kalan", publisher: str = "Gazette") -> Report:
    """A report of one event, `days` after the first."""
    told = account(*(said or (Said(9),)), day=DAY + timedelta(days=days), name=name, place=place, publisher=publisher)
    return Report(
        document=told.document, parties=told.parties, places=told.places, events=(told.event,), claims=told.claims
    )


def twice(of: Report) -> Report:
    """The report with its last claim in an event of its own."""
    first, last = of.events[0], of.claims[-1]
    moved = (*of.claims[:-1], replace(last, event="e2"))
    return replace(of, events=(first, replace(first, id="e2")), claims=moved)


def total(of: Report, *, days: int) -> Report:
    """The report as one that gives only a total over so many days."""
    when = of.events[0].when
    start = when.earliest if when else None
    return replace(of, events=(_over(of.events[0], start or DAY, days),))


def digest(*said: Said, name: str) -> Report:
    """A report of one event and, in its last claim, of a total over the week in which it lies."""
    told = twice(report(*said, name=name))
    return replace(told, events=(told.events[0], _over(told.events[1], DAY, 7)))


def _over(event: Event, start: date, days: int) -> Event:
    return replace(event, summary=True, when=Moment(start, start + timedelta(days=days), 3, "in those days"))


def judged(one: Report, other: Report, ruling: Ruling = Ruling.DIFFERENT, *, minute: int = 0) -> Judgement:
    """A judgement on the first claims of two reports."""
    at = AT + timedelta(minutes=minute)
    return Judgement(
        left=one.claims[0].id, right=other.claims[0].id, ruling=ruling, reason="two streets apart", by="ada", at=at
    )


def derived(ledger: Ledger) -> dict[str, list[Any]]:
    """All that is derived, table by table, the rows in order."""
    with ledger.reading() as connection:
        tables = {
            table.name: sorted(map(tuple, connection.execute(select(table))), key=repr)
            for table in DERIVED
            if table is not crowded_keys  # which keys are followed no more depends on when they became too many
        }
        searched = connection.execute(text("SELECT rowid FROM search ORDER BY rowid")).scalars().all()
    return tables | {"search": list(searched)}


def grouping(ledger: Ledger) -> set[frozenset[str]]:
    """Which accounts are told together."""
    from warledger.ledger.tables import accounts

    groups: dict[str, set[str]] = {}
    with ledger.reading() as connection:
        for row in connection.execute(select(accounts.c.id, accounts.c.incident).where(accounts.c.summary.is_(False))):
            groups.setdefault(row.incident, set()).add(row.id)
    return {frozenset(group) for group in groups.values()}
