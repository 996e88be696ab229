"""One schema for SQLite and PostgreSQL.

Written once, and guarded by triggers against updates and deletes: `entries` (who did what, when, why, and the hash of
the row before), `originals` (the bytes as they came), `claims`. Everything else is derived from these and may be
derived again; nothing derived is the only copy of anything.
"""

from __future__ import annotations

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

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)
_NUMBER = BigInteger().with_variant(Integer, "sqlite")  # SQLite counts up by itself only in INTEGER keys
_HASH, _ID, _DAY = String(64), String(64), String(10)

# Written once

originals = Table(
    "originals",
    metadata,
    Column("hash", _HASH, primary_key=True),  # SHA-256 of the bytes
    Column("data", LargeBinary, nullable=False),  # compressed
    Column("source", Text, nullable=False),
    Column("url", Text),
    Column("at", String(32), nullable=False),
)
entries = Table(
    "entries",
    metadata,
    Column("seq", _NUMBER, primary_key=True, autoincrement=True),
    Column("kind", String(16), nullable=False),  # report, judgement, retraction, failure
    Column("subject", _ID, nullable=False, index=True),  # a document's, a judgement's or a source's id
    Column("made_by", Text, nullable=False),
    Column("at", String(32), nullable=False),
    Column("reason", Text),
    Column("payload", LargeBinary, nullable=False),  # compressed JSON
    Column("payload_hash", _HASH, nullable=False),
    Column("previous", _HASH, nullable=False),
    Column("hash", _HASH, nullable=False, unique=True),
    Index("ix_entries_once", "kind", "subject", "payload_hash", unique=True),
)
claims = Table(
    "claims",
    metadata,
    Column("seq", _NUMBER, ForeignKey("entries.seq"), primary_key=True),
    Column("id", _ID, primary_key=True, index=True),
    Column("kind", String(16), nullable=False),
    Column("status", String(16), nullable=False),
    Column("polarity", String(16), nullable=False),
    Column("event", String(16)),
)
WRITTEN_ONCE = (originals, entries, claims)

# Derived: what stands now

documents = Table(
    "documents",
    metadata,
    Column("id", _ID, primary_key=True),
    Column("seq", _NUMBER, ForeignKey("entries.seq"), nullable=False),  # the entry of its latest reading
    Column("title", Text),
    Column("publisher", Text),
    Column("url", Text),
    Column("published", _DAY, index=True),
    Column("raw_hash", _HASH),
    Column("claims", Integer, nullable=False),
    Column("print", LargeBinary, nullable=False),  # what copies are told by, packed
    Column("original", _ID, nullable=False, index=True),  # the first document that has its text
    Column("replaced_by", _ID),  # the update that stands for it
)
keys = Table(
    "keys",
    metadata,
    Column("key", _NUMBER, primary_key=True, autoincrement=False),
    Column("document", _ID, ForeignKey("documents.id"), primary_key=True),
)
kinships = Table(
    "kinships",
    metadata,
    Column("earlier", _ID, primary_key=True),
    Column("later", _ID, primary_key=True, index=True),
    Column("kin", String(16), nullable=False),
    Column("share", Float, nullable=False),
)
accounts = Table(
    "accounts",
    metadata,
    Column("id", String(96), primary_key=True),
    Column("document", _ID, ForeignKey("documents.id"), nullable=False, index=True),
    Column("traits", Text, nullable=False),  # JSON
    Column("earliest", _DAY),
    Column("latest", _DAY),
    Column("country", String(2)),
    Column("summary", Boolean, nullable=False),
    Column("incident", _ID, nullable=False, index=True),
    Index("ix_accounts_days", "earliest", "latest"),
)
blocks = Table(
    "blocks",
    metadata,
    Column("block", Text, primary_key=True),
    Column("account", String(96), ForeignKey("accounts.id"), primary_key=True, index=True),
)
links = Table(
    "links",
    metadata,
    Column("left", String(96), ForeignKey("accounts.id"), primary_key=True),
    Column("right", String(96), ForeignKey("accounts.id"), primary_key=True, index=True),
    Column("score", Float, nullable=False),
    Column("features", Text, nullable=False),  # JSON
)
DERIVED = (links, blocks, accounts, kinships, keys, documents)
