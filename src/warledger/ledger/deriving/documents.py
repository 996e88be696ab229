"""Documents, their words, their prints, and which are copies of which."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import BigInteger, Connection, bindparam, delete, exists, insert, or_, select, text, update

from warledger.ledger.lists import among, each
from warledger.ledger.searching import words as found_words
from warledger.ledger.tables import crowded_keys, documents, keys, kinships, prints
from warledger.values import Report

_CROWD = 200  # documents under one key: a stock phrase, no sign of kinship


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """A document as it is listed, and the words that it is found by."""

    id: str
    title: str | None
    publisher: str | None
    url: str | None
    published: str
    raw_hash: str | None
    claims: int
    words: str


def document_row(report: Report) -> DocumentRow:
    """The row of a report's document."""
    document = report.document
    return DocumentRow(
        id=document.id,
        title=_text(document.title),
        publisher=_text(document.publisher),
        url=_text(document.url),
        published=document.published.isoformat() if document.published else "",
        raw_hash=document.raw_hash,
        claims=len(report.claims),
        words=" ".join(found_words(f"{document.title or ''} {document.text}")),
    )


def _text(value: str | None) -> str | None:
    """Without the character that PostgreSQL's texts cannot hold; the report has it as it was."""
    return value if value is None else value.replace("\x00", "")


_COLUMNS = ("id", "title", "publisher", "url", "published", "raw_hash", "claims")


def put_document(connection: Connection, document: DocumentRow, seq: int, print_: bytes, sketch: Iterable[int]) -> None:
    """The document as it stands now, found by its keys and its words."""
    row = {name: getattr(document, name) for name in _COLUMNS}
    connection.execute(_PUT_DOCUMENT, row | {"seq": seq, "original": document.id, "replaced_by": None})
    connection.execute(_PUT_PRINT, {"seq": seq, "data": print_})
    connection.execute(_PUT_KEYS, {"keys": list(sketch), "its": seq})
    connection.execute(_PUT_WORDS[connection.dialect.name], {"seq": seq, "words": document.words})


def forget_document(connection: Connection, document: str, sketch: Iterable[int]) -> None:
    """Take out what was derived of an older reading of the document itself."""
    seq = connection.execute(select(documents.c.seq).where(documents.c.id == document)).scalar()
    rows = [{"mine": key, "its": seq} for key in sketch]
    if rows:
        connection.execute(delete(keys).where(keys.c.key == bindparam("mine"), keys.c.seq == bindparam("its")), rows)
    connection.execute(delete(kinships).where(or_(kinships.c.earlier == document, kinships.c.later == document)))
    connection.execute(delete(prints).where(prints.c.seq == seq))
    connection.execute(delete(documents).where(documents.c.id == document))
    connection.execute(_TAKE_WORDS, {"seq": seq})


_PUT_DOCUMENT, _PUT_PRINT = insert(documents), insert(prints)
_keys = each("keys")
_PUT_KEYS = insert(keys).from_select(["key", "seq"], select(_keys.c.value, bindparam("its", type_=BigInteger)))
_PUT_WORDS = {
    "sqlite": text("INSERT INTO search (rowid, words) VALUES (:seq, :words)"),
    "postgresql": text("INSERT INTO search VALUES (:seq, to_tsvector('simple', :words))"),
}
_TAKE_WORDS = text("DELETE FROM search WHERE rowid = :seq")


# Copies


def alike(connection: Connection, sketch: Sequence[int], *, fewest: int) -> list[bytes]:
    """The packed prints of the documents that share `fewest` keys with `sketch`.

    A key that more than 200 documents have is not followed any more: to read them all for every report would make the
    ledger slower with every report that has the phrase.
    """
    rows = connection.execute(_SHARED, {"keys": list(sketch)}).all()
    full = [{"key": key} for key, documents in Counter(row[0] for row in rows).items() if documents >= _CROWD]
    if full:
        connection.execute(insert(crowded_keys), full)
    near = sorted(seq for seq, shared in Counter(row[1] for row in rows).items() if shared >= fewest)
    return [row[0] for row in connection.execute(_PRINTS, {"near": near}).all()] if near else []


_open = select(_keys.c.value).where(~exists().where(crowded_keys.c.key == _keys.c.value))
_SHARED = select(keys.c.key, keys.c.seq).where(keys.c.key.in_(_open))
_PRINTS = select(prints.c.data).where(among(prints.c.seq, "near"))


def put_kinships(connection: Connection, rows: Sequence[Mapping[str, Any]]) -> None:
    """Kinships (earlier, later, kin, share), once each."""
    if rows:
        connection.execute(insert(kinships), list(rows))


def relatives(connection: Connection, of: Iterable[str]) -> tuple[dict[str, bytes], list[Mapping[str, Any]]]:
    """Everything that hangs together with these documents by kinship: packed prints by document, and the kinships."""
    known = set(of)
    waiting, found = sorted(known), dict[tuple[str, str], Mapping[str, Any]]()
    while waiting:
        rows = [dict(row) for row in connection.execute(_AROUND, {"waiting": waiting}).mappings()]
        found |= {(row["earlier"], row["later"]): row for row in rows}
        waiting = sorted({row[end] for row in rows for end in ("earlier", "later")} - known)
        known |= set(waiting)
    data = connection.execute(_PRINTS_OF, {"known": sorted(known)})
    return {row[0]: row[1] for row in data}, list(found.values())


_AROUND = select(kinships).where(or_(among(kinships.c.earlier, "waiting"), among(kinships.c.later, "waiting")))
_PRINTS_OF = (
    select(documents.c.id, prints.c.data)
    .join(prints, prints.c.seq == documents.c.seq)
    .where(among(documents.c.id, "known"))
)


def kin_of(connection: Connection, document: str) -> set[str]:
    """The documents that have a kinship with this one."""
    rows = connection.execute(_AROUND, {"waiting": [document]})
    return {end for row in rows for end in (row.earlier, row.later)} - {document}


def put_originals(connection: Connection, rows: Sequence[Mapping[str, str | None]]) -> None:
    """Which text is the first (document, first), and which update stands for it (newer)."""
    change = update(documents).where(documents.c.id == bindparam("document"))
    values: dict[str, Any] = {"original": bindparam("first"), "replaced_by": bindparam("newer")}
    connection.execute(change.values(values), list(rows))


def copies(connection: Connection, of: Iterable[str]) -> tuple[dict[str, str], frozenset[str]]:
    """The original of each of these documents, and those that an update replaced."""
    wanted = select(documents.c.id, documents.c.original, documents.c.replaced_by).where(documents.c.id.in_(set(of)))
    rows = connection.execute(wanted).all()
    return {row.id: row.original for row in rows}, frozenset(row.id for row in rows if row.replaced_by)
