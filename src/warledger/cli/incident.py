"""`warledger incident`: one incident: its figures, why its reports belong together, and people's judgements on that."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from warledger.cli.ledger import DEFAULT, By, Where, counted, now, opened, short, signed, told_of_older
from warledger.cli.options import Color, console

if TYPE_CHECKING:
    from warledger.pipeline.weighing import Weighed
    from warledger.values import Judgement, Ruling

app = typer.Typer(
    no_args_is_help=True,
    rich_markup_mode="markdown",
    help="One incident: its figures, its reports, and what people judged of them.",
)
Incident = Annotated[
    str, typer.Argument(metavar="INCIDENT", help="The incident's id, or as much of it as tells it.", show_default=False)
]
Reason = Annotated[str, typer.Option("--reason", metavar="WORDS", help="Why, for those who read it later.")]
Names = Annotated[bool, typer.Option("--names", help="Name victims and witnesses who may be private people.")]
Policy = Annotated[str, typer.Option("--policy", metavar="NAME", help="How rival figures are weighed.")]


class Format(StrEnum):
    """How an incident is shown."""

    TERMINAL = "terminal"
    HTML = "html"


@app.command()
def show(
    incident: Incident,
    where: Where = DEFAULT,
    policy: Policy = "ucdp",
    output: Annotated[Format, typer.Option("--format", help="What to print.")] = Format.TERMINAL,
    names: Names = False,
    color: Color = None,
) -> None:
    """Show an incident: its rival figures by every policy, what each bound rests on, what was set aside and why.

    Examples:

      warledger incident show 5b0c7d12

      warledger incident show 5b0c7d12 --format html > incident.html
    """
    from warledger.cli import incident_view
    from warledger.export.incident_page import incident_page
    from warledger.pipeline.weighing import checked_policy, weighed

    checked_policy(policy)
    ledger = opened(where)
    found = weighed(ledger, incident)
    if output is Format.HTML:
        typer.echo(incident_page(found.dossier(), policy=policy, names=names), nl=False)
    else:
        incident_view.show(found, console(color), policy=policy, names=names)
    told_of_older(ledger)


@app.command()
def why(incident: Incident, where: Where = DEFAULT, names: Names = False) -> None:
    """Say why the reports of an incident are held to tell of one occurrence: each link, its features and weights.

    What people judged stands below, with the ids that `warledger incident retract` takes.
    """
    from warledger.cli.incident_view import judged, links
    from warledger.pipeline.weighing import weighed

    found = weighed(opened(where), incident)
    lines = [*links(found, names=names), *judged(found)]
    for line in lines or ["One report alone tells of it."]:
        typer.echo(line)


@app.command()
def merge(
    incident: Incident,
    other: Annotated[str, typer.Argument(metavar="OTHER", help="The incident that is the same one.")],
    reason: Reason,
    by: By = None,
    where: Where = DEFAULT,
) -> None:
    """Judge two incidents to be one. The judgement is kept with your name and reason, and can be taken back.

    Example:

      warledger incident merge 5b0c7d12 77aa01f3 --reason "the same market, told under its old name"
    """
    from warledger.cli.incident_view import judged
    from warledger.pipeline.weighing import weighed
    from warledger.values import Ruling

    ledger = opened(where)
    left, right = weighed(ledger, incident), weighed(ledger, other)
    one, two = left.accounts[0].id, right.accounts[0].id
    _judge(where, [(_claim(left, one), _claim(right, two))], Ruling.SAME, reason, by)
    now_in = _tell(where, one, two)
    if len(now_in) > 1:
        typer.echo("They stay apart, as was judged before; take that back with: warledger incident retract JUDGEMENT")
        for line in dict.fromkeys(line for found in now_in for line in judged(found)):
            if line.startswith(Ruling.DIFFERENT.value):
                typer.echo(f"    {line}")


@app.command()
def split(
    incident: Incident,
    report: Annotated[str, typer.Argument(metavar="REPORT", help="The report that tells of another incident.")],
    reason: Reason,
    by: By = None,
    where: Where = DEFAULT,
) -> None:
    """Judge that a report tells of another incident than the others here do.

    Example:

      warledger incident split 5b0c7d12 1f3985894f --reason "this is the second strike, two hours later"
    """
    from warledger.errors import NotInLedger
    from warledger.pipeline.weighing import weighed
    from warledger.values import Ruling

    found = weighed(opened(where), incident)
    mine = [account for account in found.accounts if account.document.id.startswith(report)]
    if not mine or len(found.accounts) < 2:
        raise NotInLedger(
            f"the incident {incident!r} holds no report {report!r} beside others",
            f"See its reports with: warledger incident show {incident}",
        )
    others = [account.id for account in found.accounts if account.id != mine[0].id]
    pairs = [(_claim(found, mine[0].id), _claim(found, other)) for other in others]
    _judge(where, pairs, Ruling.DIFFERENT, reason, by)
    _tell(where, mine[0].id, *others)


@app.command()
def retract(
    judgements: Annotated[
        list[str], typer.Argument(metavar="JUDGEMENT", help="Its id, as `why` shows it; a split has several.")
    ],
    reason: Reason,
    by: By = None,
    where: Where = DEFAULT,
) -> None:
    """Take judgements back: what was before them is again, and they stay on record.

    Example:

      warledger incident retract 85341c3d79 40ebb20313 --reason "it was the same strike after all"
    """
    from warledger.ledger import reading
    from warledger.pipeline import keeping

    ledger = opened(where)
    with ledger.reading() as connection:
        holding = [each for each in reading.judgements(connection) if each.holds]
    found = {each.id: each for each in (_that_begins(holding, id_) for id_ in judgements)}
    for each in found.values():
        keeping.retract(ledger, each, reason=reason, made_by=signed(by), at=now())
        typer.echo(f"taken back: {each.ruling.value}, {each.reason} [{short(each.id)}]")


def _that_begins(holding: Sequence[Judgement], id_: str) -> Judgement:
    """The judgement whose id begins so. Raises NotInLedger."""
    from warledger.errors import NotInLedger

    found = [each for each in holding if each.id.startswith(id_)]
    if len(found) != 1:
        raise NotInLedger(
            f"{'no judgement' if not found else 'more than one judgement'} that holds begins with {id_!r}",
            "See judgements with: warledger incident why INCIDENT",
        )
    return found[0]


def _claim(found: Weighed, account: str) -> str:
    """The first claim of an account, which a judgement names."""
    return next(claim.id for each in found.accounts if each.id == account for claim in each.claims)


def _tell(where: str, *accounts: str) -> list[Weighed]:
    """Say which incidents hold these accounts now, since a judgement gives them other ids."""
    from warledger.cli.incident_view import documents
    from warledger.pipeline.weighing import weighed

    ledger = opened(where)
    found = {each.incident.id: each for each in (weighed(ledger, account) for account in accounts)}
    for each in found.values():
        typer.echo(f"incident {short(each.incident.id)} now, of {counted(len(documents(each)), 'report')}")
    return list(found.values())


def _judge(where: str, pairs: Sequence[tuple[str, str]], ruling: Ruling, reason: str, by: str | None) -> None:
    """One ruling on every pair of claims, in one line with the ids that take it back."""
    from warledger.pipeline.keeping import judge
    from warledger.values import Judgement

    who, at, ledger = signed(by), now(), opened(where)
    judgements = [Judgement(left=one, right=two, ruling=ruling, reason=reason, by=who, at=at) for one, two in pairs]
    for each in judgements:
        judge(ledger, each)
    typer.echo(f"judged {ruling.value} by {who} [{' '.join(short(each.id) for each in judgements)}]")
