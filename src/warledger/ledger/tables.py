"""One schema for SQLite and PostgreSQL.

Written once, and guarded by triggers against updates and deletes: `entries` (who did what, when, why, and the hash of
the row before) and `claims`, the rows of the claims in the reports. Everything else is derived from these and may be
derived again; nothing derived is the only copy of anything. But for `readings`, what read each document last: nothing
tells it but the reading itself, and forgetting it costs no more than reading again.

What is derived of a report is numbered by the report's entry (`seq`), and its accounts by that and their place in the
report (`number`), since the tables that links and copies are found by hold tens of rows a report.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
)
from sqlalchemy.types import TypeEngine

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)
_NUMBER = BigInteger().with_variant(Integer, "sqlite")  # in SQLite an INTEGER key is the row's own number


def _plain(length: int) -> TypeEngine[str]:
    """Text that both databases order by its code points."""
    return String(length).with_variant(String(length, collation="C"), "postgresql")


def _pairs(name: str, *columns: Column[Any], indexes: tuple[Index, ...] = ()) -> Table:
    """A table that is its key: SQLite keeps it once, in the order of the key."""
    return Table(name, metadata, *columns, *indexes, sqlite_with_rowid=False)


# Written once

entries = Table(
    "entries",
    metadata,
    Column("seq", _NUMBER, primary_key=True, autoincrement=False),  # 1, 2, 3, … without a gap
    Column("kind", String(16), nullable=False),  # report, original, judgement, retraction, failure
    Column("subject", _plain(64), nullable=False),  # a document's, judgement's or source's id; an original's hash
    Column("made_by", Text, nullable=False),
    Column("at", String(32), nullable=False),
    Column("reason", Text),
    Column("payload", LargeBinary, nullable=False),  # compressed: JSON, or an original's bytes
    Column("payload_hash", _plain(64), nullable=False),  # SHA-256 of what was compressed
    Column("previous", _plain(64), nullable=False),
    Column("hash", _plain(64), nullable=False, unique=True),
    Index("ix_entries_once", "kind", "subject", "payload_hash", unique=True),
)
claims = Table(
    "claims",
    metadata,
    Column("seq", _NUMBER, ForeignKey("entries.seq"), primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),  # its place in the report
    Column("id", _plain(64), nullable=False, index=True),
    Column("kind", String(16), nullable=False),
    Column("status", String(16), nullable=False),
    Column("polarity", String(16), nullable=False),
    Column("event", String(16)),
)
WRITTEN_ONCE = (entries, claims)

# Remembered: what spares time

readings = Table(
    "readings",
    metadata,
    Column("given", _plain(64), primary_key=True),  # the hash of a document as it was acquired
    Column("reader", _plain(64), nullable=False),  # the hash of what read it last
)

# Derived: what stands now

documents = Table(
    "documents",
    metadata,
    Column("id", _plain(64), primary_key=True),
    Column("seq", _NUMBER, ForeignKey("entries.seq"), nullable=False, unique=True),  # of its latest reading
    Column("title", Text),
    Column("publisher", Text),
    Column("url", Text),
    Column("published", _plain(10), nullable=False),  # empty where it is not known: listed last by both databases
    Column("raw_hash", _plain(64)),
    Column("claims", Integer, nullable=False),
    Column("original", _plain(64), nullable=False),  # the first document that has its text
    Column("replaced_by", _plain(64)),  # the update that stands for it
)
Index("ix_documents_listed", documents.c.published.desc(), documents.c.id)
prints = Table(
    "prints",
    metadata,
    Column("seq", _NUMBER, primary_key=True, autoincrement=False),
    Column("data", LargeBinary, nullable=False),  # what copies are told by, packed
)
keys = _pairs(
    "keys",
    Column("key", _NUMBER, primary_key=True, autoincrement=False),
    Column("seq", _NUMBER, primary_key=True, autoincrement=False),
)
crowded_keys = _pairs("crowded_keys", Column("key", _NUMBER, primary_key=True, autoincrement=False))
kinships = Table(
    "kinships",
    metadata,
    Column("earlier", _plain(64), primary_key=True),
    Column("later", _plain(64), primary_key=True, index=True),
    Column("kin", String(16), nullable=False),
    Column("share", Float, nullable=False),
)
accounts = Table(
    "accounts",
    metadata,
    Column("number", _NUMBER, primary_key=True, autoincrement=False),
    Column("id", _plain(96), nullable=False, unique=True),
    Column("traits", Text, nullable=False),  # JSON
    Column("earliest", _plain(10)),
    Column("latest", _plain(10)),
    Column("latitude", Float),
    Column("summary", Boolean, nullable=False),
    Column("incident", _plain(64), nullable=False, index=True),
    Index("ix_accounts_days", "summary", "earliest", "latest"),
)
blocks = _pairs(
    "blocks",
    Column("block", _NUMBER, primary_key=True, autoincrement=False),
    Column("account", _NUMBER, primary_key=True, autoincrement=False),
)
crowded_blocks = _pairs("crowded_blocks", Column("block", _NUMBER, primary_key=True, autoincrement=False))
links = _pairs(  # each link in both directions
    "links",
    Column("one", _NUMBER, primary_key=True, autoincrement=False),
    Column("other", _NUMBER, primary_key=True, autoincrement=False),
    Column("score", Float, nullable=False),
)
rulings = Table(  # the judgements that hold, on claims and on the accounts that tell them now
    "rulings",
    metadata,
    Column("judgement", _plain(64), primary_key=True),
    Column("left", _plain(64), nullable=False, index=True),
    Column("right", _plain(64), nullable=False, index=True),
    Column("left_account", _NUMBER, index=True),
    Column("right_account", _NUMBER, index=True),
)
incidents = Table(
    "incidents",
    metadata,
    Column("id", _plain(64), primary_key=True),
    Column("accounts", Integer, nullable=False),
    Column("earliest", _plain(10)),
    Column("latest", _plain(10), nullable=False),  # empty where it is not known
    Column("country", String(2)),
)
Index("ix_incidents_listed", incidents.c.latest.desc(), incidents.c.id)
covers = _pairs(  # which summaries hold which incidents
    "covers",
    Column("incident", _plain(64), primary_key=True),
    Column("summary", _NUMBER, primary_key=True, autoincrement=False),
    indexes=(Index("ix_covers_summary", "summary"),),
)
DERIVED = (
    covers, incidents, rulings, links, crowded_blocks, blocks, accounts,
    kinships, crowded_keys, keys, prints, documents,
)  # fmt: skip
