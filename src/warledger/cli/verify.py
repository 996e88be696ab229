"""`warledger verify`: every value of a report, derived again from its words."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer


def verify(
    report: Annotated[
        str,
        typer.Argument(
            metavar="REPORT",
            help="What `warledger read --format json` printed, one report or several: a file, or - for standard input.",
            show_default=False,
        ),
    ],
) -> None:
    """Derive every value of the reports again from its evidence, and name each claim that does not follow.

    Exit status 0 if all values are proven, 1 if any is not, 2 if the file is no report.
    """
    from warledger.acquire.files import read_file, read_standard_input
    from warledger.extract.proof import failures
    from warledger.knowledge.gazetteer import gazetteer
    from warledger.language import read_document
    from warledger.values import Report
    from warledger.values.json import from_json

    data = read_standard_input() if report == "-" else read_file(Path(report))
    claims, fails = 0, False
    for each in _objects(data):
        given = from_json(Report, each)
        claims += len(given.claims)
        for failure in failures(given, read_document(given.document), gazetteer()):
            fails = True
            typer.secho(f"{failure.claim}  {failure.problem}", fg=typer.colors.RED)
    if fails:
        raise typer.Exit(1)
    typer.echo(f"{claims} claims, every value proven by its words")


def _objects(data: bytes) -> Sequence[bytes]:
    """The report, or the reports of which each is one line."""
    lines = [line for line in data.splitlines() if line.strip()]
    each_is_one = len(lines) > 1 and all(line.startswith(b"{") and line.endswith(b"}") for line in lines)
    return lines if each_is_one else [data]
