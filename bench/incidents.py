"""From reports to incidents, and whether an incident's reports tell more together than one of them alone.

The reports of the gun-violence registry come in an order that only a seed draws. Each is linked by its main event, the
first of the news in which people were killed or wounded, else the first older one (a report of the trial calls the
shooting past); a report in which no event was found is linked by the people, places and words that it names, though a
ledger keeps no incident for it. A total over several occurrences is linked here like the rest; in a ledger it stands
beside the incidents that it covers, so that its figures are none of theirs here either, where another report has some.
`B3` is the usual score of clusterings, report by report; `incidents per true one` is how many come out for each of the
registry's.

The figures are those of the policy `ucdp`, right only if equal to the registry's. `single` is the mean over an
incident's reports of each alone, `merged` the same of the incident that each report was put into; both are means over
the registry's incidents, `several` over those alone of which there are several reports. Harm whose outcome is not told
apart ("three people were shot") counts as wounded, as far as the dead leave any of it, and where there is no figure the
registry has 0. For the registry's own flaws, and for which incidents are asked, see bench/gun_violence.py; the others
shaped linking and weighing.
"""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from statistics import mean
from typing import NamedTuple

from bench.data import digest
from bench.gun_violence import Case, cases, read
from bench.language import Figures
from bench.report_toll import ReportToll, main_account, toll_of
from warledger.assemble.link import Traits, beside, incidents, traits
from warledger.values import Account, Event, Report

_SEED = 20240728


class Told(NamedTuple):
    """A report's main account and what the registry says of its incident."""

    incident: str
    registry: ReportToll
    account: Account
    traits: Traits


Clusters = Sequence[Sequence[int]]


def figures(corpora: Path) -> Figures:
    """B³, incidents for each true one, and exact figures of merged incidents and of single reports, in percent."""
    path = corpora / "gun_violence.jsonl.gz"
    asked = list(cases(path, asked=True))
    return {"data digest": digest(path), **scores([told(case, read(case)) for case in asked])}


def told(case: Case, report: Report) -> Told:
    """A report and its registry's incident."""
    account = main_account(report) or _bare(report)
    return Told(case.incident, case.registry, account, traits(account, beside(report, account)))


def _bare(report: Report) -> Account:
    """What a report names, without an event."""
    return Account(
        id=f"{report.document.id}/e0",
        document=report.document,
        event=Event(id="e0"),
        parties=report.parties,
        people=report.people,
        places=report.places,
    )


def scores(reports: Sequence[Told]) -> Figures:
    """Every figure but the digest."""
    order = list(range(len(reports)))
    random.Random(_SEED).shuffle(order)  # noqa: S311  # an order, not a secret
    found = clusters([reports[number] for number in order])
    linked = [[order[number] for number in group] for group in found]
    true = _grouped(range(len(reports)), [each.incident for each in reports])
    precision, recall = b_cubed(linked, true)
    return {
        "reports": len(reports),
        "incidents in the registry": len(true),
        "B3 precision": round(100 * precision, 1),
        "B3 recall": round(100 * recall, 1),
        "B3 F1": round(200 * precision * recall / (precision + recall), 1),
        "incidents per true one": round(len(linked) / len(true), 3),
        **exact("all", reports, linked, true),
        **exact("several", reports, linked, [group for group in true if len(group) > 1]),
    }


def clusters(reports: Sequence[Told]) -> list[list[int]]:
    """The numbers of the reports that are held to tell of one incident."""
    number = {each.account.id: place for place, each in enumerate(reports)}
    linked = incidents([replace(each.traits, summary=False) for each in reports])
    return [[number[account] for account in each.accounts] for each in linked]


def b_cubed(found: Clusters, true: Clusters) -> tuple[float, float]:
    """Precision and recall of a clustering, the mean over its members."""
    mine = {member: set(group) for group in found for member in group}
    its = {member: set(group) for group in true for member in group}
    shared = {member: len(mine[member] & its[member]) for member in its}
    precision = mean(shared[member] / len(mine[member]) for member in its)
    return precision, mean(shared[member] / len(its[member]) for member in its)


def exact(name: str, reports: Sequence[Told], linked: Clusters, true: Clusters) -> Figures:
    """How often the figures are the registry's, of single reports and of the incidents that they were put into."""
    alone = {number: toll_of([each.account]) for number, each in enumerate(reports)}
    merged = dict(_merged(reports, linked))
    found: Figures = {}
    for figure in ReportToll._fields:
        for way, tolls in (("single", alone), ("merged", merged)):
            right = mean(mean(_is_right(figure, tolls[n], reports[n]) for n in group) for group in true)
            found[f"{name} {way} {figure} exact"] = round(100 * right, 1)
    return found


def _is_right(figure: str, toll: ReportToll, told: Told) -> bool:
    return bool(getattr(toll, figure) == getattr(told.registry, figure))


def _merged(reports: Sequence[Told], linked: Clusters) -> Iterator[tuple[int, ReportToll]]:
    for group in linked:
        told = [reports[number].account for number in group]
        toll = toll_of([each for each in told if not each.event.summary] or told)
        yield from ((number, toll) for number in group)


def _grouped(numbers: Iterable[int], names: Sequence[str]) -> list[list[int]]:
    groups: Mapping[str, list[int]] = defaultdict(list)
    for number in numbers:
        groups[names[number]].append(number)
    return list(groups.values())
