"""Looking places up: by name, by sound, by neighbourhood. Read only; the files are shared between processes."""

from __future__ import annotations

import math
import os
import re
import sqlite3
import threading
from collections.abc import Collection, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

import marisa_trie
from rapidfuzz.distance import JaroWinkler

from warledger.knowledge.gazetteer.entry import DIVISIONS, Entry, Feature
from warledger.knowledge.gazetteer.folding import fold, sound
from warledger.knowledge.gazetteer.names import no_name
from warledger.knowledge.gazetteer.peoples import peoples
from warledger.knowledge.gazetteer.rank import prominence

_KM_A_DEGREE = 111.2
# Jaro–Winkler of folded names, and the powers of ten of people, below which a wrong place is too likely. Of 3,000
# villages of the Sahel that the default lacks, 1.6 % are given a wrong place within their country, 3 % without one.
_ALIKE_IN_A_COUNTRY = 0.90
_ALIKE_ANYWHERE, _KNOWN_ANYWHERE = 0.95, 5.0
_LONG_ENOUGH = 5  # shorter names have too many neighbours
_LONGEST = 64  # characters that a name may have
_WORD = re.compile(r"\w+")
_BETWEEN = re.compile(r"(?:[ \t]|[ \t]?\n|[ \t]?[-‐‑–/’'‘ʼ`][ \t]?|’'|\. ?)")
_ARTICLES = re.compile(r"\bal ")
_ENDING_ARTICLE = re.compile(r"\b(?:el|al|a(?:sh|s|r|n|th|t|dh|d|z)|e(?:sh|s|r|n|t|d|z)|ou?l)$")
_OF = re.compile(r"[’']s$")

_ENTRY = "number, slug, name, feature, country, admin1, admin2, latitude, longitude, population, precision, also"
_FIND = (
    f"SELECT {_ENTRY} FROM names JOIN entries ON entries.number = names.entry WHERE names.key = ? ORDER BY names.rank"  # noqa: S608
)
_GET = f"SELECT {_ENTRY} FROM entries WHERE number = ?"  # noqa: S608
_SLUG = f"SELECT {_ENTRY} FROM entries WHERE slug = ?"  # noqa: S608
_COUNTRY = f"SELECT {_ENTRY} FROM entries WHERE feature = 'country' AND country = ?"  # noqa: S608
_BOX = f"""SELECT {_ENTRY} FROM boxes JOIN entries USING (number)
    WHERE south BETWEEN ? AND ? AND west BETWEEN ? AND ?"""  # noqa: S608


class Gazetteer:
    """The places of one built gazetteer, looked up where they lie on disk.

    `version` tells its contents apart from any other's. Safe in threads and after a fork. All answers are best known
    first: by population where it is known, else by what kind of place it is; a place's own name goes before another
    place's second name. No answer is chosen for you by country: that takes the whole report.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._trie = marisa_trie.Trie().mmap(str(folder / "names.marisa"))
        self._sounds = marisa_trie.Trie().mmap(str(folder / "sounds.marisa"))
        self._local = threading.local()
        self._find = lru_cache(maxsize=4096)(self._found)
        self._similar = lru_cache(maxsize=4096)(self._alike)
        self._country = lru_cache(maxsize=512)(self._of_code)
        self.about: dict[str, str] = dict(self._rows("SELECT name, value FROM about"))
        self.version = self.about["version"]

    def find(self, name: str) -> tuple[Entry, ...]:
        """The places so called, best known first; none if the name is not listed. Spelled as `fold` makes equal."""
        return self._find(fold(name))

    def similar(self, name: str, country: str | Collection[str] | None = None) -> tuple[tuple[Entry, float], ...]:
        """Places whose name sounds or is written almost so, with the likeness (0–1), most alike first.

        For a name that `find` does not know. With a `country` or several (ISO 3166 alpha-2) those there alike by 0.90;
        without, since the world has half a million names, only places known as a town of 100,000 is, of 0.95. A wrong
        place is worse than none, so names of under five letters have no neighbours.
        """
        alike = self._similar(fold(name))
        if country is not None:
            within = {country} if isinstance(country, str) else country
            return tuple(pair for pair in alike if pair[0].country in within)
        return tuple(p for p in alike if p[1] >= _ALIKE_ANYWHERE and prominence(p[0]) >= _KNOWN_ANYWHERE)

    def get(self, id: str) -> Entry | None:  # noqa: A002
        """The place with this id, None if there is none."""
        source, _, rest = id.partition(":")
        number = source == "geonames" and rest.isdecimal()
        return next(self._entries(_GET if number else _SLUG, (int(rest),) if number else (id,)), None)

    def country(self, code: str) -> Entry | None:
        """The country with this ISO 3166 alpha-2 code."""
        return self._country(code.upper())

    def people_of(self, word: str) -> Entry | None:
        """The country whose adjective or inhabitants the word names ("Malian", "Malians"); the larger of two."""
        found = filter(None, map(self.country, peoples().get(fold(word), ())))
        return max(found, key=lambda entry: entry.population, default=None)

    def near(self, latitude: float, longitude: float, km: float) -> tuple[Entry, ...]:
        """The places whose point lies within so many kilometres, nearest first; no divisions and no countries."""
        found = (
            (distance_km(latitude, longitude, entry.latitude, entry.longitude), entry.id, entry)
            for entry in self._around(latitude, longitude, km)
            if entry.feature not in DIVISIONS
        )
        return tuple(entry for distance, _, entry in sorted(found, key=lambda row: row[:2]) if distance <= km)

    def longest(self, text: str, start: int = 0) -> int | None:
        """Where the longest listed name stops that starts at this offset of the text; None if none starts there.

        Names of one word that is rather a common word ("Of", "Police") are passed over.
        """
        longest = None
        for stop in _stops(text, start):
            folded = fold(text[start:stop])
            if folded in self._trie and not no_name(folded):
                longest = stop
            elif not self._starts(folded):
                break
        return longest

    def _starts(self, folded: str) -> bool:
        """True if some name begins so; an article at its end may be folded otherwise before what follows."""
        if not folded:
            return False
        return bool(_ENDING_ARTICLE.search(folded)) or next(self._trie.iterkeys(folded), None) is not None

    def _found(self, folded: str) -> tuple[Entry, ...]:
        for spelling in _spellings(folded):
            if spelling in self._trie:
                return tuple(self._entries(_FIND, (self._trie[spelling],)))
        return ()

    def _of_code(self, code: str) -> Entry | None:
        return next(self._entries(_COUNTRY, (code,)), None)

    def _alike(self, folded: str) -> tuple[tuple[Entry, float], ...]:
        if len(folded) < _LONG_ENOUGH:
            return ()
        names = {key.partition("\t")[2] for key in self._sounds.iterkeys(f"{sound(folded)}\t")}
        names |= {edited for edited in _edits(folded) if edited in self._trie}
        others = ((_likeness(folded, name), name) for name in names if name[0] == folded[0] and name != folded)
        alike = [(score, name) for score, name in others if score >= _ALIKE_IN_A_COUNTRY]
        best: dict[str, tuple[Entry, float]] = {}
        for score, name in sorted(alike, key=lambda pair: (-pair[0], pair[1])):
            for entry in self._find(name):
                best.setdefault(entry.id, (entry, round(score, 3)))
        return tuple(best.values())

    def _around(self, latitude: float, longitude: float, km: float) -> Iterator[Entry]:
        up = km / _KM_A_DEGREE
        aside = min(180.0, up / max(0.01, math.cos(math.radians(min(89.0, abs(latitude) + up)))))
        boxes = [(longitude - aside, longitude + aside)]
        boxes += [
            (west + turn, east + turn) for west, east in boxes for turn in (-360, 360) if abs(longitude) + aside > 180
        ]
        for west, east in boxes:
            yield from self._entries(_BOX, (latitude - up, latitude + up, west, east))

    def entries(self) -> Iterator[Entry]:
        """Every place, in the order of its number."""
        return self._entries(f"SELECT {_ENTRY} FROM entries ORDER BY number", ())  # noqa: S608

    def _entries(self, query: str, values: tuple[object, ...]) -> Iterator[Entry]:
        return map(_entry, self._rows(query, values))

    def _rows(self, query: str, values: tuple[object, ...] = ()) -> sqlite3.Cursor:
        if getattr(self._local, "process", None) != os.getpid():  # a connection does not survive a fork
            self._local.process = os.getpid()
            place = (self.folder / "places.sqlite").resolve().as_uri()
            self._local.connection = sqlite3.connect(f"{place}?mode=ro&immutable=1", uri=True, cached_statements=16)
            self._local.connection.execute("PRAGMA mmap_size = 268435456")
        return self._local.connection.execute(query, values)  # type: ignore[no-any-return]


def distance_km(south: float, west: float, north: float, east: float) -> float:
    """The great-circle distance between two points, in kilometres."""
    up, aside = math.radians(north - south) / 2, math.radians(east - west) / 2
    half = math.sin(up) ** 2 + math.cos(math.radians(south)) * math.cos(math.radians(north)) * math.sin(aside) ** 2
    return 2 * 6371.0 * math.asin(min(1.0, math.sqrt(half)))


def _entry(row: tuple[Any, ...]) -> Entry:
    number, slug, name, feature, country, admin1, admin2, latitude, longitude, population, precision, also = row
    source = slug or f"geonames:{number}"
    others = tuple(also.split("\n")) if also else ()
    kind, point = Feature(feature), (latitude, longitude)
    return Entry(source, name, kind, country, admin1, admin2, *point, population, precision, others)


def _spellings(folded: str) -> tuple[str, ...]:
    """The name itself, then without the Arabic article, or with it."""
    return (folded, folded[3:]) if folded.startswith("al ") else (folded, f"al {folded}")


def _likeness(one: str, other: str) -> float:
    """How alike two folded names are written, with the Arabic article or without, whichever is more."""
    bare = _ARTICLES.sub("", one), _ARTICLES.sub("", other)
    return max(float(JaroWinkler.similarity(*pair)) for pair in ((one, other), bare))


def _stops(text: str, start: int) -> Iterator[int]:
    """Where a name that starts here could stop: after each of the words that only a space or a joint parts."""
    place = start
    while word := _WORD.match(text, place):
        if word.end() - start > _LONGEST:
            return
        if not _OF.search(text[max(start, word.start() - 1) : word.end()]):
            yield word.end()
        between = _BETWEEN.match(text, word.end())
        if between is None:
            return
        place = between.end()


def _edits(folded: str) -> Iterator[str]:
    """The spellings one letter away, but for the first letter."""
    letters = "abcdefghijklmnopqrstuvwxyz "
    for at in range(1, len(folded) + 1):
        head, tail = folded[:at], folded[at:]
        yield head + tail[1:]
        if len(tail) > 1:
            yield head + tail[1] + tail[0] + tail[2:]
        for letter in letters:
            yield head + letter + tail
            yield head + letter + tail[1:]
