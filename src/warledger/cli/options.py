"""Arguments that several commands share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from rich.console import Console

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


def console(color: bool | None) -> Console:
    """The screen; colours as asked for, else on a terminal unless NO_COLOR is set."""
    from rich.console import Console

    if color is None:
        return Console(highlight=False)
    return Console(highlight=False, force_terminal=color or None, no_color=not color)
