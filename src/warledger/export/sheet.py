"""Rows as CSV that no spreadsheet runs."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence

from warledger.export.words import shown

Cell = str | int | float | None
Row = Mapping[str, Cell]

# How a spreadsheet recognises a formula. A quotation mark before it makes it text again.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def sheet(columns: Sequence[str], rows: Iterable[Row], *, under: Sequence[Sequence[str]] = ()) -> bytes:
    """CSV (RFC 4180, UTF-8) with a header, the lines `under` it, and the rows in the order of `columns`."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(columns)
    writer.writerows(under)
    writer.writerows([_inert(row[column]) for column in columns] for row in rows)
    return out.getvalue().encode()


def _inert(cell: Cell) -> Cell:
    if not isinstance(cell, str):
        return cell
    text = shown(cell)
    return f"'{text}" if text.startswith(_FORMULA) else text
