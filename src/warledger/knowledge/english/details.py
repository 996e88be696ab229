"""The small things that reports of one occurrence share and others do not: names, ages, hours, house numbers, sites.

Casualty recorders tell two people apart by name, age and sex (Every Casualty, Standards for Casualty Recording: data
to collect); a report that names nobody still tells the age, the hour and the house.
"""

from __future__ import annotations

import re
from functools import lru_cache

from warledger.knowledge.english.numbers import numbers, numerals
from warledger.knowledge.english.tables import table
from warledger.knowledge.english.telling import telling_words

_LOWER = re.compile(r"\b[^\W\d_A-Z][\w'’]*")
_WORD = re.compile(r"[\w-]+")
_OLDEST = 119  # years
_HOUR = re.compile(r"(?i)\b(?P<hour>\d{1,2})(?:[:.](?P<minute>[0-5]\d))?\s?(?P<half>[ap])\.?m\b")
_CLOCK = re.compile(r"(?<![\d:.])(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)(?![\d:])(?!\s?[AaPp]\.?[Mm]\b)")
_STREETS = "Street|St|Avenue|Ave|Boulevard|Blvd|Road|Rd|Lane|Ln|Drive|Dr|Court|Ct|Place|Way|Highway|Hwy"
_HOUSE = re.compile(
    r"\b(?P<block>\d{2,5}) (?:block|blk)\b"
    rf"|\b(?P<house>\d{{2,5}}) (?:(?:[A-Z]|\d+[a-z])[\w.'’]* ){{1,3}}?(?:{_STREETS})\b"
)


def name_words(text: str) -> frozenset[str]:
    """The telling words that the text never writes in lower case: of people, streets, schools, units.

    A text in capitals alone tells its names by nothing, so all its telling words are taken.
    """
    plain = telling_words(" ".join(_LOWER.findall(text)))
    return telling_words(text) - plain


def ages(text: str) -> frozenset[int]:
    """The ages in years that the text tells of people: "a 7-year-old", "aged 30", "Omar Sy, 41, a farmer"."""
    told = (_years(match["old"] or match["aged"] or match["named"]) for match in _age().finditer(text))
    return frozenset(age for age in told if age <= _OLDEST)


@lru_cache(maxsize=1)
def _age() -> re.Pattern[str]:
    ones, tens = map("|".join, numerals())
    units = "|".join(numerals()[0][:9])
    number = rf"\d{{1,3}}|(?:{tens})(?:[- ](?:{units}))?|{ones}"
    return re.compile(
        rf"(?i)\b(?P<old>{number})[- ](?:year|yr)s?[- ]olds?\b"
        r"|\b(?:aged?|ages) (?P<aged>\d{1,3})\b|,\s(?P<named>\d{1,3})(?=,)"
    )


def _years(written: str) -> int:
    if written.isdigit():
        return int(written)
    return sum(numbers().values[word] for word in re.split("[- ]", written.lower()))


def hours(text: str) -> frozenset[int]:
    """The times of day that the text tells, in minutes since midnight: "8:30 p.m.", "20:30", "2 am"."""
    halves = (
        60 * (int(match["hour"]) % 12 + 12 * (match["half"].lower() == "p")) + int(match["minute"] or 0)
        for match in _HOUR.finditer(text)
        if 1 <= int(match["hour"]) <= 12
    )
    whole = (60 * int(match["hour"]) + int(match["minute"]) for match in _CLOCK.finditer(text))
    return frozenset((*halves, *whole))


def houses(text: str) -> frozenset[int]:
    """The house numbers that the text tells: "the 1400 block of Elm", "644 Glade Road"."""
    return frozenset(int(match["block"] or match["house"]) for match in _HOUSE.finditer(text))


def sites(text: str) -> frozenset[str]:
    """The kinds of place that the text names as what was struck may be: "market", "hospital", "school"."""
    kinds = _kinds()
    return frozenset(kinds[word] for word in _WORD.findall(text.lower()) if word in kinds)


@lru_cache(maxsize=1)
def _kinds() -> dict[str, str]:
    """Each word's kind, in the singular and the plural."""
    listed = {word: kind for kind, words in table("details.toml")["sites"].items() for word in words.split()}
    return {form: kind for word, kind in listed.items() for form in (word, f"{word}s")}
