"""The audit walks the chain of hashes and finds the first row that was altered behind the triggers' back."""

from __future__ import annotations

import zlib

import pytest
from sqlalchemy import text

from tests.assemble.sample import Said
from tests.ledger.sample import SIGNED, judged, report
from warledger.ledger import Ledger, audit, head
from warledger.pipeline.keeping import judge, keep

# Entries: 1 original, 2 report a, 3 report b, 4 report c, 5 judgement.
ALTERED = [
    ("UPDATE entries SET at = '2027' || substr(at, 5) WHERE seq = 3", "entries", "entry 3", "hash of its fields"),
    ("UPDATE entries SET reason = reason || '.' WHERE seq = 5", "entries", "entry 5", "hash of its fields"),
    ("UPDATE entries SET reason = NULL WHERE seq = 5", "entries", "entry 5", "hash of its fields"),
    ("UPDATE entries SET reason = '' WHERE seq = 2", "entries", "entry 2", "hash of its fields"),
    ("UPDATE entries SET made_by = 'eve' WHERE seq IN (4, 2)", "entries", "entry 2", "hash of its fields"),
    ("DELETE FROM entries WHERE seq = 1", "entries", "entry 2", "does not follow"),
    ("DELETE FROM entries WHERE seq = 5", None, "", ""),  # the end: see `head`
    ("UPDATE entries SET seq = 9 WHERE seq = 5", "entries", "entry 9", "does not follow"),
    ("DELETE FROM claims WHERE seq = 2", "claims", "entry 2", "are not the report's"),
    ("UPDATE claims SET status = 'background' WHERE seq = 4", "claims", "entry 4", "are not the report's"),
    ("UPDATE claims SET number = 7 WHERE seq = 4", "claims", "entry 4", "are not the report's"),
    ("INSERT INTO claims SELECT 5, number, id, kind, status, polarity, event FROM claims WHERE seq = 2",
     "claims", "entry 5", "are not the report's"),
    ("INSERT INTO claims SELECT 8, number, id, kind, status, polarity, event FROM claims WHERE seq = 2",
     "claims", "after the last", "belong to no entry"),
]  # fmt: skip


@pytest.fixture
def told(ledger: Ledger) -> Ledger:
    """A ledger with three reports and a judgement."""
    one, other = report(name="a"), report(Said(12), name="b")
    keep(ledger, one, b"<p>the page</p>", **SIGNED)
    keep(ledger, other, **SIGNED)
    keep(ledger, report(Said(3), name="c", place="Tamar"), **SIGNED)
    judge(ledger, judged(one, other))
    return ledger


def behind(ledger: Ledger, *statements: str, **values: object) -> None:
    """Do what only someone with all rights over the database can: past the triggers and the references."""
    with ledger.engine.connect() as connection:
        if ledger.is_sqlite:
            connection.execute(text("COMMIT"))
            connection.execute(text("PRAGMA foreign_keys = OFF"))
            found = connection.execute(text("SELECT name FROM sqlite_master WHERE type = 'trigger'")).all()
            for (trigger,) in found:
                connection.execute(text(f"DROP TRIGGER {trigger}"))
        else:
            connection.execute(text("SET session_replication_role = replica"))
        for statement in statements:
            connection.execute(text(statement), values)
        if not ledger.is_sqlite:
            connection.commit()
    ledger.engine.dispose()


def test_what_was_only_added_to_is_whole(told: Ledger) -> None:
    assert audit(told) is None


@pytest.mark.parametrize(("change", "table", "row", "problem"), ALTERED, ids=[each[0][:60] for each in ALTERED])
def test_the_first_altered_row_is_found(told: Ledger, change: str, table: str | None, row: str, problem: str) -> None:
    behind(told, change)
    found = audit(told)
    if table is None:
        assert found is None
    else:
        assert found is not None
        assert found.table == table
        assert row in found.row
        assert problem in found.problem


@pytest.mark.parametrize("seq", [1, 2, 5])
def test_one_byte_of_what_an_entry_holds_is_missed(told: Ledger, seq: int) -> None:
    """Of an original, a report and a judgement: written anew with one letter changed."""
    with told.reading() as connection:
        held = connection.execute(text("SELECT payload FROM entries WHERE seq = :seq"), {"seq": seq}).scalar_one()
    payload = bytearray(zlib.decompress(held))
    payload[len(payload) // 2] ^= 1
    behind(told, "UPDATE entries SET payload = :payload WHERE seq = :seq", seq=seq, payload=zlib.compress(payload))
    found = audit(told)
    assert found is not None
    assert f"entry {seq}" in found.row
    assert "does not hold what it held" in found.problem


def test_bytes_that_do_not_unpack_are_found(told: Ledger) -> None:
    behind(told, "UPDATE entries SET payload = :payload WHERE seq = 2", payload=b"nothing")
    found = audit(told)
    assert found is not None
    assert "entry 2" in found.row


def test_two_entries_that_change_places_are_found(told: Ledger) -> None:
    behind(
        told,
        "UPDATE entries SET seq = -1 WHERE seq = 3",
        "UPDATE entries SET seq = 3 WHERE seq = 4",
        "UPDATE entries SET seq = 4 WHERE seq = -1",
    )
    found = audit(told)
    assert found is not None
    assert "entry 3" in found.row
    assert "does not follow" in found.problem


def test_an_end_that_is_cut_off_is_found_by_a_head_noted_before(told: Ledger) -> None:
    """The chain of what is left is whole; only what was written down elsewhere can tell."""
    noted = head(told)
    assert audit(told, noted) is None
    behind(told, "DELETE FROM entries WHERE seq = 5")
    assert audit(told) is None
    found = audit(told, noted)
    assert found is not None
    assert "cut off" in found.problem


def test_an_end_that_is_cut_off_with_its_claims_left_is_found(told: Ledger) -> None:
    behind(told, "DELETE FROM entries WHERE seq >= 4")
    found = audit(told)
    assert found is not None
    assert found.table == "claims"


def test_a_head_stays_in_a_ledger_that_grows(told: Ledger) -> None:
    noted = head(told)
    keep(told, report(Said(5), name="d"), **SIGNED)
    assert head(told) != noted
    assert audit(told, noted) is None


def test_an_empty_ledger_is_whole(ledger: Ledger) -> None:
    assert audit(ledger, head(ledger)) is None
