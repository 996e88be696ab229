"""The databases that the ledger is tested on: SQLite in a file, and a real PostgreSQL that the tests bring up.

How it is brought up is said in bench/postgresql.py; a run says at its end where it came from. Where that fails, the
tests that need it fail, unless WARLEDGER_TEST_POSTGRESQL=skip says that they may be left out. It may also be the URL of
a server on which databases may be made.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from bench.postgresql import NoPostgresql, database, running
from warledger.ledger import Ledger, create, open_ledger, opening
from warledger.ledger.tables import metadata

CHOICE = "WARLEDGER_TEST_POSTGRESQL"
_used: list[str] = []


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    for used in _used:
        terminalreporter.write_line(f"PostgreSQL: {used}")


@pytest.fixture(scope="session", autouse=True)
def _without_waiting_for_the_disk() -> Iterator[None]:
    """Tests end processes, not machines."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(opening, "_PRAGMAS", (*opening._PRAGMAS, "synchronous = OFF"))
        yield


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """The URL of a PostgreSQL server."""
    choice = os.environ.get(CHOICE, "")
    if choice == "skip":
        _used.append(f"left out, since {CHOICE} says so")
        pytest.skip(f"{CHOICE}=skip")
    elif choice:
        _used.append(f"the server of {CHOICE}")
        yield choice
        return
    try:
        with running() as (name, url):
            _used.append(_without_waiting(url, name))
            yield url
    except NoPostgresql as problem:
        pytest.fail(f"no PostgreSQL to test on ({problem}); {CHOICE}=skip leaves these tests out")


def _without_waiting(url: str, name: str) -> str:
    """Let the server not wait for the disk; its version and where it comes from."""
    engine = create_engine(url, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text("ALTER SYSTEM SET fsync = off"))
        connection.execute(text("SELECT pg_reload_conf()"))
        version = connection.execute(text("SHOW server_version")).scalar()
    engine.dispose()
    return f"{version}, from {name}"


@pytest.fixture(params=["sqlite", "postgresql"])
def where(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """Where a ledger may be made: a file, and a database."""
    if request.param == "sqlite":
        yield str(tmp_path / "ledger.db")
        return
    with database(request.getfixturevalue("server")) as url:
        yield url


@pytest.fixture(scope="session")
def empty_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new ledger in a file, to be copied."""
    path = tmp_path_factory.mktemp("ledger") / "empty.db"
    create(str(path)).close()
    return path


@pytest.fixture(scope="session")
def one_database(server: str) -> Iterator[str]:
    """A database with a ledger, which is emptied after each test."""
    with database(server) as url:
        create(url).close()
        yield url


@pytest.fixture(params=["sqlite", "postgresql"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """Where a new ledger stands: in a file, and in a database."""
    if request.param == "sqlite":
        yield str(shutil.copy(request.getfixturevalue("empty_file"), tmp_path / "ledger.db"))
        return
    url = request.getfixturevalue("one_database")
    yield url
    engine = create_engine(url)
    with engine.begin() as connection:
        connection.execute(text("SET session_replication_role = replica"))  # past the triggers
        connection.execute(text(f"TRUNCATE {', '.join(metadata.tables)}, search RESTART IDENTITY"))
    engine.dispose()


@pytest.fixture
def ledger(place: str) -> Iterator[Ledger]:
    """A new ledger, in each database."""
    opened = open_ledger(place)
    yield opened
    opened.close()
