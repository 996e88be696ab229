"""Reports, judgements, retractions and failures: each is added whole or not at all."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any

from sqlalchemy import Connection, insert, select

from warledger.errors import WarledgerError
from warledger.ledger.chain import append
from warledger.ledger.opening import Ledger
from warledger.ledger.tables import claims, entries, originals
from warledger.values import Judgement, Report
from warledger.values.identity import content_id
from warledger.values.json import to_json


@dataclass(frozen=True, slots=True)
class Added:
    """An entry that was added; `before` is the number of the document's entry that it takes the place of."""

    seq: int
    before: int | None


@dataclass(frozen=True, slots=True)
class Writing:
    """One transaction of one writer: who writes, and when."""

    connection: Connection
    made_by: str
    at: datetime

    def report(self, report: Report, raw: bytes | None = None, *, reason: str | None = None) -> Added | None:
        """Add what one report claims, with the bytes it came from; None if the ledger has the very same."""
        payload = to_json(report, indent=None).encode()
        document = report.document
        before = self._last("report", document.id)
        seq = self._append("report", document.id, payload, reason)
        if seq is None:
            return None
        if raw is not None:
            self._original(raw, report)
        rows = list(claim_rows(seq, payload))
        if rows:
            self.connection.execute(insert(claims), rows)
        return Added(seq, before)

    def judgement(self, judgement: Judgement) -> int | None:
        """Add a person's judgement; None if it stands there."""
        return self._append("judgement", judgement.id, to_json(judgement, indent=None).encode(), judgement.reason)

    def retraction(self, judgement: str, reason: str) -> int | None:
        """Take a judgement back. It stays on record."""
        payload = json.dumps({"judgement": judgement, "at": self._now(), "by": self.made_by}).encode()
        return self._append("retraction", judgement, payload, reason)

    def failure(self, source: str, error: WarledgerError) -> int | None:
        """Record that a source could not be read, and why: a gap that is known is no silence."""
        told = {"source": source, "code": error.code, "problem": error.problem, "next_step": error.next_step}
        return self._append("failure", content_id("failure@1", source), json.dumps(told).encode(), error.problem)

    def _append(self, kind: str, subject: str, payload: bytes, reason: str | None) -> int | None:
        return append(
            self.connection,
            kind=kind,
            subject=subject,
            made_by=self.made_by,
            at=self._now(),
            reason=reason,
            payload=payload,
        )

    def _now(self) -> str:
        return self.at.astimezone(UTC).isoformat(timespec="seconds")

    def _last(self, kind: str, subject: str) -> int | None:
        last = select(entries.c.seq).where(entries.c.kind == kind, entries.c.subject == subject)
        return self.connection.execute(last.order_by(entries.c.seq.desc()).limit(1)).scalar()

    def _original(self, raw: bytes, report: Report) -> None:
        digest = sha256(raw).hexdigest()
        known = self.connection.execute(select(originals.c.hash).where(originals.c.hash == digest)).first()
        if known is None:
            row = {
                "hash": digest,
                "data": zlib.compress(raw, 6),
                "source": report.document.source,
                "url": report.document.url,
                "at": self._now(),
            }
            self.connection.execute(insert(originals).values(row))


@contextmanager
def writing(ledger: Ledger, *, made_by: str, at: datetime) -> Iterator[Writing]:
    """A transaction in which everything is added, or nothing."""
    with ledger.alone() as connection:
        yield Writing(connection, made_by, at)


def claim_rows(seq: int, payload: bytes) -> Iterator[dict[str, Any]]:
    """The rows of the claims in a report's JSON."""
    for claim in json.loads(payload)["claims"]:
        yield {"seq": seq, **{name: claim[name] for name in ("id", "kind", "status", "polarity", "event")}}
