"""GeoNames' files, row by row: a country's dump, allCountries, codes of divisions, alternate names."""

from __future__ import annotations

import gzip
import io
import tomllib
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from enum import StrEnum
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import IO, Any, NamedTuple

from warledger.errors import BadDump, SourceNotFound
from warledger.knowledge.gazetteer.entry import Feature


class Kind(StrEnum):
    """What a file is, in the order in which files are read."""

    CODES = "codes of divisions"
    PLACES = "places"
    NAMES = "alternate names"
    LIST = "place list"


class Source(NamedTuple):
    """A file to import: what it is, and its size in bytes once unpacked (about, where that is not told)."""

    path: Path
    kind: Kind
    size: int


class Row(NamedTuple):
    """One place of a dump. `code1` and `code2` are GeoNames' codes of its divisions, `names` its alternate names."""

    number: int
    name: str
    feature: Feature
    country: str
    code1: str
    code2: str
    latitude: float
    longitude: float
    population: int
    names: tuple[str, ...]


_COLUMNS = {19: Kind.PLACES, 4: Kind.CODES, 8: Kind.NAMES, 10: Kind.NAMES}
_PACKED = 5  # an archive is about so many times larger when unpacked
_HELP = (
    "Give GeoNames' files as they are, such as ML.zip or allCountries.zip, or a CSV with a first row of column names"
)


def source(path: Path) -> Source:
    """What the file is, told by its first row. Raises SourceNotFound (W101), BadDump (W401)."""
    if not path.is_file():
        raise SourceNotFound(f"there is no file {path}", "Check the path")
    with opened(path) as stream:
        first, _ = next(_lines(path, stream), ("", 0))
    columns = first.count("\t") + 1
    if columns == 1 and "," in first:
        return Source(path, Kind.LIST, path.stat().st_size)
    if columns not in _COLUMNS:
        raise BadDump(f"{path}, row 1: {columns} columns, so it is no file of GeoNames and no place list", _HELP)
    return Source(path, _COLUMNS[columns], _size(path))


def _size(path: Path) -> int:
    if path.suffix == ".zip":
        with zipfile.ZipFile(path) as archive:
            return archive.getinfo(_member(path, archive)).file_size
    return path.stat().st_size * (_PACKED if path.suffix == ".gz" else 1)


@contextmanager
def opened(path: Path) -> Iterator[IO[bytes]]:
    """The bytes of a file, unpacked."""
    try:
        if path.suffix == ".zip":
            with zipfile.ZipFile(path) as archive, archive.open(_member(path, archive)) as stream:
                yield stream
        else:
            with gzip.open(path) if path.suffix == ".gz" else path.open("rb") as stream:
                yield io.BufferedReader(stream) if isinstance(stream, gzip.GzipFile) else stream
    except (zipfile.BadZipFile, EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise BadDump(f"{path} is damaged or cut off ({error})", "Download it again") from error


def _member(path: Path, archive: zipfile.ZipFile) -> str:
    """The file of an archive that holds its rows: the text named like it, else the only text but for the readme."""
    texts = [name for name in archive.namelist() if name.endswith(".txt") and "readme" not in name.lower()]
    named = [name for name in texts if name == f"{path.stem}.txt"] or texts
    if len(named) != 1:
        raise BadDump(f"{path} holds {len(texts)} text files, none named {path.stem}.txt", _HELP)
    return named[0]


def _lines(path: Path, stream: IO[bytes]) -> Iterator[tuple[str, int]]:
    """The lines with their bytes."""
    for number, line in enumerate(stream, start=1):
        try:
            yield line.decode("utf-8").rstrip("\r\n"), len(line)
        except UnicodeDecodeError as error:
            raise BadDump(f"{path}, row {number}: the bytes are no UTF-8", "Download it again") from error


def lines(found: Source, after: int = 0) -> Iterator[tuple[int, list[str], int]]:
    """The rows of a file behind the first `after`, split in columns: its number from 1, the columns, its bytes.

    Raises BadDump (W401) for a row without all the columns of the first, as where a file was cut off.
    """
    with opened(found.path) as stream:
        columns = 0
        for number, (line, size) in enumerate(_lines(found.path, stream), start=1):
            columns = columns or line.count("\t") + 1
            if number > after:
                parts = line.split("\t")
                if len(parts) != columns:
                    raise BadDump(
                        f"{found.path}, row {number}: {len(parts)} columns where row 1 has {columns}",
                        "The file is cut off or broken there: download it again, or correct the row",
                    )
                yield number, parts, size


def place(found: Source, number: int, parts: list[str]) -> Row | None:
    """The place of a row of a dump; None if it is of a kind that is left out. Raises BadDump (W401)."""
    try:
        latitude, longitude, population = float(parts[4]), float(parts[5]), int(parts[14] or 0)
        own = int(parts[0])
    except ValueError as error:
        raise BadDump(f"{found.path}, row {number}: {error}", "Correct the row, or download the file again") from error
    if not (parts[1] and -90 <= latitude <= 90 and -180 <= longitude <= 180):
        problem = f"{found.path}, row {number}: “{parts[1]}” at {latitude}, {longitude} is no place on Earth"
        raise BadDump(problem, "Correct the row, or download the file again")
    feature = feature_of(parts[6], parts[7])
    if feature is None or not parts[8]:
        return None
    names = tuple(filter(None, parts[3].split(",")))
    return Row(own, parts[1], feature, parts[8], parts[10], parts[11], latitude, longitude, population, names)


def name(found: Source, number: int, parts: list[str]) -> tuple[int, str] | None:
    """The place's number and the alternate name of a row; None if the row holds a link or a code. Raises BadDump."""
    try:
        own = int(parts[1])
    except ValueError as error:
        raise BadDump(f"{found.path}, row {number}: {error}", "Correct the row, or download the file again") from error
    return None if parts[2] in _features()[2] else (own, parts[3])


@lru_cache(maxsize=1)
def _features() -> tuple[Mapping[str, Feature], Mapping[str, Feature], frozenset[str], frozenset[str]]:
    text = files("warledger.knowledge.gazetteer").joinpath("features.toml").read_text(encoding="utf-8")
    data: dict[str, Any] = tomllib.loads(text)
    codes = {code: Feature(feature) for feature, row in data["codes"].items() for code in row.split()}
    classes = {letter: Feature(feature) for letter, feature in data["classes"].items()}
    out = data["left_out"]
    return codes, classes, frozenset(out["languages"].split()), frozenset(out["codes"].split())


def feature_of(letter: str, code: str) -> Feature | None:
    """Our word for GeoNames' feature class and code; None for what is left out."""
    codes, classes, _, left_out = _features()
    return None if code in left_out else codes.get(code) or classes.get(letter)
