"""JSON lines → documents, one report a row: `text`, and if known `title, url, publisher, published, language`."""

import json
import zlib
from collections.abc import Iterator
from datetime import date
from typing import Any, BinaryIO

from warledger.acquire.clean import lay_out
from warledger.acquire.files import LIMIT
from warledger.acquire.known import Acquired, Known, compose
from warledger.acquire.when import Day, stamped_day
from warledger.errors import AcquireError, BadDate, BadRow, WarledgerError
from warledger.values.document import Document

_FIELDS = ("title", "url", "publisher", "language")
_NEXT_STEP = 'Each row is a JSON object with "text" and, if known, "title", "url", "publisher", "published", "language"'


def row_attempts(stream: BinaryIO, *, source: str, published: date | None = None) -> Iterator[Acquired]:
    """Yield the document of every row of `stream`, or the error that says why it is none; empty rows are left out.

    Only one row is held at a time; a row may be as large as a file.
    """
    for number, line in enumerate(_lines(stream, source), start=1):
        if isinstance(line, WarledgerError):
            yield Acquired(b"", line)
            return
        if line.strip():
            yield Acquired(line, _attempt(line, f"{source}:{number}", published))


def _lines(stream: BinaryIO, source: str) -> Iterator[bytes | WarledgerError]:
    """Yield the rows as bytes; an error, and nothing more, where the stream cannot be read on."""
    number = 0
    while True:
        number += 1
        try:
            line = stream.readline(LIMIT + 1)
        except (OSError, EOFError, zlib.error) as error:
            broken = BadRow(f"row {number} of {source} cannot be unpacked: {error}", "Fetch or pack the file again")
            broken.__cause__ = error
            yield broken
            return
        if len(line) > LIMIT:
            yield BadRow(f"row {number} of {source} has more than {LIMIT:,} bytes", "Give one report a row")
            return
        if not line:
            return
        yield line.rstrip(b"\r\n")


def _attempt(line: bytes, source: str, published: date | None) -> Document | WarledgerError:
    try:
        return row_document(line, source=source, published=published)
    except (AcquireError, BadDate) as error:
        return error


def row_document(line: bytes, *, source: str, published: date | None = None) -> Document:
    """The document of one row; `source` ends in its line number. Raises BadRow."""
    row = _object(line, source)
    facts = {field: _text(row, field, source) for field in _FIELDS}
    text = _text(row, "text", source)
    if text is None or not any(map(str.isalnum, text)):
        raise BadRow(f'the row {source} has no "text" with words in it', _NEXT_STEP)
    known = Known(source=source, raw=line, day=_day(row, source), published=published, **facts)
    return compose(lay_out(text, known.hint), known)


def _object(line: bytes, source: str) -> dict[str, Any]:
    try:
        row = json.loads(line.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise BadRow(f"the row {source} is no JSON: {error}", _NEXT_STEP) from error
    if not isinstance(row, dict):
        raise BadRow(f"the row {source} is no JSON object", _NEXT_STEP)
    return row


def _text(row: dict[str, Any], field: str, source: str) -> str | None:
    value = row.get(field)
    if value is not None and not isinstance(value, str):
        raise BadRow(f'"{field}" in the row {source} is {value!r:.60}, not text', _NEXT_STEP)
    return _whole(value) if value else None


def _whole(value: str) -> str:
    """`value` without halves of surrogate pairs, which JSON can spell but no text can hold."""
    return value.encode("utf-8", "ignore").decode("utf-8")


def _day(row: dict[str, Any], source: str) -> Day | None:
    text = _text(row, "published", source)
    day = stamped_day(text) if text else None
    if text and day is None:
        raise BadRow(
            f'"published" in the row {source} is {text[:60]!r}, which is no date',
            'Write year, month and day with hyphens, such as "2024-07-28"',
        )
    return day
