"""Entries, each with the hash of the one before it; the audit walks them and finds the first that was altered."""

from __future__ import annotations

import hashlib
import json
import zlib
from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, bindparam, func, insert, select

from warledger.ledger.opening import Ledger
from warledger.ledger.tables import claims, entries

FIRST = "0" * 64  # what the first entry has for the one before
_FIELDS = ("seq", "kind", "subject", "made_by", "at", "reason", "payload_hash", "previous")
_FAST = 1  # compression: a tenth larger than the default, in half the time


@dataclass(frozen=True, slots=True)
class Break:
    """The first row that is not as it was written."""

    table: str
    row: str
    problem: str


@dataclass(frozen=True, slots=True)
class Sealed:
    """What an entry holds, made ready before the writers' lock is taken: its bytes compressed, and their hash."""

    digest: str
    packed: bytes


def sealed(payload: bytes) -> Sealed:
    """The payload as an entry holds it."""
    return Sealed(hashlib.sha256(payload).hexdigest(), zlib.compress(payload, _FAST))


@dataclass(slots=True)
class Chain:
    """The end of the chain, as the one writer sees it who holds the lock: entries are added one after the other."""

    connection: Connection
    made_by: str
    at: str
    _last: list[tuple[int, str]] = field(default_factory=list)

    def known(self, kind: str, subject: str) -> tuple[tuple[int, str], ...]:
        """The entries of this kind and subject, the latest first: number, hash of the payload."""
        return tuple((row[0], row[1]) for row in self.connection.execute(_KNOWN, {"kind": kind, "subject": subject}))

    def append(self, kind: str, subject: str, payload: Sealed, reason: str | None = None) -> int:
        """Add an entry at the end; its number."""
        last, previous = self._end()
        row: dict[str, Any] = {
            "seq": last + 1,
            "kind": kind,
            "subject": subject,
            "made_by": self.made_by,
            "at": self.at,
            "reason": reason,
            "payload_hash": payload.digest,
            "previous": previous,
        }
        row["hash"] = link(row)
        self.connection.execute(_APPEND, row | {"payload": payload.packed})
        self._last[:] = [(last + 1, row["hash"])]
        return last + 1

    def append_once(self, kind: str, subject: str, payload: Sealed, reason: str | None = None) -> int | None:
        """Add an entry unless the very same stands there; its number, or None."""
        if any(digest == payload.digest for _, digest in self.known(kind, subject)):
            return None
        return self.append(kind, subject, payload, reason)

    def _end(self) -> tuple[int, str]:
        if not self._last:
            row = self.connection.execute(_END).first()
            self._last.append((row.seq, row.hash) if row else (0, FIRST))
        return self._last[0]


_KNOWN = (
    select(entries.c.seq, entries.c.payload_hash)
    .where(entries.c.kind == bindparam("kind"), entries.c.subject == bindparam("subject"))
    .order_by(entries.c.seq.desc())
)
_END = select(entries.c.seq, entries.c.hash).order_by(entries.c.seq.desc()).limit(1)
_APPEND = insert(entries)


def link(row: Mapping[str, Any]) -> str:
    """The hash of an entry, over its fields and the hash before it; each field with its length, None apart from ""."""
    digest = hashlib.sha256()
    for name in _FIELDS:
        data = b"\x00" if row[name] is None else b"\x01" + str(row[name]).encode("utf-8", "surrogatepass")
        digest.update(len(data).to_bytes(8, "big") + data)
    return digest.hexdigest()


def length(ledger: Ledger) -> int:
    """How many entries there are."""
    with ledger.reading() as connection:
        return connection.execute(select(func.count()).select_from(entries)).scalar() or 0


def head(ledger: Ledger) -> str:
    """The hash of the last entry. Noted elsewhere, it proves later that nothing up to it was altered or cut off."""
    with ledger.reading() as connection:
        row = connection.execute(_END).first()
        return str(row.hash) if row else FIRST


# The audit


def audit(ledger: Ledger, noted: str | None = None) -> Break | None:
    """Walk the whole ledger: the first entry or claim that is not as it was written; None if all are.

    `noted` is a `head` from before: who cuts off the end of a ledger or writes all of it anew breaks no chain, but the
    noted hash is no longer in it.
    """
    with ledger.reading() as connection:
        with closing(_breaks(connection)) as breaks:
            found = next(breaks, None)
        if found is None and noted not in (None, FIRST) and not _holds(connection, noted or ""):
            return Break("entries", f"the entry {noted}", "is not in the ledger: it was cut off, or all written anew")
        return found


def _holds(connection: Connection, noted: str) -> bool:
    return connection.execute(select(entries.c.seq).where(entries.c.hash == noted)).first() is not None


def _breaks(connection: Connection) -> Generator[Break]:
    """Entry by entry, each with its claims, in the order in which they were written."""
    walked = select(entries).order_by(entries.c.seq).execution_options(yield_per=200)
    with connection.execute(_ALL_CLAIMS) as rows, connection.execute(walked) as held:
        told, previous = _Claims(rows), (0, FIRST)
        for row in held.mappings():
            yield from _altered(dict(row), previous, told)
            previous = (row["seq"], row["hash"])
        if told.left():
            yield Break("claims", "claims after the last entry", "belong to no entry: the end was cut off")


def _altered(row: Mapping[str, Any], previous: tuple[int, str], told: _Claims) -> Iterator[Break]:
    name = f"entry {row['seq']} ({row['kind']} of {row['subject']}, {row['at']})"
    payload = _unpacked(row["payload"])
    if (row["seq"] - 1, row["previous"]) != previous:
        yield Break("entries", name, "does not follow the entry before it: one was altered, removed or put between")
    if row["hash"] != link(row):
        yield Break("entries", name, "does not have the hash of its fields")
    if payload is None or hashlib.sha256(payload).hexdigest() != row["payload_hash"]:
        yield Break("entries", name, "does not hold what it held when it was written")
    expected = _claims(payload) if row["kind"] == "report" and payload is not None else ()
    if told.up_to(row["seq"]) != expected:
        yield Break("claims", f"the claims of entry {row['seq']}", "are not the report's")


def _unpacked(data: bytes) -> bytes | None:
    try:
        return zlib.decompress(data)
    except zlib.error:
        return None


_CLAIM = ("id", "kind", "status", "polarity", "event")
_ALL_CLAIMS = (
    select(claims.c.seq, claims.c.number, *(claims.c[name] for name in _CLAIM))
    .order_by(claims.c.seq, claims.c.number)
    .execution_options(yield_per=1000)
)


Row = tuple[str | int | None, ...]


def _claims(payload: bytes) -> tuple[Row, ...]:
    """The rows of the claims in a report's JSON."""
    told = json.loads(payload)["claims"]
    return tuple((number, *(claim[name] for name in _CLAIM)) for number, claim in enumerate(told))


class _Claims:
    """The rows of claims, walked beside the entries."""

    def __init__(self, rows: Iterable[Sequence[Any]]) -> None:
        self._rows = iter(rows)
        self._next = next(self._rows, None)

    def up_to(self, seq: int) -> tuple[Row, ...]:
        """The claims of all entries after the last one asked for, up to this one."""
        found: list[Row] = []
        while self._next is not None and self._next[0] <= seq:
            found.append(tuple(self._next[1:]))
            self._next = next(self._rows, None)
        return tuple(found)

    def left(self) -> bool:
        """True if there are claims beyond."""
        return self._next is not None
