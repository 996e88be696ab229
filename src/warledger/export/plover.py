"""Incidents as PLOVER's JSON lines (manual, draft 2.0: JSON data fields), with the magnitudes that nobody fills.

Where the manual contradicts itself: SANCTION is material conflict (4), and ACCUSE scores −3. Events without an actor,
which PLOVER's coders leave out, are written with an empty list: somebody died in them.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from warledger.export.acled_events import is_targeting_civilians
from warledger.export.row.dossier import CAVEAT, Dossier, Exported, Skipped
from warledger.export.row.facts import Facts, facts
from warledger.export.row.sides import Actor
from warledger.export.row.site import Site
from warledger.export.ucdp_events import ONE_SIDED
from warledger.knowledge.parties import State, states
from warledger.knowledge.parties.kinds import KINDS
from warledger.values import Outcome

# Quad categories: verbal and material cooperation, verbal and material conflict.
QUAD = {
    **dict.fromkeys(("AGREE", "CONSULT", "SUPPORT", "CONCEDE"), 1),
    **dict.fromkeys(("COOPERATE", "AID", "RETREAT"), 2),
    **dict.fromkeys(("REQUEST", "ACCUSE", "REJECT", "THREATEN"), 3),
    **dict.fromkeys(("PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"), 4),
}
# The scale of types and of their modes, as far as events of violence need it.
_SCALE = {
    "ASSAULT": -9.0, "RETREAT": 6.5, "MOBILIZE": -5.5, "COERCE": -7.0, "THREATEN": -3.5, "PROTEST": -5.0,
    "ACCUSE": -3.0,
}  # fmt: skip
_SCALE_OF_MODE = {
    ("ASSAULT", "beat"): -7.5, ("ASSAULT", "crowd-control"): -7.5, ("ASSAULT", "primitive"): -8.0,
    ("ASSAULT", "unconventional"): -10.0, ("RETREAT", "ceasefire"): 7.5, ("RETREAT", "withdraw"): 8.0,
    ("RETREAT", "disarm"): 10.0, ("PROTEST", "riot"): -7.0,
    **{("ASSAULT", mode): -8.5 for mode in ("abduct", "torture", "sexual", "destroy")},
    **{("ASSAULT", mode): -9.5 for mode in ("targeted", "suicide-attack", "aerial", "drone", "heavy-weapons")},
}  # fmt: skip
_MAGNITUDES = {
    "dead": Outcome.KILLED,
    "injured": Outcome.WOUNDED,
    "arrested": Outcome.CAPTURED,
    "abducted": Outcome.ABDUCTED,
    "missing": Outcome.MISSING,
}
# UCDP's where_prec as PLOVER's resolution, which runs the other way: 4 city, 3 district, 2 province, 1 country.
_RESOLUTION = {1: 4, 2: 4, 3: 3, 4: 2, 5: 2, 6: 1}
_QUARTER = 5


def plover_jsonl(dossiers: Iterable[Dossier], *, policy: str = "ucdp", names: bool = False) -> Exported:
    """One event a line, and the incidents without a PLOVER type or a date.

    `size` holds the magnitudes: `dead` is the best figure, `dead_low` and `dead_high` the ends, none of them where
    nobody tells.
    """
    lines: list[str] = []
    skipped: list[Skipped] = []
    for dossier in dossiers:
        known = facts(dossier, policy=policy, names=names)
        if known.type.plover is None or known.days is None:
            reason = "no PLOVER event type is known" if known.type.plover is None else "no date is known"
            skipped.append(Skipped(known.incident, reason))
        else:
            lines.append(json.dumps(_event(known), ensure_ascii=False))
    return Exported("".join(f"{line}\n" for line in lines).encode("utf-8", "replace"), len(lines), tuple(skipped))


def _event(known: Facts) -> dict[str, Any]:
    kind, mode, days = known.type.plover or "", known.type.mode, known.days
    return {
        "id": known.incident,
        "has_event": True,
        "date": f"{days.first}" if days else None,
        "enddate": f"{days.last}" if days else None,
        **_people(known, kind),
        "event": [kind],
        "mode": [mode] if mode else [],
        "quad_code": QUAD.get(kind),
        "event_scale": _SCALE_OF_MODE.get((kind, mode or ""), _SCALE.get(kind)),
        **({"event_loc": _place(known.site)} if known.site else {}),
        "size": _size(known),
        "event_text": list(known.tolls),
        "cite_info": {
            "corpus": "warledger",
            "codebook": "plover-2.0-draft",
            "publication": [each.publisher for each in known.sources],
            "url": [each.url for each in known.sources],
            "title": [each.headline for each in known.sources],
        },
        "coder": "warledger",
        "claims": list(known.claims),
        "policy": known.policy,
        "comment": CAVEAT,
    }


def _people(known: Facts, kind: str) -> dict[str, list[dict[str, Any]]]:
    """Two-sided fighting has all in `actor`; what one side does to others has them in `recipient`."""
    first, second = ([_entity(actor) for actor in camp] for camp in known.sides)
    if kind == "ASSAULT" and (is_targeting_civilians(known) or known.type.ucdp == ONE_SIDED):
        return {"actor": first, "recipient": [_civilians(known.site)]}
    if kind == "ASSAULT":
        return {"actor": first + second, "recipient": []}
    return {"actor": first, "recipient": second}


def _entity(actor: Actor) -> dict[str, Any]:
    sector = (actor.entry.sector if actor.entry else None) or _sector(actor.kind)
    return {"code": _alpha3(actor.country), "sector": sector, "entity_text": actor.name, "party": actor.key}


def _sector(kind: str | None) -> str:
    known = KINDS.get(kind or "")
    return known.sector if known else "UNK"


def _civilians(site: Site | None) -> dict[str, Any]:
    return {"code": _alpha3(site.country if site else None), "sector": "CVL", "entity_text": "civilians"}


def _alpha3(country: str | None) -> str | None:
    """ISO 3166-1 alpha-3; Kosovo is KOS to PLOVER."""
    state: State | None = states().get(country or "")
    return "KOS" if country == "XK" else state.alpha3 if state else None


def _place(site: Site) -> dict[str, Any]:
    geonames = (site.gazetteer or "").partition("geonames:")[2]
    longitude, latitude = site.point or (None, None)
    return {
        "resolved_place": site.name,
        "geonameid": int(geonames) if geonames.isdecimal() else None,
        "lat": latitude,
        "lon": longitude,
        "city": site.name if site.precision == 1 else None,
        "district": site.admin2,
        "province": site.admin1,
        "country": site.state.name if site.state else None,
        "country_code": _alpha3(site.country),
        "resolution": _QUARTER if site.feature == "quarter" else _RESOLUTION.get(site.precision),
    }


def _size(known: Facts) -> dict[str, int]:
    """Numbers of people by what befell them."""
    found: dict[str, int | None] = {}
    for name, outcome in _MAGNITUDES.items():
        figures = known.total(outcome)
        found |= {name: figures.best, f"{name}_low": figures.low, f"{name}_high": figures.high}
    return {name: number for name, number in found.items() if number is not None}
