"""Parquet and GeoParquet, read back by DuckDB, pandas and GeoPandas."""

from __future__ import annotations

import io
import json
from datetime import date
from pathlib import Path

import duckdb
import geopandas
import pandas as pd
import pyarrow.parquet as pq

from tests.assemble.sample import Said
from tests.export.dossiers import MALI, clash, dossier, killing_of, told
from warledger.export.flat import FIELDS
from warledger.export.parquet import geoparquet, parquet, wkb
from warledger.export.row import CAVEAT, Dossier


def both() -> list[Dossier]:
    """One incident with a point, one without."""
    return [clash(), dossier(told(Said(4, "wounded"), place=MALI, precision=6, when=None), name="i2")]


def types(table: duckdb.DuckDBPyRelation) -> list[tuple[str, str]]:
    return [(name, str(kind).replace('"', "")) for name, kind in zip(table.columns, table.types, strict=True)]


def test_a_point_is_21_bytes() -> None:
    assert wkb(0.5, 15.5).hex() == "0101000000000000000000e03f0000000000002f40"


def test_duckdb_reads_the_types_that_the_names_have(tmp_path: Path) -> None:
    file = tmp_path / "incidents.parquet"
    file.write_bytes(parquet(both()).data)
    with duckdb.connect() as connection:
        table = connection.read_parquet(str(file))
        assert types(table) == list(FIELDS.items())
        assert table.project("incident, date_start, killed_best").fetchall() == [
            ("i1", date(2024, 7, 25), 6), ("i2", None, None),
        ]  # fmt: skip


def test_a_table_of_nothing_has_its_columns_and_types(tmp_path: Path) -> None:
    file = tmp_path / "none.parquet"
    file.write_bytes(geoparquet([]).data)
    with duckdb.connect() as connection:
        *fields, (geometry, kind) = types(connection.read_parquet(str(file)))
    assert fields == list(FIELDS.items())
    assert (geometry, kind in ("BLOB", "GEOMETRY('OGC:CRS84')")) == ("geometry", True)  # by DuckDB's version
    assert len(geopandas.read_parquet(file)) == 0


def test_pandas_reads_it_with_the_estimates_of_every_policy() -> None:
    table = pd.read_parquet(io.BytesIO(parquet(both()).data))
    estimates = table.loc[0, "estimates"]
    assert {each["policy"] for each in estimates} == set(clash().estimates)
    assert {each["side"] for each in estimates} == {"Malian armed forces", "JNIM", None}
    assert list(table.loc[0, "claims"]) == [claim.id for account in clash().accounts for claim in account.claims]


def test_geopandas_reads_the_points() -> None:
    table = geopandas.read_parquet(io.BytesIO(geoparquet(both()).data))
    assert table.crs == "OGC:CRS84"
    assert [point and (point.x, point.y) for point in table.geometry] == [(0.5, 15.5), None]


def test_the_metadata_is_geoparquets_and_holds_the_caveat() -> None:
    metadata = pq.read_metadata(io.BytesIO(geoparquet(both()).data)).metadata
    assert metadata[b"caveat"].decode() == CAVEAT
    assert json.loads(metadata[b"geo"]) == {
        "version": "1.1.0",
        "primary_column": "geometry",
        "columns": {"geometry": {"encoding": "WKB", "geometry_types": ["Point"], "bbox": [0.5, 15.5, 0.5, 15.5]}},
    }


def test_no_private_person_is_named() -> None:
    table = pd.read_parquet(io.BytesIO(parquet([killing_of("Amadou Diallo", "Issa Diallo")]).data))
    text = " ".join(map(str, table.loc[0].tolist()))
    assert not any(name in text for name in ("Amadou", "Issa", "Diallo"))
