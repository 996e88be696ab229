"""Sources → the ledger: read on as many processes as there are, kept by one."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from multiprocessing import get_context
from pathlib import Path
from signal import SIG_IGN, SIGINT, signal
from typing import NamedTuple

from warledger.acquire import acquired
from warledger.errors import WarledgerError
from warledger.ledger import Ledger, reading
from warledger.pipeline.keeping import Prepared, is_kept, is_read, keep_all, keep_failure, prepare
from warledger.pipeline.reader import reader
from warledger.values import Document

_AHEAD = 4  # documents that wait for each process: enough to keep it busy, few enough to keep memory flat


class Fate(StrEnum):
    """What became of a source or a row of it."""

    ADDED = "added"
    ANEW = "read anew"  # it was there, and says something else now: by another reader, or of another day
    KNOWN = "known"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Outcome:
    """One document added, read anew, already known, or failed and recorded with its reason.

    `dated` is False where nobody knows when it was published.
    """

    source: str
    fate: Fate
    document: str | None = None
    error: WarledgerError | None = None
    dated: bool = True


class Attempt(NamedTuple):
    """A source, the document in it or the error that says why it is none, and the bytes where they came with it."""

    source: str
    outcome: Document | WarledgerError
    raw: bytes | None = None


def add(
    ledger: Ledger,
    sources: Iterable[str],
    *,
    made_by: str,
    now: Callable[[], datetime],
    published: date | None = None,
    jobs: int | None = None,
) -> Generator[Outcome, None, None]:
    """Read the documents of `sources` and keep them, one transaction each; yields what became of each, in order.

    `jobs` processes read (default: one a core); what was kept before an interruption stays kept. What this reader has
    read before is not read again. A source or row that cannot be read is recorded as a failure and stops nothing.
    A folder stands for the files in it.
    """
    attempts = (
        attempt for source in sources for file in _files(ledger, source) for attempt in _attempts(file, published)
    )
    yield from _added(ledger, attempts, made_by=made_by, now=now, jobs=jobs)


def add_again(
    ledger: Ledger, *, made_by: str, now: Callable[[], datetime], jobs: int | None = None
) -> Generator[Outcome, None, None]:
    """Read again what another reader read last, each document as it was kept; yields what became of each, in order."""
    with ledger.reading() as connection:
        entries = reading.latest_reports(connection)
    documents = (_document(ledger, entry) for entry in entries)
    attempts = (Attempt(each.source, each) for each in documents if not is_read(ledger, each, reader()))
    yield from _added(ledger, attempts, made_by=made_by, now=now, jobs=jobs)


def _document(ledger: Ledger, entry: int) -> Document:
    with ledger.reading() as connection:
        return reading.report_of_entry(connection, entry).document


def _added(
    ledger: Ledger, attempts: Iterable[Attempt], *, made_by: str, now: Callable[[], datetime], jobs: int | None
) -> Iterator[Outcome]:
    by = reader()
    with _readers(jobs or os.cpu_count() or 1) as (read, ahead):

        def begun(attempt: Attempt) -> Begun:
            outcome = attempt.outcome
            if isinstance(outcome, WarledgerError) or is_read(ledger, outcome, by):
                return outcome
            return read(outcome, attempt.raw)

        coming = ((attempt.source, begun(attempt)) for attempt in attempts)
        for source, found in _in_order(coming, ahead):
            yield _kept(ledger, source, found, reader=by, made_by=made_by, at=now())


def _kept(ledger: Ledger, source: str, found: Found, *, reader: str, made_by: str, at: datetime) -> Outcome:
    if isinstance(found, WarledgerError):
        keep_failure(ledger, source, found, made_by=made_by, at=at)
        return Outcome(source, Fate.FAILED, error=found)
    if isinstance(found, Document):
        return Outcome(source, Fate.KNOWN, found.id, dated=found.published is not None)
    document = found.ready.document
    fate = Fate.ANEW if is_kept(ledger, document.id) else Fate.ADDED
    (new,) = keep_all(ledger, [found], made_by=made_by, at=at, reader=reader)
    return Outcome(source, fate if new else Fate.KNOWN, document.id, dated=bool(document.published))


def _files(ledger: Ledger, source: str) -> Iterator[str]:
    """The source itself; of a folder the files in it and below, without the hidden ones and the ledger."""
    is_folder = os.path.isdir(source)  # noqa: PTH112 a Path would raise where an address is longer than a name may be
    found = sorted(path for path in Path(source).rglob("*") if path.is_file()) if is_folder else []
    own = str(Path(ledger.where).resolve())
    shown = (path for path in found if not any(part.startswith(".") for part in path.relative_to(source).parts))
    seen = [str(path) for path in shown if not str(path.resolve()).startswith(own)]
    yield from seen or [source]


def _attempts(source: str, published: date | None) -> Iterator[Attempt]:
    try:
        for attempt in acquired(source, published=published):
            named = attempt.outcome.source if isinstance(attempt.outcome, Document) else source
            yield Attempt(named, attempt.outcome, attempt.raw)
    except WarledgerError as error:
        yield Attempt(source, error)


Found = Prepared | WarledgerError | Document  # read now; not to be read; read before by the same reader
Begun = Future[Prepared | WarledgerError] | WarledgerError | Document
Read = Callable[[Document, bytes | None], Future[Prepared | WarledgerError]]


@contextmanager
def _readers(jobs: int) -> Iterator[tuple[Read, int]]:
    """Something that reads later, and how many to give it ahead."""
    if jobs == 1:
        yield _at_once, 1
        return
    pool = ProcessPoolExecutor(jobs, mp_context=get_context("spawn"), initializer=_left_to_the_parent)
    try:
        yield lambda document, raw: pool.submit(_read, document, raw), jobs * _AHEAD
    finally:
        pool.shutdown(cancel_futures=True)


def _left_to_the_parent() -> None:
    """An interruption from the keyboard reaches every process; the one that keeps ends the others."""
    signal(SIGINT, SIG_IGN)


def _at_once(document: Document, raw: bytes | None) -> Future[Prepared | WarledgerError]:
    done: Future[Prepared | WarledgerError] = Future()
    done.set_result(_read(document, raw))
    return done


def _read(document: Document, raw: bytes | None) -> Prepared | WarledgerError:
    """The report, prepared to be kept where it is read: the one who keeps has the least to do."""
    from warledger import pipeline

    try:
        return prepare(pipeline.reading(document), raw)
    except WarledgerError as error:
        return error


def _in_order(coming: Iterator[tuple[str, Begun]], ahead: int) -> Iterator[tuple[str, Found]]:
    """What was found, in the order of the documents, some of them under way ahead."""
    waiting: deque[tuple[str, Begun]] = deque()
    for each in coming:
        waiting.append(each)
        if len(waiting) >= ahead:
            yield _finished(*waiting.popleft())
    while waiting:
        yield _finished(*waiting.popleft())


def _finished(source: str, begun: Begun) -> tuple[str, Found]:
    return source, begun.result() if isinstance(begun, Future) else begun
