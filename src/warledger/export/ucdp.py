"""Incidents as UCDP GED's table of 49 columns (codebook 23.1; the same columns in 25.1 and 26.1).

What the format demands and nobody reported stays out: an event without a death, type of violence, day or place is
skipped, and the skipped are named. Ids of conflicts and dyads are UCDP's to give; their columns are empty.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from warledger.export.numbering import numbers
from warledger.export.priogrid import cell
from warledger.export.row.days import Days
from warledger.export.row.dossier import Dossier, Exported, Skipped
from warledger.export.row.facts import Facts, facts
from warledger.export.row.figures import Deaths
from warledger.export.row.sides import Actor
from warledger.export.row.site import Site
from warledger.export.row.sources import Source
from warledger.export.sheet import Row, sheet
from warledger.export.ucdp_events import ONE_SIDED, STATE_BASED, UcdpEvent, events_of, known_parts
from warledger.knowledge.parties import State, states

COLUMNS = tuple(
    """id relid year active_year code_status type_of_violence conflict_dset_id conflict_new_id conflict_name
    dyad_dset_id dyad_new_id dyad_name side_a_dset_id side_a_new_id side_a side_b_dset_id side_b_new_id side_b
    number_of_sources source_article source_office source_date source_headline source_original where_prec
    where_coordinates where_description adm_1 adm_2 latitude longitude geom_wkt priogrid_gid country country_id region
    event_clarity date_prec date_start date_end deaths_a deaths_b deaths_civilians deaths_unknown best high low gwnoa
    gwnob""".split()
)

NO_DATE = "1753-01-01"  # source_date when nothing is known (p. 9)
_CIVILIANS = 1  # UCDP's actor id of "Civilians", the other side of all one-sided violence
_CHECK = "Check"  # code_status: "Clear" is for what people have vetted
# The regions are ranges of Gleditsch–Ward numbers (UCDP/PRIO Armed Conflict Dataset codebook).
_REGIONS = (("Americas", 2, 199), ("Europe", 200, 399), ("Africa", 400, 629), ("Middle East", 630, 699),
            ("Asia", 700, 999))  # fmt: skip
_UNDER = {"PS": "IL"}  # Palestine has no Gleditsch–Ward number: GED has events there under Israel


def ucdp_csv(dossiers: Iterable[Dossier], *, policy: str = "ucdp", names: bool = False) -> Exported:
    """One row an event, and the incidents that the format has no row for.

    A total over several places is split evenly over them (p. 19), one of which single incidents are known is what they
    leave of it (pp. 22–23). `best` is the sum of its parts in every row, and low ≤ best ≤ high.
    """
    given = tuple(dossiers)
    known = known_parts(given, policy)
    events: list[UcdpEvent] = []
    skipped: list[Skipped] = []
    for dossier in given:
        found = events_of(dossier, facts(dossier, policy=policy, names=names), known)
        if isinstance(found, str):
            skipped.append(Skipped(dossier.incident.id, found))
        else:
            events += found
    ids = numbers(event.relid for event in events)
    rows = sorted((_row(event, ids[event.relid]) for event in events), key=lambda row: (row["date_start"], row["id"]))
    return Exported(sheet(COLUMNS, rows), len(rows), tuple(skipped))


# Sides


def _side(camp: Sequence[Actor], state: State | None, on: date) -> tuple[str, int | None, str]:
    """A side's name, UCDP's id of its first party, and the numbers of its states ("2;200")."""
    governments = list(dict.fromkeys(states()[actor.country or ""] for actor in camp if actor.is_state))
    if governments:
        called = ", ".join(f"Government of {each.name}" for each in governments)
        held = [each.gleditsch_ward(on) for each in governments]
        return called, governments[0].ucdp, ";".join(str(number) for number in held if number)
    if camp:
        return ", ".join(actor.name for actor in camp), camp[0].entry.ucdp if camp[0].entry else None, ""
    number = state.gleditsch_ward(on) if state else None
    return f"XXX{number or ''}", None, ""  # how UCDP's candidate data name unidentified actors


# The row


def _row(event: UcdpEvent, number: int) -> Row:
    return {
        **dict.fromkeys(COLUMNS, None),
        "id": number,
        "relid": event.relid,
        "year": event.days.first.year,
        "code_status": _CHECK,
        "type_of_violence": event.kind,
        "event_clarity": 2 if event.facts.summary else 1,
        **_who(event),
        **_sources(event.facts),
        **_where(event),
        **_when(event.days),
        **_deaths(event.deaths),
    }


def _who(event: UcdpEvent) -> Row:
    state, on = _state(event.site), event.days.first
    a, a_id, a_states = _side(event.sides.first, state, on)
    b, b_id, b_states = _side(event.sides.second, state, on)
    if event.kind == ONE_SIDED:
        b, b_id, b_states = "Civilians", _CIVILIANS, ""
    dyad = f"{a} - {b}"
    return {
        "conflict_name": None if event.kind == STATE_BASED else dyad,
        "dyad_name": dyad,
        "side_a_new_id": a_id,
        "side_a": a,
        "side_b_new_id": b_id,
        "side_b": b,
        "gwnoa": a_states or None,
        "gwnob": b_states or None,
    }


def _sources(known: Facts) -> Row:
    told = known.sources
    return {
        "number_of_sources": len(told) or -1,
        "source_article": ";".join(map(_article, told)),
        "source_office": ";".join(_part(each.publisher) for each in told),
        "source_date": ";".join(_published(each) for each in told) or NO_DATE,
        "source_headline": ";".join(_part(each.headline) for each in told),
        "source_original": ";".join(map(_part, known.originators)),
    }


def _article(source: Source) -> str:
    return f'"{_part(source.publisher)},{_published(source)},{_part(source.headline)}"'


def _published(source: Source) -> str:
    return source.published.isoformat() if source.published else NO_DATE


def _part(text: str | None) -> str:
    """One part of a list that semicolons divide."""
    return (text or "").replace(";", ",")


def _where(event: UcdpEvent) -> Row:
    site, state = event.site, _state(event.site)
    latitude, longitude = site.latitude or 0.0, site.longitude or 0.0
    number = state.gleditsch_ward(event.days.first) if state else None
    return {
        "where_prec": site.precision,
        "where_coordinates": site.name,
        "where_description": _description(event),
        "adm_1": site.admin1,
        "adm_2": site.admin2,
        "latitude": round(latitude, 6),
        "longitude": round(longitude, 6),
        "geom_wkt": f"POINT ({longitude:.6f} {latitude:.6f})",
        "priogrid_gid": cell(latitude, longitude).gid,
        "country": state.name if state else None,
        "country_id": number,
        "region": next((name for name, first, last in _REGIONS if number and first <= number <= last), None),
    }


def _description(event: UcdpEvent) -> str:
    middle = f"Between {', '.join(event.site.of)}. " if event.site.of else ""
    share = "An even share of a total over several places. " if event.part else ""
    dated = f"{event.days.text.capitalize()}. " if event.facts.days is None else ""
    return f"{middle}{share}{dated}{event.facts.remark}"


def _state(site: Site) -> State | None:
    return states().get(_UNDER.get(site.country or "", site.country or ""))


def _when(days: Days) -> Row:
    return {
        "date_prec": days.precision,
        "date_start": f"{days.first} 00:00:00.000",
        "date_end": f"{days.last} 00:00:00.000",
    }


def _deaths(told: Deaths) -> Row:
    return {
        "deaths_a": told.a,
        "deaths_b": told.b,
        "deaths_civilians": told.civilians,
        "deaths_unknown": told.unknown,
        "best": told.best,
        "high": told.high,
        "low": told.low,
    }
