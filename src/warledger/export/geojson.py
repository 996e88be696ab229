"""Incidents as GeoJSON (RFC 7946): WGS 84, longitude first, no geometry where no point below the country is known."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from warledger.export.flat import flat
from warledger.export.row.dossier import CAVEAT, Dossier, Exported

REPRESENTATIVE = 3  # where_prec from which a point stands for an area
_RADIUS = {2: 25}  # km, of what where_prec 2 means


def geojson_map(dossiers: Iterable[Dossier], *, policy: str = "ucdp", names: bool = False) -> Exported:
    """A FeatureCollection with a feature for every incident; a place that is not known has no geometry, never 0, 0.

    `policies` holds low, best and high of the dead by every policy.
    """
    features = [_feature(dossier, policy=policy, names=names) for dossier in dossiers]
    whole = {"type": "FeatureCollection", "caveat": CAVEAT, "features": features}
    return Exported((json.dumps(whole, ensure_ascii=False) + "\n").encode("utf-8", "replace"), len(features))


def _feature(dossier: Dossier, *, policy: str, names: bool) -> dict[str, Any]:
    record = flat(dossier, policy=policy, names=names)
    longitude, latitude = record.pop("longitude"), record.pop("latitude")
    geometry = None if latitude is None else {"type": "Point", "coordinates": [longitude, latitude]}
    precision = record["where_prec"]
    properties = record | {
        "low": record["killed_low"],
        "best": record["killed_best"],
        "high": record["killed_high"],
        "policies": _policies(record["estimates"]),
        "is_representation_point": geometry is not None and precision >= REPRESENTATIVE,
        "radius_km": _RADIUS.get(precision),
        "caveat": CAVEAT,
    }
    return {"type": "Feature", "id": dossier.incident.id, "geometry": geometry, "properties": properties}


def _policies(estimates: Iterable[dict[str, Any]]) -> dict[str, dict[str, int | None]]:
    """Low, best and high of all dead, policy by policy."""
    return {
        each["policy"]: {end: each[end] for end in ("low", "best", "high")}
        for each in estimates
        if each["category"] == "all" and each["outcome"] == "killed"
    }
