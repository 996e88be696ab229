"""Which kind of report some bytes are: by the suffix of their name, by what the server says, by their look."""

import json
import re
from enum import StrEnum
from pathlib import PurePath

_SAMPLE = 4096
_MARKUP = re.compile(rb"<(?:!doctype\s+html|html|head|body|article|main|p|div|h1)\b", re.IGNORECASE)


class Kind(StrEnum):
    """The kinds that are read."""

    TEXT = "text"
    HTML = "html"
    PDF = "pdf"
    ROWS = "rows"
    TABLE = "table"


_SUFFIXES = {
    ".txt": Kind.TEXT, ".text": Kind.TEXT, ".html": Kind.HTML, ".htm": Kind.HTML, ".xhtml": Kind.HTML,
    ".pdf": Kind.PDF, ".jsonl": Kind.ROWS, ".ndjson": Kind.ROWS, ".csv": Kind.TABLE, ".tsv": Kind.TABLE,
}  # fmt: skip
_TYPES = {
    "text/plain": Kind.TEXT, "text/html": Kind.HTML, "application/xhtml+xml": Kind.HTML, "application/pdf": Kind.PDF,
    "application/jsonl": Kind.ROWS, "application/x-ndjson": Kind.ROWS, "text/csv": Kind.TABLE,
}  # fmt: skip


def kind_of(data: bytes, *, name: str = "", content_type: str | None = None) -> Kind:
    """The kind of `data`: PDFs by their first bytes, others as the server or the name says, else by their look."""
    if data.startswith(b"%PDF-"):
        return Kind.PDF
    said = _TYPES.get((content_type or "").partition(";")[0].strip().lower())
    return said or suffix_kind(name) or _looks(data)


def suffix_kind(name: str) -> Kind | None:
    """The kind that a file's name promises, ".gz" left aside."""
    path = PurePath(name.lower().removesuffix(".gz"))
    return _SUFFIXES.get(path.suffix)


def _looks(data: bytes) -> Kind:
    head = data[:_SAMPLE].removeprefix(b"\xef\xbb\xbf").lstrip()
    if head.startswith(b"<") and _MARKUP.search(head):
        return Kind.HTML
    return Kind.ROWS if _is_row(data) else Kind.TEXT


def _is_row(data: bytes) -> bool:
    """True if the first line is a JSON object with a text in it."""
    first = data.removeprefix(b"\xef\xbb\xbf").lstrip().partition(b"\n")[0]
    if not first.startswith(b"{"):
        return False
    try:
        row = json.loads(first)
    except (ValueError, RecursionError):
        return False
    return isinstance(row, dict) and "text" in row
