"""`warledger gazetteer`: where the places lie: look one up, import dumps and lists, say what is in use."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from warledger.cli.options import Color, console

if TYPE_CHECKING:
    from rich.console import Console
    from rich.progress import Progress, TaskID

    from warledger.knowledge.gazetteer.dump import Source
    from warledger.knowledge.gazetteer.entry import Entry

app = typer.Typer(
    no_args_is_help=True,
    rich_markup_mode="markdown",
    help="The gazetteer: where the places of the world lie, and what they are called.",
)
_SHOWN = 20
_DEFAULT = "default"


@app.command()
def find(
    name: Annotated[str, typer.Argument(metavar="NAME", help="A place's name, in any spelling.")],
    country: Annotated[str | None, typer.Option(metavar="CC", help="Put the places of this country first: ML.")] = None,
    color: Color = None,
) -> None:
    """Show the places that go by a name, best known first, and what decides.

    Exit status 1 if none does; names almost so are shown then.

    Example:

      warledger gazetteer find Gao --country BF
    """
    from warledger.knowledge.gazetteer import gazetteer

    code = country.upper() if country else None
    found = sorted(gazetteer().find(name), key=lambda entry: code is not None and entry.country != code)
    screen = console(color)
    if found:
        _table(screen, [(entry, _why(entry, name, code)) for entry in found[:_SHOWN]])
        if len(found) > _SHOWN:
            screen.print(f"… and {len(found) - _SHOWN} more")
        return
    screen.print(f"No place is called “{name}”.")
    alike = gazetteer().similar(name, code)
    if alike:
        screen.print("Almost so:")
        _table(screen, [(entry, f"likeness {likeness:.2f}") for entry, likeness in alike[:_SHOWN]])
    raise typer.Exit(1)


@app.command(name="import")
def import_(
    paths: Annotated[
        list[Path],
        typer.Argument(metavar="FILE", help="GeoNames' files, packed or not, and place lists as CSV."),
    ],
    color: Color = None,
) -> None:
    """Import GeoNames' dumps or a place list of your own, and use them from now on.

    Takes a country's dump (ML.zip), allCountries.zip, alternateNamesV2.zip, admin1CodesASCII.txt, admin2Codes.txt, and
    CSV with the columns name, latitude, longitude, country [, admin1, feature, also]. The places of a country whose
    dump is given are replaced. An import that was interrupted goes on when it is run again.

    Example:

      warledger gazetteer import ML.zip admin1CodesASCII.txt admin2Codes.txt
    """
    from rich.progress import Progress

    from warledger.knowledge.gazetteer.importing import import_files

    screen = console(color)
    with Progress(console=screen, transient=True) as progress:
        bars = _Bars(progress)
        made = import_files(paths, bars.tell)
    replaced = f"; replaced: {', '.join(made.countries)}" if made.countries else ""
    screen.print(f"Read {made.read:,} places{replaced}.")
    screen.print(f"In use: {_described(made.gazetteer.about)}.")


@app.command()
def status(color: Color = None) -> None:
    """Show which gazetteer is in use, how large it is and where it lies. Builds the default if there is none yet."""
    from warledger.knowledge.gazetteer import gazetteer
    from warledger.knowledge.gazetteer.default import default_version

    used = gazetteer()
    size = sum(file.stat().st_size for file in used.folder.iterdir())
    screen = console(color)
    screen.print(f"In use: {_described(used.about)}, version {used.version}")
    screen.print(f"{size / 1e6:.0f} MB in {used.folder}", soft_wrap=True)
    if used.about.get("default", used.version) != default_version():
        screen.print("Its countries, divisions and supplement are older than this warledger's: import the files again.")


@app.command()
def reset(color: Color = None) -> None:
    """Go back to the default gazetteer; what was imported, and defaults of other versions, are removed."""
    from warledger.knowledge.gazetteer.default import default_folder
    from warledger.knowledge.gazetteer.home import use_default

    told = "The default is in use again." if use_default(default_folder()) else "The default was in use already."
    console(color).print(told)


class _Bars:
    """A bar for each file, moved as it is read."""

    def __init__(self, progress: Progress) -> None:
        self.progress = progress
        self.bars: dict[Path, TaskID] = {}

    def tell(self, source: Source, size: int) -> None:
        if source.path not in self.bars:
            self.bars[source.path] = self.progress.add_task(source.path.name, total=source.size)
        self.progress.update(self.bars[source.path], completed=size)


def _described(about: dict[str, str]) -> str:
    kind = "the default gazetteer" if about["source"] == _DEFAULT else f"imported from {about['source']}"
    return f"{kind}, {int(about['places']):,} places with {int(about['names']):,} names"


def _why(entry: Entry, name: str, country: str | None) -> str:
    """What put the place where it stands."""
    from warledger.knowledge.gazetteer.folding import fold
    from warledger.knowledge.gazetteer.rank import SECOND_NAME, standing

    reasons = [f"in {country}"] if country and entry.country == country else []
    reasons.append(standing(entry))
    if fold(entry.name) != fold(name):
        reasons.append(f"another name of it: counts 1/{10**SECOND_NAME:.0f}")
    return "; ".join(reasons)


def _table(screen: Console, rows: list[tuple[Entry, str]]) -> None:
    from rich.table import Table

    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0))
    for title in ("place", "kind", "in", "point", "why", "id"):
        table.add_column(title, overflow="fold", min_width=12 if title == "id" else None)
    for entry, why in rows:
        where = ", ".join(filter(None, (entry.admin2, entry.admin1, entry.country)))
        point = f"{entry.latitude:.2f} {entry.longitude:.2f}"
        table.add_row(entry.name, entry.feature.value, where, point, why, entry.id)
    screen.print(table)
