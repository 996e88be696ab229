"""`warledger estimate`: what an incident comes to, and why."""

from __future__ import annotations

import typer

from warledger.cli.incident import Incident, Policy
from warledger.cli.ledger import DEFAULT, Where, counted, opened

app = typer.Typer(
    no_args_is_help=True, rich_markup_mode="markdown", help="What an incident comes to by a named policy, and why."
)


@app.command()
def why(incident: Incident, policy: Policy = "ucdp", where: Where = DEFAULT) -> None:
    """Say what set every bound, and why each other claim was set aside.

    Policies: ucdp, acled, conservative, representative, informative, airwars.

    Example:

      warledger estimate why 5b0c7d12 --policy airwars
    """
    from warledger.assemble.weigh import CAVEAT
    from warledger.cli.incident_view import Sayings, ends
    from warledger.export.words import outcomes, whose
    from warledger.pipeline.weighing import checked_policy, weighed

    found = weighed(opened(where), incident)
    said = Sayings(found)
    for estimate in found.estimates(checked_policy(policy)):
        flags = f"  [{', '.join(estimate.flags)}]" if estimate.flags else ""
        typer.echo(f"{outcomes(estimate.outcomes)}, {whose(estimate.whom)}: {ends(estimate)}{flags}")
        voices = counted(estimate.voices, "independent voice")
        typer.echo(f"    {voices}, credibility {estimate.credibility} of 6 (suggested)")
        for line in (*said.bounds(estimate), *said.asides(estimate)):
            typer.echo(f"    {line}")
    typer.echo(CAVEAT)
