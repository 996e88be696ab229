"""`warledger derive`: copies, links and incidents anew, from the reports as they were read, or read anew."""

from __future__ import annotations

from typing import Annotated

import typer

from warledger.cli.add import Jobs, kept
from warledger.cli.ledger import DEFAULT, By, Where, counted, now, opened, signed

Anew = Annotated[bool, typer.Option("--anew", help="First read again what another version of the reader read.")]


def derive(where: Where = DEFAULT, anew: Anew = False, by: By = None, jobs: Jobs = None) -> None:
    """Find copies and incidents anew, as this version of warledger does. Nothing is lost.

    What stood before keeps the links it was given when its reports were added. After an update of warledger, this
    links them all as new reports are linked. It is done at once: an interruption leaves all as it was.

    With --anew, the reports that another version of the reader read (or one with another gazetteer) are read again
    first, each as it was kept, so that no source is needed. Their older readings stay on record, and what people
    judged stands. An interruption keeps what was read; the same command goes on from there.

    Examples:

      warledger derive

      warledger derive --anew --jobs 4
    """
    from warledger.ledger import deriving, reading
    from warledger.pipeline.adding import Fate, add_again
    from warledger.pipeline.keeping import rederive

    ledger = opened(where)
    if anew:
        fates = kept(add_again(ledger, made_by=signed(by), now=now, jobs=jobs)).fates
        typer.echo(
            f"{counted(fates.total(), 'report')} read anew, of which {fates[Fate.ANEW]} say something else now"
            + (f", {fates[Fate.FAILED]} cannot be read any more" if fates[Fate.FAILED] else "")
        )
    rederive(ledger)
    with ledger.reading() as connection:
        told, found = len(reading.latest_reports(connection)), len(deriving.incidents(connection))
    typer.echo(f"{counted(told, 'report')}, {counted(found, 'incident')}")
