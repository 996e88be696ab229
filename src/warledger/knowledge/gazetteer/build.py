"""Writing a gazetteer: a database of places, a trie of their folded names, a trie of their sounds."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from pathlib import Path

import marisa_trie

from warledger.knowledge.gazetteer.entry import Entry
from warledger.knowledge.gazetteer.folding import fold, sound
from warledger.knowledge.gazetteer.rank import SECOND_NAME, prominence

_TABLES = """
    PRAGMA journal_mode = OFF;
    PRAGMA synchronous = OFF;
    PRAGMA cache_size = -65536;
    CREATE TABLE about (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE entries (
        number INTEGER PRIMARY KEY, slug TEXT, name TEXT NOT NULL, feature TEXT NOT NULL, country TEXT, admin1 TEXT,
        admin2 TEXT, latitude REAL NOT NULL, longitude REAL NOT NULL, population INTEGER NOT NULL, precision REAL,
        also TEXT
    );
    CREATE TABLE names (key INTEGER, rank INTEGER, entry INTEGER, PRIMARY KEY (key, rank, entry)) WITHOUT ROWID;
    CREATE VIRTUAL TABLE boxes USING rtree(number, south, north, west, east);
    CREATE TEMP TABLE staged (folded TEXT NOT NULL, rank INTEGER NOT NULL, entry INTEGER NOT NULL);
"""
_INSERT = "INSERT OR REPLACE INTO entries VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_BATCH = 10_000
_LATIN = "abcdefghijklmnopqrstuvwxyz"


def build(entries: Iterable[Entry], folder: Path, about: Mapping[str, str]) -> None:
    """Write the gazetteer of these entries as a new folder, whole or not at all.

    Of two entries with one id the later counts. `about` is kept with it and must tell its "version".
    Raises OSError or sqlite3.Error, as for a full disk; then the folder is not there.
    """
    fresh = folder.with_name(f"{folder.name}.new")
    shutil.rmtree(fresh, ignore_errors=True)
    fresh.mkdir(parents=True)
    try:
        _write(entries, fresh, about)
        shutil.rmtree(folder, ignore_errors=True)
        fresh.rename(folder)
    except BaseException:
        shutil.rmtree(fresh, ignore_errors=True)
        raise


def _write(entries: Iterable[Entry], folder: Path, about: Mapping[str, str]) -> None:
    places = sqlite3.connect(folder / "places.sqlite", isolation_level=None)
    try:
        places.executescript(_TABLES)
        places.execute("BEGIN")
        _add(places, entries)
        trie = marisa_trie.Trie(row[0] for row in places.execute("SELECT folded FROM staged"))
        trie.save(str(folder / "names.marisa"))
        marisa_trie.Trie(_sounds(trie)).save(str(folder / "sounds.marisa"))
        _index(places, trie)
        places.executemany("INSERT INTO about VALUES (?, ?)", {**about, **_counts(places)}.items())
        places.execute("COMMIT")
    finally:
        places.close()


def _add(places: sqlite3.Connection, entries: Iterable[Entry]) -> None:
    numbers: dict[str, int] = {}
    every = iter(entries)
    while batch := [(_number(entry, numbers), entry) for entry in islice(every, _BATCH)]:
        places.executemany(_INSERT, [_row(number, entry) for number, entry in batch])
        names = (name for number, entry in batch for name in _names(entry, number))
        places.executemany("INSERT INTO staged VALUES (?, ?, ?)", names)


def _row(number: int, entry: Entry) -> tuple[object, ...]:
    slug = entry.id if number < 0 else None
    where = (entry.country, entry.admin1, entry.admin2, entry.latitude, entry.longitude)
    also = "\n".join(entry.also) or None
    return (number, slug, entry.name, entry.feature.value, *where, entry.population, entry.precision, also)


def _number(entry: Entry, numbers: dict[str, int]) -> int:
    """GeoNames' own number, or a negative one of ours, in the order met."""
    source, _, rest = entry.id.partition(":")
    return int(rest) if source == "geonames" else numbers.setdefault(entry.id, -len(numbers) - 1)


def _names(entry: Entry, number: int) -> Iterator[tuple[str, int, int]]:
    """Each folded name of the entry with its rank: hundredths of a power of ten, the best known lowest."""
    known = prominence(entry)
    first = fold(entry.name)
    if first:
        yield first, round(-100 * known), number
    second = round(-100 * (known - SECOND_NAME))
    for folded in {fold(name) for name in entry.also} - {first, ""}:
        yield folded, second, number


def _sounds(trie: marisa_trie.Trie) -> Iterator[str]:
    return (f"{sound(name)}\t{name}" for name in trie.iterkeys() if name[0] in _LATIN)


def _index(places: sqlite3.Connection, trie: marisa_trie.Trie) -> None:
    places.create_function("key_of", 1, trie.__getitem__, deterministic=True)
    places.execute("INSERT OR IGNORE INTO names SELECT key_of(folded) AS key, rank, entry FROM staged ORDER BY 1, 2, 3")
    places.execute("INSERT INTO boxes SELECT number, latitude, latitude, longitude, longitude FROM entries")
    places.execute("DROP TABLE staged")
    places.execute("CREATE INDEX slugs ON entries (slug) WHERE slug IS NOT NULL")
    places.execute("CREATE INDEX countries ON entries (country) WHERE feature = 'country'")


def _counts(places: sqlite3.Connection) -> dict[str, str]:
    queries = {"places": "SELECT count(*) FROM entries", "names": "SELECT count(DISTINCT key) FROM names"}
    return {name: str(places.execute(query).fetchone()[0]) for name, query in queries.items()}
