"""Accounts in the ledger: each finds those that may tell of its incident, is linked with them, and grouped.

What comes out is what `assemble.link.incidents` makes of all accounts at once, whatever the order in which they came.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import combinations
from typing import Any

from sqlalchemy import Connection

from warledger.assemble.link import ENOUGH, Traits, blocks, compare, covers, grouped, traits
from warledger.ledger import deriving, reading
from warledger.ledger.deriving import AccountRow, IncidentRow, LinkRow, RulingRow
from warledger.values import Incident, Judgement, Link, Report, Status, accounts
from warledger.values.json import from_json, to_json

CROWD = 60  # accounts under one word or name: more tell nothing. What has a day and a place is never too many.
_MAY_CROWD = ("word ", "person ")
_DEGREE = 111.0  # km, of latitude


@dataclass(frozen=True, slots=True)
class Told:
    """An account, all that is known of it alone: its place in the report, its traits and blocks, its claims' ids."""

    place: int
    account: str
    traits: Traits
    data: str
    blocks: frozenset[str]
    claims: tuple[str, ...]


def tellings(report: Report) -> tuple[Told, ...]:
    """The accounts of what is news in a report."""
    return tuple(
        _told(place, account.id, traits(account), tuple(claim.id for claim in account.claims))
        for place, account in enumerate(accounts(report))
        if account.event.status is Status.CURRENT
    )


def _told(place: int, account: str, mine: Traits, claims: tuple[str, ...]) -> Told:
    return Told(place, account, mine, to_json(mine, indent=None), _blocks(mine), claims)


def _blocks(mine: Traits) -> frozenset[str]:
    return frozenset() if mine.summary else blocks(mine)


def _row(told: Told, seq: int) -> AccountRow:
    mine = told.traits
    return AccountRow.numbered(
        seq,
        told.place,
        id=told.account,
        traits=told.data,
        earliest=mine.earliest.isoformat() if mine.earliest else None,
        latest=mine.latest.isoformat() if mine.latest else None,
        latitude=mine.latitude,
        summary=mine.summary,
        incident=_alone(mine).id,
        blocks=told.blocks,
    )


def _alone(mine: Traits) -> Incident:
    """The incident that an account makes by itself."""
    return grouped([mine], ())[0]


@lru_cache(maxsize=4096)
def _traits(data: str) -> Traits:
    """Traits are compared many times over; each takes some 6 kB."""
    return from_json(Traits, data)


# Accounts come and go


def derive_accounts(connection: Connection, told: Sequence[Told], seq: int) -> dict[str, int]:
    """Put the accounts of a report in place, with their links, and group them; the number of each."""
    rows = [_row(each, seq) for each in told]
    near, full = _met(connection, rows)
    deriving.put_accounts(connection, rows)
    found = [link for row, each in zip(rows, told, strict=True) for link in _linked(connection, row, each.traits, near)]
    deriving.put_links(connection, found)
    parted = _part(connection, full)
    singles = [row for row in rows if not row.summary]
    if found or parted:
        regroup(connection, {row.number for row in singles} | parted)
    elif singles:
        mine = [(_alone(each.traits), [each.traits]) for each in told if not each.traits.summary]
        _settle(connection, set(), mine, {})
    for row in rows:
        if row.summary:
            _cover(connection, row)
    return {row.id: row.number for row in rows}


def _met(connection: Connection, rows: Sequence[AccountRow]) -> tuple[dict[str, list[int]], dict[str, list[int]]]:
    """Who stands under the blocks of these new accounts; and the blocks that they make too full, with all in them."""
    mine: dict[str, list[int]] = defaultdict(list)
    for row in rows:
        for block in row.blocks:
            mine[block].append(row.number)
    near = deriving.meeting(connection, mine)
    full = {
        block: [*there, *mine[block]]
        for block, there in near.items()
        if block.startswith(_MAY_CROWD) and len(there) + len(mine[block]) > CROWD
    }
    return {block: there for block, there in near.items() if block not in full}, full


def _linked(connection: Connection, row: AccountRow, mine: Traits, near: Mapping[str, list[int]]) -> Iterator[LinkRow]:
    """The links of a new account with those that stand under its blocks."""
    others = {other for block in row.blocks for other in near.get(block, ())}
    for number, other in deriving.members(connection, others).items() if others else ():
        score = compare(mine, _traits(other.traits)).score
        if score >= ENOUGH:
            yield LinkRow(row.number, number, score)


def _part(connection: Connection, full: Mapping[str, list[int]]) -> set[int]:
    """Blocks that have become too full tell nothing any more: links that stood on them alone go. Their accounts."""
    if not full:
        return set()
    deriving.crowd(connection, full)
    members = {number for there in full.values() for number in there}
    found = [link for link in deriving.links_among(connection, members) if _share(link, full)]
    rows = deriving.members(connection, {end for link in found for end in link.ends})
    told = {number: _blocks(_traits(row.traits)) for number, row in rows.items()}
    shared = {link: told[link.one] & told[link.other] for link in found}
    closed = deriving.crowded(connection, {block for each in shared.values() for block in each})
    gone = [link.ends for link, each in shared.items() if not each - closed]
    deriving.take_links(connection, gone)
    return {end for pair in gone for end in pair}


def _share(link: LinkRow, full: Mapping[str, list[int]]) -> bool:
    return any(link.one in there and link.other in there for there in full.values())


def forget_accounts(connection: Connection, document: str) -> tuple[set[int], set[int]]:
    """Take out what an older reading of the document led to: its accounts, and those that it was grouped with."""
    rows = [replace(row, blocks=_blocks(_traits(row.traits))) for row in deriving.accounts_of(connection, document)]
    mine = {row.number for row in rows}
    known, _, _ = _reached(connection, mine)
    deriving.forget_accounts(connection, rows)
    deriving.take_summaries(connection, mine)
    gone = {row.incident for row in rows}
    deriving.put_incidents(connection, gone, [], {})
    _settle_summaries(connection, deriving.put_summaries(connection, gone, []) - mine)
    return mine, (known - mine) | _open(connection, {block for row in rows for block in row.blocks})


def _open(connection: Connection, left: Iterable[str]) -> set[int]:
    """Blocks that are not too full any more tell again: the links that they bring to light. Their accounts."""
    full = deriving.crowded(connection, [block for block in left if block.startswith(_MAY_CROWD)])
    touched: set[int] = set()
    for there in deriving.uncrowd(connection, full, CROWD).values() if full else ():
        rows = deriving.members(connection, there)
        known = {link.ends for link in deriving.links_among(connection, set(there))}
        pairs = [pair for pair in combinations(sorted(rows), 2) if pair not in known and not deriving.together(*pair)]
        scores = {pair: compare(*(_traits(rows[end].traits) for end in pair)).score for pair in pairs}
        new = [LinkRow(*pair, score) for pair, score in scores.items() if score >= ENOUGH]
        deriving.put_links(connection, new)
        touched |= {end for link in new for end in link.ends}
    return touched


# Groups


def regroup(connection: Connection, first: Iterable[int]) -> None:
    """Group anew everything that links or judgements lead to from these accounts."""
    known, links, ruled = _reached(connection, set(first))
    rows = {number: row for number, row in deriving.members(connection, known).items() if not row.summary}
    told = {row.id: _traits(row.traits) for row in rows.values()}
    pairs = [_link(rows[link.one].id, rows[link.other].id, link.score) for link in links]
    found = grouped(list(told.values()), pairs, tuple(_ruled(connection, ruled)))
    its = {account: incident.id for incident in found for account in incident.accounts}
    moved = {number: its[row.id] for number, row in rows.items() if its[row.id] != row.incident}
    members = [(incident, [told[account] for account in incident.accounts]) for incident in found]
    _settle(connection, {row.incident for row in rows.values()}, members, moved)


def _link(one: str, other: str, score: float) -> Link:
    return Link(min(one, other), max(one, other), score)


def _reached(connection: Connection, first: set[int]) -> tuple[set[int], list[LinkRow], list[RulingRow]]:
    """The accounts that links and judgements lead to, by rounds: a judgement may join what no link does."""
    while True:
        known, links = deriving.reached(connection, first)
        ruled = deriving.rulings_around(connection, known)
        ends = {end for row in ruled for end in (row.left_account, row.right_account) if end is not None}
        if ends <= known:
            return known, links, ruled
        first = known | ends


def _settle(
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
    _settle_summaries(connection, deriving.put_summaries(connection, before, held))


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
        if covers(_traits(data), first):
            yield number


def _cover(connection: Connection, row: AccountRow) -> None:
    """The incidents that a new summary holds."""
    mine, found = _traits(row.traits), list[tuple[str, int]]()
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
    _settle_summaries(connection, {row.number})


def _settle_summaries(connection: Connection, changed: set[int]) -> None:
    """A summary that holds no incident stands as one of its own: nothing is lost."""
    if not changed:
        return
    rows = deriving.members(connection, changed)
    alone = deriving.alone(connection, set(rows))
    listed = [_incident_row(rows[number].incident, [_traits(rows[number].traits)]) for number in sorted(alone)]
    deriving.put_incidents(connection, [row.incident for row in rows.values()], listed, {})


# For those who read


def link_of(row: Mapping[str, Any]) -> Link:
    """The link that a row of `deriving.connected` holds, with its features."""
    return compare(_traits(row["left_traits"]), _traits(row["right_traits"]))


def ruled_pairs(connection: Connection, around: Iterable[str] | None = None) -> Iterator[tuple[str, str, Judgement]]:
    """The judgements that hold, on the accounts as they are read now; those that touch the accounts `around`."""
    numbers = None if around is None else deriving.account_numbers(connection, around).values()
    return _ruled(connection, deriving.rulings_around(connection, numbers))


def _ruled(connection: Connection, rows: Sequence[RulingRow]) -> Iterator[tuple[str, str, Judgement]]:
    if not rows:
        return
    judged = {each.id: each for each in reading.judgements(connection, [row.judgement for row in rows])}
    ends = {end for row in rows for end in (row.left_account, row.right_account) if end is not None}
    ids = deriving.account_ids(connection, ends)
    for row in rows:
        left, right = ids.get(row.left_account or -1), ids.get(row.right_account or -1)
        if left is not None and right is not None and left != right:
            yield left, right, judged[row.judgement]
