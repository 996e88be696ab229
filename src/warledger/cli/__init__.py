"""The command `warledger`: one file per command. Heavy rooms are imported by the command that needs them."""

from __future__ import annotations

import errno
import os
import sys
from typing import NoReturn

import typer

from warledger import __version__
from warledger.cli.add import add
from warledger.cli.audit import audit
from warledger.cli.derive import derive
from warledger.cli.estimate import app as estimate
from warledger.cli.export import export
from warledger.cli.gazetteer import app as gazetteer
from warledger.cli.incident import app as incident
from warledger.cli.incidents import incidents
from warledger.cli.init import init
from warledger.cli.inspect import inspect
from warledger.cli.list import list_
from warledger.cli.parties import app as parties
from warledger.cli.read import read
from warledger.cli.schema import schema
from warledger.cli.search import search
from warledger.cli.show import show
from warledger.cli.verify import verify
from warledger.errors import UnwritableOutput, WarledgerError

app = typer.Typer(
    name="warledger",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode="markdown",  # paragraphs of a help text are broken where the screen ends
    help="Read reports of armed conflict: who claims what happened, where, when, to whom, how many, on whose word.",
    epilog="Every value stands on the words that prove it. Start with: warledger read REPORT --published 2024-07-28",
)
app.command()(read)
app.command()(verify)
app.command()(inspect)
app.command()(schema)
app.command()(init)
app.command()(add)
app.command("list")(list_)
app.command()(show)
app.command()(search)
app.command()(incidents)
app.add_typer(incident, name="incident")
app.add_typer(estimate, name="estimate")
app.command()(export)
app.command()(audit)
app.command()(derive)
app.add_typer(parties, name="parties")
app.add_typer(gazetteer, name="gazetteer")


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"warledger {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: bool = typer.Option(
        False, "--version", callback=_show_version, is_eager=True, help="Print the version and stop."
    ),
) -> None:
    pass


def main() -> None:
    """Run the command; an error is told on standard error, with its next step, and gives exit status 2."""
    try:
        app()
    except WarledgerError as error:
        _refuse(error)
    except OSError as error:
        if error.errno not in _FULL or error.filename is not None:
            raise
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # what waits to be written would fail once more at the end
        problem = f"standard output cannot be written: {error.strerror}"
        _refuse(UnwritableOutput(problem, "Make room, or write it elsewhere"))


_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO)


def _refuse(error: WarledgerError) -> NoReturn:
    typer.secho(f"{error.code} {error.problem}.", err=True, fg=typer.colors.RED)
    typer.echo(f"     {error.next_step}.", err=True)
    sys.exit(2)
