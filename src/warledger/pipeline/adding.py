"""Sources → the ledger: read on as many processes as there are, kept by one."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from multiprocessing import get_context

from warledger.acquire import acquired
from warledger.acquire.known import Acquired
from warledger.errors import WarledgerError
from warledger.ledger import Ledger
from warledger.pipeline.keeping import Prepared, is_read, keep_all, keep_failure, prepare
from warledger.pipeline.reader import reader
from warledger.values import Document

_AHEAD = 4  # documents that wait for each process: enough to keep it busy, few enough to keep memory flat


class Fate(StrEnum):
    """What became of a source or a row of it."""

    ADDED = "added"
    KNOWN = "known"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Outcome:
    """One document added, already known, or failed and recorded with its reason."""

    source: str
    fate: Fate
    document: str | None = None
    error: WarledgerError | None = None


def add(
    ledger: Ledger,
    sources: Iterable[str],
    *,
    made_by: str,
    now: Callable[[], datetime],
    published: date | None = None,
    jobs: int | None = None,
) -> Iterator[Outcome]:
    """Read the documents of `sources` and keep them, one transaction each; yields what became of each, in order.

    `jobs` processes read (default: one a core); what was kept before an interruption stays kept. What this reader has
    read before is not read again. A source or row that cannot be read is recorded as a failure and stops nothing.
    """
    by = reader()
    with _readers(jobs or os.cpu_count() or 1) as (read, ahead):

        def begun(attempt: Acquired) -> Begun:
            outcome = attempt.outcome
            if isinstance(outcome, WarledgerError) or is_read(ledger, outcome, by):
                return outcome
            return read(outcome, attempt.raw)

        coming = ((source, begun(attempt)) for source, attempt in _attempts(sources, published))
        for source, found in _in_order(coming, ahead):
            yield _kept(ledger, source, found, reader=by, made_by=made_by, at=now())


def _kept(ledger: Ledger, source: str, found: Found, *, reader: str, made_by: str, at: datetime) -> Outcome:
    if isinstance(found, WarledgerError):
        keep_failure(ledger, source, found, made_by=made_by, at=at)
        return Outcome(source, Fate.FAILED, error=found)
    if isinstance(found, Document):
        return Outcome(source, Fate.KNOWN, found.id)
    (new,) = keep_all(ledger, [found], made_by=made_by, at=at, reader=reader)
    return Outcome(source, Fate.ADDED if new else Fate.KNOWN, found.ready.document.id)


def _attempts(sources: Iterable[str], published: date | None) -> Iterator[tuple[str, Acquired]]:
    for source in sources:
        try:
            for attempt in acquired(source, published=published):
                named = attempt.outcome.source if isinstance(attempt.outcome, Document) else source
                yield named, attempt
        except WarledgerError as error:
            yield source, Acquired(b"", error)


Found = Prepared | WarledgerError | Document  # read now; not to be read; read before by the same reader
Begun = Future[Prepared | WarledgerError] | WarledgerError | Document
Read = Callable[[Document, bytes], Future[Prepared | WarledgerError]]


@contextmanager
def _readers(jobs: int) -> Iterator[tuple[Read, int]]:
    """Something that reads later, and how many to give it ahead."""
    if jobs == 1:
        yield _at_once, 1
        return
    with ProcessPoolExecutor(jobs, mp_context=get_context("spawn")) as pool:
        yield lambda document, raw: pool.submit(_read, document, raw), jobs * _AHEAD


def _at_once(document: Document, raw: bytes) -> Future[Prepared | WarledgerError]:
    done: Future[Prepared | WarledgerError] = Future()
    done.set_result(_read(document, raw))
    return done


def _read(document: Document, raw: bytes) -> Prepared | WarledgerError:
    """The report, prepared to be kept where it is read: the one who keeps has the least to do."""
    from warledger.pipeline import reading

    try:
        return prepare(reading(document), raw)
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
