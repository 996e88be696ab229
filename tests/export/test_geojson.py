"""GeoJSON, by its own reader and by GeoPandas."""

from __future__ import annotations

import io
import json

import geopandas
import pytest

from tests.assemble.sample import Said
from tests.export.dossiers import KALAN, MALI, clash, dossier, killing_of, told
from warledger.export.geojson import geojson_map
from warledger.export.row import CAVEAT
from warledger.values import Place


def test_an_incident_is_a_feature() -> None:
    whole = json.loads(geojson_map([clash()]).text)
    assert (whole["type"], whole["caveat"]) == ("FeatureCollection", CAVEAT)
    (feature,) = whole["features"]
    assert (feature["id"], feature["geometry"]) == ("i1", {"type": "Point", "coordinates": [0.5, 15.5]})
    found = feature["properties"]
    assert (found["low"], found["best"], found["high"], found["where_prec"]) == (6, 6, 8, 1)
    assert found["policies"]["acled"] == {"low": 6, "best": 6, "high": 6}
    assert set(found["policies"]) == {"ucdp", "acled", "conservative", "representative", "informative", "airwars"}
    assert found["claims"] == [claim.id for account in clash().accounts for claim in account.claims]
    assert found["caveat"] == CAVEAT


@pytest.mark.parametrize("place", [None, MALI])
def test_what_has_no_point_has_no_geometry(place: Place | None) -> None:
    (feature,) = json.loads(geojson_map([dossier(told(Said(4), place=place, precision=6))]).text)["features"]
    assert feature["geometry"] is None
    assert feature["properties"]["is_representation_point"] is False


@pytest.mark.parametrize(
    ("precision", "stands_for_more", "radius"), [(1, False, None), (2, False, 25), (4, True, None)]
)
def test_a_point_says_what_it_stands_for(precision: int, stands_for_more: bool, radius: int | None) -> None:
    (feature,) = json.loads(geojson_map([dossier(told(Said(4), precision=precision))]).text)["features"]
    assert feature["properties"]["is_representation_point"] is stands_for_more
    assert feature["properties"]["radius_km"] == radius


def test_geopandas_reads_it() -> None:
    table = geopandas.read_file(io.BytesIO(geojson_map([clash(), dossier(told(Said(4), place=None), name="i2")]).data))
    assert [point and (point.x, point.y) for point in table.geometry] == [(KALAN.longitude, KALAN.latitude), None]
    assert table.crs == "EPSG:4326"


def test_no_private_person_is_named() -> None:
    text = geojson_map([killing_of("Amadou Diallo", "Issa Diallo")]).text
    assert not any(name in text for name in ("Amadou", "Issa", "Diallo"))
