"""`warledger inspect`: how a report was cleaned and read, before any claim."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from warledger.cli.options import Color, Published, Source, console


class Format(StrEnum):
    """How an inspection is shown."""

    TERMINAL = "terminal"
    JSON = "json"


def inspect(
    source: Source,
    published: Published = None,
    output: Annotated[Format, typer.Option("--format", help="What to print.")] = Format.TERMINAL,
    color: Color = None,
) -> None:
    """Show how a report was cleaned and read: its blocks and their roles, its sentences, names and publication date.

    Examples:

      warledger inspect report.txt

      warledger inspect story.html --format json
    """
    from warledger.acquire import documents
    from warledger.acquire.when import published_date
    from warledger.cli.inspection import as_json, show

    day = published_date(published) if published is not None else None
    for document in documents(source, published=day):
        if output is Format.JSON:
            typer.echo(as_json(document))
        else:
            show(document, console(color))
