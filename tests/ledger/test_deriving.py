"""Where what is derived stands in the store."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from sqlalchemy import select

from warledger.ledger import Ledger, deriving
from warledger.ledger.deriving import AccountRow
from warledger.ledger.tables import blocks

_DAYS = ("2024-07-25 place kalan", "2024-07-25 cell 3/4", "2024-07-26 place kalan", "2024-07-26 side salt-front")
_MONTHS = ("word market 24633", "word kalan 24633", "word market 24634", "word bridge 24634")


def account(number: int, names: Iterable[str]) -> AccountRow:
    return AccountRow(
        number, f"a{number}", "{}", None, None, None, summary=False, incident="i", blocks=frozenset(names)
    )


def test_blocks_of_one_day_or_month_stand_together(ledger: Ledger) -> None:
    """So a writer goes through few pages of the store: accounts 1 to 4 are of one day or month each."""
    of = {1: _DAYS[:2], 2: _DAYS[2:], 3: _MONTHS[:2], 4: _MONTHS[2:]}
    with ledger.alone() as connection:
        deriving.put_accounts(connection, [account(number, names) for number, names in of.items()])
        in_order = connection.execute(select(blocks.c.account).order_by(blocks.c.block)).scalars().all()
    assert [number for number, _ in groupby(in_order)] == [3, 4, 1, 2]


def test_who_stands_under_a_block_is_found_by_its_name(ledger: Ledger) -> None:
    with ledger.alone() as connection:
        deriving.put_accounts(connection, [account(1, _DAYS[:2]), account(2, _DAYS[1:])])
        met = deriving.meeting(connection, (*_DAYS, "word elsewhere 24633"))
    assert met == {_DAYS[0]: [1], _DAYS[1]: [1, 2], _DAYS[2]: [2], _DAYS[3]: [2], "word elsewhere 24633": []}
