"""`warledger list`: the reports in the ledger."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated

import typer

from warledger.cli.ledger import DEFAULT, Where, counted, opened, publisher, short, told_of_older
from warledger.cli.options import Color, console, listing

if TYPE_CHECKING:
    from rich.table import Table

    from warledger.ledger.reading import Listed


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
    from warledger.ledger import reading

    ledger = opened(where)
    with ledger.reading() as connection:
        if failures:
            for failure in reading.failures(connection):
                typer.echo(f"{failure['source']}\n    {failure['code']} {failure['problem']}. {failure['next_step']}.")
            return
        screen = console(color, lists=True)
        screen.print(_filled(listing(screen), reading.listed(connection, most=most)))
        held = reading.counts(connection)
        screen.print(" · ".join(counted(number, what.removesuffix("s")) for what, number in held.items()))
    told_of_older(ledger)


def _filled(table: Table, found: Iterable[Listed]) -> Table:
    from rich.text import Text

    from warledger.export.words import shown

    for name in ("report", "published"):
        table.add_column(name, no_wrap=True)
    table.add_column("claims", justify="right", no_wrap=True)
    table.add_column("publisher", max_width=24)
    table.add_column("title")
    for each in found:
        title = Text(shown(each.title or each.url or "(no title)"))
        title.append(_mark(each), style="dim")
        whose = shown(publisher(each.publisher, each.url))
        table.add_row(short(each.id), each.published or "unknown", str(each.claims), whose, title)
    return table


def _mark(each: Listed) -> str:
    if each.replaced_by:
        return f" (updated by {short(each.replaced_by)})"
    return f" (copy of {short(each.original)})" if each.original != each.id else ""
