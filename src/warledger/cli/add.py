"""`warledger add`: read reports and keep what they claim."""

from __future__ import annotations

from collections import Counter
from collections.abc import Generator
from contextlib import closing
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Annotated

import typer

from warledger.cli.ledger import DEFAULT, By, Where, counted, now, opened, signed
from warledger.cli.options import Published

if TYPE_CHECKING:
    from rich.progress import Progress

    from warledger.pipeline.adding import Fate, Outcome


Sources = Annotated[
    list[str],
    typer.Argument(
        metavar="SOURCE", help="Files, folders, web addresses, or - for standard input.", show_default=False
    ),
]
Jobs = Annotated[int | None, typer.Option(metavar="N", min=1, help="Processes that read.", show_default="one a core")]


def add(
    sources: Sources, where: Where = DEFAULT, published: Published = None, by: By = None, jobs: Jobs = None
) -> None:
    """Read reports and keep what they claim, with the bytes they came from. Adding one twice changes nothing.

    A folder stands for the files in it. A source that cannot be read is recorded with its reason
    (`warledger list --failures`) and stops nothing; then the exit status is 1.

    Examples:

      warledger add report.txt --published 2024-07-28

      warledger add reports.jsonl --jobs 4
    """
    from warledger.acquire import published_date
    from warledger.pipeline.adding import Fate, add

    day = published_date(published) if published is not None else None
    ledger = opened(where)
    found = kept(add(ledger, sources, made_by=signed(by), now=now, published=day, jobs=jobs))
    typer.echo(found.said() or "nothing to add")
    if found.undated:
        typer.echo(
            f"{counted(found.undated, 'report has', 'reports have')} no day of publication: what they tell of has no "
            "day, or no year, and is hardly linked. Add them again with: --published DATE",
            err=True,
        )
    if found.fates[Fate.FAILED]:
        raise typer.Exit(1)


@dataclass(slots=True)
class Tally:
    """What became of the reports, and how many of them nobody knows the day of."""

    fates: Counter[Fate] = field(default_factory=Counter)
    undated: int = 0

    def said(self) -> str:
        """In words: "3 added, 1 known"."""
        from warledger.pipeline.adding import Fate

        return ", ".join(f"{self.fates[fate]} {fate.value}" for fate in Fate if self.fates[fate])


def kept(outcomes: Generator[Outcome, None, None]) -> Tally:
    """What becomes of the reports, told on standard error as they come; an interruption says what stands."""
    from rich.markup import escape

    found = Tally()
    try:
        with closing(outcomes), _progress() as progress:
            task = progress.add_task("reading")
            for outcome in outcomes:
                found.fates[outcome.fate] += 1
                found.undated += not outcome.dated
                progress.update(task, description=f"{counted(found.fates.total(), 'report')}: {escape(outcome.source)}")
                if outcome.error is not None:
                    typer.secho(f"{outcome.source}: {outcome.error}", err=True, fg=typer.colors.RED)
    except KeyboardInterrupt:
        typer.echo(f"interrupted: {found.said() or 'nothing done'}; the same command goes on from there", err=True)
        raise typer.Exit(130) from None
    return found


def _progress() -> Progress:
    """How far it is, on standard error; nothing where no terminal shows it."""
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    screen = Console(stderr=True)
    columns = (SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn())
    return Progress(*columns, console=screen, transient=True, disable=not screen.is_terminal)
