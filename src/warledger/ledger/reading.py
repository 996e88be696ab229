"""What the ledger holds: reports, originals, judgements, failures, and the search over the texts."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, func, select, text

from warledger.errors import NotInLedger
from warledger.ledger.searching import passage, words
from warledger.ledger.tables import claims, documents, entries, incidents, readings
from warledger.values import Judgement, Report
from warledger.values.json import from_json


@dataclass(frozen=True, slots=True)
class Listed:
    """A document in a list."""

    id: str
    title: str | None
    publisher: str | None
    url: str | None
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
    """The documents, the latest published first, those of no known day last."""
    names = [documents.c[name] for name in Listed.__slots__]
    ordered = select(*names).order_by(documents.c.published.desc(), documents.c.id).limit(most)
    return (
        Listed(
            row.id, row.title, row.publisher, row.url, row.published or None, row.claims, row.original, row.replaced_by
        )
        for row in connection.execute(ordered)
    )


def report(connection: Connection, document: str) -> Report:
    """The report of a document as it was last read. The id may be shortened to what is telling. Raises NotInLedger."""
    seq = connection.execute(select(documents.c.seq).where(documents.c.id == _whole(connection, document))).scalar_one()
    return report_of_entry(connection, seq)


def reports(connection: Connection, of: Iterable[str] | None = None) -> Iterator[Report]:
    """The reports of these documents (of all), as they were last read, in the order of their ids."""
    found = select(entries.c.payload).join(documents, documents.c.seq == entries.c.seq).order_by(documents.c.id)
    if of is not None:
        found = found.where(documents.c.id.in_(sorted(set(of))))
    with connection.execute(found.execution_options(yield_per=100)) as rows:
        for row in rows:
            yield from_json(Report, zlib.decompress(row.payload))


def reader_of(connection: Connection, given: str) -> str | None:
    """What read a document last, by the hash of the document as it was given; None if that is not known."""
    return connection.execute(select(readings.c.reader).where(readings.c.given == given)).scalar()


def read_otherwise(connection: Connection, reader: str) -> int:
    """How many documents were last read by another reader, or by one that is not known."""
    every = select(func.count()).select_from(documents)
    its = select(func.count()).where(readings.c.reader == reader)
    return max(0, (connection.execute(every).scalar() or 0) - (connection.execute(its).scalar() or 0))


def is_listed(connection: Connection, document: str) -> bool:
    """True if there is a reading of the document of this id."""
    return connection.execute(select(documents.c.seq).where(documents.c.id == document)).first() is not None


def latest_reports(connection: Connection) -> list[int]:
    """The entries of the reports as they were last read, in the order in which the documents came."""
    last, first = func.max(entries.c.seq), func.min(entries.c.seq)
    found = select(last).where(entries.c.kind == "report").group_by(entries.c.subject).order_by(first)
    return [row[0] for row in connection.execute(found)]


def report_of_entry(connection: Connection, seq: int) -> Report:
    """The report that an entry holds."""
    payload = connection.execute(select(entries.c.payload).where(entries.c.seq == seq)).scalar_one()
    return from_json(Report, zlib.decompress(payload))


def _whole(connection: Connection, document: str) -> str:
    starts = documents.c.id.between(document, document + "~")
    found = [row.id for row in connection.execute(select(documents.c.id).where(starts).limit(2))]
    if len(found) != 1:
        raise NotInLedger(
            f"{'no document' if not found else 'more than one document'} has an id that begins with {document!r}",
            "See the ids with: warledger list",
        )
    return str(found[0])


def original(connection: Connection, hash_: str) -> bytes:
    """The bytes that a report came from. Raises NotInLedger where they were not kept."""
    found = select(entries.c.payload).where(entries.c.kind == "original", entries.c.subject == hash_)
    data = connection.execute(found).scalar()
    if data is None:
        raise NotInLedger(f"no original has the hash {hash_!r}", "Originals are kept when a source is added itself")
    return zlib.decompress(data)


def judgements(connection: Connection, of: Iterable[str] | None = None) -> tuple[Judgement, ...]:
    """The judgements of these ids (all), those taken back with the day and name of who did."""
    taken_back = {row["judgement"]: row for row in _payloads(connection, "retraction", of)}
    return tuple(_judgement(row, taken_back.get(row["id"])) for row in _payloads(connection, "judgement", of))


def _judgement(row: dict[str, Any], taken_back: dict[str, Any] | None) -> Judgement:
    if taken_back is not None:
        row |= {"retracted_at": taken_back["at"], "retracted_by": taken_back["by"]}
    return from_json(Judgement, json.dumps(row))


def failures(connection: Connection) -> tuple[dict[str, Any], ...]:
    """The sources that could not be read: source, code, problem, next_step."""
    return tuple(_payloads(connection, "failure"))


def _payloads(connection: Connection, kind: str, of: Iterable[str] | None = None) -> Iterator[dict[str, Any]]:
    found = select(entries.c.payload).where(entries.c.kind == kind).order_by(entries.c.seq)
    if of is not None:
        found = found.where(entries.c.subject.in_(sorted(set(of))))
    return (json.loads(zlib.decompress(row.payload)) for row in connection.execute(found))


def account_of_claim(connection: Connection, wanted: Iterable[str]) -> dict[str, str]:
    """The account that each of these claims stands in, as its document was last read."""
    found = (
        select(claims.c.id, documents.c.id.label("document"), claims.c.event)
        .join(documents, documents.c.seq == claims.c.seq)
        .where(claims.c.id.in_(sorted(set(wanted))), claims.c.event.is_not(None))
        .order_by(claims.c.seq, claims.c.number.desc())
    )
    return {row.id: f"{row.document}/{row.event}" for row in connection.execute(found)}


def counts(connection: Connection) -> dict[str, int]:
    """How many documents, claims, incidents and failures there are."""
    queries = {
        "reports": select(func.count()).select_from(documents),
        "claims": select(func.coalesce(func.sum(documents.c.claims), 0)),
        "incidents": select(func.count()).select_from(incidents),
        "failures": select(func.count()).select_from(entries).where(entries.c.kind == "failure"),
    }
    return {name: connection.execute(query).scalar() or 0 for name, query in queries.items()}


def searched(connection: Connection, sought: str, *, most: int = 20) -> Iterator[Hit]:
    """The documents that hold all of these words, accents and case aside, the best first."""
    wanted = words(sought)
    if not wanted:
        return
    on_sqlite = connection.dialect.name == "sqlite"
    told = " ".join(f'"{word}"' for word in wanted) if on_sqlite else " ".join(wanted)
    found = connection.execute(_SQLITE if on_sqlite else _POSTGRESQL, {"words": told, "most": most})
    for row in found.all():
        document = json.loads(zlib.decompress(row.payload))["document"]
        yield Hit(row.id, row.title, row.published or None, passage(document["text"], wanted))


_FOUND = "SELECT d.id, d.title, d.published, e.payload FROM search s"
_DOCUMENT = "JOIN documents d ON d.seq = s.rowid JOIN entries e ON e.seq = d.seq"
_SQLITE = text(f"{_FOUND} {_DOCUMENT} WHERE search MATCH :words ORDER BY rank, d.id LIMIT :most")
_POSTGRESQL = text(
    f"{_FOUND} {_DOCUMENT}, plainto_tsquery('simple', :words) q "
    "WHERE s.words @@ q ORDER BY ts_rank(s.words, q) DESC, d.id LIMIT :most"
)
