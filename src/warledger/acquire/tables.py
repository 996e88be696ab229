"""Tables of reports (CSV, TSV) → rows as JSON lines have them: a column `text`, and what else is known of a report."""

import csv
import io
import json

from warledger.acquire.files import LIMIT
from warledger.errors import BadRow

_DELIMITERS = ",;\t"


def table_rows(text: str, *, source: str) -> bytes:
    """The rows of a table as JSON lines, an empty line for its head, so that rows keep their numbers.

    Columns are named as the fields of a row; others are left out. Raises BadRow where no column is called "text".
    """
    csv.field_size_limit(LIMIT)
    columns, delimiter = _head(text, source)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    next(rows)
    try:
        found = [{name: cell for name, cell in zip(columns, row, strict=False) if cell} for row in rows]
    except csv.Error as error:
        raise BadRow(f"{source} is no table: {error}", "Export it again as CSV, with quotes around texts") from error
    return b"\n".join([b"", *(json.dumps(row).encode() if row else b"" for row in found)])


def _head(text: str, source: str) -> tuple[list[str], str]:
    """The columns, in small letters, and what stands between them."""
    line = text.lstrip("\ufeff").partition("\n")[0]
    heads = {
        each: [name.strip().lower() for name in next(csv.reader([line], delimiter=each), [])] for each in _DELIMITERS
    }
    found = next(((columns, each) for each, columns in heads.items() if "text" in columns), None)
    if found is None:
        named = max(heads.values(), key=len)
        raise BadRow(
            f'{source} is a table without a column "text"; it has {", ".join(named)[:120]}',
            'Call the column of the reports "text" and, if there are any, others "title", "url", "publisher", '
            '"published" (days such as 2024-07-28) and "language"',
        )
    return found
