"""The options and the words that the ledger's commands share."""

from __future__ import annotations

import getpass
import os
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


def told_of_older(ledger: Ledger) -> None:
    """Say on standard error how many reports another version of the reader read, and what reads them anew."""
    from warledger.pipeline.keeping import read_otherwise
    from warledger.pipeline.reader import reader

    number = read_otherwise(ledger, reader())
    if number:
        were = counted(number, "report was", "reports were")
        typer.echo(
            f"{were} read by another version of the reader or with another gazetteer; "
            f"to read anew: warledger derive --anew{_beside(ledger)}",
            err=True,
        )


def _beside(ledger: Ledger) -> str:
    """How a command names this ledger, where it is not the default or the environment's."""
    known = {DEFAULT, os.environ.get("WARLEDGER_LEDGER")}
    return "" if ledger.where in known else f" --ledger {ledger.where}"


def publisher(named: str | None, address: str | None) -> str:
    """Whose report it is: the publisher as named, else the host of its address."""
    from urllib.parse import urlsplit

    return named or urlsplit(address or "").hostname or ""


def short(id_: str) -> str:
    """As much of an id as tells it apart in a list."""
    return id_[:10]
