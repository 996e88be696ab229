"""The same people by other names in other reports count once; people whom a report tells apart count each."""

from __future__ import annotations

import pytest

from tests.assemble.sample import Said, account, related
from warledger.assemble.weigh import estimates
from warledger.values import Account, Bound, Category, Relation, RelationKind

CIVILIANS = Said(3, category="civilian")
FIGHTERS = Said(3, category="combatant")
OF_FRONT = Said(3, whose="front")
OF_ARMY = Said(3, whose="army")
SOLDIERS = Said(2, high=None, bound=Bound.VAGUE, category="combatant")  # "soldiers were killed"
SEVERAL = Said(3, high=9, bound=Bound.VAGUE, category="combatant")


def report(*said: Said, name: str = "a", end: str = ".") -> Account:
    return account(*said, name=name, publisher=f"{name}.example", end=end)


def best(*accounts: Account) -> int | None:
    """The best figure of the total."""
    return estimates("i", accounts)[-1].best


@pytest.mark.parametrize(
    ("said", "other", "killed"),
    [
        (CIVILIANS, FIGHTERS, 3),  # three, whose status the reports call otherwise
        (CIVILIANS, Said(5, category="combatant"), 3),  # rivals: nobody tells of both
        (CIVILIANS, OF_FRONT, 3),
        (OF_FRONT, OF_ARMY, 6),  # two sides that fight each other
        (Said(3, whose="front", category="combatant"), Said(5, category="civilian"), 8),
        (Said(0, whose="front", category="combatant"), Said(5, category="civilian"), 5),  # it lost nobody itself
    ],
)
def test_groups_that_no_report_tells_apart(said: Said, other: Said, killed: int) -> None:
    assert best(report(said), report(other, name="b")) == killed


@pytest.mark.parametrize(
    ("told", "killed"),
    [
        (report(CIVILIANS, FIGHTERS), 3),  # a report that tells it again in other words
        (report(CIVILIANS, FIGHTERS, end=";"), 6),  # in one sentence
        (report(CIVILIANS, Said(4, category="combatant")), 7),
        (report(Said(1, category="civilian"), Said(1, category="combatant")), 2),  # single people
        (report(CIVILIANS, SOLDIERS), 3),  # no number counts nobody apart
        (report(CIVILIANS, SOLDIERS, end=";"), 5),
        (report(CIVILIANS, SEVERAL), 6),
    ],
)
def test_groups_of_one_report(told: Account, killed: int) -> None:
    assert best(told) == killed


def test_those_who_come_on_top_are_others() -> None:
    told = report(CIVILIANS, FIGHTERS)
    assert best(related(told, Relation(RelationKind.ADDS_TO, told.claims[0].id), 1)) == 6


def test_what_one_report_tells_apart_stays_apart_beside_another() -> None:
    both = report(CIVILIANS, Said(4, category="combatant"))
    assert best(both, report(Said(4, category="civilian"), name="b")) == 7


@pytest.mark.parametrize(
    ("accounts", "category"),
    [
        ((report(CIVILIANS), report(FIGHTERS, name="b")), Category.UNKNOWN),  # contested: neither
        ((report(CIVILIANS), report(FIGHTERS, name="b"), report(CIVILIANS, name="c")), Category.CIVILIAN),
    ],
)
def test_a_group_is_called_what_most_reports_call_it(accounts: tuple[Account, ...], category: Category) -> None:
    group = estimates("i", accounts)[0].whom
    assert group is not None
    assert group.category is category


@pytest.mark.parametrize(
    ("totals", "expected"),
    [
        ("x", (3, 3, 5)),  # two reports of the three against one of five: nobody is left over
        ("xy", (3, 5, 5)),
    ],
)
def test_a_total_leaves_people_over_unless_most_voices_tell_of_the_group_alone(totals: str, expected: object) -> None:
    told = [report(CIVILIANS), report(CIVILIANS, name="b"), *(report(Said(5), name=name) for name in totals)]
    whole = estimates("i", told)[-1]
    assert (whole.low, whole.best, whole.high) == expected
