"""`warledger search`: the reports that hold some words."""

from __future__ import annotations

from typing import Annotated

import typer

from warledger.cli.ledger import DEFAULT, Where, opened, short
from warledger.cli.options import Color, console


def search(
    words: Annotated[list[str], typer.Argument(metavar="WORD", help="Words that the report holds, all of them.")],
    where: Where = DEFAULT,
    most: Annotated[int, typer.Option("--most", metavar="N", min=1, help="How many to show.")] = 20,
    color: Color = None,
) -> None:
    """Find reports by their words, accents and case aside, the best first. Exit status 1 if there is none.

    Example:

      warledger search tinzaouatene prisoners
    """
    from rich.text import Text

    from warledger.ledger import reading

    if not any(letter.isalnum() for word in words for letter in word):
        raise typer.BadParameter(f"there is no word in {' '.join(words)!r}", param_hint="WORD")
    screen, found = console(color), 0
    with opened(where).reading() as connection:
        for hit in reading.searched(connection, " ".join(words), most=most):
            found += 1
            screen.print(
                Text(f"{short(hit.id)}  {hit.published or 'unknown'}  {hit.title or '(no title)'}", style="bold")
            )
            screen.print(Text(f"    {' '.join(hit.snippet.split())}"))
    if not found:
        typer.echo(f"No report holds {' and '.join(words)}.")
        raise typer.Exit(1)
