"""What the two databases say each in its own words: triggers that refuse changes, and the search over the texts."""

from __future__ import annotations

from collections.abc import Iterator

from warledger.ledger.tables import WRITTEN_ONCE


def statements(dialect: str) -> Iterator[str]:
    """The statements that guard and index a new ledger, for "sqlite" or "postgresql"."""
    yield from _sqlite() if dialect == "sqlite" else _postgresql()


# SQLite takes a row away that another REPLACEs without asking the triggers against deletes.
_SAME = {
    "entries": (
        "seq = NEW.seq OR hash = NEW.hash "
        "OR (kind = NEW.kind AND subject = NEW.subject AND payload_hash = NEW.payload_hash)"
    ),
    "claims": "seq = NEW.seq AND number = NEW.number",
}


def _sqlite() -> Iterator[str]:
    for table in WRITTEN_ONCE:
        for change in ("UPDATE", "DELETE"):
            yield (
                f"CREATE TRIGGER {table.name}_no_{change.lower()} BEFORE {change} ON {table.name} "
                f"BEGIN SELECT RAISE(ABORT, '{table.name} is append-only'); END"
            )
    for name, same in _SAME.items():
        known = f"EXISTS (SELECT 1 FROM {name} WHERE {same})"  # noqa: S608 no word of it comes from outside
        yield (
            f"CREATE TRIGGER {name}_no_replace BEFORE INSERT ON {name} WHEN {known} "
            f"BEGIN SELECT RAISE(ABORT, '{name} is append-only'); END"
        )
    yield "CREATE VIRTUAL TABLE search USING fts5(words)"


def _postgresql() -> Iterator[str]:
    yield (
        "CREATE FUNCTION append_only() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$"
    )
    for table in WRITTEN_ONCE:
        yield (
            f"CREATE TRIGGER {table.name}_append_only BEFORE UPDATE OR DELETE ON {table.name} "
            "FOR EACH ROW EXECUTE FUNCTION append_only()"
        )
        yield (
            f"CREATE TRIGGER {table.name}_no_truncate BEFORE TRUNCATE ON {table.name} "
            "FOR EACH STATEMENT EXECUTE FUNCTION append_only()"
        )
    yield "CREATE TABLE search (rowid bigint PRIMARY KEY, words tsvector NOT NULL)"
    yield "CREATE INDEX ix_search_words ON search USING gin (words)"
