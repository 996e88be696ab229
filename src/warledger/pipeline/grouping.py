"""Accounts in the ledger → incidents, and the summaries that hold them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection

from warledger.assemble.link import Traits, compare, covers, grouped
from warledger.ledger import deriving, reading
from warledger.ledger.deriving import AccountRow, IncidentRow, LinkRow, RulingRow
from warledger.values import Incident, Judgement, Link
from warledger.values.json import from_json

_DEGREE = 111.0  # km, of latitude


@lru_cache(maxsize=10_000)
def traits_of(data: str) -> Traits:
    """Traits are compared many times over; each takes some 6 kB, and two months of the news are some 8,000."""
    return from_json(Traits, data)


def alone(mine: Traits) -> Incident:
    """The incident that an account makes by itself."""
    return grouped([mine], ())[0]


def regroup(connection: Connection, first: Iterable[int]) -> None:
    """Group anew the incidents of these accounts, and of the others those that come out otherwise for it.

    What comes out is what grouping everything would make, since the groups of an incident grow only by links inside it:
    whether a link joins depends on nothing but the two groups at its ends. So the accounts of one incident, grouped
    alone, go through the same groups as among all others. Grouped with all that they have links to, either these stay
    as they were, and then so does everything beyond them, or some do not, and are grouped anew as well. A front on
    which every day is linked to the next is not gone through from end to end for each report.
    """
    rows = _companions(connection, first)
    mine = set(rows)
    while True:
        links = deriving.links_of(connection, mine)
        rows |= _companions(connection, {link.other for link in links} - set(rows))
        ruled = deriving.rulings_around(connection, rows)
        rows |= _companions(connection, _ends(ruled) - set(rows))
        links += _inside(connection, rows, set(rows) - mine)
        found = _grouped(connection, rows, links, ruled)
        moved = _moved(rows, found) - mine
        if not moved:
            return _settle(connection, {number: rows[number] for number in mine}, found)
        mine |= moved


def _settle(connection: Connection, mine: Mapping[int, AccountRow], found: Iterable[Incident]) -> None:
    """Those of the incidents that hold these accounts, in the place of those that held them."""
    told = {row.id: row for row in mine.values()}
    new = [incident for incident in found if incident.accounts[0] in told]
    members = [(incident, [traits_of(told[account].traits) for account in incident.accounts]) for incident in new]
    its = {account: incident.id for incident in new for account in incident.accounts}
    moved = {number: its[row.id] for number, row in mine.items() if its[row.id] != row.incident}
    settle(connection, {row.incident for row in mine.values()}, members, moved)


def _companions(connection: Connection, numbers: Iterable[int]) -> dict[int, AccountRow]:
    """These accounts and those that are in one incident with them; summaries are in none."""
    return {number: row for number, row in deriving.companions(connection, numbers).items() if not row.summary}


def _inside(connection: Connection, rows: Mapping[int, AccountRow], beside: set[int]) -> Iterator[LinkRow]:
    """The links of these accounts that lie inside an incident: between two that stay as they were, others join none."""
    for link in deriving.links_among(connection, beside):
        if rows[link.one].incident == rows[link.other].incident:
            yield link


def _grouped(
    connection: Connection, rows: Mapping[int, AccountRow], links: Iterable[LinkRow], ruled: Sequence[RulingRow]
) -> tuple[Incident, ...]:
    told = [traits_of(row.traits) for row in rows.values()]
    once = {(min(link.ends), max(link.ends)): link.score for link in links if link.other in rows}
    pairs = [_link(rows[one].id, rows[other].id, score) for (one, other), score in once.items()]
    return grouped(told, pairs, tuple(_ruled(connection, ruled)))


def _link(one: str, other: str, score: float) -> Link:
    return Link(min(one, other), max(one, other), score)


def _ends(ruled: Iterable[RulingRow]) -> set[int]:
    """The accounts that these rulings are on."""
    return {end for row in ruled for end in (row.left_account, row.right_account) if end is not None}


def _moved(rows: Mapping[int, AccountRow], found: Iterable[Incident]) -> set[int]:
    """The accounts whose incident is not what it was."""
    known = {row.id: row for row in rows.values()}
    sizes = Counter(row.incident for row in rows.values())
    moved: set[str] = set()
    for incident in found:
        before = {known[account].incident for account in incident.accounts}
        if before != {incident.id} or sizes[incident.id] != len(incident.accounts):
            moved |= before
    return {number for number, row in rows.items() if row.incident in moved}


def settle(
    connection: Connection,
    before: set[str],
    found: Iterable[tuple[Incident, Sequence[Traits]]],
    moved: Mapping[int, str],
) -> None:
    """Incidents with their accounts' traits, in the place of those before; and which summaries hold them."""
    rows, held = [], []
    for incident, told in found:
        rows.append(_incident_row(incident.id, told))
        held += [(incident.id, summary) for summary in _holding(connection, told[0])]
    deriving.put_incidents(connection, before, rows, moved)
    settle_summaries(connection, deriving.put_summaries(connection, before, held))


def _incident_row(incident: str, told: Sequence[Traits]) -> IncidentRow:
    """The incident as it is listed: its days, and the country that most accounts name."""
    countries = Counter(sorted(each.country for each in told if each.country))
    return IncidentRow(
        id=incident,
        accounts=len(told),
        earliest=min((each.earliest.isoformat() for each in told if each.earliest), default=None),
        latest=max((each.latest.isoformat() for each in told if each.latest), default=None),
        country=countries.most_common(1)[0][0] if countries else None,
    )


# Summaries


def _holding(connection: Connection, first: Traits) -> Iterator[int]:
    """The summaries that cover the incident of this first account."""
    if first.earliest is None or first.latest is None or not first.dated:
        return
    for number, data in deriving.held_by(connection, first.earliest.isoformat(), first.latest.isoformat()):
        if covers(traits_of(data), first):
            yield number


def cover(connection: Connection, row: AccountRow) -> None:
    """The incidents that a new summary holds; those of its own report may have found it already."""
    deriving.take_summaries(connection, {row.number})
    mine, found = traits_of(row.traits), list[tuple[str, int]]()
    if row.earliest and row.latest:
        reach = mine.radius / _DEGREE
        band = None if mine.latitude is None else (mine.latitude - reach, mine.latitude + reach)
        near = deriving.singles(connection, row.earliest, row.latest, mine.places, band)
        first = deriving.firsts(connection, {incident for incident, _, _ in near})
        found = [
            (incident, row.number)
            for incident, account, data in near
            if first[incident] == account and covers(mine, from_json(Traits, data))
        ]
    deriving.put_summaries(connection, [], found)
    settle_summaries(connection, {row.number})


def settle_summaries(connection: Connection, changed: set[int]) -> None:
    """A summary that holds no incident stands as one of its own: nothing is lost."""
    if not changed:
        return
    rows = deriving.members(connection, changed)
    alone = deriving.alone(connection, set(rows))
    listed = [_incident_row(rows[number].incident, [traits_of(rows[number].traits)]) for number in sorted(alone)]
    deriving.put_incidents(connection, [row.incident for row in rows.values()], listed, {})


# For those who read


def link_of(row: Mapping[str, Any]) -> Link:
    """The link that a row of `deriving.connected` holds, with its features."""
    return compare(traits_of(row["left_traits"]), traits_of(row["right_traits"]))


def ruled_pairs(connection: Connection, around: Iterable[str] | None = None) -> Iterator[tuple[str, str, Judgement]]:
    """The judgements that hold, on the accounts as they are read now; those that touch the accounts `around`."""
    numbers = None if around is None else deriving.account_numbers(connection, around).values()
    return _ruled(connection, deriving.rulings_around(connection, numbers))


def _ruled(connection: Connection, rows: Sequence[RulingRow]) -> Iterator[tuple[str, str, Judgement]]:
    if not rows:
        return
    judged = {each.id: each for each in reading.judgements(connection, [row.judgement for row in rows])}
    ids = deriving.account_ids(connection, _ends(rows))
    for row in rows:
        left, right = ids.get(row.left_account or -1), ids.get(row.right_account or -1)
        if left is not None and right is not None and left != right:
            yield left, right, judged[row.judgement]
