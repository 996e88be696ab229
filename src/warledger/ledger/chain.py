"""Entries, each with the hash of the one before it; the audit walks them and finds the first that was altered."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, func, insert, select

from warledger.ledger.opening import Ledger
from warledger.ledger.tables import claims, entries, originals

FIRST = "0" * 64  # what the first entry has for the one before
_FIELDS = ("kind", "subject", "made_by", "at", "reason", "payload_hash", "previous")


@dataclass(frozen=True, slots=True)
class Break:
    """The first row that is not as it was written."""

    table: str
    row: str
    problem: str


def append(
    connection: Connection, *, kind: str, subject: str, made_by: str, at: str, reason: str | None, payload: bytes
) -> int | None:
    """Add an entry at the end of the chain; its number, or None if the very same was added before."""
    digest = hashlib.sha256(payload).hexdigest()
    same = select(entries.c.seq).where(
        entries.c.kind == kind, entries.c.subject == subject, entries.c.payload_hash == digest
    )
    if connection.execute(same).first() is not None:
        return None
    last = connection.execute(select(entries.c.hash).order_by(entries.c.seq.desc()).limit(1)).scalar()
    row: dict[str, Any] = {
        "kind": kind,
        "subject": subject,
        "made_by": made_by,
        "at": at,
        "reason": reason,
        "payload_hash": digest,
        "previous": last or FIRST,
    }
    row["hash"] = link(row)
    row["payload"] = zlib.compress(payload, 6)
    added = connection.execute(insert(entries).values(row))
    key = added.inserted_primary_key
    return int(key[0]) if key else None


def link(row: Mapping[str, Any]) -> str:
    """The hash of an entry, over its fields and the hash before it; each field with its length, None apart from ""."""
    digest = hashlib.sha256()
    for field in _FIELDS:
        data = b"\x00" if row[field] is None else b"\x01" + str(row[field]).encode("utf-8", "surrogatepass")
        digest.update(len(data).to_bytes(8, "big") + data)
    return digest.hexdigest()


def audit(ledger: Ledger) -> Break | None:
    """Walk the whole ledger: the first entry, claim or original that is not as it was written; None if all are."""
    with ledger.reading() as connection:
        return next(_breaks(connection), None)


def _breaks(connection: Connection) -> Iterator[Break]:
    previous = FIRST
    for row in connection.execute(select(entries).order_by(entries.c.seq).execution_options(yield_per=500)).mappings():
        name = f"entry {row['seq']} ({row['kind']} of {row['subject']}, {row['at']})"
        if row["previous"] != previous:
            yield Break("entries", name, "does not follow the entry before it: one was altered, removed or put between")
        if row["hash"] != link(dict(row)):
            yield Break("entries", name, "does not have the hash of its fields")
        if hashlib.sha256(_unpacked(row["payload"])).hexdigest() != row["payload_hash"]:
            yield Break("entries", name, "does not hold what it held when it was written")
        previous = row["hash"]
    yield from _originals(connection)
    yield from _claims(connection)


def _unpacked(data: bytes) -> bytes:
    try:
        return zlib.decompress(data)
    except zlib.error:
        return b""


def _originals(connection: Connection) -> Iterator[Break]:
    for row in connection.execute(select(originals).execution_options(yield_per=200)).mappings():
        if hashlib.sha256(_unpacked(row["data"])).hexdigest() != row["hash"]:
            yield Break("originals", row["source"], "does not hold the bytes that came")


def _claims(connection: Connection) -> Iterator[Break]:
    """Every report's claims stand as rows, and no others."""
    from warledger.ledger.writing import claim_rows

    reports = select(entries.c.seq, entries.c.payload).where(entries.c.kind == "report").order_by(entries.c.seq)
    for seq, payload in connection.execute(reports.execution_options(yield_per=200)):
        written = {tuple(row) for row in connection.execute(select(claims).where(claims.c.seq == seq))}
        if written != {tuple(row.values()) for row in claim_rows(seq, _unpacked(payload))}:
            yield Break("claims", f"the claims of entry {seq}", "are not the report's")


def length(ledger: Ledger) -> int:
    """How many entries there are."""
    with ledger.reading() as connection:
        return connection.execute(select(func.count()).select_from(entries)).scalar() or 0
