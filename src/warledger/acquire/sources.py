"""A path, an address or "-" → documents."""

import gzip
import io
from collections.abc import Iterator
from datetime import date
from itertools import islice
from pathlib import Path
from typing import BinaryIO, cast

from warledger.acquire.clean import lay_out
from warledger.acquire.encoding import decoded
from warledger.acquire.files import file_size, read_file, read_standard_input, unreadable
from warledger.acquire.html import html_document
from warledger.acquire.kinds import Kind, kind_of, suffix_kind
from warledger.acquire.known import Acquired, Known, compose
from warledger.acquire.pdf import pdf_text
from warledger.acquire.rows import row_attempts
from warledger.acquire.tables import table_rows
from warledger.acquire.web import fetch
from warledger.acquire.when import given_day
from warledger.errors import BadRow, EmptySource, WarledgerError
from warledger.values.document import Document


def documents(source: str | Path, *, published: date | str | None = None) -> Iterator[Document]:
    """Yield the documents of `source`, in its order.

    `source` is the path of a .txt, .html, .pdf, .csv or .jsonl(.gz) file (other names are told by their content), an
    http or https address, or "-" for standard input. `published` is the publication day (a date, or "2024-07-28"),
    when it is known better than the source knows it. Raises an AcquireError, BadDate, BadRow at the first row that is
    no report.
    """
    for attempt in attempts(source, published=published):
        if isinstance(attempt, WarledgerError):
            raise attempt
        yield attempt


def attempts(source: str | Path, *, published: date | str | None = None) -> Iterator[Document | WarledgerError]:
    """The same, with the error of a bad row in its place instead of an end: for batches, which must not stop there."""
    return (attempt.outcome for attempt in acquired(source, published=published))


def acquired(source: str | Path, *, published: date | str | None = None) -> Iterator[Acquired]:
    """The same, with the bytes that each document was made from."""
    source, published = str(source), given_day(published)
    if source == "-":
        yield from _of_bytes(read_standard_input(), "standard input", published=published)
    elif source.lower().startswith(("http://", "https://")):
        page = fetch(source)
        yield from _of_bytes(page.data, source, url=page.url, content_type=page.content_type, published=published)
    elif suffix_kind(source) is Kind.ROWS:
        with _opened(Path(source)) as stream:
            yield from _of_rows(stream, source, published)
    else:
        yield from _of_bytes(read_file(Path(source)), source, published=published)


def document(source: str | Path, *, published: date | str | None = None) -> Document:
    """The only document of `source`. Raises BadRow if it holds several; see `documents`."""
    return _only(acquired(source, published=published), str(source))


def from_bytes(
    data: bytes,
    *,
    source: str,
    url: str | None = None,
    content_type: str | None = None,
    published: date | None = None,
) -> Document:
    """The document in the bytes of a text, a page, a PDF or one row; `source` names them and may show the kind."""
    kind = kind_of(data, name=source, content_type=content_type)
    if kind in (Kind.ROWS, Kind.TABLE):
        return _only(_of_bytes(data, source, content_type=content_type, published=published), source)
    known = Known(source=source, raw=data, url=url, published=published)
    if kind is Kind.PDF:
        return _of_text(pdf_text(data, source=source), known)
    text = decoded(data, source=source, content_type=content_type)
    return html_document(text, known) if kind is Kind.HTML else _of_text(text, known)


def from_text(
    text: str,
    *,
    source: str = "text",
    url: str | None = None,
    title: str | None = None,
    published: date | None = None,
) -> Document:
    """The document of a text at hand. Its raw hash is that of the text as UTF-8."""
    raw = text.encode("utf-8", "surrogatepass")
    return _of_text(text, Known(source=source, raw=raw, url=url, title=title, published=published))


def _only(found: Iterator[Acquired], source: str) -> Document:
    """The one document in `found`. Raises the error found in its place, BadRow if there are several."""
    first = list(islice(found, 2))
    only = first[0].outcome
    if isinstance(only, WarledgerError):
        raise only
    if len(first) > 1:
        raise BadRow(
            f"{source} holds more than one report",
            "Read them one after the other with read_all or documents, or give one row",
        )
    return only


def _of_text(text: str, known: Known) -> Document:
    return compose(lay_out(text, known.hint), known)


def _of_bytes(
    data: bytes, source: str, *, url: str | None = None, content_type: str | None = None, published: date | None = None
) -> Iterator[Acquired]:
    kind = kind_of(data, name=source, content_type=content_type)
    if kind is Kind.ROWS:
        yield from _of_rows(io.BytesIO(data), source, published)
    elif kind is Kind.TABLE:
        rows = table_rows(decoded(data, source=source, content_type=content_type), source=source)
        yield from _of_rows(io.BytesIO(rows), source, published)
    else:
        yield Acquired(data, from_bytes(data, source=source, url=url, content_type=content_type, published=published))


def _of_rows(stream: BinaryIO, source: str, published: date | None) -> Iterator[Acquired]:
    empty = True
    for attempt in row_attempts(stream, source=source, published=published):
        empty = False
        yield attempt
    if empty:
        raise EmptySource(f"{source} holds no rows", "Give a file with one report a row")


def _opened(path: Path) -> BinaryIO:
    """The rows of a file as a stream, unpacked if its name ends in ".gz". Raises SourceNotFound."""
    file_size(path)
    try:
        packed = path.suffix.lower() == ".gz"
        return cast("BinaryIO", gzip.open(path, "rb")) if packed else path.open("rb")
    except OSError as error:
        raise unreadable(path, error) from error
