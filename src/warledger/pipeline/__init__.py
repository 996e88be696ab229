"""The order of the rooms, written once."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from warledger.acquire import document, documents
from warledger.extract.report import report_of
from warledger.knowledge.gazetteer import gazetteer
from warledger.language import read_document
from warledger.values import Document, Report


def read(source: str | Path, *, published: date | str | None = None) -> Report:
    """The report in `source` (a path, a web address or "-"): what it claims, every value on its words.

    `published` is the day of publication, a date or ISO text such as "2024-07-28". Raises an AcquireError where the
    source cannot become a document, BadRow where it holds several (see `read_all`), and a LanguageError where it cannot
    be read.
    """
    return reading(document(source, published=published))


def read_all(source: str | Path, *, published: date | str | None = None) -> Iterator[Report]:
    """The reports in `source`, which may hold several (JSON lines), one after the other."""
    return (reading(each) for each in documents(source, published=published))


def reading(document: Document) -> Report:
    """What one cleaned document claims."""
    return report_of(document, read_document(document), gazetteer())


__all__ = ["read", "read_all", "reading"]
