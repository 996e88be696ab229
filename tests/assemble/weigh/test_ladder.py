"""Which of rival figures is the best."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.assemble.sample import DAY, Said, account
from warledger.assemble.weigh import estimates
from warledger.values import Account, Bearing, SpeakerKind, Stance


def report(number: int, name: str, *, days: int = 0, by: str | None = None, kind: str = "official") -> Account:
    hearsay = kind == "unnamed"
    said = Said(number, by=by, kind=SpeakerKind(kind), stance=Stance.HEARSAY if hearsay else Stance.ASSERTS)
    return account(said, name=name, publisher=f"{name}.example", day=DAY + timedelta(days=days))


def best(*accounts: Account) -> int | None:
    return estimates("i", accounts)[-1].best


HOSPITAL = report(15, "h", by="hospital", kind="hospital")
MONITOR = report(9, "m", by="monitor", kind="monitor")


@pytest.mark.parametrize(
    ("accounts", "figure"),
    [
        ((HOSPITAL, report(12, "a")), 15),  # one against one: the authority
        ((HOSPITAL, report(12, "a"), report(12, "b")), 12),  # two who counted outweigh it
        ((MONITOR, report(12, "a"), report(12, "b")), 9),  # verified stands above
        ((report(40, "x", by="someone", kind="unnamed"), report(12, "a")), 12),
        ((report(12, "a"), report(14, "b")), 12),  # nothing between them: the lower
    ],
)
def test_the_figure_of_most_voices_that_stand_highest(accounts: tuple[Account, ...], figure: int) -> None:
    assert best(*accounts) == figure


@pytest.mark.parametrize(
    ("number", "days", "figure"),
    [
        (15, 2, 15),  # tolls climb
        (15, 0, 12),  # not later: the voices decide
        (10, 2, 12),  # what is later and lower is not known to be better
        (15, 20, 12),  # no longer the week of the event
        (50, 2, 12),  # too far above to be the same toll
    ],
)
def test_tolls_climb_in_the_week_after(number: int, days: int, figure: int) -> None:
    assert best(report(12, "a"), report(12, "b"), report(number, "c", days=days)) == figure


def test_the_reason_says_that_it_is_the_figure_of_most() -> None:
    found = estimates("i", (HOSPITAL, report(12, "a"), report(12, "b")))[-1]
    assert {each.reason for each in found.basis if each.bearing is Bearing.BEST} == {
        "the word of voices with no side in it, of most of them"
    }
