"""Four writers add reports, and one after the other is killed at a random moment, two hundred times: what is left?

On SQLite and on a real PostgreSQL. A writer says which reports it added after it was told that they are kept; what was
said and is not there is lost, a report that stands there twice is doubled, and a check that finds a report without all
that follows from it, or a chain that is not whole, finds it broken. The checks run after every kill, the audit of the
whole chain after every twentieth; in the end everything is derived again and must be the same.
"""

from __future__ import annotations

import os
import signal
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from random import Random

from sqlalchemy import Connection, select, text

from bench.generated import arriving, raw
from bench.language import Figures
from bench.postgresql import database, running
from warledger.ledger import Ledger, audit, create, open_ledger
from warledger.ledger.tables import DERIVED, crowded_keys, documents
from warledger.pipeline.keeping import Prepared, keep_all, prepare, rederive

KILLS = int(os.environ.get("WARLEDGER_BENCH_KILLS", "200"))
_WRITERS = 4
_REPORTS = 4000
_TOGETHER = (1, 1, 3, 8)  # reports that the writers add at once
_WAIT = 0.02, 0.2  # seconds between two kills
_AUDITED = 20
_AT = datetime(2026, 1, 1, tzinfo=UTC)

# What must not be there, each as a number.
_BROKEN = (
    "SELECT count(*) FROM entries e WHERE kind = 'report' AND NOT EXISTS (SELECT 1 FROM documents WHERE seq = e.seq)",
    "SELECT count(*) FROM entries e WHERE kind = 'report' AND NOT EXISTS (SELECT 1 FROM prints WHERE seq = e.seq)",
    "SELECT count(*) FROM documents d WHERE NOT EXISTS (SELECT 1 FROM keys WHERE seq = d.seq)",
    "SELECT count(*) FROM documents d WHERE claims <> (SELECT count(*) FROM claims WHERE seq = d.seq)",
    "SELECT count(*) FROM documents d WHERE NOT EXISTS "
    "(SELECT 1 FROM accounts WHERE number BETWEEN d.seq * 4096 AND d.seq * 4096 + 4095)",
    "SELECT count(*) FROM accounts a WHERE NOT EXISTS (SELECT 1 FROM incidents WHERE id = a.incident)",
    "SELECT abs((SELECT count(*) FROM accounts) - (SELECT coalesce(sum(accounts), 0) FROM incidents))",
    "SELECT abs((SELECT count(*) FROM documents) - (SELECT count(*) FROM search))",
    "SELECT count(*) FROM documents d WHERE NOT EXISTS "
    "(SELECT 1 FROM entries WHERE kind = 'original' AND subject = d.raw_hash)",
    "SELECT max(seq) - count(*) FROM entries",
)
_DOUBLED = "SELECT count(*) - count(DISTINCT subject) FROM entries WHERE kind = 'report'"


def figures(_corpora: Path) -> Figures:
    """How many were killed, and what was lost, doubled or broken, on each database."""
    coming = islice(arriving(_REPORTS * 5), _REPORTS)  # as dense as in a large ledger
    reports = [prepare(each, raw(each)) for each in coming]
    found: Figures = {}
    for name, place in (("sqlite", _file), ("postgresql", _server)):
        with place() as where:
            found |= {f"{name}, {figure}": value for figure, value in _killed(where, reports).items()}
    return found


@contextmanager
def _file() -> Iterator[str]:
    with tempfile.TemporaryDirectory() as folder:
        yield str(Path(folder) / "ledger.db")


@contextmanager
def _server() -> Iterator[str]:
    with running() as (_, server), database(server) as url:
        yield url


@dataclass(slots=True)
class _Count:
    """What was said to be added, and what went wrong."""

    said: set[str] = field(default_factory=set)
    lost: set[str] = field(default_factory=set)
    doubled: int = 0
    broken: int = 0


def _killed(where: str, reports: list[Prepared]) -> Figures:
    create(where).close()
    count, writers = _Count(), [_Writer(where, reports, number) for number in range(_WRITERS)]
    try:
        _kill(where, reports, writers, count)
    finally:
        for writer in writers:
            count.said |= writer.end()
    _check(where, count, whole=True)
    return {
        "kills": KILLS,
        "reports said to be added": len(count.said),
        "lost": len(count.lost),
        "doubled": count.doubled,
        "broken": count.broken,
        "the same when derived again": _same_again(where),
    }


def _kill(where: str, reports: list[Prepared], writers: list[_Writer], count: _Count) -> None:
    chance = Random(7)  # noqa: S311
    for kill in range(1, KILLS + 1):
        time.sleep(chance.uniform(*_WAIT))
        count.said |= writers.pop(chance.randrange(_WRITERS)).end()
        writers.append(_Writer(where, reports, _WRITERS + kill))
        _check(where, count, whole=kill % _AUDITED == 0)


class _Writer:
    """A process that adds reports in an order of its own, and says which after each transaction."""

    def __init__(self, where: str, reports: list[Prepared], number: int) -> None:
        self._heard, said = os.pipe()
        self._process = os.fork()
        if self._process == 0:
            _write(where, reports, number, said)
        os.close(said)

    def end(self) -> set[str]:
        """Kill it; the documents that it said were added."""
        os.kill(self._process, signal.SIGKILL)
        os.waitpid(self._process, 0)
        with os.fdopen(self._heard) as heard:
            return set(heard.read().split())


def _write(where: str, reports: list[Prepared], number: int, said: int) -> None:
    """Add all reports, over and over, until somebody ends it."""
    try:
        order, together = Random(number).sample(reports, len(reports)), _TOGETHER[number % _WRITERS]  # noqa: S311
        ledger, left = open_ledger(where), iter(order)
        while batch := list(islice(left, together)):
            keep_all(ledger, batch, made_by=f"writer {number}", at=_AT)
            os.write(said, "".join(f"{each.ready.document.id}\n" for each in batch).encode())
        signal.pause()
    finally:
        os._exit(1)  # nothing of the parent's is ended here


def _check(where: str, count: _Count, *, whole: bool) -> None:
    ledger = open_ledger(where)
    with ledger.reading() as connection:
        there = set(connection.execute(select(documents.c.id)).scalars())
        count.lost |= count.said - there
        count.doubled = max(count.doubled, connection.execute(text(_DOUBLED)).scalar_one())
        count.broken += _is_broken(connection)
    count.broken += whole and audit(ledger) is not None
    ledger.close()


def _is_broken(connection: Connection) -> bool:
    return any(connection.execute(text(query)).scalar() for query in _BROKEN)


def _same_again(where: str) -> str:
    """Whether deriving everything from the entries makes what stands there."""
    ledger = open_ledger(where)
    before = _derived(ledger)
    rederive(ledger)
    after = _derived(ledger)
    ledger.close()
    return "yes" if before == after else "no"


def _derived(ledger: Ledger) -> dict[str, set[tuple[object, ...]]]:
    tables = [table for table in DERIVED if table is not crowded_keys]  # these depend on when they became too many
    with ledger.reading() as connection:
        return {table.name: set(map(tuple, connection.execute(select(table)))) for table in tables}
