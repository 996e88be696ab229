"""`warledger show`: one report of the ledger."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from warledger.cli.ledger import DEFAULT, Where, opened
from warledger.cli.options import Color, console
from warledger.cli.read import Format, as_text


def show(
    report: Annotated[str, typer.Argument(metavar="REPORT", help="The report's id, or as much of it as tells it.")],
    where: Where = DEFAULT,
    output: Annotated[Format, typer.Option("--format", help="What to print.")] = Format.TERMINAL,
    names: Annotated[bool, typer.Option("--names", help="In CSV, name people who may be private.")] = False,
    original: Annotated[bool, typer.Option("--original", help="Print the bytes that the report came from.")] = False,
    color: Color = None,
) -> None:
    """Show a report as it was last read.

    Examples:

      warledger show 1f3985894f

      warledger show 1f3985894f --format html > report.html
    """
    from warledger.cli.report_view import terminal
    from warledger.ledger import reading

    with opened(where).reading() as connection:
        found = reading.report(connection, report)
        if original:
            sys.stdout.buffer.write(reading.original(connection, found.document.raw_hash or ""))
        elif output is Format.TERMINAL:
            terminal(found, console(color))
        else:
            typer.echo(as_text(found, output, names=names), nl=False)
