"""A path or a URL → an open ledger, its schema brought up to date."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, create_engine, event, inspect, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError, OperationalError

from warledger.errors import LedgerExists, LedgerMissing, LedgerUnreachable

_LOCK = 0x77617264  # the writers' lock in PostgreSQL
_PRAGMAS = (
    "busy_timeout = 60000",  # ms that a writer waits for another; first, since the next one may have to wait
    "journal_mode = WAL",  # readers see one state while a writer writes
    "synchronous = FULL",  # what was acknowledged is on the disk, also when the power fails
    "foreign_keys = ON",
    "wal_autocheckpoint = 8000",  # pages of 4 KiB
    "cache_size = -65536",  # KiB
    "temp_store = MEMORY",
)


@dataclass(frozen=True, slots=True)
class Ledger:
    """An open ledger; `where` is its path or its URL without the password."""

    engine: Engine
    where: str

    @property
    def is_sqlite(self) -> bool:
        """True for a file, False for a PostgreSQL server."""
        return self.engine.dialect.name == "sqlite"

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection that sees one state of the ledger, whatever is written meanwhile."""
        # SQLite's transactions see one state anyway.
        engine = self.engine if self.is_sqlite else self.engine.execution_options(isolation_level="REPEATABLE READ")
        with self._told(), engine.connect() as connection:
            yield connection

    @contextmanager
    def alone(self) -> Iterator[Connection]:
        """A transaction that no other writer overlaps: the chain of hashes has one end. It is all kept, or nothing."""
        with self._told(), self.engine.execution_options(writes=True).begin() as connection:
            if not self.is_sqlite:  # SQLite's transactions begin with the lock, see `_begin`
                connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
            yield connection

    @contextmanager
    def _told(self) -> Iterator[None]:
        """A disk that is full, a file that may not be written, a server that went away: said, not thrown."""
        try:
            yield
        except OperationalError as error:
            locked = "locked" in _words(error)
            cause = (
                "Another program is writing to it: wait for its end"
                if locked
                else "See to the disk, the rights or the server"
            )
            raise LedgerUnreachable(
                f"{self.where} cannot be read or written now: {_words(error)}",
                f"What was added before stands. {cause}, and add the rest again",
            ) from error

    def close(self) -> None:
        """Let go of the file or the server."""
        self.engine.dispose()


def create(where: str) -> Ledger:
    """A new ledger at a path or URL. Raises LedgerExists if there is one already, LedgerUnreachable."""
    with _closed_if_refused(_connected(where)) as ledger, ledger.alone() as connection:
        if _has_tables(connection):
            raise LedgerExists(f"{ledger.where} holds a ledger already", "Add to it, or give another path")
        if ledger.is_sqlite and inspect(connection).get_table_names():
            raise LedgerExists(f"{ledger.where} is a database of something else", "Give another path")
        _migrate(connection)
    return ledger


def open_ledger(where: str) -> Ledger:
    """The ledger at a path or URL, brought to today's schema. Raises LedgerMissing, LedgerUnreachable."""
    missing = LedgerMissing(
        f"there is no ledger at {shown(where)!r}", f"Make one with: warledger init --ledger {where}"
    )
    if Path(where).is_dir():
        raise LedgerUnreachable(f"{where!r} is a folder, not a ledger", "Name the file in it, such as warledger.db")
    if not _is_url(where) and not Path(where).is_file():
        raise missing
    with _closed_if_refused(_connected(where)) as ledger:
        with ledger.reading() as connection:
            known, current = _has_tables(connection), _is_current(connection)
        if not known:
            raise missing
        if not current:
            with ledger.alone() as connection:
                _migrate(connection)
    return ledger


@contextmanager
def _closed_if_refused(ledger: Ledger) -> Iterator[Ledger]:
    try:
        yield ledger
    except BaseException:
        ledger.close()
        raise


def shown(where: str) -> str:
    """A path as it is, a URL without its password."""
    return make_url(where).render_as_string(hide_password=True) if _is_url(where) else where


def _is_url(where: str) -> bool:
    return "://" in where


def _connected(where: str) -> Ledger:
    try:
        url = make_url(where if _is_url(where) else f"sqlite:///{Path(where).resolve()}")
        engine = create_engine(url, pool_pre_ping=_is_url(where))
    except (ArgumentError, NoSuchModuleError, ModuleNotFoundError) as error:
        raise LedgerUnreachable(
            f"{where.rpartition('@')[2]!r} names no database that is known here: {_words(error)}",
            "Give a file, or postgresql+psycopg://USER@HOST/NAME with warledger[postgresql] installed",
        ) from error
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _settings)
        event.listen(engine, "begin", _begin)
    try:
        with engine.connect():
            return Ledger(engine, shown(where))
    except (DBAPIError, sqlite3.Error) as error:
        engine.dispose()
        raise LedgerUnreachable(
            f"the database {shown(where)!r} does not open: {_words(error)}",
            "Check the path or the server, and its rights",
        ) from error


def _words(error: Exception) -> str:
    return " ".join(str(getattr(error, "orig", None) or error).split())


def _settings(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # transactions are begun by `_begin`, not by the driver
    cursor = connection.cursor()
    for pragma in _PRAGMAS:
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin(connection: Connection) -> None:
    """Take the writers' lock at the start: two that read first and write later would deadlock."""
    connection.exec_driver_sql("BEGIN IMMEDIATE" if connection.get_execution_options().get("writes") else "BEGIN")


def _has_tables(connection: Connection) -> bool:
    return inspect(connection).has_table("entries")


# Migrations


def _config(connection: Connection | None = None) -> Config:
    config = Config()
    config.set_main_option("script_location", str(files("warledger.ledger").joinpath("migrations")))
    config.attributes["connection"] = connection
    return config


def _migrate(connection: Connection) -> None:
    """To today's schema, in the transaction of `connection`: all of it or nothing."""
    command.upgrade(_config(connection), "head")


def _is_current(connection: Connection) -> bool:
    if not inspect(connection).has_table("alembic_version"):
        return False
    found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return bool(found == ScriptDirectory.from_config(_config()).get_current_head())
