"""Blocks: what an account is found by among those that may tell of its event, a day with a place or a party.

A block that holds too many accounts is crowded: it tells nothing any more, and nothing is looked for in it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from functools import lru_cache
from hashlib import blake2b

from sqlalchemy import BigInteger, Connection, bindparam, delete, exists, insert, select

from warledger.ledger.lists import among, each
from warledger.ledger.tables import blocks, crowded_blocks


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


def put_blocks(connection: Connection, account: int, its: Iterable[str]) -> None:
    """The blocks that an account is found by."""
    connection.execute(_PUT_BLOCKS, {"blocks": sorted(map(_number, its)), "its": account})


def take_blocks(connection: Connection, held: Iterable[tuple[int, str]]) -> None:
    """Take accounts (their numbers) out of their blocks."""
    gone = [{"its": _number(block), "mine": account} for account, block in held]
    if gone:
        one = blocks.c.block == bindparam("its"), blocks.c.account == bindparam("mine")
        connection.execute(delete(blocks).where(*one), gone)


_blocks = each("blocks")
_PUT_BLOCKS = insert(blocks).from_select(
    ["block", "account"], select(_blocks.c.value, bindparam("its", type_=BigInteger))
)


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
