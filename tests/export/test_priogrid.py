"""PRIO-GRID's own numbers."""

import pytest

from warledger.errors import ValueRefused
from warledger.export.priogrid import Cell, cell


@pytest.mark.parametrize(
    ("latitude", "longitude", "gid"),
    [
        (10.51, 2.29, 145085),
        (31.5582, 34.544839, 175390),  # an event of GED, with the cell that GED gives it
        (-90, -180, 1),
        (90, 0, 359 * 720 + 361),  # the pole is in the last row
        (0, 180, 180 * 720 + 1),  # 180° E is 180° W
    ],
)
def test_a_point_has_a_cell(latitude: float, longitude: float, gid: int) -> None:
    assert cell(latitude, longitude).gid == gid


@pytest.mark.parametrize(("row", "column", "gid"), [(151, 412, 108412), (119, 616, 85576), (71, 218, 50618)])
def test_rows_and_columns_count_from_the_south_west(row: int, column: int, gid: int) -> None:
    assert Cell(row, column).gid == gid


@pytest.mark.parametrize(("row", "column"), [(1, 1), (1, 720), (2, 1), (71, 218), (360, 720)])
def test_the_middle_of_a_cell_lies_in_it(row: int, column: int) -> None:
    assert cell(*Cell(row, column).centre) == Cell(row, column)


@pytest.mark.parametrize(("latitude", "longitude"), [(91, 0), (0, 181)])
def test_a_point_off_the_globe_is_refused(latitude: float, longitude: float) -> None:
    with pytest.raises(ValueRefused, match="is not on the globe"):
        cell(latitude, longitude)
