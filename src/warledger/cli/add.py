"""`warledger add`: read reports and keep what they claim."""

from __future__ import annotations

from collections import Counter
from typing import Annotated

import typer

from warledger.cli.ledger import DEFAULT, By, Where, now, opened, signed
from warledger.cli.options import Published


def add(
    sources: Annotated[
        list[str],
        typer.Argument(metavar="SOURCE...", help="Files, web addresses, or - for standard input.", show_default=False),
    ],
    where: Where = DEFAULT,
    published: Published = None,
    by: By = None,
    jobs: Annotated[
        int | None, typer.Option(metavar="N", min=1, help="Processes that read.", show_default="one a core")
    ] = None,
) -> None:
    """Read reports and keep what they claim, with the bytes they came from. Adding one twice changes nothing.

    A source that cannot be read is recorded with its reason (`warledger list --failures`) and stops nothing; then the
    exit status is 1.

    Examples:

      warledger add report.txt --published 2024-07-28

      warledger add reports.jsonl --jobs 4
    """
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    from warledger.acquire import published_date
    from warledger.pipeline.adding import Fate, add

    day = published_date(published) if published is not None else None
    ledger, fates = opened(where), Counter[Fate]()
    columns = (SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("reading")
        for outcome in add(ledger, sources, made_by=signed(by), now=now, published=day, jobs=jobs):
            fates[outcome.fate] += 1
            progress.update(task, description=f"{fates.total()} reports: {outcome.source}")
            if outcome.error is not None:
                typer.secho(f"{outcome.source}: {outcome.error}", err=True, fg=typer.colors.RED)
    typer.echo(", ".join(f"{fates[fate]} {fate.value}" for fate in Fate if fates[fate]) or "nothing to add")
    if fates[Fate.FAILED]:
        raise typer.Exit(1)
