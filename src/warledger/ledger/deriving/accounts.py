"""Accounts, the blocks they meet in, and their links."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from hashlib import blake2b
from typing import Any

from sqlalchemy import BigInteger, Connection, bindparam, delete, exists, insert, select

from warledger.ledger.lists import among, each
from warledger.ledger.tables import accounts, blocks, crowded_blocks, documents, links

_EVENTS = 4096  # more than a report tells of: an account's number is its report's entry and its place in it


@dataclass(frozen=True, slots=True)
class AccountRow:
    """An account as the store has it; `traits` is JSON, `blocks` are empty where it is read back."""

    number: int
    id: str
    traits: str
    earliest: str | None
    latest: str | None
    latitude: float | None
    summary: bool
    incident: str
    blocks: frozenset[str] = frozenset()

    @classmethod
    def numbered(cls, seq: int, place: int, **fields: Any) -> AccountRow:
        """The account that stands at `place` in the report of the entry `seq`."""
        return cls(number=seq * _EVENTS + place, **fields)


def together(one: int, other: int) -> bool:
    """True if the two accounts stand in one report."""
    return one // _EVENTS == other // _EVENTS


@lru_cache(maxsize=4096)  # each is looked for first, and put then
def _number(block: str) -> int:
    """A block as the store has it: 20 bits of the day, month or year that it names, and 43 of a hash.

    What is news together stands together: a writer goes through few pages of the store. Two blocks that fall together
    cost a comparison, no more.
    """
    hashed = int.from_bytes(blake2b(block.encode(), digest_size=8).digest()) >> 21
    return (_when(block) % (1 << 20) << 43) | hashed


def _when(block: str) -> int:
    found = _DAY.match(block)
    if found:
        return date.fromisoformat(found[1]).toordinal()
    last = block.rpartition(" ")[2]
    return int(last) if last.isdecimal() else 0


_DAY = re.compile(r"(\d{4}-\d\d-\d\d) ")
_COLUMNS = ("number", "id", "traits", "earliest", "latest", "latitude", "summary", "incident")


def put_accounts(connection: Connection, rows: Sequence[AccountRow]) -> None:
    """Accounts, and the blocks that each is found by."""
    if not rows:
        return
    connection.execute(_PUT_ACCOUNTS, [{name: getattr(row, name) for name in _COLUMNS} for row in rows])
    for row in rows:
        connection.execute(_PUT_BLOCKS, {"blocks": sorted(map(_number, row.blocks)), "its": row.number})


def forget_accounts(connection: Connection, rows: Iterable[AccountRow]) -> None:
    """Take these accounts out, with their `blocks` and links."""
    mine = [row.number for row in rows]
    gone = [{"its": _number(block), "mine": row.number} for row in rows for block in row.blocks]
    if gone:
        one = blocks.c.block == bindparam("its"), blocks.c.account == bindparam("mine")
        connection.execute(delete(blocks).where(*one), gone)
    take_links(connection, [(row.one, row.other) for row in connection.execute(_LINKS, {"waiting": mine})])
    connection.execute(delete(accounts).where(accounts.c.number.in_(mine)))


_PUT_ACCOUNTS = insert(accounts)
_blocks = each("blocks")
_PUT_BLOCKS = insert(blocks).from_select(
    ["block", "account"], select(_blocks.c.value, bindparam("its", type_=BigInteger))
)


# Blocks


def meeting(connection: Connection, wanted: Iterable[str]) -> dict[str, list[int]]:
    """The accounts under each of these blocks; a block that is crowded has none."""
    names = {_number(block): block for block in wanted}
    found: dict[str, list[int]] = {block: [] for block in names.values()}
    for block, account in connection.execute(_MEETING, {"blocks": list(names)}).all():
        found[names[block]].append(account)
    return found


def crowded(connection: Connection, wanted: Iterable[str]) -> frozenset[str]:
    """Which of these blocks are crowded."""
    names = {_number(block): block for block in wanted}
    return frozenset(names[row[0]] for row in connection.execute(_CROWDED, {"blocks": list(names)}).all())


def crowd(connection: Connection, full: Iterable[str]) -> None:
    """Mark blocks as crowded: they tell nothing any more."""
    rows = [{"block": _number(block)} for block in full]
    if rows:
        connection.execute(insert(crowded_blocks), rows)


def uncrowd(connection: Connection, wanted: Mapping[str, int]) -> dict[str, list[int]]:
    """Of these crowded blocks, those that hold no more accounts than is given for each, now open: their accounts."""
    names = {_number(block): block for block in wanted}
    found: dict[int, list[int]] = defaultdict(list)
    for block, account in connection.execute(_UNDER, {"blocks": list(names)}):
        found[block].append(account)
    open_ = [number for number, block in names.items() if len(found[number]) <= wanted[block]]
    connection.execute(delete(crowded_blocks).where(crowded_blocks.c.block.in_(open_)))
    return {names[number]: found[number] for number in open_}


_UNDER = select(blocks.c.block, blocks.c.account).where(among(blocks.c.block, "blocks"))
_open = select(_blocks.c.value).where(~exists().where(crowded_blocks.c.block == _blocks.c.value))
_MEETING = select(blocks.c.block, blocks.c.account).where(blocks.c.block.in_(_open))
_CROWDED = select(crowded_blocks.c.block).where(among(crowded_blocks.c.block, "blocks"))


# Links


@dataclass(frozen=True, slots=True)
class LinkRow:
    """A link between two accounts (their numbers)."""

    one: int
    other: int
    score: float

    @property
    def ends(self) -> tuple[int, int]:
        """Both accounts."""
        return self.one, self.other


def put_links(connection: Connection, rows: Sequence[LinkRow]) -> None:
    """Links, each found from both its ends."""
    both = [(row.one, row.other, row.score) for row in rows] + [(row.other, row.one, row.score) for row in rows]
    if both:
        connection.execute(_PUT_LINKS, [{"one": a, "other": b, "score": score} for a, b, score in both])


def take_links(connection: Connection, pairs: Iterable[tuple[int, int]]) -> None:
    """Take these links out."""
    both = [{"left": a, "right": b} for pair in pairs for a, b in (pair, pair[::-1])]
    if both:
        ends = links.c.one == bindparam("left"), links.c.other == bindparam("right")
        connection.execute(delete(links).where(*ends), both)


_PUT_LINKS = insert(links)


def members(connection: Connection, numbers: Iterable[int]) -> dict[int, AccountRow]:
    """The accounts of these numbers."""
    found = connection.execute(_MEMBERS, {"numbers": sorted(numbers)}).all()
    return {row[0]: AccountRow(*row) for row in found}


def traits(connection: Connection, numbers: Iterable[int]) -> list[tuple[int, str]]:
    """The numbers of these accounts, each with its traits (JSON)."""
    return [(row[0], row[1]) for row in connection.execute(_TRAITS, {"numbers": sorted(numbers)}).all()]


def companions(connection: Connection, numbers: Iterable[int]) -> dict[int, AccountRow]:
    """The accounts of these numbers, and all that are in one incident with them."""
    wanted = sorted(numbers)
    found = connection.execute(_COMPANIONS, {"numbers": wanted}).all() if wanted else ()
    return {row[0]: AccountRow(*row) for row in found}


def links_of(connection: Connection, numbers: Iterable[int]) -> list[LinkRow]:
    """The links of these accounts; one between two of them is there from both its ends."""
    wanted = sorted(numbers)
    found = connection.execute(_LINKS, {"waiting": wanted}).all() if wanted else ()
    return [LinkRow(*row) for row in found]


def links_among(connection: Connection, numbers: set[int]) -> list[LinkRow]:
    """The links of which both ends are among these accounts, once each."""
    found = connection.execute(_AMONG, {"numbers": sorted(numbers)}).all() if numbers else ()
    return [LinkRow(*row) for row in found]


_MEMBERS = select(*(accounts.c[name] for name in _COLUMNS)).where(among(accounts.c.number, "numbers"))
_TRAITS = select(accounts.c.number, accounts.c.traits).where(among(accounts.c.number, "numbers"))
_their = accounts.alias("their")
_COMPANIONS = select(*(accounts.c[name] for name in _COLUMNS)).where(
    accounts.c.incident.in_(select(_their.c.incident).where(among(_their.c.number, "numbers")))
)
_AMONG = select(links.c.one, links.c.other, links.c.score).where(
    among(links.c.one, "numbers"), among(links.c.other, "numbers"), links.c.one < links.c.other
)
_LINKS = select(links.c.one, links.c.other, links.c.score).where(among(links.c.one, "waiting"))


def connected(connection: Connection, wanted: Iterable[str]) -> tuple[dict[str, str], list[dict[str, Any]]]:
    """These accounts' traits (JSON) by account, and the links among them.

    A link has `left`, `right`, `score`, and the traits of both, of which its features are found again.
    """
    rows = members(connection, account_numbers(connection, wanted).values())
    return {row.id: row.traits for row in rows.values()}, [
        _named(link, rows) for link in links_among(connection, set(rows))
    ]


def _named(link: LinkRow, rows: Mapping[int, AccountRow]) -> dict[str, Any]:
    one, other = sorted((rows[link.one], rows[link.other]), key=lambda row: row.id)
    ends = {"left": one.id, "right": other.id, "left_traits": one.traits, "right_traits": other.traits}
    return {**ends, "score": link.score}


# Accounts by name


def account_numbers(connection: Connection, wanted: Iterable[str]) -> dict[str, int]:
    """The numbers of these accounts, by their ids."""
    found = connection.execute(_NUMBERS, {"wanted": sorted(set(wanted))})
    return {row.id: row.number for row in found}


def account_ids(connection: Connection, wanted: Iterable[int]) -> dict[int, str]:
    """The ids of these accounts, by their numbers."""
    return {number: row.id for number, row in members(connection, wanted).items()}


_NUMBERS = select(accounts.c.id, accounts.c.number).where(among(accounts.c.id, "wanted"))


def accounts_in(connection: Connection, incident: str) -> list[str]:
    """The accounts of an incident."""
    found = select(accounts.c.id).where(accounts.c.incident == incident).order_by(accounts.c.id)
    return [row.id for row in connection.execute(found)]


def accounts_of(connection: Connection, document: str) -> list[AccountRow]:
    """The accounts that a document gives, as it was last read."""
    seq = connection.execute(select(documents.c.seq).where(documents.c.id == document)).scalar_one()
    columns = (accounts.c[name] for name in _COLUMNS)
    mine = select(*columns).where(accounts.c.number.between(seq * _EVENTS, (seq + 1) * _EVENTS - 1))
    return [AccountRow(*row) for row in connection.execute(mine.order_by(accounts.c.number))]
