"""PRIO-GRID's cells of half a degree: 720 × 360, numbered from 1 at 90° S 180° W eastwards, then northwards."""

from __future__ import annotations

from math import floor
from typing import NamedTuple

from warledger.errors import ValueRefused

COLUMNS, ROWS = 720, 360


class Cell(NamedTuple):
    """A cell by its row (1–360, from the south) and column (1–720, from 180° W)."""

    row: int
    column: int

    @property
    def gid(self) -> int:
        """Its number, 1–259200."""
        return (self.row - 1) * COLUMNS + self.column

    @property
    def centre(self) -> tuple[float, float]:
        """Latitude and longitude of its middle."""
        return -90 + (self.row - 1) / 2 + 0.25, -180 + (self.column - 1) / 2 + 0.25


def cell(latitude: float, longitude: float) -> Cell:
    """The cell that holds a point. The north pole is in row 360; 180° E is 180° W. Raises ValueRefused (W200)."""
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        raise ValueRefused(f"the point {latitude}, {longitude} is not on the globe", "Give degrees, latitude first")
    row = min(floor((latitude + 90) * 2), ROWS - 1) + 1
    return Cell(row, floor((longitude + 180) * 2) % COLUMNS + 1)
