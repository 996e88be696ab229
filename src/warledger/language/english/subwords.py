"""Words → the numbers the network reads: WordPiece ids and one letter-case class a word.

The encoder is uncased, so that a wire report in capitals is read as well as any other; what the case of a word says
is given to the network beside it, as a class, and withheld where a passage is in capitals and its case says nothing.
"""

import unicodedata
from collections.abc import Sequence
from enum import IntEnum
from functools import lru_cache
from pathlib import Path

MOST_SUBWORDS = 8  # a word's first subwords say enough; an address of 300 characters must not fill the window

_STRAIGHT = str.maketrans("‘’‚‛“”„‟«»–—‐‑−", '\'\'\'\'""""""-----')


class Case(IntEnum):
    """How a word is written; UNKNOWN where the whole passage is in capitals."""

    UNKNOWN = 0
    LOWER = 1
    TITLE = 2
    UPPER = 3
    MIXED = 4
    NONE = 5  # no letters


def case_of(word: str) -> Case:
    """The letter-case class of one word."""
    if word.islower():
        return Case.LOWER
    if word.isupper():
        return Case.UPPER if len(word) > 1 else Case.TITLE
    if word.istitle() or (word[:1].isupper() and word[1:].islower()):
        return Case.TITLE
    return Case.MIXED if any(letter.isalpha() for letter in word) else Case.NONE


def cases(words: Sequence[str]) -> list[Case]:
    """The case classes of a sentence's words; UNKNOWN throughout when over 70 % of its longer words are in capitals."""
    found = [case_of(word) for word in words]
    longer = [case for word, case in zip(words, found, strict=True) if len(word) > 2 and case is not Case.NONE]
    capitals = sum(case is Case.UPPER for case in longer)
    if len(longer) > 1 and capitals > 0.7 * len(longer):
        return [case if case is Case.NONE else Case.UNKNOWN for case in found]
    return found


class Vocabulary:
    """A WordPiece vocabulary read from a file with one piece a line."""

    def __init__(self, path: Path) -> None:
        self._ids = {piece: number for number, piece in enumerate(path.read_text(encoding="utf-8").split("\n"))}
        self.unknown = self._ids["[UNK]"]
        self.start = self._ids["[CLS]"]
        self.stop = self._ids["[SEP]"]
        self.ids = lru_cache(maxsize=50_000)(self._pieces)

    def _pieces(self, word: str) -> tuple[int, ...]:
        """The ids of a word's pieces, at least one and at most MOST_SUBWORDS."""
        ids: list[int] = []
        for part in _parts(_plain(word)):
            ids.extend(self._longest_pieces(part))
            if len(ids) >= MOST_SUBWORDS:
                break
        return tuple(ids[:MOST_SUBWORDS]) or (self.unknown,)

    def _longest_pieces(self, part: str) -> list[int]:
        ids: list[int] = []
        start = 0
        while start < len(part):
            for stop in range(len(part), start, -1):
                number = self._ids.get(part[start:stop] if start == 0 else "##" + part[start:stop])
                if number is not None:
                    break
            else:
                return [self.unknown]
            ids.append(number)
            start = stop
        return ids


def _plain(word: str) -> str:
    """Lower-case, without accents, quotation marks and dashes straightened, cut to a length the network can use."""
    decomposed = unicodedata.normalize("NFD", word[:64].lower().translate(_STRAIGHT))
    return "".join(sign for sign in decomposed if unicodedata.category(sign) not in ("Mn", "Cc", "Cf"))


def _parts(word: str) -> list[str]:
    """Runs of letters and digits, each punctuation mark alone, as the encoder was taught."""
    parts: list[str] = []
    run = ""
    for sign in word:
        if sign.isalnum():
            run += sign
            continue
        if run:
            parts.append(run)
        run = ""
        if not sign.isspace():
            parts.append(sign)
    return [*parts, run] if run else parts
