"""The judgements that hold, on the accounts that tell their claims now."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, delete, insert, or_, select, update

from warledger.ledger.lists import among
from warledger.ledger.tables import rulings


@dataclass(frozen=True, slots=True)
class RulingRow:
    """A judgement that holds: the claims it names, and the accounts (numbers) that tell them now."""

    judgement: str
    left: str
    right: str
    left_account: int | None
    right_account: int | None


def put_ruling(connection: Connection, row: RulingRow) -> None:
    """A judgement that holds from now on."""
    connection.execute(insert(rulings), {name: getattr(row, name) for name in RulingRow.__slots__})


def take_ruling(connection: Connection, judgement: str) -> set[int]:
    """A judgement holds no longer; the accounts that it ruled."""
    ends = select(rulings.c.left_account, rulings.c.right_account).where(rulings.c.judgement == judgement)
    found = {end for row in connection.execute(ends) for end in row if end is not None}
    connection.execute(delete(rulings).where(rulings.c.judgement == judgement))
    return found


def rulings_around(connection: Connection, around: Iterable[int] | None) -> list[RulingRow]:
    """The rulings that touch one of these accounts; all for None."""
    if around is None:
        return [RulingRow(*row) for row in connection.execute(_ALL_RULINGS)]
    return [RulingRow(*row) for row in connection.execute(_RULINGS, {"around": sorted(around)})]


def resettle(connection: Connection, gone: Iterable[int], account_of: Mapping[str, int]) -> set[int]:
    """After a document was read anew: rulings on its claims stand on the accounts that tell them now.

    `gone` are its accounts before, `account_of` the new account of each claim; returns the accounts touched.
    """
    before = set(gone)
    named = rulings.c.left.in_(list(account_of)) | rulings.c.right.in_(list(account_of))
    on = rulings.c.left_account.in_(before) | rulings.c.right_account.in_(before)
    touched: set[int] = set()
    for row in connection.execute(select(rulings).where(or_(named, on))).all():
        ends = {}
        for end in ("left", "right"):
            known = row._mapping[f"{end}_account"]
            ends[f"{end}_account"] = account_of.get(row._mapping[end], None if known in before else known)
        connection.execute(update(rulings).where(rulings.c.judgement == row.judgement).values(**ends))
        touched |= {end for end in ends.values() if end is not None}
    return touched


_ALL_RULINGS = select(*(rulings.c[name] for name in RulingRow.__slots__)).order_by(rulings.c.judgement)
_RULINGS = _ALL_RULINGS.where(or_(among(rulings.c.left_account, "around"), among(rulings.c.right_account, "around")))
