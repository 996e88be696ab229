"""An incident on the terminal: its rival figures, what each bound rests on, and why its reports belong together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from warledger.assemble.link import ENOUGH
from warledger.assemble.weigh import CAVEAT
from warledger.cli.ledger import counted, publisher, short
from warledger.export.reasons import Reasons, alike
from warledger.export.row.days import days as row_days
from warledger.export.row.sides import sides as row_sides
from warledger.export.row.site import site
from warledger.export.row.sources import Telling
from warledger.export.veil import HIDDEN
from warledger.export.words import figure, outcomes, shown, whose
from warledger.pipeline.weighing import Weighed
from warledger.values import Account, Bearing, Estimate, Outcome

_MOST = 8
_SHORT = {"conservative": "cons.", "representative": "repr.", "informative": "inform."}


def show(found: Weighed, console: Console, *, policy: str, names: bool = False) -> None:
    """Print the incident: what, when, where, between whom; the figures by `policy` and by the others beside them.

    Victims and witnesses who may be private people are named only if `names` says so, but for the reports' titles.
    """
    said = Sayings(found, names=names)
    console.print(Text(f"Incident {found.incident.id}", style="bold"))
    kinds = Counter(account.event.type.acled for account in found.accounts if account.event.type.acled)
    facts = (sides(found), place(found), days(found), kinds.most_common(1)[0][0] if kinds else "")
    console.print(Text(" · ".join(fact for fact in facts if fact)))
    console.print(Text(_reports(found), style="dim"))
    console.print(_figures(found, policy))
    told = found.estimates(policy)
    for estimate in told:
        again = _is_told_again(estimate, told)
        if not again or estimate.set_aside:
            _reasons(said, estimate, console, basis=not again)
    _rest(found, console)
    if said.hid:
        console.print(Text(f"{HIDDEN} may be a private person's name; --names shows it.", style="dim"))
    console.print(Text(CAVEAT, style="italic"))


def _reports(found: Weighed) -> str:
    reports = documents(found)
    copied = len(reports) - len({found.copies.get(document, document) for document in reports})
    parts = [counted(len(reports), "report"), f"{copied} of them copies or updates" if copied else ""]
    return ", ".join(part for part in parts if part)


def documents(found: Weighed) -> tuple[str, ...]:
    """The reports that tell of it, each once: where people merged two events of one report, it tells of it twice."""
    return tuple(dict.fromkeys(account.document.id for account in found.accounts))


# Facts


def days(found: Weighed) -> str:
    """The days, as exports give them."""
    told = row_days(found.row())
    if told is None:
        return "day not known"
    return f"{told.first}" if told.first == told.last else f"{told.first} to {told.last}"


def place(found: Weighed) -> str:
    """The place, as exports give it."""
    told = site(found.row())
    return shown(f"{told.name}, {told.country}" if told.country else told.name) if told else "place not known"


def sides(found: Weighed) -> str:
    """Who against whom, as exports have it, by the names that reports give them."""
    named = {party.key: party.name for account in found.accounts for party in account.parties}
    camps = [", ".join(named[actor.key] for actor in camp) for camp in row_sides(found.row()).named()]
    return shown(" against ".join(camp for camp in camps if camp)) or "sides not known"


def killed(found: Weighed) -> str:
    """Low, best and high of those killed on all sides."""
    total = [each for each in found.estimates() if each.whom is None and each.outcomes == (Outcome.KILLED,)]
    return ends(total[0]) if total else "not told"


def ends(estimate: Estimate) -> str:
    """Low, best and high as "9/14/14", one number where they are one, "9–14" without a best; "+" is an open end."""
    low, best, high = ("?" if end is None else f"{end:,}" for end in (estimate.low, estimate.best, estimate.high))
    said = low if low == best == high else f"{low}–{high}" if estimate.best is None else f"{low}/{best}/{high}"
    return said + ("+" if estimate.high_open else "")


# Figures


def _figures(found: Weighed, policy: str) -> Table:
    """Every policy's low / best / high side by side, the chosen one first."""
    by_policy = found.by_policy()
    order = [policy, *(name for name in by_policy if name != policy)]
    table = Table("outcome", "whose", box=None, pad_edge=False, header_style="bold")
    for name in order:
        table.add_column(_SHORT.get(name, name), no_wrap=True)
    for estimate in by_policy[policy]:
        same = [_same(by_policy[name], estimate) for name in order]
        cells = [ends(each) if each else "" for each in same]
        table.add_row(outcomes(estimate.outcomes), Text(shown(whose(estimate.whom))), *cells)
    return table


def _same(told: Sequence[Estimate], wanted: Estimate) -> Estimate | None:
    return next((each for each in told if (each.outcomes, each.whom) == (wanted.outcomes, wanted.whom)), None)


# Reasons


def _is_told_again(estimate: Estimate, told: Sequence[Estimate]) -> bool:
    """True of a total of one side alone, which rests on what that side's figure rests on."""
    parts = [each for each in told if each.whom is not None and each.outcomes == estimate.outcomes]
    return estimate.whom is None and len(parts) == 1 and parts[0].basis == estimate.basis


def _reasons(said: Sayings, estimate: Estimate, console: Console, *, basis: bool) -> None:
    """What set each end (`basis`), and what was set aside and why."""
    flags = f"  [{', '.join(estimate.flags)}]" if estimate.flags else ""
    console.print(Text(f"{outcomes(estimate.outcomes)}, {whose(estimate.whom)}: {ends(estimate)}{flags}", style="bold"))
    for line in (*(said.bounds(estimate) if basis else ()), *said.asides(estimate)):
        console.print(Padding(Text(line), (0, 0, 0, 2)))


class Sayings:
    """The claims of an incident in a line each, by their ids; without `names`, private people are not named."""

    def __init__(self, found: Weighed, *, names: bool = False) -> None:
        told = [Telling(account, names=names) for account in found.accounts]
        self._said = {claim.id: (telling, claim) for telling in told for claim in telling.account.claims}
        self.hid = False  # whether anything was left out of what was said so far

    def bounds(self, estimate: Estimate) -> Iterator[str]:
        """A line for the ends that rest on the same claims: "low 4, best 4 (admitted by those concerned) — …"."""
        lines: dict[str, dict[str, list[str]]] = {}
        for bearing in Bearing:
            basis = [each for each in estimate.basis if each.bearing is bearing]
            if basis:
                why = ", ".join(dict.fromkeys(each.reason for each in basis))
                told = ", ".join(dict.fromkeys(self._saying(each.claim) for each in basis))
                end = f"{bearing.value} {getattr(estimate, bearing):,}"
                lines.setdefault(told, {}).setdefault(why, []).append(end)
        for told, reasons in lines.items():
            said = (f"{', '.join(ends)} ({why})" for why, ends in reasons.items())
            yield f"{', '.join(said)} — {told}"

    def asides(self, estimate: Estimate) -> Iterator[str]:
        """A line for each claim that sets no end, and why."""
        for each in estimate.set_aside:
            yield f"set aside: {self._saying(each.claim)} — {each.reason}"

    def _saying(self, id_: str) -> str:
        telling, claim = self._said[id_]
        quantity = figure(claim.toll.quantity) if claim.toll else claim.kind.value
        said = f"{telling.words(quantity)} by {telling.voices(claim)}"
        self.hid = self.hid or HIDDEN in said
        return f"{said} [{short(claim.id)} in {short(telling.account.document.id)}]"


def _rest(found: Weighed, console: Console) -> None:
    """The reports, the links between them, what stands beside them, what people judged."""
    _list(console, "Reports", dict.fromkeys(_report(found, account) for account in found.accounts))
    _list(console, "Summaries that cover it", (_title(account) for account in found.summaries))
    _list(console, "Judged", judged(found))


def _report(found: Weighed, account: Account) -> str:
    original = found.copies.get(account.document.id, account.document.id)
    mark = " (replaced by an update)" if account.document.id in found.replaced else ""
    mark = mark or (f" (copy of {short(original)})" if original != account.document.id else "")
    return f"{_title(account)}{mark}"


def _title(account: Account) -> str:
    document = account.document
    said = (
        short(document.id),
        f"{document.published or 'day unknown'}",
        publisher(document.publisher, document.url),
        document.title or document.source,
    )
    return shown("  ".join(part for part in said if part))


def links(found: Weighed, *, names: bool = False) -> Iterator[str]:
    """Why the accounts are held to tell of one incident: the links, and how many points make one."""
    reasons = Reasons(found.accounts, names=names)
    known = {account.id: account.document for account in found.accounts}
    publishers = {id_: publisher(document.publisher, document.url) for id_, document in known.items()}

    def named(account: str) -> str:
        whose = publishers.get(account)
        return shown(f"{short(account)} ({whose})") if whose else short(account)

    for link in found.incident.links:
        yield f"{named(link.left)} and {named(link.right)}: {link.score:g} points"
        yield from (f"    {each.weight:+g} {each.name}: {reasons.said(each)}" for each in link.features)
    if found.incident.links:
        yield f"Two reports are linked from {ENOUGH:g} points."


def judged(found: Weighed) -> Iterator[str]:
    """What people judged, one line for what one of them judged at once, with the ids that take it back."""
    for group in alike(found.judgements):
        first, ids = group[0], " ".join(short(each.id) for each in group)
        yield f"{first.ruling.value}, judged by {first.by} on {first.at:%Y-%m-%d}: {first.reason} [{ids}]"


def _list(console: Console, title: str, lines: Iterable[str]) -> None:
    found = list(lines)
    if not found:
        return
    console.print(Text(title, style="bold"))
    for line in found[:_MOST]:
        console.print(Padding(Text(line), (0, 0, 0, 2)))
    if len(found) > _MOST:
        console.print(Padding(Text(f"… and {len(found) - _MOST} more"), (0, 0, 0, 2)))
