"""The search over the texts: words as they are looked up, the same in both databases, and the passage shown."""

from __future__ import annotations

import re
import unicodedata

_WORD = re.compile(r"\w+")
_MOST = 50_000  # words of a document that are looked up: PostgreSQL's index holds a megabyte a document
_BEFORE, _LONG = 60, 200  # characters of a passage


def words(text: str) -> list[str]:
    """The words of a text without case and accents."""
    return _WORD.findall(_plain(composed(text)))[:_MOST]


def composed(text: str) -> str:
    """The text with each letter and its accent in one character."""
    return unicodedata.normalize("NFC", text)


def passage(text: str, sought: list[str]) -> str:
    """The text around the first of the words that are sought, each of them between « and »."""
    text = composed(text)
    plain = _plain(text)
    pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, sought))})\b")
    first = pattern.search(plain)
    start = _boundary(text, max(0, (first.start() if first else 0) - _BEFORE))
    stop = _boundary(text, min(len(text), start + _LONG))
    shown, at = "", start
    for found in pattern.finditer(plain, start, stop):
        shown += f"{text[at : found.start()]}«{text[found.start() : found.end()]}»"
        at = found.end()
    return f"{'… ' if start else ''}{shown}{text[at:stop]}{' …' if stop < len(text) else ''}"


def _boundary(text: str, at: int) -> int:
    """The end of the word in which a cut would fall."""
    while 0 < at < len(text) and not text[at - 1].isspace():
        at += 1
    return at


def _plain(text: str) -> str:
    """In lower case and without accents, letter for letter, so that what is found in it stands there in the text."""
    return text.lower() if text.isascii() else text.translate(_LETTERS)


class _Letters(dict[int, str]):
    """Every letter without its case and accent."""

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        base = unicodedata.normalize("NFKD", letter.lower())[:1]
        self[code] = base if base.isalnum() else letter
        return self[code]


_LETTERS = _Letters()
