"""Accounts: what each report tells of one event, put, found again and forgotten with their blocks and links."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, delete, insert, select

from warledger.ledger.deriving.blocks import put_blocks, take_blocks
from warledger.ledger.deriving.links import LinkRow, links_among, links_of, take_links
from warledger.ledger.lists import among
from warledger.ledger.tables import accounts, documents

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


_COLUMNS = ("number", "id", "traits", "earliest", "latest", "latitude", "summary", "incident")


def put_accounts(connection: Connection, rows: Sequence[AccountRow]) -> None:
    """Accounts, and the blocks that each is found by."""
    if not rows:
        return
    connection.execute(_PUT_ACCOUNTS, [{name: getattr(row, name) for name in _COLUMNS} for row in rows])
    for row in rows:
        put_blocks(connection, row.number, row.blocks)


def forget_accounts(connection: Connection, rows: Iterable[AccountRow]) -> None:
    """Take these accounts out, with their `blocks` and links."""
    mine = [row.number for row in rows]
    take_blocks(connection, [(row.number, block) for row in rows for block in row.blocks])
    take_links(connection, [link.ends for link in links_of(connection, mine)])
    connection.execute(delete(accounts).where(accounts.c.number.in_(mine)))


_PUT_ACCOUNTS = insert(accounts)


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


_MEMBERS = select(*(accounts.c[name] for name in _COLUMNS)).where(among(accounts.c.number, "numbers"))
_TRAITS = select(accounts.c.number, accounts.c.traits).where(among(accounts.c.number, "numbers"))
_their = accounts.alias("their")
_COMPANIONS = select(*(accounts.c[name] for name in _COLUMNS)).where(
    accounts.c.incident.in_(select(_their.c.incident).where(among(_their.c.number, "numbers")))
)


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
