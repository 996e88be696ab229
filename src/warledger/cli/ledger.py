"""The options and the words that the ledger's commands share."""

from __future__ import annotations

import getpass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from warledger.ledger import Ledger

Where = Annotated[
    str,
    typer.Option(
        "--ledger",
        metavar="WHERE",
        envvar="WARLEDGER_LEDGER",
        help="The ledger: a file, or postgresql+psycopg://USER@HOST/NAME.",
    ),
]
DEFAULT = "warledger.db"
By = Annotated[
    str | None, typer.Option("--by", metavar="NAME", help="Who does this; your user name if you do not say.")
]


def opened(where: str) -> Ledger:
    """The ledger at `where`."""
    from warledger.ledger import open_ledger

    return open_ledger(where)


def signed(by: str | None) -> str:
    """Who does it."""
    return by or getpass.getuser()


def now() -> datetime:
    """The moment that a row is written; the only clock the ledger knows."""
    return datetime.now(UTC)


def counted(number: int, one: str, many: str | None = None) -> str:
    """A number with its noun: "1 report", "2 reports"."""
    return f"{number:,} {one if number == 1 else many or f'{one}s'}"


def short(id_: str) -> str:
    """As much of an id as tells it apart in a list."""
    return id_[:10]
