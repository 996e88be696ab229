"""`warledger add`: read reports and keep what they claim."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Annotated

import typer

from warledger.cli.ledger import DEFAULT, By, Where, counted, now, opened, signed
from warledger.cli.options import Published

if TYPE_CHECKING:
    from rich.progress import Progress


Sources = Annotated[
    list[str],
    typer.Argument(metavar="SOURCE...", help="Files, web addresses, or - for standard input.", show_default=False),
]
Jobs = Annotated[int | None, typer.Option(metavar="N", min=1, help="Processes that read.", show_default="one a core")]


def add(
    sources: Sources, where: Where = DEFAULT, published: Published = None, by: By = None, jobs: Jobs = None
) -> None:
    """Read reports and keep what they claim, with the bytes they came from. Adding one twice changes nothing.

    A source that cannot be read is recorded with its reason (`warledger list --failures`) and stops nothing; then the
    exit status is 1.

    Examples:

      warledger add report.txt --published 2024-07-28

      warledger add reports.jsonl --jobs 4
    """
    from rich.markup import escape

    from warledger.acquire import published_date
    from warledger.pipeline.adding import Fate, add

    day = published_date(published) if published is not None else None
    ledger, fates = opened(where), Counter[Fate]()
    with _progress() as progress:
        task = progress.add_task("reading")
        for outcome in add(ledger, sources, made_by=signed(by), now=now, published=day, jobs=jobs):
            fates[outcome.fate] += 1
            progress.update(task, description=f"{counted(fates.total(), 'report')}: {escape(outcome.source)}")
            if outcome.error is not None:
                typer.secho(f"{outcome.source}: {outcome.error}", err=True, fg=typer.colors.RED)
    typer.echo(", ".join(f"{fates[fate]} {fate.value}" for fate in Fate if fates[fate]) or "nothing to add")
    if fates[Fate.FAILED]:
        raise typer.Exit(1)


def _progress() -> Progress:
    """How far it is, on standard error; nothing where no terminal shows it."""
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    screen = Console(stderr=True)
    columns = (SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn())
    return Progress(*columns, console=screen, transient=True, disable=not screen.is_terminal)
