"""When an event was, by its claims' moments."""

from datetime import date

import pytest

from warledger.extract.events.window import window
from warledger.values import Moment


def moment(first: str | None, last: str | None, precision: int | None) -> Moment:
    ends = [date.fromisoformat(f"2024-{each}") if each else None for each in (first, last)]
    return Moment(ends[0], ends[1], precision, "then")


THURSDAY, SATURDAY = moment("07-25", "07-25", 1), moment("07-27", "07-27", 1)


@pytest.mark.parametrize(
    ("moments", "wanted"),
    [
        ([None], None),
        ([THURSDAY, None], ("07-25", "07-25", 1)),
        ([THURSDAY, SATURDAY], ("07-25", "07-27", 2)),
        ([SATURDAY, SATURDAY], ("07-27", "07-27", 1)),
        ([THURSDAY, moment("07-01", "07-31", 4)], ("07-25", "07-25", 1)),  # "this month" widens no day
        ([THURSDAY, moment("07-22", "07-28", 3)], ("07-25", "07-25", 1)),  # "this week" is told more nearly
        ([SATURDAY, moment("07-22", "07-26", 2)], ("07-22", "07-27", 2)),  # which does not hold Saturday
        ([moment("01-01", "12-31", 5)], ("01-01", "12-31", 5)),
        ([THURSDAY, moment(None, "07-28", 2)], ("07-25", "07-25", 1)),  # an open end says less
        ([moment("07-01", "07-02", 2), moment("07-20", "07-21", 2)], ("07-01", "07-21", 4)),
    ],
)
def test_window(moments: list[Moment | None], wanted: tuple[str, str, int] | None) -> None:
    found = window(moments)
    ends = (f"{found.earliest:%m-%d}", f"{found.latest:%m-%d}", found.precision) if found else None
    assert ends == wanted


def test_a_moment_without_days_dates_nothing() -> None:
    assert window([moment(None, None, None)]) is None
