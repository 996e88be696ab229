"""`warledger incidents`: what the reports of the ledger tell of."""

from __future__ import annotations

from typing import Annotated

import typer

from warledger.cli.ledger import DEFAULT, Where, opened, short
from warledger.cli.options import Color, console


def incidents(
    where: Where = DEFAULT,
    most: Annotated[int, typer.Option("--most", metavar="N", min=1, help="How many to list.")] = 50,
    ids: Annotated[bool, typer.Option("--ids", help="Print the ids alone, one a line, for other programs.")] = False,
    color: Color = None,
) -> None:
    """List the incidents, the latest first: when, where, between whom, and how many reports tell of them.

    Examples:

      warledger incidents --most 20

      warledger incident show $(warledger incidents --ids --most 1)
    """
    from rich.table import Table
    from rich.text import Text

    from warledger.cli.incident_view import days, killed, place, sides
    from warledger.ledger import deriving
    from warledger.pipeline.weighing import weighed

    ledger = opened(where)
    with ledger.reading() as connection:
        rows = deriving.incidents(connection, most=most)
    if ids:
        typer.echo("\n".join(row.id for row in rows))
        return
    table = Table("incident", "when", "where", "between", "killed", "reports", box=None, pad_edge=False)
    for row in rows:
        found = weighed(ledger, row.id)
        cells = (short(row.id), days(found), place(found), sides(found), killed(found), str(len(found.accounts)))
        table.add_row(*(Text(cell) for cell in cells))
    console(color).print(table)
