"""Incidents as Parquet, and as GeoParquet 1.1 with their points."""

from __future__ import annotations

import json
import struct
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from warledger.export.flat import FIELDS, flat
from warledger.export.row.dossier import CAVEAT, Dossier, Exported

GEOMETRY = "geometry"
_LITTLE_ENDIAN, _POINT = 1, 1


def parquet(dossiers: Iterable[Dossier], *, policy: str = "ucdp", names: bool = False) -> Exported:
    """One row an incident, every column typed by its name; the caveat stands in the file's metadata."""
    records = [flat(dossier, policy=policy, names=names) for dossier in dossiers]
    return Exported(_written(records, FIELDS, {"caveat": CAVEAT}), len(records))


def geoparquet(dossiers: Iterable[Dossier], *, policy: str = "ucdp", names: bool = False) -> Exported:
    """The same with a column `geometry` (WKB, WGS 84, longitude first), null where no point is known."""
    records = [flat(dossier, policy=policy, names=names) for dossier in dossiers]
    points = [(each["longitude"], each["latitude"]) for each in records if each["latitude"] is not None]
    for each in records:
        known = each["latitude"] is not None
        each[GEOMETRY] = wkb(each["longitude"], each["latitude"]).hex() if known else None
    metadata = {"geo": json.dumps(_geo(points)), "caveat": CAVEAT}
    return Exported(_written(records, {**FIELDS, GEOMETRY: "BLOB"}, metadata), len(records))


def wkb(longitude: float, latitude: float) -> bytes:
    """A point as well-known binary: byte order, kind, x, y."""
    return struct.pack("<BIdd", _LITTLE_ENDIAN, _POINT, longitude, latitude)


def _geo(points: Sequence[tuple[float, float]]) -> dict[str, Any]:
    """GeoParquet's metadata (1.1.0). Without `crs` coordinates are longitude and latitude in OGC:CRS84."""
    column: dict[str, Any] = {"encoding": "WKB", "geometry_types": ["Point"] if points else []}
    if points:
        longitudes, latitudes = zip(*points, strict=True)
        column["bbox"] = [min(longitudes), min(latitudes), max(longitudes), max(latitudes)]
    return {"version": "1.1.0", "primary_column": GEOMETRY, "columns": {GEOMETRY: column}}


def _written(records: Iterable[dict[str, Any]], fields: dict[str, str], metadata: dict[str, str]) -> bytes:
    """The records as a Parquet file, by way of DuckDB: its types are told by name."""
    import duckdb

    read_as = {name: "VARCHAR" if kind == "BLOB" else kind for name, kind in fields.items()}
    columns = ", ".join(f"{name}: {_quoted(kind)}" for name, kind in read_as.items())
    chosen = ", ".join(f"unhex({name}) AS {name}" if kind == "BLOB" else name for name, kind in fields.items())
    keys = ", ".join(f"{name}: {_quoted(value)}" for name, value in metadata.items())
    with tempfile.TemporaryDirectory() as folder:
        lines, file = Path(folder) / "rows.jsonl", Path(folder) / "rows.parquet"
        with lines.open("w", encoding="utf-8", errors="replace") as out:
            out.writelines(f"{json.dumps(record, ensure_ascii=False)}\n" for record in records)
        rows = f"read_json({_quoted(lines)}, format = 'newline_delimited', columns = {{{columns}}})"
        with duckdb.connect() as connection:
            connection.execute(
                f"COPY (SELECT {chosen} FROM {rows}) TO {_quoted(file)} "  # noqa: S608
                f"(FORMAT parquet, KV_METADATA {{{keys}}})"
            )
        return file.read_bytes()


def _quoted(value: str | Path) -> str:
    text = str(value).replace("'", "''")
    return f"'{text}'"
