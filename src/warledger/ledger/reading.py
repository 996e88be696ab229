"""What the ledger holds: reports, originals, judgements, failures, and the search over the texts."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, func, select, text

from warledger.errors import NotInLedger
from warledger.ledger.tables import accounts, claims, documents, entries, originals
from warledger.values import Judgement, Report
from warledger.values.json import from_json


@dataclass(frozen=True, slots=True)
class Listed:
    """A document in a list."""

    id: str
    title: str | None
    publisher: str | None
    published: str | None
    claims: int
    original: str
    replaced_by: str | None


@dataclass(frozen=True, slots=True)
class Hit:
    """A document that a search found, and the words around what was sought, marked with « and »."""

    id: str
    title: str | None
    published: str | None
    snippet: str


def listed(connection: Connection, *, most: int | None = None) -> Iterator[Listed]:
    """The documents, the latest published first."""
    names = [documents.c[name] for name in Listed.__slots__]
    ordered = select(*names).order_by(documents.c.published.is_(None), documents.c.published.desc(), documents.c.id)
    return (Listed(*row) for row in connection.execute(ordered.limit(most)))


def report(connection: Connection, document: str) -> Report:
    """The report of a document as it was last read. The id may be shortened to what is telling. Raises NotInLedger."""
    return next(reports(connection, [_whole(connection, document)]))


def reports(connection: Connection, of: Iterable[str] | None = None) -> Iterator[Report]:
    """The reports of these documents (of all), as they were last read, in the order of their ids."""
    found = select(entries.c.payload).join(documents, documents.c.seq == entries.c.seq).order_by(documents.c.id)
    if of is not None:
        found = found.where(documents.c.id.in_(sorted(set(of))))
    for row in connection.execute(found.execution_options(yield_per=100)):
        yield from_json(Report, zlib.decompress(row.payload))


def _whole(connection: Connection, document: str) -> str:
    starts = documents.c.id.startswith(document, autoescape=True)
    found = [row.id for row in connection.execute(select(documents.c.id).where(starts).limit(2))]
    if len(found) != 1:
        raise NotInLedger(
            f"{'no document' if not found else 'more than one document'} has an id that begins with {document!r}",
            "See the ids with: warledger list",
        )
    return str(found[0])


def original(connection: Connection, hash_: str) -> bytes:
    """The bytes that a report came from. Raises NotInLedger where they were not kept."""
    data = connection.execute(select(originals.c.data).where(originals.c.hash == hash_)).scalar()
    if data is None:
        raise NotInLedger(f"no original has the hash {hash_!r}", "Originals are kept when a source is added itself")
    return zlib.decompress(data)


def judgements(connection: Connection) -> tuple[Judgement, ...]:
    """Every judgement, those taken back with the day and name of who did."""
    taken_back = {row["judgement"]: row for row in _payloads(connection, "retraction")}
    return tuple(_judgement(row, taken_back.get(row["id"])) for row in _payloads(connection, "judgement"))


def _judgement(row: dict[str, Any], taken_back: dict[str, Any] | None) -> Judgement:
    if taken_back is not None:
        row |= {"retracted_at": taken_back["at"], "retracted_by": taken_back["by"]}
    return from_json(Judgement, json.dumps(row))


def failures(connection: Connection) -> tuple[dict[str, Any], ...]:
    """The sources that could not be read: source, code, problem, next_step."""
    return tuple(_payloads(connection, "failure"))


def _payloads(connection: Connection, kind: str) -> Iterator[dict[str, Any]]:
    found = select(entries.c.payload).where(entries.c.kind == kind).order_by(entries.c.seq)
    return (json.loads(zlib.decompress(row.payload)) for row in connection.execute(found))


def account_of_claim(connection: Connection, wanted: Iterable[str]) -> dict[str, str]:
    """The account that each of these claims stands in, as its document was last read."""
    found = (
        select(claims.c.id, documents.c.id.label("document"), claims.c.event)
        .join(documents, documents.c.seq == claims.c.seq)
        .where(claims.c.id.in_(sorted(set(wanted))), claims.c.event.is_not(None))
    )
    return {row.id: f"{row.document}/{row.event}" for row in connection.execute(found)}


def counts(connection: Connection) -> dict[str, int]:
    """How many documents, claims, incidents and failures there are."""
    total = select(func.count()).select_from(documents), select(func.coalesce(func.sum(documents.c.claims), 0))
    kinds = select(func.count(func.distinct(accounts.c.incident)))
    failed = select(func.count()).select_from(entries).where(entries.c.kind == "failure")
    found = [connection.execute(query).scalar() or 0 for query in (*total, kinds, failed)]
    return dict(zip(("reports", "claims", "incidents", "failures"), found, strict=True))


def searched(connection: Connection, words: str, *, most: int = 20) -> Iterator[Hit]:
    """The documents that hold all of `words`, the best first."""
    query = _SQLITE if connection.dialect.name == "sqlite" else _POSTGRESQL
    sought = " ".join(f'"{word}"' for word in words.replace('"', " ").split()) if query is _SQLITE else words
    if not sought:
        return iter(())
    found = connection.execute(text(query), {"words": sought, "most": most})
    return (Hit(*row) for row in found)


_SQLITE = """
SELECT s.document, d.title, d.published, snippet(search, 2, '«', '»', ' … ', 24)
FROM search s JOIN documents d ON d.id = s.document WHERE search MATCH :words ORDER BY rank LIMIT :most
"""
_POSTGRESQL = """
SELECT s.document, d.title, d.published,
       ts_headline('simple', s.body, q, 'StartSel=«, StopSel=», MaxWords=24, MinWords=12')
FROM search s JOIN documents d ON d.id = s.document, plainto_tsquery('simple', :words) q
WHERE s.words @@ q ORDER BY ts_rank(s.words, q) DESC, s.document LIMIT :most
"""
