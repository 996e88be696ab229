"""`warledger list`: the reports in the ledger."""

from __future__ import annotations

from typing import Annotated

import typer

from warledger.cli.ledger import DEFAULT, Where, opened, short
from warledger.cli.options import Color, console


def list_(
    where: Where = DEFAULT,
    most: Annotated[int, typer.Option("--most", metavar="N", min=1, help="How many to list.")] = 50,
    failures: Annotated[bool, typer.Option("--failures", help="List what could not be read, and why.")] = False,
    color: Color = None,
) -> None:
    """List the reports, the latest first; copies and updated versions are marked.

    Examples:

      warledger list --most 20

      warledger list --failures
    """
    from rich.table import Table

    from warledger.ledger import reading

    with opened(where).reading() as connection:
        if failures:
            for failure in reading.failures(connection):
                typer.echo(f"{failure['source']}\n    {failure['code']} {failure['problem']}. {failure['next_step']}.")
            return
        table = Table("report", "published", "publisher", "title", "claims", "", box=None, pad_edge=False)
        for each in reading.listed(connection, most=most):
            mark = (
                "updated since"
                if each.replaced_by
                else ""
                if each.original == each.id
                else f"copy of {short(each.original)}"
            )
            row = (
                short(each.id),
                each.published or "unknown",
                each.publisher or "",
                each.title or "",
                str(each.claims),
            )
            table.add_row(*row, mark)
        screen = console(color)
        screen.print(table)
        counted = reading.counts(connection)
        screen.print(" · ".join(f"{number} {what}" for what, number in counted.items()))
