from datetime import date

import pytest

from warledger.acquire.when import Day, published_date, stamped_day
from warledger.errors import BadDate


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2024-07-28", date(2024, 7, 28)),
        (" 2024-07-28 ", date(2024, 7, 28)),
        ("2024-07-28T23:59:59+02:00", date(2024, 7, 28)),
        ("2024-07-28T00:10Z", date(2024, 7, 28)),
        ("2024-07-28 17:03", date(2024, 7, 28)),
    ],
)
def test_iso_dates_are_read(text: str, day: date) -> None:
    assert published_date(text) == day


@pytest.mark.parametrize(
    "text", ["", "yesterday", "28.7.2024", "07/28/2024", "2024-7-28", "20240728", "2024-W30-7", "2024-02-30", "2024-07"]
)
def test_other_dates_are_refused(text: str) -> None:
    with pytest.raises(BadDate) as caught:
        published_date(text)
    assert repr(text) in caught.value.problem
    assert "2024-07-28" in caught.value.next_step


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2024-07-28T23:30:00+02:00", Day(date(2024, 7, 28), "+02:00")),
        ("2024-07-28T23:30:00-0330", Day(date(2024, 7, 28), "-03:30")),
        ("2024-07-28T23:30:00.123456789Z", Day(date(2024, 7, 28), "+00:00")),
        ("2024-07-28 23:30:00 +05", Day(date(2024, 7, 28), "+05:00")),
        ("2024-07-28T23:30", Day(date(2024, 7, 28), None)),
        ("Sun, 28 Jul 2024 23:30:00 +0200", Day(date(2024, 7, 28), "+02:00")),
        ("three days ago", None),
        ("", None),
        ("99999-99-99", None),
    ],
)
def test_a_stamp_keeps_the_pages_own_day_and_zone(text: str, day: Day | None) -> None:
    assert stamped_day(text) == day
