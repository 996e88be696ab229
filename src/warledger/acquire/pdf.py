"""PDF → text, by pypdfium2."""

import re
from itertools import pairwise
from typing import Any

from warledger.errors import BadPdf, TooLarge

_PAGES = 300  # more is a book, not a report
_CHARACTERS = 5_000_000
_HYPHENATED = re.compile(r"(?<=[^\W\d_])(?:[-\u00ad\u2010]\n|[\ufffe\u0002]\n?)(?=[a-zà-öø-ÿ])")
_COMPOUND = re.compile(r"(?<=\w-)\n(?=\w)")  # what is left: "Kafr-" and "Nouran" are one name

_FINISHED = re.compile(r"[.!?:][\"'”’)\]]*$")
_BULLET = re.compile(r"(?:[•·▪–—-]|\d{1,3}[.)]|\([a-z0-9]{1,3}\))\s")
_FULL = 0.75  # of the widest line; a line that is shorter ended because its paragraph did
_NEXT_STEP = "Open it, copy the text, and give that"


def pdf_text(data: bytes, *, source: str) -> str:
    """The words of a PDF, one line a paragraph. Raises BadPdf if it is broken, locked or without text; TooLarge."""
    pages = _pages(data, source)
    text = "\n\n".join(paragraphs(page) for page in pages).strip()
    if not any(character.isalnum() for character in text):
        raise BadPdf(f"the PDF {source} holds no text, only pictures", "Give a version with text in it")
    return re.sub(r"(?<=[a-z,;])\n\n(?=[a-z])", " ", text)  # a sentence that runs over the foot of a page


def paragraphs(page: str) -> str:
    """The text of one page with its lines joined into paragraphs and broken words made whole."""
    text = _COMPOUND.sub("", _HYPHENATED.sub("", page.replace("\r\n", "\n").replace("\r", "\n")))
    rows = [row.strip() for row in text.split("\n")]
    width = max(map(len, rows))
    joined = rows[0]
    for above, row in pairwise(rows):
        joined += (" " if _goes_on(above, row, width) else "\n") + row
    return re.sub(r"\n+", "\n\n", joined)


def _goes_on(above: str, row: str, width: int) -> bool:
    if not above or not row or (_BULLET.match(row) and _FINISHED.search(above)):
        return False
    short = len(above) < _FULL * width
    if row[0].islower() and not _FINISHED.search(above):
        return True
    return not short


def _pages(data: bytes, source: str) -> list[str]:
    from pypdfium2 import PdfDocument, PdfiumError

    try:
        document = PdfDocument(data)
    except PdfiumError as error:
        locked = "password" in str(error).lower()
        problem = "is locked with a password" if locked else "is broken or no PDF"
        raise BadPdf(f"the PDF {source} {problem}", _NEXT_STEP) from error
    try:
        return list(_read(document, source))
    except PdfiumError as error:
        raise BadPdf(f"the PDF {source} has a page that cannot be read", _NEXT_STEP) from error
    finally:
        document.close()


def _read(document: Any, source: str) -> list[str]:
    if len(document) > _PAGES:
        raise TooLarge(
            f"the PDF {source} has {len(document):,} pages; the limit is {_PAGES}", "Give the pages you need"
        )
    pages: list[str] = []
    for page in document:
        words = page.get_textpage()
        pages.append(words.get_text_bounded())
        words.close()
        page.close()
        if sum(map(len, pages)) > _CHARACTERS:
            raise TooLarge(
                f"the PDF {source} has more than {_CHARACTERS:,} characters of text", "Give the pages you need"
            )
    return pages
