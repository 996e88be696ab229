"""One spelling for the many that a name is written in.

`fold` makes equal what differs in case, accents, hyphens, apostrophes and the Arabic article ("El-Fasher", "al Fāshir"
without its vowels' difference); `sound` goes further, for names that are written as they are heard.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_LETTERS = str.maketrans(
    {"ı": "i", "ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ə": "a", "ɔ": "o", "ɛ": "e"}
)
_DROPPED = re.compile(r"['’‘ʼ`´ʻʽʿʾʹʺ\u0640\u200c\u200d]")
_SPACES = re.compile(r"[\W_]+")
_ARTICLE = re.compile(r"\b(?:el|al|a(sh|s|r|n|th|t|dh|d|z)|e(sh|s|r|n|t|d|z)|ou?l) (?=(\w+))")
_SHORT = {"st": "saint", "ste": "sainte", "mt": "mount", "ft": "fort"}


@lru_cache(maxsize=16_384)  # the same words and names come again and again in a report
def fold(name: str) -> str:
    """The key of a name: equal for its spellings that differ in case, accents, hyphens, apostrophes, articles."""
    plain = _plain(name)
    if plain.isascii() and plain.isalpha():
        return plain
    plain = _SPACES.sub(" ", _DROPPED.sub("", plain)).strip()
    first, _, rest = plain.partition(" ")
    if rest and first in _SHORT:
        plain = f"{_SHORT[first]} {rest}"
    return _ARTICLE.sub(_article, plain) if " " in plain else plain


def _plain(name: str) -> str:
    if name.isascii():
        return name.lower()
    lower = unicodedata.normalize("NFKD", name).casefold().translate(_LETTERS)
    marked = unicodedata.normalize("NFKD", lower)
    return unicodedata.normalize("NFC", "".join(c for c in marked if not unicodedata.combining(c)))


def _article(found: re.Match[str]) -> str:
    """The article is written with the sun letter that follows it, or without: as-Suwayda, al-Suwayda."""
    heard = found.group(1) or found.group(2)
    return "al " if heard is None or found.group(3).startswith(heard) else found.group()


# Letters that transliterations exchange: groups of letters first, then single ones; vowels, h and spaces go.
_GROUPS = {"s": "tsch tch dzh sch sh ch zh dj tz ts", "k": "kh gh ck", "b": "ph", "t": "th dh", "ks": "x", "": "al#"}
_GROUP_OF = {group.replace("#", " "): same for same, groups in _GROUPS.items() for group in groups.split()}
_GROUP = re.compile(r"\bal |" + "|".join(sorted(_GROUP_OF.keys() - {"al "}, key=len, reverse=True)))
_SINGLE = str.maketrans("qcgvwfpdzj", "kkkbbbbtss", "aeiouyh ")
_DOUBLE = re.compile(r"(.)\1+")


def sound(folded: str) -> str:
    """What is left of a folded name when vowels go and consonants that transliterations exchange are one."""
    return _DOUBLE.sub(r"\1", _GROUP.sub(lambda found: _GROUP_OF[found.group()], folded).translate(_SINGLE))
