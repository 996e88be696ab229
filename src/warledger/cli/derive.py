"""`warledger derive`: copies, links and incidents anew, from the reports as they were read."""

from __future__ import annotations

import typer

from warledger.cli.ledger import DEFAULT, Where, counted, opened


def derive(where: Where = DEFAULT) -> None:
    """Find copies and incidents anew, as this version of warledger does. Nothing is read again, nothing is lost.

    What stood before keeps the links it was given when its reports were added. After an update of warledger, this
    links them all as new reports are linked. It is done at once: an interruption leaves all as it was.
    """
    from warledger.ledger import deriving, reading
    from warledger.pipeline.keeping import rederive

    ledger = opened(where)
    rederive(ledger)
    with ledger.reading() as connection:
        told, found = len(reading.latest_reports(connection)), len(deriving.incidents(connection))
    typer.echo(f"{counted(told, 'report')}, {counted(found, 'incident')}")
