"""A path or a URL → an open ledger, its schema brought up to date."""

from __future__ import annotations

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
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError

from warledger.errors import LedgerExists, LedgerMissing, LedgerUnreachable

_BUSY = 60  # seconds that a writer waits for another
_LOCK = 0x77617264  # the writers' lock in PostgreSQL


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
        """A connection that sees one state of the ledger."""
        with self.engine.connect() as connection:
            yield connection

    @contextmanager
    def alone(self) -> Iterator[Connection]:
        """A transaction that no other writer overlaps: the chain of hashes has one end. It is all kept, or nothing."""
        with self.engine.execution_options(writes=True).begin() as connection:
            if not self.is_sqlite:  # SQLite's transactions begin with the lock, see `_pragmas`
                connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
            yield connection


def create(where: str) -> Ledger:
    """A new ledger at a path or URL. Raises LedgerExists if there is one already."""
    ledger = _connected(where)
    if _has_tables(ledger):
        raise LedgerExists(f"{ledger.where} holds a ledger already", "Add to it, or give another path")
    _migrated(ledger)
    return ledger


def open_ledger(where: str) -> Ledger:
    """The ledger at a path or URL, brought to today's schema. Raises LedgerMissing if there is none."""
    if not _is_url(where) and not Path(where).is_file():
        raise LedgerMissing(f"there is no ledger at {where}", f"Make one with: warledger init --ledger {where}")
    ledger = _connected(where)
    if not _has_tables(ledger):
        raise LedgerMissing(f"{ledger.where} holds no ledger", f"Make one with: warledger init --ledger {where}")
    if not _is_current(ledger):
        _migrated(ledger)
    return ledger


def _is_url(where: str) -> bool:
    return "://" in where


def _connected(where: str) -> Ledger:
    try:
        url = make_url(where if _is_url(where) else f"sqlite:///{Path(where).resolve()}")
        engine = create_engine(url, pool_pre_ping=True)
        if engine.dialect.name == "sqlite":
            event.listen(engine, "connect", _pragmas)
            event.listen(engine, "begin", _begin_at_once)
        with engine.connect():
            return Ledger(engine, url.render_as_string(hide_password=True) if _is_url(where) else where)
    except (ArgumentError, NoSuchModuleError, ModuleNotFoundError) as error:
        raise LedgerUnreachable(
            f"{where!r} names no database that is known here: {error}",
            "Give a file, or postgresql+psycopg://USER@HOST/NAME with warledger[postgresql] installed",
        ) from error
    except DBAPIError as error:
        raise LedgerUnreachable(
            f"the database of {where!r} does not open: {error.orig}", "Check the path or the server, and its rights"
        ) from error


def _pragmas(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # transactions are begun by `_begin_at_once`, not by the driver
    cursor = connection.cursor()
    for pragma in ("journal_mode = WAL", "synchronous = NORMAL", "foreign_keys = ON", f"busy_timeout = {_BUSY * 1000}"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin_at_once(connection: Connection) -> None:
    """Take the writers' lock at the start: two that read first and write later would deadlock."""
    connection.exec_driver_sql("BEGIN IMMEDIATE" if connection.get_execution_options().get("writes") else "BEGIN")


def _has_tables(ledger: Ledger) -> bool:
    return inspect(ledger.engine).has_table("entries")


# Migrations


def _config(ledger: Ledger) -> Config:
    config = Config()
    config.set_main_option("script_location", str(files("warledger.ledger").joinpath("migrations")))
    config.attributes["engine"] = ledger.engine
    return config


def _migrated(ledger: Ledger) -> None:
    command.upgrade(_config(ledger), "head")


def _is_current(ledger: Ledger) -> bool:
    head = ScriptDirectory.from_config(_config(ledger)).get_current_head()
    with ledger.reading() as connection:
        found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return bool(found == head)
