"""`warledger export`: the incidents in the formats that the field uses."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from warledger.cli.ledger import DEFAULT, Where, counted, opened, short

if TYPE_CHECKING:
    from warledger.export.row import Skipped


FormatName = Annotated[
    str,
    typer.Argument(
        metavar="FORMAT",
        help="ucdp, acled, plover, hxl, geojson, parquet, geoparquet, annotations or jsonl.",
        show_default=False,
    ),
]
Out = Annotated[
    Path | None, typer.Option("--out", metavar="FILE", help="Where to write; standard output if you do not say.")
]
Policy = Annotated[
    str | None,
    typer.Option(metavar="NAME", help="How rival figures are weighed.", show_default="acled for acled, else ucdp"),
]
Names = Annotated[bool, typer.Option("--names", help="Name victims and witnesses who may be private people.")]


def export(
    output: FormatName, where: Where = DEFAULT, out: Out = None, policy: Policy = None, names: Names = False
) -> None:
    """Export the incidents. Every row has the ids of its incident and its claims.

    What a format has no place for (UCDP has no event without a death) is left out, and said so on standard error.

    Examples:

      warledger export ucdp --out events.csv

      warledger export geojson --policy airwars > map.geojson
    """
    from warledger.errors import UnwritableOutput
    from warledger.export.formats import format_named
    from warledger.pipeline.weighing import all_weighed, checked_policy

    chosen = format_named(output)
    if policy is not None:
        checked_policy(policy)
    if out is None and not chosen.text and sys.stdout.isatty():
        raise UnwritableOutput(
            f"{output} is no text for a terminal", f"Write it to a file: --out incidents{chosen.ending}"
        )
    found = chosen.export((each.dossier() for each in all_weighed(opened(where))), policy=policy, names=names)
    _write(found.data, out)
    for line in _left_out(found.skipped):
        typer.echo(line, err=True)


def _left_out(skipped: Iterable[Skipped]) -> Iterator[str]:
    """A line a reason, with every incident that it holds for."""
    by_reason: dict[str, list[str]] = {}
    for each in skipped:
        by_reason.setdefault(each.reason, []).append(short(each.incident))
    for reason, ids in by_reason.items():
        yield f"left out: {counted(len(ids), 'incident')}, {reason}: {' '.join(ids)}"


def _write(data: bytes, out: Path | None) -> None:
    from warledger.errors import UnwritableOutput

    if out is None:
        sys.stdout.buffer.write(data)
        return
    try:
        out.write_bytes(data)
    except OSError as error:
        raise UnwritableOutput(
            f"{out} cannot be written: {error.strerror}", "Give another file or make room"
        ) from error
