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
from warledger.pipeline.keeping import keep, keep_failure
from warledger.values import Document, Report

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

    `jobs` processes read (default: one a core); what was kept before an interruption stays kept. A source or row that
    cannot be read is recorded as a failure and stops nothing.
    """
    with _reader(jobs or os.cpu_count() or 1) as read:
        for source, raw, outcome in _in_order(_attempts(sources, published), read):
            if isinstance(outcome, WarledgerError):
                keep_failure(ledger, source, outcome, made_by=made_by, at=now())
                yield Outcome(source, Fate.FAILED, error=outcome)
            else:
                new = keep(ledger, outcome, raw, made_by=made_by, at=now())
                yield Outcome(source, Fate.ADDED if new else Fate.KNOWN, outcome.document.id)


def _attempts(sources: Iterable[str], published: date | None) -> Iterator[tuple[str, Acquired]]:
    for source in sources:
        try:
            for attempt in acquired(source, published=published):
                named = attempt.outcome.source if isinstance(attempt.outcome, Document) else source
                yield named, attempt
        except WarledgerError as error:
            yield source, Acquired(b"", error)


Reader = Callable[[Document], "Future[Report | WarledgerError]"]


@contextmanager
def _reader(jobs: int) -> Iterator[tuple[Reader, int]]:
    """Something that reads documents later, and how many to give it ahead."""
    if jobs == 1:
        yield _at_once, 1
        return
    with ProcessPoolExecutor(jobs, mp_context=get_context("spawn")) as pool:
        yield lambda document: pool.submit(_read, document), jobs * _AHEAD


def _at_once(document: Document) -> Future[Report | WarledgerError]:
    done: Future[Report | WarledgerError] = Future()
    done.set_result(_read(document))
    return done


def _read(document: Document) -> Report | WarledgerError:
    from warledger.pipeline import reading

    try:
        return reading(document)
    except WarledgerError as error:
        return error


def _in_order(
    attempts: Iterator[tuple[str, Acquired]], reader: tuple[Reader, int]
) -> Iterator[tuple[str, bytes, Report | WarledgerError]]:
    """The readings in the order of the documents, some of them under way ahead."""
    read, ahead = reader
    waiting: deque[tuple[str, bytes, Future[Report | WarledgerError] | WarledgerError]] = deque()
    for source, attempt in attempts:
        failed = isinstance(attempt.outcome, WarledgerError)
        waiting.append((source, attempt.raw, attempt.outcome if failed else read(attempt.outcome)))  # type: ignore[arg-type]
        if len(waiting) >= ahead:
            yield _finished(waiting.popleft())
    while waiting:
        yield _finished(waiting.popleft())


def _finished(
    waiting: tuple[str, bytes, Future[Report | WarledgerError] | WarledgerError],
) -> tuple[str, bytes, Report | WarledgerError]:
    source, raw, found = waiting
    return source, raw, found if isinstance(found, WarledgerError) else found.result()
