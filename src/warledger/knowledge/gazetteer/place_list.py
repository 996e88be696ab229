"""A place list of the user's own: a CSV with a row of column names and a place a row."""

from __future__ import annotations

import csv
import hashlib
import io
from collections.abc import Iterator, Mapping
from pathlib import Path

from warledger.errors import BadPlaceList
from warledger.knowledge.gazetteer.entry import Entry, Feature
from warledger.knowledge.gazetteer.folding import fold
from warledger.knowledge.gazetteer.packaged import countries

_NEEDED = ("name", "latitude", "longitude", "country")
_COLUMNS = (*_NEEDED, "admin1", "feature", "also")


def places(path: Path) -> Iterator[Entry]:
    """The places of a CSV with the columns name, latitude, longitude, country [, admin1, feature, also].

    `country` is ISO 3166 alpha-2, `feature` a word of Feature (a town unless it says otherwise), `also` other names
    with semicolons between them. Raises BadPlaceList (W402) naming the row, which counts from 1 with the columns' own.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadPlaceList(f"{path} is no UTF-8", "Save it as CSV in UTF-8") from error
    rows = csv.DictReader(io.StringIO(text), strict=True)
    columns = [column.strip().lower() for column in rows.fieldnames or ()]
    rows.fieldnames = columns
    missing = [column for column in _NEEDED if column not in columns]
    if missing:
        raise BadPlaceList(
            f"{path}, row 1: no column {', '.join(missing)}", f"Name the columns {', '.join(_COLUMNS)} in the first row"
        )
    try:
        for row in rows:
            yield _place(path, rows.line_num, row)
    except csv.Error as error:
        raise BadPlaceList(f"{path}, row {rows.line_num}: {error}", "Correct the row") from error


def _place(path: Path, number: int, row: Mapping[str, str | None]) -> Entry:
    told = {column: (row.get(column) or "").strip() for column in _COLUMNS}
    try:
        latitude, longitude = float(told["latitude"]), float(told["longitude"])
        feature = Feature(told["feature"].lower() or "town")
    except ValueError as error:
        kinds = f"; a feature is one of {', '.join(Feature)}" if "Feature" in str(error) else ""
        raise BadPlaceList(f"{path}, row {number}: {error}", f"Correct the row{kinds}") from error
    _check(path, number, told, latitude, longitude)
    return Entry(
        id=_id(told, latitude, longitude),
        name=told["name"],
        feature=feature,
        country=told["country"].upper(),
        admin1=told["admin1"] or None,
        admin2=None,
        latitude=latitude,
        longitude=longitude,
        also=tuple(name for part in told["also"].split(";") if (name := part.strip())),
    )


def _check(path: Path, number: int, told: Mapping[str, str], latitude: float, longitude: float) -> None:
    if not fold(told["name"]):
        raise BadPlaceList(f"{path}, row {number}: no name", "Correct the row")
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        problem = f"{path}, row {number}: {latitude}, {longitude} is no point on Earth"
        raise BadPlaceList(problem, "Give degrees: latitude -90 to 90, longitude -180 to 180")
    if told["country"].upper() not in countries():
        problem = f"{path}, row {number}: “{told['country']}” is no country's code"
        raise BadPlaceList(problem, "Give the two letters of ISO 3166, such as ML")


def _id(told: Mapping[str, str], latitude: float, longitude: float) -> str:
    """An id that stays when the list is imported again: of the name, the country and the point."""
    key = f"{fold(told['name'])}|{told['country'].upper()}|{latitude:.4f}|{longitude:.4f}"
    return f"list:{hashlib.sha256(key.encode()).hexdigest()[:12]}"
