"""`warledger read`: one report, cleaned and read."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer


class Format(StrEnum):
    """How a reading is shown."""

    TERMINAL = "terminal"
    JSON = "json"


def read(
    source: Annotated[
        str,
        typer.Argument(
            metavar="SOURCE",
            help="A file (text, HTML, PDF, JSON lines), a web address, or - for standard input.",
            show_default=False,
        ),
    ],
    published: Annotated[
        str | None,
        typer.Option(
            metavar="DATE", help="The day of publication, such as 2024-07-28; goes before what the page says."
        ),
    ] = None,
    output: Annotated[Format, typer.Option("--format", help="What to print.")] = Format.TERMINAL,
    color: Annotated[
        bool | None,
        typer.Option("--color/--no-color", help="Colours on or off; NO_COLOR is honoured.", show_default="automatic"),
    ] = None,
) -> None:
    """Read a report and show its cleaned text, its sentences and names, and when it was published.

    Examples:

      warledger read report.txt --published 2024-07-28

      warledger read https://example.org/news/story.html --format json

      curl -s https://example.org/story | warledger read -
    """
    from warledger.acquire import documents
    from warledger.acquire.when import published_date
    from warledger.cli.view import as_json, console, show

    day = published_date(published) if published is not None else None
    screen = console(color)
    for document in documents(source, published=day):
        if output is Format.JSON:
            typer.echo(as_json(document))
        else:
            show(document, screen)
