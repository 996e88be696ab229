"""`warledger verify`: every value of a report, derived again from its words."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer


def verify(
    report: Annotated[
        str,
        typer.Argument(
            metavar="REPORT",
            help="What `warledger read --format json` printed: a file, or - for standard input.",
            show_default=False,
        ),
    ],
) -> None:
    """Derive every value of a report again from its evidence, and name each claim that does not follow.

    Exit status 0 if all values are proven, 1 if any is not, 2 if the file is no report.
    """
    from warledger.acquire.files import read_file, read_standard_input
    from warledger.extract.proof import failures
    from warledger.knowledge.gazetteer import gazetteer
    from warledger.language import read_document
    from warledger.values import Report
    from warledger.values.json import from_json

    data = read_standard_input() if report == "-" else read_file(Path(report))
    given = from_json(Report, data)
    found = failures(given, read_document(given.document), gazetteer())
    for failure in found:
        typer.secho(f"{failure.claim}  {failure.problem}", fg=typer.colors.RED)
    if found:
        raise typer.Exit(1)
    typer.echo(f"{len(given.claims)} claims, every value proven by its words")
