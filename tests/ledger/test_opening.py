"""A path or a URL → a ledger, or an error that says what to do."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from alembic.migration import MigrationContext
from sqlalchemy import inspect, text

from warledger.errors import LedgerExists, LedgerMissing, LedgerUnreachable
from warledger.ledger import Ledger, create, open_ledger
from warledger.ledger.tables import metadata


def test_a_ledger_that_was_made_opens(where: str) -> None:
    create(where).close()
    opened = open_ledger(where)
    assert inspect(opened.engine).has_table("entries")
    opened.close()


@pytest.mark.usefixtures("ledger")
def test_a_second_ledger_is_not_made_over_the_first(place: str) -> None:
    with pytest.raises(LedgerExists, match="W502"):
        create(place)


def test_what_is_no_ledger_does_not_open(where: str) -> None:
    with pytest.raises(LedgerMissing, match="warledger init"):
        open_ledger(where)


def test_a_database_of_something_else_is_no_ledger(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE birds (name)")
    with pytest.raises(LedgerMissing, match="W501"):
        open_ledger(str(path))
    with pytest.raises(LedgerExists, match="something else"):
        create(str(path))


def test_a_folder_is_no_ledger(tmp_path: Path) -> None:
    with pytest.raises(LedgerUnreachable, match="is a folder"):
        open_ledger(str(tmp_path))


@pytest.mark.parametrize(
    "nowhere",
    [
        "no/such/folder/ledger.db",
        "nosuchdb://ada@host/name",
        "postgresql+psycopg://ada:secret@127.0.0.1:9/name",
        "postgresql+nosuchdriver://ada:secret@127.0.0.1/name",
    ],
)
def test_what_does_not_open_says_so_and_tells_no_password(nowhere: str) -> None:
    with pytest.raises(LedgerUnreachable, match="W503") as raised:
        create(nowhere)
    assert "secret" not in str(raised.value)


def test_a_file_that_is_no_database_does_not_open(tmp_path: Path) -> None:
    path = tmp_path / "ledger.db"
    path.write_text("Twelve people were killed near Kalan on Friday. " * 100)
    with pytest.raises(LedgerUnreachable, match="not a database"):
        open_ledger(str(path))


def test_the_schema_is_that_of_the_last_migration(ledger: Ledger) -> None:
    """Migrations and tables say the same: nothing is missing, and nothing has another shape."""
    from alembic.autogenerate import compare_metadata

    with ledger.reading() as connection:
        # What follows from expressions and options is not compared: SQLite does not tell of them.
        context = MigrationContext.configure(connection, opts={"include_object": _comparable})
        assert compare_metadata(context, metadata) == []
        assert context.get_current_revision() == "readings"


def _comparable(_object: object, name: str | None, kind: str, *_rest: object) -> bool:
    return not (kind == "table" and (name or "").startswith("search")) and kind != "index"


def test_an_older_ledger_is_brought_up_to_date(ledger: Ledger, place: str, monkeypatch: pytest.MonkeyPatch) -> None:
    from warledger.ledger import opening

    migrated: list[object] = []
    monkeypatch.setattr(opening, "_migrate", migrated.append)
    open_ledger(place).close()
    assert not migrated
    with ledger.alone() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = 'older'"))
    open_ledger(place).close()
    assert len(migrated) == 1
    with ledger.alone() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = 'readings'"))


def test_the_first_schema_is_brought_to_todays(ledger: Ledger, place: str) -> None:
    with ledger.alone() as connection:
        connection.execute(text("DROP TABLE readings"))
        connection.execute(text("UPDATE alembic_version SET version_num = 'first'"))
    reopened = open_ledger(place)
    assert inspect(reopened.engine).has_table("readings")
    reopened.close()


def test_a_ledger_that_fails_while_it_is_made_is_not_half_there(where: str, monkeypatch: pytest.MonkeyPatch) -> None:
    from warledger.ledger import guards, opening

    def broken(_dialect: str) -> list[str]:
        return ["CREATE TABLE one (name text)", "CREATE NONSENSE"]

    monkeypatch.setattr(guards, "statements", broken)
    with pytest.raises(Exception, match=r"(?i)syntax error"):
        create(where)
    with pytest.raises(LedgerMissing):
        open_ledger(where)
    assert opening  # the room is still there
