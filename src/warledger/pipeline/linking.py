"""Accounts in the ledger: each finds those that may tell of its incident, and is linked with them.

What comes out is what `assemble.link.incidents` makes of all accounts at once, whatever the order in which they came.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from sqlalchemy import Connection

from warledger.assemble.link import ENOUGH, Traits, beside, blocks, compare, traits
from warledger.ledger import deriving
from warledger.ledger.deriving import AccountRow, LinkRow
from warledger.pipeline.grouping import alone, cover, regroup, settle, settle_summaries, traits_of
from warledger.values import Report, Status, accounts
from warledger.values.json import to_json

CROWD = 30  # accounts under one word or name: more tell nothing
_NEVER_CROWDED = re.compile(r"[-\d]+ (?:cell|place|side) ")  # what has a day, and a place or a side
_BY_CHANCE = re.compile(r"[-\d]+ (?:age|1?\d) ")  # ages and small figures of a day: a third of a crowd tells nothing


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
        _told(place, account.id, traits(account, beside(report, account)), tuple(claim.id for claim in account.claims))
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
        incident=alone(mine).id,
        blocks=told.blocks,
    )


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
        best = max(found, key=lambda link: link.score, default=None)  # most often its incident is the one that changes
        regroup(connection, {row.number for row in singles} | parted | set(best.ends if best else ()))
    elif singles:
        mine = [(alone(each.traits), [each.traits]) for each in told if not each.traits.summary]
        settle(connection, set(), mine, {})
    for row in rows:
        if row.summary:
            cover(connection, row)
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
        if not _NEVER_CROWDED.match(block) and len(there) + len(mine[block]) > _most(block)
    }
    return {block: there for block, there in near.items() if block not in full}, full


def _most(block: str) -> int:
    """The most accounts that may stand under a block that may be crowded."""
    return CROWD // 3 if _BY_CHANCE.match(block) else CROWD


def _linked(connection: Connection, row: AccountRow, mine: Traits, near: Mapping[str, list[int]]) -> Iterator[LinkRow]:
    """The links of a new account with those that stand under its blocks."""
    others = {other for block in row.blocks for other in near.get(block, ())}
    for number, told in deriving.traits(connection, others) if others else ():
        score = compare(mine, traits_of(told)).score
        if score >= ENOUGH:
            yield LinkRow(row.number, number, score)


def _part(connection: Connection, full: Mapping[str, list[int]]) -> set[int]:
    """Blocks that have become too full tell nothing any more: links that stood on them alone go. Their accounts."""
    if not full:
        return set()
    deriving.crowd(connection, set(full) - deriving.crowded(connection, full))
    members = {number for there in full.values() for number in there}
    found = [link for link in deriving.links_among(connection, members) if _share(link, full)]
    rows = deriving.members(connection, {end for link in found for end in link.ends})
    told = {number: _blocks(traits_of(row.traits)) for number, row in rows.items()}
    shared = {link: told[link.one] & told[link.other] for link in found}
    closed = deriving.crowded(connection, {block for each in shared.values() for block in each})
    gone = [link.ends for link, each in shared.items() if not each - closed]
    deriving.take_links(connection, gone)
    return {end for pair in gone for end in pair}


def _share(link: LinkRow, full: Mapping[str, list[int]]) -> bool:
    return any(link.one in there and link.other in there for there in full.values())


def forget_accounts(connection: Connection, document: str) -> tuple[set[int], set[int]]:
    """Take out what an older reading of the document led to: its accounts, and those that it was grouped with."""
    rows = [replace(row, blocks=_blocks(traits_of(row.traits))) for row in deriving.accounts_of(connection, document)]
    mine = {row.number for row in rows}
    beside = {number for number, row in deriving.companions(connection, mine).items() if not row.summary} - mine
    deriving.forget_accounts(connection, rows)
    deriving.take_summaries(connection, mine)
    gone = {row.incident for row in rows}
    deriving.put_incidents(connection, gone, [], {})
    settle_summaries(connection, deriving.put_summaries(connection, gone, []) - mine)
    return mine, beside | _open(connection, {block for row in rows for block in row.blocks})


def _open(connection: Connection, left: Iterable[str]) -> set[int]:
    """Blocks that are not too full any more tell again: the links that they bring to light. Their accounts."""
    full = deriving.crowded(connection, [block for block in left if not _NEVER_CROWDED.match(block)])
    touched: set[int] = set()
    for there in deriving.uncrowd(connection, {block: _most(block) for block in full}).values() if full else ():
        rows = deriving.members(connection, there)
        known = {link.ends for link in deriving.links_among(connection, set(there))}
        pairs = [pair for pair in combinations(sorted(rows), 2) if pair not in known and not deriving.together(*pair)]
        scores = {pair: compare(*(traits_of(rows[end].traits) for end in pair)).score for pair in pairs}
        new = [LinkRow(*pair, score) for pair, score in scores.items() if score >= ENOUGH]
        deriving.put_links(connection, new)
        touched |= {end for link in new for end in link.ends}
    return touched
