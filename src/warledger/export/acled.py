"""Incidents as ACLED's table of 31 columns (codebook, columns, precision and fatalities).

What ACLED does not record is skipped and named: an event without a type, a day, an actor, or a place below the
country. Injured and captured people stand in the notes alone, and so does which side lost whom.
"""

from __future__ import annotations

from collections.abc import Iterable

from warledger.export.acled_codes import interaction, label, region
from warledger.export.acled_events import PLACE, AcledEvent, events_of, is_targeting_civilians
from warledger.export.dates import day
from warledger.export.numbering import numbers
from warledger.export.row.days import separate_days
from warledger.export.row.dossier import CAVEAT, Dossier, Exported, Skipped
from warledger.export.row.facts import facts
from warledger.export.row.site import Site
from warledger.export.sheet import Row, sheet
from warledger.values import Outcome

COLUMNS = tuple(
    """event_id_cnty event_date year time_precision disorder_type event_type sub_event_type actor1 assoc_actor_1 inter1
    actor2 assoc_actor_2 inter2 interaction civilian_targeting iso region country admin1 admin2 admin3 location latitude
    longitude geo_precision source source_scale notes fatalities tags timestamp""".split()
)

_NOTED = 12  # claims that a note repeats; the others are counted


def acled_csv(dossiers: Iterable[Dossier], *, policy: str = "acled", names: bool = False) -> Exported:
    """One row an event and day, and the incidents that the format has no row for.

    A campaign has one row for each day that a report tells apart; its dead are divided evenly, the remainder to the
    first day. `timestamp` is ACLED's time of upload and `source_scale` its rating of outlets: both stay empty.
    """
    events: list[AcledEvent] = []
    skipped: list[Skipped] = []
    for dossier in dossiers:
        known = facts(dossier, policy=policy, names=names)
        found = events_of(known, separate_days(dossier))
        if isinstance(found, str):
            skipped.append(Skipped(known.incident, found))
        else:
            events += found
    ids = numbers(event.key for event in events)
    rows = [_row(event, ids[event.key]) for event in sorted(events, key=lambda event: (event.on, event.key))]
    return Exported(sheet(COLUMNS, rows), len(rows), tuple(skipped))


# The row


def _row(event: AcledEvent, number: int) -> Row:
    known, state = event.facts, event.site.state
    disorder, kind, sub = event.codes
    return {
        "event_id_cnty": f"{state.alpha3 if state else ''}{number}",
        "event_date": event.on.isoformat(),
        "year": event.on.year,
        "time_precision": event.precision,
        "disorder_type": disorder,
        "event_type": kind,
        "sub_event_type": sub,
        **_who(event),
        "civilian_targeting": "Civilians targeted" if is_targeting_civilians(known) else None,
        **_where(event.site),
        "source": "; ".join(dict.fromkeys(each.publisher for each in known.sources if each.publisher)),
        "source_scale": None,
        "notes": notes(event),
        "fatalities": event.fatalities,
        "tags": f"warledger incident={known.incident}; warledger claims={' '.join(known.claims)}",
        "timestamp": None,
    }


def _who(event: AcledEvent) -> Row:
    one, *others = event.actors
    other = others[0] if others else None
    is_known = other is None or other.type is not None
    return {
        "actor1": one.name,
        "assoc_actor_1": event.allies[0] or None,
        "inter1": label(one.type),
        "actor2": other.name if other else None,
        "assoc_actor_2": event.allies[1] or None,
        "inter2": label(other.type) if other else None,
        "interaction": interaction(one.type, other.type if other else None) if is_known else None,
    }


def _where(site: Site) -> Row:
    longitude, latitude = site.point or (None, None)
    return {
        "iso": site.state.numeric if site.state else None,
        "region": region(site.country),
        "country": site.state.name if site.state else None,
        "admin1": site.admin1,
        "admin2": site.admin2,
        "admin3": None,
        "location": site.name,
        "latitude": round(latitude, 4) if latitude is not None else None,
        "longitude": round(longitude, 4) if longitude is not None else None,
        "geo_precision": PLACE[site.precision],
    }


# Notes, in our own words


def notes(event: AcledEvent) -> str:
    """What happened, what is said of those harmed and on whose word, and what the figure is."""
    known = event.facts
    told = known.tolls[:_NOTED]
    more = len(known.tolls) - len(told)
    parts = (
        f"On {day(event.on)}, {_what(event)}.",
        f"Reported: {'; '.join(told)}{f'; and {more} more' if more else ''}." if told else "",
        _about_date(event),
        _about_figure(event),
        CAVEAT,
    )
    return " ".join(part for part in parts if part)


def _what(event: AcledEvent) -> str:
    place = ", ".join(dict.fromkeys(part for part in (event.site.name, event.site.admin1) if part))
    sub = event.codes[2]
    return f"{sub[0].lower()}{sub[1:]} at {place}: {' and '.join(actor.name for actor in event.actors)}"


def _about_date(event: AcledEvent) -> str:
    window = event.facts.days
    if event.days > 1:
        return f"One of {event.days} days that are told apart."
    if window is None or event.precision == 1:
        return ""
    return f"Dated between {day(window.first)} and {day(window.last)}."


def _about_figure(event: AcledEvent) -> str:
    dead = event.facts.total(Outcome.KILLED).best
    if dead is None:
        return "No number of dead is reported; 0 stands for no information."
    if event.days > 1:
        return f"The {dead} reported dead are divided evenly over {event.days} days, the remainder to the first."
    return f"{dead} dead by the policy '{event.facts.policy}'."
