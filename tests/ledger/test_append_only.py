"""What is written once cannot be changed, not even by someone with a connection of their own."""

from __future__ import annotations

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from tests.ledger.sample import SIGNED, report
from warledger.ledger import Ledger, audit
from warledger.pipeline.keeping import keep

CHANGES = [
    "UPDATE entries SET reason = 'another'",
    "UPDATE entries SET hash = previous WHERE seq = 1",
    "DELETE FROM entries WHERE seq = (SELECT max(seq) FROM entries)",
    "UPDATE claims SET kind = 'action'",
    "DELETE FROM claims",
]


@pytest.mark.parametrize("change", CHANGES)
def test_changes_are_refused(ledger: Ledger, change: str) -> None:
    keep(ledger, report(), b"the page", **SIGNED)
    with pytest.raises(DBAPIError, match="append-only"), ledger.alone() as connection:
        connection.execute(text(change))
    assert audit(ledger) is None


@pytest.mark.parametrize(
    ("database", "change"),
    [
        ("postgresql", "TRUNCATE entries CASCADE"),
        ("postgresql", "TRUNCATE claims"),
        ("sqlite", "INSERT OR REPLACE INTO entries SELECT * FROM entries WHERE seq = 1"),
        ("sqlite", "REPLACE INTO claims SELECT * FROM claims"),
        ("sqlite", "UPDATE OR IGNORE entries SET at = 'today'"),
    ],
)
def test_each_database_s_own_ways_round_are_refused(ledger: Ledger, database: str, change: str) -> None:
    keep(ledger, report(), **SIGNED)
    if database == ledger.engine.dialect.name:
        with pytest.raises(DBAPIError, match="append-only"), ledger.alone() as connection:
            connection.execute(text(change))
    assert audit(ledger) is None
