"""One killed and one wounded figure, as the registry has them, from what one or more reports say of an incident.

The figures are those of `warledger.assemble.weigh` by the policy `ucdp`; this only fits them to the registry's two
columns. Harm whose outcome the reports do not tell apart ("three people were shot") counts as wounded, as far as the
dead leave any of it; and where there is no figure the registry has 0.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from warledger.assemble.weigh import estimates
from warledger.values import Account, Estimate, Outcome, Report, Status, accounts

_KILLED, _WOUNDED = (Outcome.KILLED,), (Outcome.WOUNDED,)
_EITHER = (Outcome.KILLED, Outcome.WOUNDED)
_ORDER = (Status.CURRENT, Status.BACKGROUND)


class ReportToll(NamedTuple):
    """How many people were killed and wounded; 0 also where nothing is said."""

    killed: int
    wounded: int


def toll_of(told: Sequence[Account]) -> ReportToll:
    """The killed and wounded of one incident by these accounts."""
    totals = {each.outcomes: each for each in estimates("bench", told) if each.whom is None}
    killed, wounded, either = (_number(totals.get(outcomes)) for outcomes in (_KILLED, _WOUNDED, _EITHER))
    return ReportToll(killed, max(wounded, either - killed))


def _number(estimate: Estimate | None) -> int:
    ends = (estimate.best, estimate.low, estimate.high) if estimate else ()
    return next((end for end in ends if end is not None), 0)


def main_account(report: Report) -> Account | None:
    """The report's main event: the first of the news that killed or wounded somebody, else the first older one.

    A total over several occurrences comes last. None where the report tells of no event at all.
    """
    told = [each for each in accounts(report) if each.event.status in _ORDER]
    harmed = {claim.event for claim in report.claims if claim.toll and set(claim.toll.outcomes) & set(_EITHER)}
    by_worth = sorted(told, key=lambda each: (each.event.summary, each.event.id not in harmed, _order(each)))
    return by_worth[0] if by_worth else None


def _order(account: Account) -> int:
    return _ORDER.index(account.event.status)
