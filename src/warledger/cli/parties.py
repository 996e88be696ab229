"""`warledger parties`: the parties that are known before reading, and those that a ledger's reports add to them."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from warledger.cli.new_parties import new

if TYPE_CHECKING:
    from collections.abc import Iterator

    from warledger.knowledge.parties import Entry

app = typer.Typer(
    no_args_is_help=True,
    rich_markup_mode="markdown",
    help="The parties that are known before reading: states' forces, armed groups, coalitions.",
)
_NEAR, _SHOWN = 75, 5

On = Annotated[
    str | None, typer.Option("--on", metavar="DATE", help="A day on which the party existed, such as 2024-07-28.")
]


@app.command()
def find(
    name: Annotated[str, typer.Argument(metavar="NAME", help="A name or an acronym, in any spelling.")],
    on: On = None,
    country: Annotated[
        str | None, typer.Option(metavar="CC", help="A country where it acts, as its two letters: ML.")
    ] = None,
) -> None:
    """Show the parties that go by a name, the likeliest first, and what speaks for each.

    Exit status 1 if none does; near names are shown then.

    Examples:

      warledger parties find "Al Shabab" --country KE

      warledger parties find PDF --on 2022-05-05
    """
    from warledger.knowledge import parties

    found = parties.find(name, _country(country), _day(on))
    for candidate in found:
        typer.echo(f"{_line(candidate.entry)}\n    {candidate.why}")
    if not found:
        typer.echo(f"No party goes by {name!r}.")
        for line in near(name):
            typer.echo(line)
        raise typer.Exit(1)


@app.command()
def show(key: Annotated[str, typer.Argument(metavar="ID", help="A party's id, as `find` shows it.")]) -> None:
    """Show all that is known of one party, and the field's codes for it.

    Example:

      warledger parties show jnim
    """
    from warledger.knowledge import parties

    for label, value in _facts(parties.party(key)):
        if value:
            typer.echo(f"{label:<12} {value}")


@app.command()
def check(
    file: Annotated[Path | None, typer.Argument(metavar="FILE", help="A file of parties of your own.")] = None,
) -> None:
    """Check the knowledge base, or a file of your own in its format: names, dates, codes, ids that it refers to.

    Prints one line for each problem, with the file and the line. Exit status 1 if there is any.

    Examples:

      warledger parties check

      warledger parties check my-parties.toml
    """
    from warledger.knowledge.parties import parties, tables
    from warledger.knowledge.parties.check import problems, rows
    from warledger.knowledge.parties.state import institutions

    placed = rows(file) if file else [row for table in tables() for row in rows(table)]
    found = list(problems(placed, parties() if file else tuple(institutions())))
    for problem in found:
        typer.echo(str(problem))
    typer.echo(f"Parties: {len(placed):,}. Problems: {len(found):,}.")
    if found:
        raise typer.Exit(1)


app.command("new")(new)


def _line(entry: Entry) -> str:
    where = ", ".join(entry.countries) or "everywhere"
    return f"{entry.id}: {entry.name} ({entry.kind}; {where}; {_years(entry)})"


def _years(entry: Entry) -> str:
    since, until = (str(day.year) if day else "" for day in (entry.since, entry.until))
    return f"{since}–{until}" if since or until else "dates unknown"


def near(name: str) -> Iterator[str]:
    """The parties with names that are spelled nearly so."""
    from rapidfuzz import fuzz, process

    from warledger.knowledge.parties import fold, names, parties

    spellings = {fold(each) for entry in parties() for each in (entry.name, *entry.also)}
    best = process.extract(fold(name), sorted(spellings), scorer=fuzz.ratio, score_cutoff=_NEAR, limit=_SHOWN)
    near = dict.fromkeys(entry.id for spelling, _, _ in best for entry in names().called(spelling))
    if near:
        yield f"Near names: {', '.join(near)}"


def _facts(entry: Entry) -> Iterator[tuple[str, str]]:
    from warledger.knowledge.parties import ACLED_TYPES, acled_type, states

    acled = acled_type(entry.kind, entry.countries)
    yield "id", entry.id
    yield "name", entry.name
    yield "also", "; ".join((*entry.also, *entry.patterned))
    yield "kind", entry.kind
    yield "countries", ", ".join(f"{code} {states()[code].name}" for code in entry.countries)
    yield "dates", _years(entry)
    yield "part of", ", ".join(entry.part_of)
    yield "allies", ", ".join(entry.allies)
    yield "succeeds", ", ".join(entry.succeeds)
    yield "voices", "; ".join(entry.voices)
    yield "ACLED type", f"{acled} {ACLED_TYPES[acled]}" if acled else ""
    yield "PLOVER", entry.sector or ""
    yield "UCDP id", str(entry.ucdp or "")


def _day(written: str | None) -> date | None:
    from warledger.acquire.when import iso_day
    from warledger.errors import BadDate

    day = iso_day(written) if written is not None else None
    if written is not None and day is None:
        raise BadDate(f"{written!r} is no date", 'Write year, month and day with hyphens, such as "2024-07-28"')
    return day.date if day else None


def _country(written: str | None) -> str | None:
    from warledger.errors import UnknownCountry
    from warledger.knowledge.parties import states

    if written is None or written.upper() in states():
        return written.upper() if written else None
    raise UnknownCountry(f"no country has the code {written!r}", "Give two letters of ISO 3166-1, such as ML")
