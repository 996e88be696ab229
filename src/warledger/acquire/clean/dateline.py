"""The words before the first sentence of a wire report: where it was filed, when, and by which agency.

    DAKAR: …    BAMAKO, Mali (AP) — …    KABUL, July 28 (Reuters) - …    LIMA, 20 AUG 88 (EFE) -- [TEXT] …

A place in capitals is needed, or a date or an agency beside it; before a colon or a bare dash a place must be neither a
label ("UPDATE") nor a body ("NATO"), and a sentence must follow. Two-digit years from 70 on are of the twentieth
century, the others of this one.
"""

import re
import tomllib
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from importlib.resources import files

from warledger.values.document import Dateline

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_PIVOT = 70  # 70 → 1970, 69 → 2069: wire archives begin about there
_AHEAD = timedelta(days=7)  # a report may be dated a little after the day the page gives
_WINDOW = 300  # characters; no dateline is longer
_PARAGRAPHS = 3  # a byline or a summary may stand before it
_WORDS_AFTER = 5  # fewer words than these are a headline's, not a sentence

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\.?"
)
_WEEKDAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?"
_DATE = rf"""(?i:{_WEEKDAY}(?:
      (?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?P<month>{_MONTH})(?:,?\s+(?P<year>\d{{4}}|\d{{2}}))?(?!\d)
    | (?P<month2>{_MONTH})\s+(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?(?:,?\s+(?P<year2>\d{{4}}|\d{{2}}))?(?!\d)
    | (?P<iso>\d{{4}}-\d{{2}}-\d{{2}})
    | (?P<undated>no\ date) ))"""

_CAPS = r"[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ.'’]*(?:-(?:au|sur|al|el|de|le|la|[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ'’]*))*"
_TITLE = r"(?:[A-ZÀ-ÖØ-Þ][\w.'’-]*|al-\w+|el-\w+)"
_SMALL = r"(?:of|the|and|de|del|la|le|du|da)"
_REGION = rf"{_TITLE}(?:\s+(?:{_SMALL}\s+)?{_TITLE}){{0,4}}"
_TAGS = r"(?:\s*\[[^\[\]]{1,160}\])*"
_DASH = r"(?:--+|[-–—―]+)"


def _form(place: str, tail: str) -> re.Pattern[str]:
    region = rf"(?:\s?\((?P<country>{_REGION})\)(?=\s*[,(:/–—-])|,\s?(?P<region>{_REGION}))?"
    return re.compile(rf"(?P<place>{place}){region}{tail}", re.VERBOSE)


_CAPS_PLACE = rf"{_CAPS}(?:[\s/]{{1,2}}(?:&\s)?{_CAPS}){{0,4}}"
_TITLE_PLACE = rf"{_TITLE}(?:[\s/](?:{_SMALL}\s)?{_TITLE}){{0,4}}"
_AGENCY = r"[(\[](?P<agency>[^()\n]{2,60})[)\]]"

# Place and date, with or without an agency: the surest form, so that the place may be in small letters.
_DATED = _form(
    _TITLE_PLACE, rf"(?:,?\s*\(?\s?|\s?[,:]\s*){_DATE}\)?(?:\s*,)?(?:\s*{_AGENCY})?\s*(?:{_DASH}{_TAGS}|:)(?=\s|$)"
)
# Place and agency.
_SIGNED = _form(_TITLE_PLACE, rf"\s*{_AGENCY}\s*(?:{_DASH}{_TAGS}|:)(?=\s|$)")
_SIGNED_BARE = _form(_TITLE_PLACE, rf",\s?(?P<wire>[A-Z][A-Za-z-]{{1,11}})\s?{_DASH}\s?(?=[A-Z\"“'‘])")
# A place in capitals, and nothing but a dash or a colon.
_DASHED = _form(_CAPS_PLACE, rf"\s*{_DASH}{_TAGS}(?=\s|$)")
_COLON = _form(_CAPS_PLACE, r"\s?:(?=\s)")


# "Kurdistan 24", "example.com", "Example News Agency": no country is called so.
_AGENCY_LOOK = re.compile(r"(?i)\d|\.\w|\b(?:news|agency|press|radio|tv|television|wire|media)\b")


def find_dateline(text: str, paragraphs: list[tuple[int, int]], published: date | None) -> Dateline | None:
    """The dateline at the start of one of the first `paragraphs` of `text`.

    `published` gives the year to a date without one.
    """
    for number, (start, stop) in enumerate(paragraphs[:_PARAGRAPHS]):
        found = read_dateline(text[start:stop], published, first=number == 0)
        if found is not None:
            return Dateline(start + found.start, start + found.stop, found.place, found.date, found.agency)
    return None


def read_dateline(paragraph: str, published: date | None = None, *, first: bool = True) -> Dateline | None:
    """The dateline at the start of `paragraph`; a place before a colon counts only in the `first` paragraph."""
    for match in _candidates(paragraph, first=first):
        parts = match.groupdict()
        agency = _agency(parts)
        country = parts.get("country") or parts.get("region") or (None if agency else parts.get("agency"))
        return Dateline(0, match.end(), _place(parts["place"], country), _date(parts, published), agency)
    return None


def _candidates(paragraph: str, *, first: bool) -> Iterator[re.Match[str]]:
    head = paragraph[:_WINDOW]
    for form in (_DATED, _SIGNED, _SIGNED_BARE, _DASHED, *((_COLON,) if first else ())):
        match = form.match(head)
        if match and _GUARDS[form](match, paragraph):
            yield match


def _names_place(match: re.Match[str]) -> bool:
    """True unless the words before the mark are a label or the letters of a body."""
    words = re.split(r"[\s/]+", match["place"].upper())
    return not (words[0] in _words("labels") or words[-1] in _words("labels") or match["place"] in _words("bodies"))


def _is_signed(match: re.Match[str], paragraph: str) -> bool:
    """True if what stands in the brackets is an agency or a country, and the place is a place."""
    capitals = match["place"].isupper() or _agency(match.groupdict()) is not None
    return _names_place(match) and capitals and _sentence_follows(match, paragraph)


def _is_wire(match: re.Match[str], paragraph: str) -> bool:
    return match["wire"].upper() in _words("agencies") and _sentence_follows(match, paragraph)


def _is_bare(match: re.Match[str], paragraph: str) -> bool:
    """True if a sentence in small letters follows a place of three letters or more, so that capitals mean something."""
    rest = paragraph[match.end() :]
    mixed = not rest.strip() or not rest.isupper()
    return mixed and len(match["place"]) > 2 and _names_place(match) and _sentence_follows(match, paragraph)


def _is_colon(match: re.Match[str], paragraph: str) -> bool:
    rest = paragraph[match.end() :].rstrip()
    ended = re.search(r"[.!?…][\"'”’)\]]*$", rest) is not None
    vowels = re.search(r"[AEIOUÀ-Þ]", match["place"]) is not None
    return ended and vowels and bool(rest) and _is_bare(match, paragraph)


def _sentence_follows(match: re.Match[str], paragraph: str) -> bool:
    """True if a sentence follows, or nothing does and the sentence stands in the next paragraph."""
    rest = paragraph[match.end() :].strip()
    opens = re.match(r"[\"'“‘(\[]*(?:[A-ZÀ-ÖØ-Þ0-9]|al-|el-)", rest) is not None
    return not rest or (opens and len(rest.split()) >= _WORDS_AFTER)


def _is_dated(match: re.Match[str], paragraph: str) -> bool:
    """True unless a small letter follows; the date is proof enough of what stands here."""
    rest = paragraph[match.end() :].lstrip(" .\"'“‘([")
    return _names_place(match) and (match["undated"] is not None or not rest[:1].islower())


_GUARDS = {_DATED: _is_dated, _SIGNED: _is_signed, _SIGNED_BARE: _is_wire, _DASHED: _is_bare, _COLON: _is_colon}


@cache
def _words(table: str) -> frozenset[str]:
    data = tomllib.loads(files(__package__).joinpath("dateline.toml").read_text(encoding="utf-8"))
    return frozenset(data[table].split())


def _agency(parts: dict[str, str | None]) -> str | None:
    """The agency; None where the brackets hold a country, as they may when no date stands before them."""
    name = parts.get("agency") or parts.get("wire")
    if name is None or "day" in parts:
        return name
    if name.isupper():
        return None if name in _words("countries") else name
    known = name.split("/")[0].upper() in _words("agencies")
    return name if known or _AGENCY_LOOK.search(name) else None


def _place(town: str, country: str | None) -> str | None:
    """The place as it is written, the country after a comma; None for a station that hides and for a stated lack."""
    hidden = town.upper() in ("NO CITY", "CLANDESTINE")
    return country if hidden else f"{town}, {country}" if country else town


def _date(parts: dict[str, str | None], published: date | None) -> date | None:
    if parts.get("iso"):
        return _iso(parts["iso"] or "")
    day, month = parts.get("day") or parts.get("day2"), parts.get("month") or parts.get("month2")
    if not day or not month:
        return None
    number = _MONTHS.index(month[:3].lower()) + 1
    year = parts.get("year") or parts.get("year2")
    if year:
        return calendar_day(full_year(year), number, int(day))
    return _nearest(number, int(day), published) if published else None


def full_year(digits: str) -> int:
    """The year that two or four digits mean: "88" → 1988, "24" → 2024; the pivot is 70."""
    year = int(digits)
    if len(digits) > 2:
        return year
    return year + (1900 if year >= _PIVOT else 2000)


def calendar_day(year: int, month: int, day: int) -> date | None:
    """That day, or None if the calendar has no such day: a misprint is no reason to lose the report."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _iso(digits: str) -> date | None:
    year, month, day = map(int, digits.split("-"))
    return calendar_day(year, month, day)


def _nearest(month: int, day: int, published: date) -> date | None:
    """The last such day before `published`: a report is not dated after the page that carries it."""
    years = (published.year + 1, published.year, published.year - 1)
    days = (calendar_day(year, month, day) for year in years if year <= date.max.year and year >= 1)
    return next((found for found in days if found is not None and found - published <= _AHEAD), None)
