"""`warledger read`: one report, from prose to sourced claims."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from itertools import islice
from typing import TYPE_CHECKING, Annotated

import typer

from warledger.cli.options import Color, Published, Source, console

if TYPE_CHECKING:
    from warledger.values import Report


class Format(StrEnum):
    """How a report is shown."""

    TERMINAL = "terminal"
    JSON = "json"
    HTML = "html"
    CSV = "csv"


def read(
    source: Source,
    published: Published = None,
    output: Annotated[Format, typer.Option("--format", help="What to print.")] = Format.TERMINAL,
    names: Annotated[
        bool, typer.Option("--names", help="In CSV, name victims and witnesses who may be private people.")
    ] = False,
    color: Color = None,
) -> None:
    """Read a report: who claims what happened, to whom, how many, on whose word; every value on its words.

    Examples:

      warledger read report.txt --published 2024-07-28

      warledger read https://example.org/news/story.html --format html > story.html

      warledger read reports.jsonl --format json > claims.jsonl
    """
    from warledger.acquire.when import published_date
    from warledger.pipeline import read_all

    day = published_date(published) if published is not None else None
    found = read_all(source, published=day)
    if output is Format.HTML:
        found = _alone(found, source)
    for number, report in enumerate(found):
        if output is Format.TERMINAL:
            from warledger.cli.report_view import terminal

            terminal(report, console(color))
        else:
            typer.echo(as_text(report, output, names=names, first=number == 0), nl=False)


def _alone(found: Iterator[Report], source: str) -> Iterator[Report]:
    """The only report; pages one after the other are no page."""
    from warledger.errors import UnwritableOutput

    first = list(islice(found, 2))
    if len(first) > 1:
        raise UnwritableOutput(
            f"{source} holds several reports, and a page shows one",
            "Use --format json or csv; or add it to a ledger, and then: warledger show REPORT --format html",
        )
    return iter(first)


def as_text(report: Report, output: Format, *, names: bool, first: bool = True) -> str:
    """The report as a program's or a browser's text; JSON is one object a line where a source holds several."""
    if output is Format.HTML:
        from warledger.export.page import page

        return page(report)
    if output is Format.CSV:
        from warledger.export.table import csv_text

        text = csv_text(report, names=names)
        return text if first else text.partition("\n")[2]
    from warledger.values.json import to_json

    return to_json(report, indent=None) + "\n"
