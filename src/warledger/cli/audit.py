"""`warledger audit`: whether the ledger is as it was written."""

from __future__ import annotations

import typer

from warledger.cli.ledger import DEFAULT, Where, opened


def audit(where: Where = DEFAULT) -> None:
    """Walk the chain of hashes and find the first row that was altered. Exit status 1 if there is one."""
    from warledger.ledger import audit, chain

    ledger = opened(where)
    found = audit(ledger)
    if found is not None:
        typer.secho(f"{found.table}: {found.row} {found.problem}.", fg=typer.colors.RED)
        raise typer.Exit(1)
    typer.echo(f"{chain.length(ledger)} entries, each as it was written")
