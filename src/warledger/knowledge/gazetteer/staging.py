"""Rows on their way from files into a gazetteer: kept on disk, so that an import that was interrupted goes on."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from pathlib import Path

from warledger.knowledge.gazetteer import dump
from warledger.knowledge.gazetteer.dump import Kind, Source
from warledger.knowledge.gazetteer.entry import Feature

_BATCH = 20_000
_TABLES = """
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = OFF;
    CREATE TABLE IF NOT EXISTS read (path TEXT PRIMARY KEY, rows INTEGER NOT NULL, bytes INTEGER NOT NULL);
    CREATE TABLE IF NOT EXISTS codes (code TEXT PRIMARY KEY, name TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS places (
        number INTEGER PRIMARY KEY, name TEXT, feature TEXT, country TEXT, code1 TEXT, code2 TEXT, latitude REAL,
        longitude REAL, population INTEGER, names TEXT
    );
    CREATE TABLE IF NOT EXISTS names (number INTEGER, name TEXT);
    CREATE INDEX IF NOT EXISTS names_of ON names (number);
"""

Tell = Callable[[Source, int], None]  # a file, and how many of its bytes were read


class Staging:
    """What was read of these files so far. Of other files, or of these before they changed, nothing is kept."""

    def __init__(self, folder: Path, sources: Sequence[Source]) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._file = folder / f"{_print(sources)}.sqlite"
        for other in folder.glob("*.sqlite*"):
            if not other.name.startswith(self._file.name):
                other.unlink()
        self._rows = sqlite3.connect(self._file, isolation_level=None)
        self._rows.executescript(_TABLES)

    def close(self, *, forget: bool) -> None:
        """Let go of the file; `forget` removes it, else the next import of the same files goes on from it."""
        self._rows.close()
        if forget:
            for file in self._file.parent.glob(f"{self._file.name}*"):
                file.unlink()

    def read(self, source: Source, tell: Tell) -> None:
        """Read what is left of a file, telling every so often how far. Raises BadDump (W401), sqlite3.Error."""
        place = str(source.path.resolve())
        done, size = self._rows.execute("SELECT rows, bytes FROM read WHERE path = ?", (place,)).fetchone() or (0, 0)
        rows = dump.lines(source, done)
        while batch := list(islice(rows, _BATCH)):
            size += sum(length for _, _, length in batch)
            self._rows.execute("BEGIN")
            self._keep(source, batch)
            self._rows.execute("INSERT OR REPLACE INTO read VALUES (?, ?, ?)", (place, batch[-1][0], size))
            self._rows.execute("COMMIT")
            tell(source, size)

    def _keep(self, source: Source, batch: list[tuple[int, list[str], int]]) -> None:
        if source.kind is Kind.CODES:
            self._rows.executemany("INSERT OR REPLACE INTO codes VALUES (?, ?)", [parts[:2] for _, parts, _ in batch])
        elif source.kind is Kind.PLACES:
            found = (dump.place(source, number, parts) for number, parts, _ in batch)
            rows = [(*row[:-1], "\n".join(row.names)) for row in found if row]
            self._rows.executemany("INSERT OR REPLACE INTO places VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)
        else:
            found_names = (dump.name(source, number, parts) for number, parts, _ in batch)
            self._rows.executemany("INSERT INTO names VALUES (?, ?)", [row for row in found_names if row])

    def codes(self) -> dict[str, str]:
        """The names of divisions by GeoNames' code ("ML.09", "ML.09.901")."""
        return dict(self._rows.execute("SELECT code, name FROM codes"))

    def count(self) -> int:
        """How many places were read."""
        return int(self._rows.execute("SELECT count(*) FROM places").fetchone()[0])

    def countries(self, feature: Feature | None = None) -> frozenset[str]:
        """The countries whose places were read, or whose places of one kind."""
        query = "SELECT DISTINCT country FROM places WHERE coalesce(?, feature) = feature"
        return frozenset(row[0] for row in self._rows.execute(query, (feature,)))

    def places(self) -> Iterator[dump.Row]:
        """The places that were read, in the order of their number."""
        for number, name, feature, *rest, names in self._rows.execute("SELECT * FROM places ORDER BY number"):
            yield dump.Row(*(number, name, Feature(feature), *rest, tuple(names.split("\n"))))

    def names(self, number: int) -> list[str]:
        """The alternate names that were read for a place."""
        return [row[0] for row in self._rows.execute("SELECT name FROM names WHERE number = ?", (number,))]


def _print(sources: Sequence[Source]) -> str:
    """Tells these files, as they are now, from any others."""
    seen = [(str(s.path.resolve()), s.path.stat().st_size, s.path.stat().st_mtime_ns) for s in sources]
    return hashlib.sha256(json.dumps(sorted(seen)).encode()).hexdigest()[:16]
