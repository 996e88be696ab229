"""What accounts come to: the incidents, their lists, and the summaries that hold them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, delete, func, insert, literal, or_, select, update

from warledger.ledger.lists import among
from warledger.ledger.tables import accounts, covers
from warledger.ledger.tables import incidents as table


@dataclass(frozen=True, slots=True)
class IncidentRow:
    """An incident in a list."""

    id: str
    accounts: int
    earliest: str | None
    latest: str | None
    country: str | None


def put_incidents(
    connection: Connection, gone: Iterable[str], rows: Sequence[IncidentRow], incident_of: Mapping[int, str]
) -> None:
    """These incidents in the place of those that are `gone`, and the incident of each account (its number)."""
    before = sorted(gone)
    if before:
        connection.execute(_TAKE, {"gone": before})
    if rows:
        names = IncidentRow.__slots__
        found = [{name: getattr(row, name) for name in names} for row in rows]
        connection.execute(_PUT, [row | {"latest": row["latest"] or ""} for row in found])
    moved = [{"account": account, "its": incident} for account, incident in sorted(incident_of.items())]
    if moved:
        connection.execute(_MOVE, moved)


_TAKE = delete(table).where(among(table.c.id, "gone"))
_PUT = insert(table)
_MOVE = update(accounts).where(accounts.c.number == bindparam("account")).values(incident=bindparam("its"))
_COLUMNS = [table.c[name] for name in IncidentRow.__slots__]


def incidents(connection: Connection, *, most: int | None = None) -> list[IncidentRow]:
    """The incidents, the latest first; a summary is one of its own where it holds no other."""
    ordered = select(*_COLUMNS).order_by(table.c.latest.desc(), table.c.id).limit(most)
    return [IncidentRow(row[0], row[1], row[2], row[3] or None, row[4]) for row in connection.execute(ordered)]


def incidents_that_begin(connection: Connection, incident: str) -> list[str]:
    """At most two incidents whose id begins so, or that hold the account of this id."""
    starts = accounts.c.incident.between(incident, incident + "~")
    found = select(accounts.c.incident).where(or_(starts, accounts.c.id == incident)).distinct().limit(2)
    return [row.incident for row in connection.execute(found)]


def incidents_of(connection: Connection, wanted: Iterable[str]) -> dict[str, str]:
    """The incident of each of these accounts (their ids); accounts of background are in none."""
    rows = connection.execute(_HOLDERS, {"wanted": sorted(wanted)})
    return {row.id: row.incident for row in rows}


_HOLDERS = select(accounts.c.id, accounts.c.incident).where(among(accounts.c.id, "wanted"))


# Summaries


def summaries(connection: Connection, earliest: str, latest: str) -> dict[str, str]:
    """The traits (JSON) of the summaries whose days hold these, by account."""
    found = connection.execute(_HOLDING, {"earliest": earliest, "latest": latest})
    return {row.id: row.traits for row in found}


def held_by(connection: Connection, earliest: str, latest: str) -> list[tuple[int, str]]:
    """The summaries whose days hold these: number, traits (JSON)."""
    return [(row.number, row.traits) for row in connection.execute(_HOLDING, {"earliest": earliest, "latest": latest})]


_HOLDING = select(accounts.c.number, accounts.c.id, accounts.c.traits).where(
    accounts.c.summary.is_(True),
    accounts.c.earliest <= bindparam("earliest"),
    accounts.c.latest >= bindparam("latest"),
)


def singles(
    connection: Connection, earliest: str, latest: str, places: Iterable[str], band: tuple[float, float] | None
) -> list[tuple[str, str, str]]:
    """The accounts that are no summaries, within these days, and near: incident, account, traits (JSON).

    Near is naming one of `places`, or lying in the `band` of latitudes.
    """
    near = [accounts.c.traits.contains(f'"{place}"', autoescape=True) for place in sorted(places)]
    if band is not None:
        near.append(accounts.c.latitude.between(*band))
    found = select(accounts.c.incident, accounts.c.id, accounts.c.traits).where(
        accounts.c.summary.is_(False),
        accounts.c.earliest >= earliest,
        accounts.c.earliest <= latest,
        accounts.c.latest <= latest,
        or_(literal(value=False), *near),
    )
    return [(row.incident, row.id, row.traits) for row in connection.execute(found)]


def put_summaries(connection: Connection, gone: Iterable[str], rows: Sequence[tuple[str, int]]) -> set[int]:
    """Which summaries hold which incidents, in the place of what was known of those `gone`: incident, summary.

    Returns the summaries that something changed for.
    """
    before = sorted(gone)
    known = connection.execute(_COVERING, {"gone": before}).all() if before else []
    if known:
        connection.execute(delete(covers).where(covers.c.incident.in_(before)))
    if rows:
        connection.execute(insert(covers), [{"incident": incident, "summary": summary} for incident, summary in rows])
    return {row.summary for row in known} | {summary for _, summary in rows}


_COVERING = select(covers.c.summary).where(among(covers.c.incident, "gone"))


def take_summaries(connection: Connection, gone: Iterable[int]) -> None:
    """These summaries hold nothing any more."""
    connection.execute(delete(covers).where(covers.c.summary.in_(sorted(gone))))


def firsts(connection: Connection, wanted: Iterable[str]) -> dict[str, str]:
    """The first account of each of these incidents."""
    found = select(accounts.c.incident, func.min(accounts.c.id)).where(accounts.c.incident.in_(sorted(wanted)))
    return {row[0]: row[1] for row in connection.execute(found.group_by(accounts.c.incident))}


def alone(connection: Connection, wanted: Iterable[int]) -> set[int]:
    """Of these summaries, those that hold no incident."""
    holding = connection.execute(_HELD, {"wanted": sorted(wanted)})
    return set(wanted) - {row.summary for row in holding}


_HELD = select(covers.c.summary).where(among(covers.c.summary, "wanted")).distinct()
