"""Arguments that several commands share."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table

Source = Annotated[
    str,
    typer.Argument(
        metavar="SOURCE",
        help="A file (text, HTML, PDF, JSON lines), a web address, or - for standard input.",
        show_default=False,
    ),
]
Published = Annotated[
    str | None,
    typer.Option(metavar="DATE", help="The day of publication, such as 2024-07-28; goes before what the page says."),
]
Color = Annotated[
    bool | None,
    typer.Option("--color/--no-color", help="Colours on or off; NO_COLOR is honoured.", show_default="automatic"),
]


_UNWRAPPED, _NARROW = 100_000, 80
_NARROWEST = 60  # below it a list's columns would be cut off: its lines are left to the terminal to break


def console(color: bool | None, *, lists: bool = False) -> Console:
    """The screen; colours as asked for, else on a terminal unless NO_COLOR is set.

    What it `lists` for another program has one line an entry: only a terminal, or COLUMNS, gives lines a width.
    """
    from rich.console import Console

    screen = Console(highlight=False, force_terminal=color or None, no_color=None if color is None else not color)
    piped = not screen.is_terminal and "COLUMNS" not in os.environ
    if lists and (piped or screen.width < _NARROWEST):
        screen.width = _UNWRAPPED
    return screen


def listing(screen: Console) -> Table:
    """An empty table without lines; its columns stand closer on a narrow screen."""
    from rich.table import Table

    return Table(box=None, pad_edge=False, padding=(0, 1 if screen.width < _NARROW else 2, 0, 0), header_style="bold")
