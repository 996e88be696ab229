"""A number that was corrected downwards is taken back wherever it was printed."""

from __future__ import annotations

from datetime import timedelta

from tests.assemble.sample import DAY, Said, account, related
from warledger.assemble.weigh import estimates
from warledger.values import Account, Estimate, Relation, RelationKind

FIRST = account(Said(11, whose="army", by="army"), name="first")
ECHO = account(Said(11, whose="army"), name="echo", publisher="Post")


def correction(now: int = 9, before: int = 11) -> Account:
    """Nine, not eleven, says the army on the next day."""
    told = account(
        Said(now, whose="army", by="army"),
        Said(before, whose="army", by="army"),
        name="correction",
        day=DAY + timedelta(days=1),
        publisher="Herald",
    )
    return related(told, Relation(RelationKind.SUPERSEDES, told.claims[1].id), 0)


def killed(*accounts: Account) -> Estimate:
    return next(each for each in estimates("i", accounts) if each.whom is None)


def why_not(estimate: Estimate, told: Account) -> str | None:
    return next((each.reason for each in estimate.set_aside if each.claim == told.claims[0].id), None)


def test_a_corrected_number_sets_no_end_wherever_it_was_printed() -> None:
    found = killed(FIRST, ECHO, correction())
    assert (found.low, found.best, found.high) == (9, 9, 9)
    assert why_not(found, ECHO) == f"corrected to 9 on {DAY + timedelta(days=1)}"


def test_the_same_number_on_another_word_stands() -> None:
    rival = account(Said(11, whose="army", by="front"), name="rival", publisher="Voice")
    assert killed(rival, correction()).high == 11


def test_what_is_printed_after_the_correction_stands() -> None:
    late = account(Said(11, whose="army"), name="late", day=DAY + timedelta(days=2), publisher="Post")
    assert killed(late, correction()).high == 11


def test_a_toll_that_climbs_takes_nothing_back() -> None:
    found = killed(account(Said(9, whose="army"), name="echo", publisher="Post"), correction(now=11, before=9))
    assert (found.low, found.high) == (9, 11)
