"""`warledger parties new`: the parties that reports of the ledger name and the knowledge base has not."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from warledger.cli.ledger import DEFAULT, Where, counted, opened, short

if TYPE_CHECKING:
    from warledger.export.newcomers import Newcomer

_SPELLINGS = 3


class Format(StrEnum):
    """How the queue is shown."""

    TERMINAL = "terminal"
    JSON = "json"
    CSV = "csv"


Most = Annotated[
    int | None, typer.Option("--most", metavar="N", min=1, help="How many to show.", show_default="20; else all")
]
Output = Annotated[Format, typer.Option("--format", help="What to print.")]
Names = Annotated[bool, typer.Option("--names", help="In the sentences, name people who may be private.")]


def new(where: Where = DEFAULT, most: Most = None, output: Output = Format.TERMINAL, names: Names = False) -> None:
    """List the parties that reports of the ledger name and the knowledge base has not, for you to decide on.

    Those of most incidents come first, each with its kind and country as far as they were read, and with a sentence
    that names it. `json` (an object a line) and `csv` hold all of them.

    Examples:

      warledger parties new --most 50

      warledger parties new --format csv > new-parties.csv
    """
    from warledger.export.newcomers import newcomers_csv, newcomers_jsonl
    from warledger.pipeline.newcomers import new_parties

    found = new_parties(opened(where), names=names)
    if output is not Format.TERMINAL:
        written = newcomers_csv if output is Format.CSV else newcomers_jsonl
        typer.echo(written(found[:most]), nl=False)
        return
    for each in found[: most or 20]:
        for line in _lines(each):
            typer.echo(line)
    typer.echo(f"{counted(len(found), 'new party', 'new parties')} in the ledger's reports.")


def _lines(each: Newcomer) -> Iterator[str]:
    from warledger.cli.parties import near
    from warledger.export.words import shown

    seen = f"seen in {', '.join(each.seen_in[:_SPELLINGS])}" if each.seen_in and not each.country else None
    facts = ", ".join(filter(None, (each.kind, each.country, seen))) or "kind and country not told"
    numbers = f"{counted(len(each.reports), 'report')}, {counted(len(each.incidents), 'incident')}"
    yield shown(f"{each.name} ({facts}): {numbers}")
    if each.also:
        more = ["…"] if len(each.also) > _SPELLINGS else []
        yield shown(f"    also written: {'; '.join([*each.also[:_SPELLINGS], *more])}")
    yield shown(f"    “{each.quote}” [{short(each.document)}]")
    yield from (f"    {line}" for line in near(each.name))
