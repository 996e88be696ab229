"""Importing dumps and place lists: read them aside, build the new gazetteer aside, then put it in use at once."""

from __future__ import annotations

import hashlib
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from warledger.errors import GazetteerUnwritable, WarledgerError
from warledger.knowledge.gazetteer import Gazetteer, distance_km, fold, gazetteer
from warledger.knowledge.gazetteer.build import build
from warledger.knowledge.gazetteer.default import default_version, own_entries
from warledger.knowledge.gazetteer.divisions import Code, Division, located
from warledger.knowledge.gazetteer.dump import Kind, Row, Source, source
from warledger.knowledge.gazetteer.entry import SETTLEMENTS, Entry, Feature
from warledger.knowledge.gazetteer.home import alone, home, use
from warledger.knowledge.gazetteer.names import other_names, scripts
from warledger.knowledge.gazetteer.packaged import countries, towns
from warledger.knowledge.gazetteer.place_list import places
from warledger.knowledge.gazetteer.staging import Staging, Tell
from warledger.knowledge.gazetteer.supplement import spellings

_CLOSE = 5.0  # kilometres by which two lists place one town apart


class Imported(NamedTuple):
    """What an import made: the gazetteer now in use, how many places were read, and the countries they replaced."""

    gazetteer: Gazetteer
    read: int
    countries: tuple[str, ...]


def import_files(paths: Sequence[Path], tell: Tell = lambda _source, _size: None) -> Imported:
    """Import GeoNames' files and place lists (see dump.source for the kinds) and use the result from now on.

    A country of which a dump is given loses its places of before and gets the dump's; other countries keep theirs,
    and so do countries, peoples and our supplement everywhere. Alternate names are added to the places there are.
    Nothing changes before everything is read and built. Run again with the same files, an import that was
    interrupted goes on. Raises SourceNotFound (W101), BadDump (W401), BadPlaceList (W402), GazetteerUnwritable (W403).
    """
    order = list(Kind)
    sources = sorted(map(source, paths), key=lambda found: order.index(found.kind))
    try:
        before = gazetteer()
        with alone(home() / "importing"):
            return _import(sources, before, tell)
    except (OSError, sqlite3.OperationalError) as error:
        raise GazetteerUnwritable(
            f"the gazetteer cannot be written in {home()}: {error}",
            "Make room there, or name another folder in WARLEDGER_HOME; the same command goes on where it stopped",
        ) from error


def _import(sources: Sequence[Source], before: Gazetteer, tell: Tell) -> Imported:
    listed = [entry for found in sources if found.kind is Kind.LIST for entry in places(found.path)]
    staging, forget = Staging(home() / "importing", sources), False
    try:
        for found in sources:
            if found.kind is not Kind.LIST:
                staging.read(found, tell)
        read, replaced = staging.count(), staging.countries()
        folder = home() / f"imported-{_version(sources, before)}"
        about = {"version": folder.name.removeprefix("imported-"), "source": _told(sources, before)}
        build(_entries(staging, before, listed), folder, {**about, "default": default_version()})
        use(folder)
        forget = True
    except WarledgerError:
        forget = True  # a file that must be corrected will be another file
        raise
    finally:
        staging.close(forget=forget)
    return Imported(Gazetteer(folder), read + len(listed), tuple(sorted(replaced)))


def _version(sources: Sequence[Source], before: Gazetteer) -> str:
    found = hashlib.sha256(f"{default_version()} {before.version}".encode())
    for each in sources:
        with each.path.open("rb") as stream:
            found.update(hashlib.file_digest(stream, "sha256").digest())
    return found.hexdigest()[:12]


def _told(sources: Sequence[Source], before: Gazetteer) -> str:
    names = [] if before.about["source"] == "default" else before.about["source"].split(", ")
    return ", ".join(dict.fromkeys((*names, *(found.path.name for found in sources))))


def _entries(staging: Staging, before: Gazetteer, listed: list[Entry]) -> Iterator[Entry]:
    """The places of before that stay, ours, the dumps', the lists'."""
    replaced = staging.countries()
    rows = towns()
    named = located(rows)
    divided = set(staging.countries(Feature.PROVINCE))  # whose divisions stand in a dump of now or of before
    for entry in before.entries():
        source_name = entry.id.partition(":")[0]
        if source_name == "list" or (source_name == "geonames" and entry.country not in replaced):
            yield _with_names(entry, staging)
            if source_name == "geonames" and entry.feature is Feature.PROVINCE:
                divided.add(entry.country or "")
    ours = _Ours(own_entries(rows, named))
    codes, spelled = staging.codes(), spellings()
    for row in staging.places():
        entry = _with_names(_entry(row, codes, named, spelled.get(row.number, ())), staging)
        yield ours.joined(entry) if entry.feature in SETTLEMENTS else entry
    yield from (entry for entry in ours.left() if not (entry.feature is Feature.PROVINCE and entry.country in divided))
    yield from listed


class _Ours:
    """Our own places, of which the towns that a dump has too give it their names and stand back."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._entries = {entry.id: entry for entry in entries}
        self._towns: dict[tuple[str | None, str], list[Entry]] = defaultdict(list)
        for entry in self._entries.values():
            if entry.feature in SETTLEMENTS:
                for name in {fold(name) for name in (entry.name, *entry.also)}:
                    self._towns[entry.country, name].append(entry)

    def joined(self, entry: Entry) -> Entry:
        """The dump's town, under our name and with our spellings if we have it."""
        names = (entry.name, *entry.also)
        for ours in (town for name in names for town in self._towns.get((entry.country, fold(name)), ())):
            if ours.id in self._entries and _apart(entry, ours) <= (ours.precision or 0) + _CLOSE:
                del self._entries[ours.id]
                also = dict.fromkeys((*ours.also, *names))
                return replace(entry, name=ours.name, also=tuple(name for name in also if name != ours.name))
        return entry

    def left(self) -> Iterator[Entry]:
        """Ours that no dump has."""
        return iter(self._entries.values())


def _apart(one: Entry, other: Entry) -> float:
    return distance_km(one.latitude, one.longitude, other.latitude, other.longitude)


def _entry(row: Row, codes: Mapping[str, str], named: Mapping[Code, Division], ours: tuple[str, ...]) -> Entry:
    division = named.get((row.country, row.code1))
    admin1 = division.names[0] if division else codes.get(f"{row.country}.{row.code1}")
    called = division.names if division and row.feature is Feature.PROVINCE else ours
    name, *also = (*called, row.name)
    return Entry(
        id=f"geonames:{row.number}",
        name=name,
        feature=row.feature,
        country=row.country,
        admin1=admin1,
        admin2=codes.get(f"{row.country}.{row.code1}.{row.code2}"),
        latitude=row.latitude,
        longitude=row.longitude,
        population=row.population,
        also=tuple(other_names(name, (*also, *row.names), _local(row.country))),
    )


def _with_names(entry: Entry, staging: Staging) -> Entry:
    """With the alternate names that were read for it."""
    source_name, _, number = entry.id.partition(":")
    added = staging.names(int(number)) if source_name == "geonames" else []
    if not added:
        return entry
    return replace(entry, also=tuple(other_names(entry.name, (*entry.also, *added), _local(entry.country))))


def _local(country: str | None) -> frozenset[str]:
    row = countries().get(country or "")
    return scripts(row["languages"]) if row else frozenset()
