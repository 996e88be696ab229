"""An incident as one flat record: what GeoJSON, HXL and Parquet say alike."""

from __future__ import annotations

from typing import Any

from warledger.export.priogrid import cell
from warledger.export.row.dossier import Dossier
from warledger.export.row.facts import Facts, facts
from warledger.export.row.figures import Figures
from warledger.values import Estimate, Flag, Outcome

# Name → DuckDB's type. Every column is typed by name and none by its values: an empty column stays what it is.
FIELDS = {
    "incident": "VARCHAR",
    "date_start": "DATE",
    "date_end": "DATE",
    "date_prec": "INTEGER",
    "place": "VARCHAR",
    "where_prec": "INTEGER",
    "latitude": "DOUBLE",
    "longitude": "DOUBLE",
    "priogrid_gid": "INTEGER",
    "admin1": "VARCHAR",
    "admin2": "VARCHAR",
    "country": "VARCHAR",
    "iso2": "VARCHAR",
    "iso3": "VARCHAR",
    "gleditsch_ward": "INTEGER",
    "gazetteer": "VARCHAR",
    "side_a": "VARCHAR[]",
    "side_b": "VARCHAR[]",
    "acled": "VARCHAR",
    "plover": "VARCHAR",
    "plover_mode": "VARCHAR",
    "ucdp": "INTEGER",
    "weapon": "VARCHAR",
    "summary": "BOOLEAN",
    "policy": "VARCHAR",
    **{f"{outcome.value}_{end}": "BIGINT" for outcome in Outcome for end in Figures._fields},
    "deaths_a": "BIGINT",
    "deaths_b": "BIGINT",
    "deaths_civilians": "BIGINT",
    "deaths_unknown": "BIGINT",
    "flags": "VARCHAR[]",
    "voices": "INTEGER",
    "estimates": "STRUCT(policy VARCHAR, outcome VARCHAR, side VARCHAR, category VARCHAR, low BIGINT, best BIGINT, "
    "high BIGINT, high_open BOOLEAN)[]",
    "publishers": "VARCHAR[]",
    "published": "DATE[]",
    "originators": "VARCHAR[]",
    "urls": "VARCHAR[]",
    "claims": "VARCHAR[]",
}


def flat(dossier: Dossier, *, policy: str = "ucdp", names: bool = False) -> dict[str, Any]:
    """The record, its keys those of `FIELDS`; None where nothing is known, and days as ISO text.

    `low`, `best` and `high` are those of `policy`; `estimates` holds those of every policy and side.
    """
    known = facts(dossier, policy=policy, names=names)
    record = {
        "incident": known.incident,
        **_when(known),
        **_where(known),
        "side_a": [actor.name for actor in known.sides.first],
        "side_b": [actor.name for actor in known.sides.second],
        "acled": known.type.acled,
        "plover": known.type.plover,
        "plover_mode": known.type.mode,
        "ucdp": known.type.ucdp,
        "weapon": known.type.weapon,
        "summary": known.summary,
        **_how_many(known),
        "estimates": [_estimate(each) for found in dossier.estimates.values() for each in found],
        "publishers": list(dict.fromkeys(each.publisher for each in known.sources if each.publisher)),
        "published": [f"{each.published}" for each in known.sources if each.published],
        "originators": list(known.originators),
        "urls": [each.url for each in known.sources if each.url],
        "claims": list(known.claims),
    }
    return {name: record[name] for name in FIELDS}


def _when(known: Facts) -> dict[str, Any]:
    days = known.days
    return {
        "date_start": f"{days.first}" if days else None,
        "date_end": f"{days.last}" if days else None,
        "date_prec": days.precision if days else None,
    }


def _where(known: Facts) -> dict[str, Any]:
    site = known.site
    state = site.state if site else None
    longitude, latitude = (site.point if site else None) or (None, None)
    has_point = latitude is not None and longitude is not None
    return {
        "place": site.name if site else None,
        "where_prec": site.precision if site else None,
        "latitude": latitude,
        "longitude": longitude,
        "priogrid_gid": cell(latitude or 0, longitude or 0).gid if has_point else None,
        "admin1": site.admin1 if site else None,
        "admin2": site.admin2 if site else None,
        "country": state.name if state else None,
        "iso2": site.country if site else None,
        "iso3": state.alpha3 if state else None,
        "gleditsch_ward": state.gleditsch_ward(known.days.first if known.days else None) if state else None,
        "gazetteer": site.gazetteer if site else None,
    }


def _how_many(known: Facts) -> dict[str, Any]:
    """The totals by outcome, and the dead by side where anybody tells of dead."""
    totals = {f"{outcome.value}_{end}": None for outcome in Outcome for end in Figures._fields}
    for outcome in Outcome:
        totals |= {f"{outcome.value}_{end}": value for end, value in known.total(outcome)._asdict().items()}
    dead = known.deaths if known.total(Outcome.KILLED).known else None
    whole = [each for each in known.estimates if each.whom is None]
    return {
        **totals,
        "policy": known.policy,
        "deaths_a": dead.a if dead else None,
        "deaths_b": dead.b if dead else None,
        "deaths_civilians": dead.civilians if dead else None,
        "deaths_unknown": dead.unknown if dead else None,
        "flags": [flag.value for flag in Flag if any(flag in each.flags for each in whole)],
        "voices": max((each.voices for each in whole), default=0),
    }


def _estimate(each: Estimate) -> dict[str, Any]:
    return {
        "policy": each.policy,
        "outcome": " or ".join(each.outcomes),
        "side": each.whom.name if each.whom else None,
        "category": each.whom.category.value if each.whom else "all",
        "low": each.low,
        "best": each.best,
        "high": each.high,
        "high_open": each.high_open,
    }
