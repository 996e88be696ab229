"""Reports → the ledger: what a report claims is written, and what follows is derived in the same transaction."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from warledger.errors import WarledgerError
from warledger.ledger import Ledger, deriving, reading, writing
from warledger.ledger.deriving import RulingRow
from warledger.ledger.writing import Ready, Writing, given, ready
from warledger.pipeline.copying import Printed, derive_copies, forget_copies, printed
from warledger.pipeline.grouping import link_of, regroup, ruled_pairs
from warledger.pipeline.linking import Told, derive_accounts, forget_accounts, tellings
from warledger.values import Document, Judgement, Report

__all__ = [
    "Prepared",
    "is_kept",
    "is_read",
    "judge",
    "keep",
    "keep_all",
    "keep_failure",
    "link_of",
    "prepare",
    "read_otherwise",
    "rederive",
    "retract",
    "ruled_pairs",
]


def keep(
    ledger: Ledger, report: Report, raw: bytes | None = None, *, made_by: str, at: datetime, reader: str | None = None
) -> bool:
    """Add a report to the ledger, with the bytes it came from; False if the very same is there.

    A document that was read before is read anew: its older reading stays on record, and what was derived of it goes.
    `reader` (see `warledger.pipeline.reader`) is remembered, so that `is_read` knows the document.
    """
    return keep_all(ledger, [prepare(report, raw)], made_by=made_by, at=at, reader=reader)[0]


def is_read(ledger: Ledger, document: Document, reader: str) -> bool:
    """True if the ledger has what `reader` reads in the document."""
    with ledger.reading() as connection:
        return reading.reader_of(connection, given(document)) == reader


def is_kept(ledger: Ledger, document: str) -> bool:
    """True if the ledger has a reading of the document of this id."""
    with ledger.reading() as connection:
        return reading.is_listed(connection, document)


def read_otherwise(ledger: Ledger, reader: str) -> int:
    """How many documents another reader read last: they may say something else when they are read anew."""
    with ledger.reading() as connection:
        return reading.read_otherwise(connection, reader)


@dataclass(frozen=True, slots=True)
class Prepared:
    """A report with all that can be known of it alone, so that the writers' lock is held only for what concerns others.

    Where reports are read by many processes, it is made there: it pickles, and is smaller than the report.
    """

    ready: Ready
    printed: Printed
    told: tuple[Told, ...]


def prepare(report: Report, raw: bytes | None = None) -> Prepared:
    """The report and the bytes it came from, prepared to be kept."""
    return Prepared(ready(report, raw), printed(report.document), tellings(report))


def keep_all(
    ledger: Ledger, reports: Iterable[Prepared], *, made_by: str, at: datetime, reader: str | None = None
) -> tuple[bool, ...]:
    """Add several reports in one transaction, which waits for the disk once: all are added, or none. See `keep`."""
    with writing(ledger, made_by=made_by, at=at) as w:
        return tuple(_keep(w, each, reader) for each in reports)


def _keep(w: Writing, prepared: Prepared, reader: str | None) -> bool:
    added = w.report(prepared.ready)
    if reader is not None:
        w.read_by(prepared.ready.given, reader)
    if added is None:
        return False
    if added.before is None:
        _derive(w.connection, prepared, added.seq)
    else:
        before = given(reading.report_of_entry(w.connection, added.before).document)
        if before != prepared.ready.given:
            w.forget(before)
        _derive_anew(w.connection, prepared, added.seq)
    return True


def _derive(connection: Connection, prepared: Prepared, seq: int) -> None:
    derive_copies(connection, prepared.ready.document, prepared.printed, seq)
    derive_accounts(connection, prepared.told, seq)


def _derive_anew(connection: Connection, prepared: Prepared, seq: int) -> None:
    """What followed from an older reading goes; judgements on claims that are still read stand where they now stand."""
    document = prepared.ready.document.id
    gone, neighbours = forget_accounts(connection, document)
    family = forget_copies(connection, document)
    derive_copies(connection, prepared.ready.document, prepared.printed, seq, family)
    numbers = derive_accounts(connection, prepared.told, seq)
    account_of = {claim: numbers[each.account] for each in reversed(prepared.told) for claim in each.claims}
    touched = deriving.resettle(connection, gone, account_of)
    regroup(connection, {*neighbours, *numbers.values(), *touched})


def keep_failure(ledger: Ledger, source: str, error: WarledgerError, *, made_by: str, at: datetime) -> None:
    """Record that a source could not be read."""
    with writing(ledger, made_by=made_by, at=at) as w:
        w.failure(source, error)


# Judgements


def judge(ledger: Ledger, judgement: Judgement) -> None:
    """Add a person's judgement, and let it rule. Raises NotInLedger where it names a claim that was never read."""
    with writing(ledger, made_by=judgement.by, at=judgement.at) as w:
        if w.judgement(judgement) is not None:
            _rule(w.connection, judgement)


def _rule(connection: Connection, judgement: Judgement) -> None:
    accounts = reading.account_of_claim(connection, (judgement.left, judgement.right))
    numbers = deriving.account_numbers(connection, accounts.values())
    left, right = (numbers.get(accounts.get(claim, "")) for claim in (judgement.left, judgement.right))
    deriving.put_ruling(connection, RulingRow(judgement.id, judgement.left, judgement.right, left, right))
    regroup(connection, {end for end in (left, right) if end is not None})


def retract(ledger: Ledger, judgement: Judgement, *, reason: str, made_by: str, at: datetime) -> None:
    """Take a judgement back: what was before it is again. Raises NotInLedger where there is no such judgement."""
    with writing(ledger, made_by=made_by, at=at) as w:
        if w.retraction(judgement.id, reason) is not None:
            regroup(w.connection, deriving.take_ruling(w.connection, judgement.id))


# All over again


def rederive(ledger: Ledger) -> None:
    """Derive everything again from the entries: for a newer way of linking, or to prove that nothing else is needed."""
    with ledger.alone() as connection:
        deriving.emptied(connection)
        for seq in reading.latest_reports(connection):
            _derive(connection, prepare(reading.report_of_entry(connection, seq)), seq)
        for judgement in reading.judgements(connection):
            if judgement.holds:
                _rule(connection, judgement)
