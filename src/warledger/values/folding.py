"""One spelling of a name for the many that reports write it in."""

from __future__ import annotations

import unicodedata

_ARTICLES = ("the", "a", "an")


def folded(name: str) -> str:
    """`name` in lower case, without accents, articles and punctuation, so that spellings compare across reports."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode() or name
    words = "".join(letter if letter.isalnum() else " " for letter in plain.casefold()).split()
    return " ".join(word for word in words if word not in _ARTICLES)
