"""When an incident was, by all its accounts (UCDP GED codebook 23.1, appendix 2)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from warledger.export.row.dossier import Dossier
from warledger.values import Account, Kind, Moment, Polarity

_LEAST = 9  # what has no precision stands behind all that has
_DEEDS = frozenset({Kind.TOLL, Kind.ACTION, Kind.CONTROL})


class Days(NamedTuple):
    """From `first` to `last`, both inclusive; `precision` is date_prec 1–5, None beyond a year; `text` as told."""

    first: date
    last: date
    precision: int | None
    text: str = ""

    @property
    def middle(self) -> date:
        """The day in the middle, of two the earlier."""
        return self.first + (self.last - self.first) // 2


def days(dossier: Dossier) -> Days | None:
    """The days that most of the most precise accounts give; of equally many, from the first to the last of them."""
    told = [found for account in dossier.accounts if (found := _told(account))]
    if not told:
        return None
    best = min(each.precision or _LEAST for each in told)
    votes = Counter((each.first, each.last) for each in told if (each.precision or _LEAST) == best)
    most = max(votes.values())
    chosen = [window for window, number in votes.items() if number == most]
    first, last = min(window[0] for window in chosen), max(window[1] for window in chosen)
    exact = next((each for each in told if each[:3] == (first, last, best)), None)
    return exact or Days(first, last, date_prec(first, last), "; ".join(sorted({each.text for each in told})))


def days_before_report(dossier: Dossier) -> Days | None:
    """Where no report gives a time: three days counted back from the first report (GED codebook, appendix 2)."""
    published = min(
        (account.document.published for account in dossier.accounts if account.document.published), default=None
    )
    return Days(published - timedelta(2), published, 2, "dated by the first report alone") if published else None


def separate_days(dossier: Dossier) -> tuple[date, ...]:
    """The days of a campaign that one report tells apart, in order; () where none tells of more than one.

    Two reports that name one day each may mean the same day, so only what one report tells apart counts.
    """
    window = days(dossier)
    if window is None:
        return ()
    by_account = [sorted(set(_days_of_claims(account, window))) for account in dossier.accounts]
    most = max(by_account, key=len, default=[])
    return tuple(most) if len(most) > 1 else ()


def date_prec(first: date, last: date) -> int | None:
    """UCDP's precision of a window by its length; None beyond a year."""
    length = (last - first).days + 1
    return next((code for code, most in ((1, 1), (2, 6), (3, 7), (4, 31), (5, 366)) if length <= most), None)


def _told(account: Account) -> Days | None:
    """The account's own days; what is open at its end ("since Thursday") ends on the day of the report."""
    when = account.event.when
    if when is None or when.earliest is None:
        return None
    last = when.latest or account.document.published
    if last is None or last < when.earliest:
        return None
    return Days(when.earliest, last, _precision(when, last), when.text)


def _precision(when: Moment, last: date) -> int | None:
    return when.precision if when.precision and when.latest else date_prec(when.earliest or last, last)


def _days_of_claims(account: Account, window: Days) -> Iterator[date]:
    for claim in account.claims:
        is_deed = claim.kind in _DEEDS and claim.polarity is Polarity.AFFIRMED
        on = claim.when.earliest if is_deed and claim.when and claim.when.earliest == claim.when.latest else None
        if on is not None and window.first <= on <= window.last:
            yield on
