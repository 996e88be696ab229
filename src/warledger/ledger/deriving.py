"""What is derived of the reports: where copies, accounts, their blocks and links stand, and how they are found again.

Nothing is decided here: `warledger.pipeline` derives with the rooms that know how, and puts the results here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, bindparam, delete, func, insert, or_, select, text, update

from warledger.ledger.tables import accounts, blocks, documents, keys, kinships, links
from warledger.values import Report


@dataclass(frozen=True, slots=True)
class AccountRow:
    """An account as the store has it; `traits` is JSON."""

    id: str
    document: str
    traits: str
    earliest: str | None
    latest: str | None
    country: str | None
    summary: bool
    blocks: frozenset[str]


# Documents and their copies


def put_document(connection: Connection, report: Report, seq: int, print_: bytes, sketch: Iterable[int]) -> None:
    """The document as it stands now, found by its keys and its words."""
    document = report.document
    row = {
        "id": document.id,
        "seq": seq,
        "title": document.title,
        "publisher": document.publisher,
        "url": document.url,
        "published": document.published.isoformat() if document.published else None,
        "raw_hash": document.raw_hash,
        "claims": len(report.claims),
        "print": print_,
        "original": document.id,
    }
    connection.execute(insert(documents).values(row))
    rows = [{"key": key, "document": document.id} for key in sketch]
    if rows:
        connection.execute(insert(keys), rows)
    _put_words(connection, document.id, document.title or "", document.text)


def _put_words(connection: Connection, document: str, title: str, body: str) -> None:
    words = {"document": document, "title": title, "body": body}
    if connection.dialect.name == "sqlite":
        connection.execute(text("INSERT INTO search VALUES (:document, :title, :body)"), words)
        return
    connection.execute(
        text("INSERT INTO search VALUES (:document, :title, :body, to_tsvector('simple', :title || ' ' || :body))"),
        words,
    )


def forget(connection: Connection, document: str) -> None:
    """Take out what was derived of an older reading of the document."""
    mine = select(accounts.c.id).where(accounts.c.document == document)
    connection.execute(delete(links).where(or_(links.c.left.in_(mine), links.c.right.in_(mine))))
    connection.execute(delete(blocks).where(blocks.c.account.in_(mine)))
    connection.execute(delete(accounts).where(accounts.c.document == document))
    connection.execute(delete(kinships).where(or_(kinships.c.earlier == document, kinships.c.later == document)))
    connection.execute(delete(keys).where(keys.c.document == document))
    connection.execute(delete(documents).where(documents.c.id == document))
    connection.execute(text("DELETE FROM search WHERE document = :document"), {"document": document})


def alike(connection: Connection, document: str, sketch: Sequence[int], *, most: int = 20) -> dict[str, bytes]:
    """The packed prints of the documents that share most keys with `sketch`, by document."""
    shared = func.count().label("shared")
    found = (
        select(keys.c.document, shared)
        .where(keys.c.key.in_(sketch), keys.c.document != document)
        .group_by(keys.c.document)
        .order_by(shared.desc(), keys.c.document)
        .limit(most)
    )
    near = [row.document for row in connection.execute(found)]
    rows = connection.execute(select(documents.c.id, documents.c.print).where(documents.c.id.in_(near)))
    return {row.id: row.print for row in rows}


def put_kinships(connection: Connection, rows: Sequence[Mapping[str, Any]]) -> None:
    """Kinships (earlier, later, kin, share), once each."""
    if rows:
        connection.execute(insert(kinships), list(rows))


def relatives(connection: Connection, document: str) -> tuple[dict[str, bytes], list[Mapping[str, Any]]]:
    """Everything that hangs together with `document` by kinship: packed prints by document, and the kinships."""
    known, waiting, found = {document}, [document], list[Mapping[str, Any]]()
    while waiting:
        around = select(kinships).where(or_(kinships.c.earlier.in_(waiting), kinships.c.later.in_(waiting)))
        rows = [dict(row) for row in connection.execute(around).mappings()]
        found += [row for row in rows if row not in found]
        waiting = sorted({row[end] for row in rows for end in ("earlier", "later")} - known)
        known |= set(waiting)
    prints = connection.execute(select(documents.c.id, documents.c.print).where(documents.c.id.in_(known)))
    return {row.id: row.print for row in prints}, found


def put_originals(connection: Connection, rows: Sequence[Mapping[str, str | None]]) -> None:
    """Which text is the first (document, original), and which update stands for it (replaced_by)."""
    change = update(documents).where(documents.c.id == bindparam("document"))
    values: dict[str, Any] = {"original": bindparam("first"), "replaced_by": bindparam("newer")}
    connection.execute(change.values(values), list(rows))


def copies(connection: Connection, of: Iterable[str]) -> tuple[dict[str, str], frozenset[str]]:
    """The original of each of these documents, and those that an update replaced."""
    rows = list(
        connection.execute(
            select(documents.c.id, documents.c.original, documents.c.replaced_by).where(documents.c.id.in_(set(of)))
        )
    )
    return {row.id: row.original for row in rows}, frozenset(row.id for row in rows if row.replaced_by)


# Accounts and their links


def put_accounts(connection: Connection, rows: Sequence[AccountRow]) -> None:
    """Accounts, each an incident of its own until links say otherwise."""
    if not rows:
        return
    names = ("id", "document", "traits", "earliest", "latest", "country", "summary")
    connection.execute(
        insert(accounts), [{n: getattr(row, n) for n in names} | {"incident": row.id[:64]} for row in rows]
    )
    found = [{"block": block, "account": row.id} for row in rows for block in sorted(row.blocks)]
    if found:
        connection.execute(insert(blocks), found)


def sharing(connection: Connection, account: AccountRow, *, most: int = 500) -> Iterator[str]:
    """The traits (JSON) of the accounts of other documents that share a block with `account`, the nearest first."""
    shared = func.count().label("shared")
    near = (
        select(blocks.c.account, shared)
        .where(blocks.c.block.in_(sorted(account.blocks)))
        .group_by(blocks.c.account)
        .subquery()
    )
    found = (
        select(accounts.c.traits)
        .join(near, near.c.account == accounts.c.id)
        .where(accounts.c.document != account.document)
        .order_by(near.c.shared.desc(), accounts.c.id)
        .limit(most)
    )
    return (row.traits for row in connection.execute(found))


def put_links(connection: Connection, rows: Sequence[Mapping[str, Any]]) -> None:
    """Links (left, right, score, features as JSON)."""
    if rows:
        connection.execute(insert(links), list(rows))


def connected(connection: Connection, first: Iterable[str]) -> tuple[dict[str, str], list[Mapping[str, Any]]]:
    """Every account that links lead to from `first`: traits (JSON) by account, and the links among them."""
    known = set(first)
    waiting, found = sorted(known), dict[tuple[str, str], Mapping[str, Any]]()
    while waiting:
        around = select(links).where(or_(links.c.left.in_(waiting), links.c.right.in_(waiting)))
        rows = [dict(row) for row in connection.execute(around).mappings()]
        found |= {(row["left"], row["right"]): row for row in rows}
        waiting = sorted({row[end] for row in rows for end in ("left", "right")} - known)
        known |= set(waiting)
    traits = connection.execute(select(accounts.c.id, accounts.c.traits).where(accounts.c.id.in_(known)))
    return {row.id: row.traits for row in traits}, list(found.values())


def put_incidents(connection: Connection, incident_of: Mapping[str, str]) -> None:
    """The incident of each account."""
    change = update(accounts).where(accounts.c.id == bindparam("account")).values(incident=bindparam("its"))
    rows = [{"account": account, "its": incident} for account, incident in sorted(incident_of.items())]
    if rows:
        connection.execute(change, rows)


def accounts_in(connection: Connection, incident: str) -> list[str]:
    """The accounts of an incident."""
    found = select(accounts.c.id).where(accounts.c.incident == incident).order_by(accounts.c.id)
    return [row.id for row in connection.execute(found)]


def accounts_of(connection: Connection, document: str) -> list[str]:
    """The accounts that a document gives."""
    return [row.id for row in connection.execute(select(accounts.c.id).where(accounts.c.document == document))]


def summaries(connection: Connection, earliest: str, latest: str) -> dict[str, str]:
    """The traits (JSON) of the summaries whose days hold these."""
    found = select(accounts.c.id, accounts.c.traits).where(
        accounts.c.summary, accounts.c.earliest <= earliest, accounts.c.latest >= latest
    )
    return {row.id: row.traits for row in connection.execute(found)}


# Incidents


@dataclass(frozen=True, slots=True)
class IncidentRow:
    """An incident in a list."""

    id: str
    accounts: int
    earliest: str | None
    latest: str | None
    country: str | None


def incidents(connection: Connection, *, most: int | None = None) -> list[IncidentRow]:
    """The incidents, the latest first."""
    ordered = (
        select(
            accounts.c.incident,
            func.count(),
            func.min(accounts.c.earliest),
            func.max(accounts.c.latest),
            func.max(accounts.c.country),
        )
        .group_by(accounts.c.incident)
        .order_by(func.max(accounts.c.latest).desc(), accounts.c.incident)
        .limit(most)
    )
    return [IncidentRow(*row) for row in connection.execute(ordered)]


def incidents_that_begin(connection: Connection, incident: str) -> list[str]:
    """At most two incidents whose id begins so, or that hold the account of this id."""
    starts = accounts.c.incident.startswith(incident, autoescape=True)
    found = select(accounts.c.incident).where(or_(starts, accounts.c.id == incident)).distinct().limit(2)
    return [row.incident for row in connection.execute(found)]
