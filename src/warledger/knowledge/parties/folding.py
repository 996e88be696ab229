"""How names compare: case, accents, apostrophes, hyphens, full stops and a leading "the" make no difference."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# What a transliteration writes or leaves out at will, and letters that Unicode does not take apart.
_LEFT_OUT = dict.fromkeys("'’‘`´ʿʾʼʻ.\"“”")
_SEPARATE = dict.fromkeys("-–—/,:;()[]&+!?*_|", " ")
_LETTERS = str.maketrans({**_LEFT_OUT, **_SEPARATE, "ı": "i", "ø": "o", "đ": "d", "ł": "l", "ß": "ss", "æ": "ae"})
_OTHER = re.compile(r"[^\w\s]+")


@lru_cache(maxsize=100_000)
def fold(name: str) -> str:
    """`name` as it is looked up: "the Jama’at-e Islāmi" gives "jamaat e islami"."""
    text = name.lower().translate(_LETTERS)
    if not text.isascii():
        apart = unicodedata.normalize("NFKD", text)
        text = _OTHER.sub(" ", "".join(letter for letter in apart if not unicodedata.combining(letter)).casefold())
    return " ".join(text.split()).removeprefix("the ")


def is_acronym(name: str) -> bool:
    """True of one word without lower-case letters: "FARC-EP", "M23"."""
    return name.upper() == name and " " not in name
