"""`warledger incidents`: what the reports of the ledger tell of."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated

import typer

from warledger.cli.ledger import DEFAULT, Where, opened, short, told_of_older
from warledger.cli.options import Color, console, listing

if TYPE_CHECKING:
    from rich.table import Table

    from warledger.pipeline.weighing import Weighed


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
    from warledger.ledger import deriving
    from warledger.pipeline.weighing import weighed

    ledger = opened(where)
    with ledger.reading() as connection:
        rows = deriving.incidents(connection, most=most)
    if ids:
        typer.echo("".join(f"{row.id}\n" for row in rows), nl=False)
        return
    screen = console(color, lists=True)
    screen.print(_filled(listing(screen), (weighed(ledger, row.id) for row in rows)))
    told_of_older(ledger)


def _filled(table: Table, found: Iterable[Weighed]) -> Table:
    from rich.text import Text

    from warledger.cli.incident_view import days, documents, killed, place, sides

    table.add_column("incident", no_wrap=True)
    table.add_column("when", min_width=10)
    table.add_column("where", min_width=9)
    table.add_column("between", min_width=10)
    table.add_column("killed", min_width=9)
    table.add_column("reports", min_width=7, justify="right")
    for each in found:
        told = f"{len(documents(each))}"
        cells = (short(each.incident.id), days(each), place(each), sides(each), killed(each), told)
        table.add_row(*map(Text, cells))
    return table
