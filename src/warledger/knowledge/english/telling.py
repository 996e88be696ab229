"""The telling words of a text: those that the news does not commonly use, mostly names of people, streets and places.

`common_words.txt` is made by `training/common_words.py` from the Groningen Meaning Bank, which is in the public domain.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from importlib.resources import files

_WORD = re.compile(r"[a-z]{4,}")


def telling_words(text: str) -> frozenset[str]:
    """The words of four letters or more, in lower case and without accents, that are not common."""
    plain = unicodedata.normalize("NFKD", text.lower()).encode("ascii", "ignore").decode()
    return frozenset(_WORD.findall(plain)) - _common()


@lru_cache(maxsize=1)
def _common() -> frozenset[str]:
    return frozenset(files(__package__).joinpath("common_words.txt").read_text(encoding="utf-8").split())
