"""Reports, judgements, retractions and failures: each is added whole or not at all."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256

from sqlalchemy import Connection, bindparam, delete, insert, select

from warledger.errors import NotInLedger, WarledgerError
from warledger.ledger.chain import Chain, Sealed, sealed
from warledger.ledger.deriving import DocumentRow, document_row
from warledger.ledger.opening import Ledger
from warledger.ledger.tables import claims, readings
from warledger.values import Document, Judgement, Report
from warledger.values.identity import content_id
from warledger.values.json import to_json


@dataclass(frozen=True, slots=True)
class Ready:
    """A report made ready to be added, and the bytes it came from: what needs no lock is done before it is taken."""

    document: DocumentRow
    given: str
    source: str
    payload: Sealed
    original: Sealed | None
    claims: tuple[tuple[str | None, ...], ...]  # id, kind, status, polarity, event


def ready(report: Report, raw: bytes | None = None) -> Ready:
    """The report and the bytes it came from, made ready to be added."""
    return Ready(
        document=document_row(report),
        given=given(report.document),
        source=report.document.source,
        payload=sealed(to_json(report, indent=None).encode()),
        original=None if raw is None else sealed(raw),
        claims=tuple(
            (each.id, each.kind.value, each.status.value, each.polarity.value, each.event) for each in report.claims
        ),
    )


def given(document: Document) -> str:
    """The hash of a document as it was acquired: its words, the bytes behind them, and all that is known of it."""
    return sha256(to_json(document, indent=None).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Added:
    """An entry that was added; `before` is the number of the document's entry that it takes the place of."""

    seq: int
    before: int | None


@dataclass(frozen=True, slots=True)
class Writing:
    """One transaction of one writer."""

    connection: Connection
    chain: Chain

    def report(self, given: Ready, *, reason: str | None = None) -> Added | None:
        """Add what one report claims, with the bytes it came from; None if the ledger has the very same."""
        document = given.document.id
        known = self.chain.known("report", document)
        if given.original is not None:
            self.chain.append_once("original", given.original.digest, given.original, given.source)
        if any(digest == given.payload.digest for _, digest in known):
            return None
        seq = self.chain.append("report", document, given.payload, reason)
        rows = [dict(zip(_COLUMNS, (seq, number, *each), strict=True)) for number, each in enumerate(given.claims)]
        if rows:
            self.connection.execute(_CLAIMS, rows)
        return Added(seq, known[0][0] if known else None)

    def read_by(self, given: str, reader: str) -> None:
        """Remember what read a document, as it was given."""
        self.forget(given)
        self.connection.execute(_REMEMBER, {"given": given, "reader": reader})

    def forget(self, given: str) -> None:
        """Forget what read a document that another has taken the place of, as one with a day of publication."""
        self.connection.execute(_FORGET, {"it": given})

    def judgement(self, judgement: Judgement) -> int | None:
        """Add a person's judgement; None if it stands there. Raises NotInLedger where a claim was never read."""
        for claim in (judgement.left, judgement.right):
            if self.connection.execute(_CLAIM, {"claim": claim}).first() is None:
                raise NotInLedger(f"no report claims {claim!r}", "See the claims of a report with: warledger show")
        payload = to_json(judgement, indent=None).encode()
        return self.chain.append_once("judgement", judgement.id, sealed(payload), judgement.reason)

    def retraction(self, judgement: str, reason: str) -> int | None:
        """Take a judgement back. It stays on record. None if it was taken back before; raises NotInLedger."""
        if not self.chain.known("judgement", judgement):
            raise NotInLedger(f"no judgement has the id {judgement!r}", "See them with: warledger incident why")
        if self.chain.known("retraction", judgement):
            return None
        payload = {"judgement": judgement, "at": self.chain.at, "by": self.chain.made_by}
        return self.chain.append("retraction", judgement, sealed(json.dumps(payload).encode()), reason)

    def failure(self, source: str, error: WarledgerError) -> int | None:
        """Record that a source could not be read, and why: a gap that is known is no silence."""
        told = {"source": source, "code": error.code, "problem": error.problem, "next_step": error.next_step}
        payload = sealed(json.dumps(told).encode())
        return self.chain.append_once("failure", content_id("failure@1", source), payload, error.problem)


_COLUMNS = ("seq", "number", "id", "kind", "status", "polarity", "event")
_CLAIMS = insert(claims)
_FORGET, _REMEMBER = delete(readings).where(readings.c.given == bindparam("it")), insert(readings)
_CLAIM = select(claims.c.seq).where(claims.c.id == bindparam("claim")).limit(1)


@contextmanager
def writing(ledger: Ledger, *, made_by: str, at: datetime) -> Iterator[Writing]:
    """A transaction in which everything is added, or nothing."""
    with ledger.alone() as connection:
        yield Writing(connection, Chain(connection, made_by, at.astimezone(UTC).isoformat(timespec="seconds")))
