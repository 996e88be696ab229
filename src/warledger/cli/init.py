"""`warledger init`: a new ledger."""

from __future__ import annotations

import typer

from warledger.cli.ledger import DEFAULT, Where


def init(where: Where = DEFAULT) -> None:
    """Make a new ledger: a file, or tables in a PostgreSQL database.

    Examples:

      warledger init

      warledger init --ledger postgresql+psycopg://desk@db.example.org/warledger
    """
    from warledger.ledger import create

    ledger = create(where)
    typer.echo(f"{ledger.where} is ready. Add reports with: warledger add REPORT")
