"""How totals are spread."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warledger.export.shares import dealt, shares


@pytest.mark.parametrize(
    ("total", "over", "spread"),
    [(12, 3, (4, 4, 4)), (7, 3, (3, 2, 2)), (2, 3, (1, 1, 0)), (0, 2, (0, 0)), (5, 1, (5,))],
)
def test_the_remainder_goes_to_the_first(total: int, over: int, spread: tuple[int, ...]) -> None:
    assert shares(total, over) == spread


def test_parts_are_dealt_so_that_their_sums_are_even() -> None:
    assert dealt((1, 1, 0, 0), 2) == ((1, 0, 0, 0), (0, 1, 0, 0))


@given(st.tuples(*[st.integers(0, 300)] * 4), st.integers(1, 9))
def test_dealing_keeps_every_part_and_evens_every_sum(parts: tuple[int, ...], over: int) -> None:
    spread = dealt(parts, over)
    assert tuple(sum(share[column] for share in spread) for column in range(4)) == parts
    assert tuple(map(sum, spread)) == shares(sum(parts), over)
