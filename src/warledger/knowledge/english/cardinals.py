"""Read a whole number off English words: "1,200", "1.2 million", "a hundred and five", "half a dozen"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from warledger.knowledge.english.numbers import numbers

DOZEN, SCORE = 12, 20

_WHOLE = re.compile(r"0|0[1-9]|[1-9]\d{0,14}")  # "Killed: 07", as staffs write
_GROUPED = re.compile(r"[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d{0,2}(?:\.\d{3}){2,}|[1-9]\d?(?:,\d\d)+,\d{3}")
_DECIMAL = re.compile(r"(\d{1,9})[.,](\d{1,3})")
_THREE = re.compile(r"\d{3}")


class Piece(NamedTuple):
    """A word in lower case and the characters between it and the word before."""

    text: str
    gap: str


class Cardinal(NamedTuple):
    """A number that ends before piece `stop`.

    `scales` are the factors that its last words multiply by ("two hundred thousand": 100 000 and 1 000), for "one or
    two hundred thousand". `unit` is what "about" makes uncertain: the value of the last digit that is not 0. A decimal
    that nothing multiplies ("1.5", "2.000") counts nothing.
    """

    stop: int
    amount: Fraction
    scales: tuple[int, ...]
    unit: int
    rule: str = "quantity.number"
    is_decimal: bool = False

    @property
    def value(self) -> int | None:
        """The whole number, None for what is none and counts nothing."""
        return None if self.is_decimal or self.amount.denominator != 1 else int(self.amount)


class _Group(NamedTuple):
    """A number below a thousand in words, or any in digits."""

    stop: int
    value: Fraction
    written: str  # "words", "digits", "decimal", or "article" for the "a" of "a thousand"
    hundreds: bool = False


def cardinal(pieces: Sequence[Piece], start: int) -> Cardinal | None:
    """The longest number that starts at `start`, None if none does."""
    if not numbers().may_open(_text(pieces, start)):
        return None
    return _half(pieces, start) or _dozens(pieces, start) or _number(pieces, start)


def _text(pieces: Sequence[Piece], at: int) -> str:
    return pieces[at].text if at < len(pieces) else ""


def _skip(pieces: Sequence[Piece], at: int, *words: str) -> int:
    """The place after `words` if they stand at `at`, else `at`."""
    found = [piece.text for piece in pieces[at : at + len(words)]]
    return at + len(words) if found == list(words) else at


def _half(pieces: Sequence[Piece], start: int) -> Cardinal | None:
    """Read "half a dozen", "a half dozen", "half-a-million"."""
    at = _skip(pieces, start, "a")
    if _text(pieces, at) != "half":
        return None
    at = _skip(pieces, at + 1, "-")
    at = _skip(pieces, _skip(pieces, at, "a"), "-")
    word = _text(pieces, at)
    if word == "dozen":
        return Cardinal(at + 1, Fraction(6), (), 2, "quantity.half_dozen")
    scale = numbers().scales.get(word)
    return Cardinal(at + 1, Fraction(scale, 2), (), scale // 10) if scale else None


def _dozens(pieces: Sequence[Piece], start: int) -> Cardinal | None:
    """Read "a dozen", "two dozen", "three score", "two and a half dozen"."""
    group = _group(pieces, start)
    count, at = (group.value, group.stop) if group else (Fraction(1), start)
    if at > start:
        count, at = _and_a_half(pieces, at, count)
    word = _text(pieces, at)
    if word == "dozen" or (word == "dozens" and group and group.written != "article"):
        factor, rule = DOZEN, "quantity.dozen"
    elif word == "score" and group:
        factor, rule = SCORE, "quantity.score"
    else:
        return None
    return Cardinal(at + 1, count * factor, (factor,), factor, rule)


def _number(pieces: Sequence[Piece], start: int) -> Cardinal | None:
    """Groups and scales in falling order: "one million two hundred thousand and five"."""
    total, at, last = Fraction(0), start, 0
    scales: tuple[int, ...] = ()
    while step := _step(pieces, at, last):
        stop, value, last, scales = step
        total += value
        at = stop
        if last == 1:
            break
    if at == start:
        return None
    written = pieces[start].text
    is_decimal = not scales and bool(_DECIMAL.fullmatch(written)) and not _GROUPED.fullmatch(written)
    return Cardinal(at, total, scales, last_unit(int(total)), is_decimal=is_decimal)


def _step(pieces: Sequence[Piece], at: int, last: int) -> tuple[int, Fraction, int, tuple[int, ...]] | None:
    """One group with its scales, below the scale `last` (0 before the first): its stop, value, lowest scale, scales."""
    first = last == 0
    begin = at if first else _skip(pieces, at, "and")
    group = _group(pieces, begin) or (_bare_scale(pieces, begin) if first else None)
    if group is None:
        return None
    value, stop = _and_a_half(pieces, group.stop, group.value) if first else (group.value, group.stop)
    scale, stop, chain = _scale(pieces, stop)
    if group.written == "article" and scale == 1:
        return None
    if scale > 1:
        value *= scale
        half, stop = _and_a_half(pieces, stop, Fraction(0))
        value += half * chain[-1]
    if not first and (value >= last or (group.written in {"digits", "decimal"} and scale == 1)):
        return None
    if group.hundreds:
        chain = (100 * scale, *((scale,) if scale > 1 else ()))
    elif len(chain) > 1:
        chain = (scale, chain[-1])
    return stop, value, scale, chain


def _bare_scale(pieces: Sequence[Piece], at: int) -> _Group | None:
    """Read the "hundred" of "hundred people" as one hundred."""
    return _Group(at, Fraction(1), "article") if _text(pieces, at) in numbers().scales else None


def _scale(pieces: Sequence[Piece], at: int) -> tuple[int, int, tuple[int, ...]]:
    """The product of the scale words at `at` ("hundred thousand"), where they stop, and each of them."""
    scale = 1
    chain: tuple[int, ...] = ()
    while True:
        word = _text(pieces, at)
        factor = numbers().scales.get(word) or _glued_scale(pieces, at)
        if factor is None or (chain and factor <= chain[-1]):
            return scale, at, chain
        scale, at, chain = scale * factor, at + 1, (*chain, factor)


def _glued_scale(pieces: Sequence[Piece], at: int) -> int | None:
    """Read the "k" of "60k": only right behind digits."""
    if at == 0 or at >= len(pieces) or pieces[at].gap or not pieces[at - 1].text[-1:].isdigit():
        return None
    return numbers().glued_scales.get(pieces[at].text)


def _and_a_half(pieces: Sequence[Piece], at: int, value: Fraction) -> tuple[Fraction, int]:
    stop = _skip(pieces, at, "and", "a", "half")
    return (value + Fraction(1, 2), stop) if stop > at else (value, at)


def _group(pieces: Sequence[Piece], at: int) -> _Group | None:
    word = _text(pieces, at)
    if word[:1].isdigit():
        return _digits(pieces, at)
    if word in numbers().articles:
        below = _Group(at + 1, Fraction(1), "article")
    else:
        below_hundred = _below_hundred(pieces, at)
        if below_hundred is None:
            return None
        below = below_hundred
    if _text(pieces, below.stop) != "hundred":
        return below
    stop = below.stop + 1
    rest = _below_hundred(pieces, _skip(pieces, stop, "and"))
    if rest and _text(pieces, rest.stop) != "hundred":
        return _Group(rest.stop, below.value * 100 + rest.value, "words")
    return _Group(stop, below.value * 100, "words", hundreds=True)


def _below_hundred(pieces: Sequence[Piece], at: int) -> _Group | None:
    """Read "seven", "seventy", "seventy-seven", "seventy seven"."""
    lexicon = numbers()
    value = lexicon.values.get(_text(pieces, at))
    if value is None:
        return None
    if pieces[at].text in lexicon.tens:
        following = _skip(pieces, at + 1, "-")
        ones = lexicon.values.get(_text(pieces, following), 10)
        if ones < 10:
            return _Group(following + 1, Fraction(value + ones), "words")
    return _Group(at + 1, Fraction(value), "words")


def _digits(pieces: Sequence[Piece], at: int) -> _Group | None:
    text = pieces[at].text
    if _GROUPED.fullmatch(text):
        return _Group(at + 1, Fraction(int(re.sub(r"[.,]", "", text))), "digits")
    if _WHOLE.fullmatch(text):
        return _spaced(pieces, at)
    if decimal := _DECIMAL.fullmatch(text):
        whole, part = decimal.groups()
        return _Group(at + 1, Fraction(int(whole + part), 10 ** len(part)), "decimal")
    return None


def _spaced(pieces: Sequence[Piece], at: int) -> _Group:
    """Read "1 200 000": one to three digits, then groups of three, one blank apart."""
    text, stop = pieces[at].text, at + 1
    while len(pieces[at].text) <= 3 and pieces[at].text != "0" and _is_thousands(pieces, stop):
        text, stop = text + pieces[stop].text, stop + 1
        if len(text) > 15:
            break
    return _Group(stop, Fraction(int(text)), "digits")


def _is_thousands(pieces: Sequence[Piece], at: int) -> bool:
    if at >= len(pieces):
        return False
    return len(pieces[at].gap) == 1 and pieces[at].gap != "\n" and bool(_THREE.fullmatch(pieces[at].text))


def last_unit(value: int) -> int:
    """The place value of the last digit that is not 0: 1 200 → 100."""
    unit = 1
    while value and value % (unit * 10) == 0:
        unit *= 10
    return unit
