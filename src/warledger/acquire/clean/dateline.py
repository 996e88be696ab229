"""The words before the first sentence of a wire report: where it was filed, when, and by which agency.

    DAKAR: …    BAMAKO, Mali (AP) — …    KABUL, July 28 (Reuters) - …    LIMA, 20 AUG 88 (EFE) -- [TEXT] …

A place in capitals is needed, or a date or an agency beside it, or in the first paragraph a single name or one with its
country; before a colon or a bare dash a place must be neither a label ("UPDATE") nor a body ("NATO"), and a sentence
must follow. A monitored report has two datelines, "BOGOTA, 18 AUG 89 (RADIO) -- [TEXT] CALI -- …": the place is the
second's, where the report was written. A communiqué has it on a line of its own: "Ouadi, 3 March 2025".
"""

import re
import tomllib
from collections.abc import Iterator
from datetime import date
from functools import cache
from importlib.resources import files

from warledger.acquire.clean.days import written_day
from warledger.values.document import Dateline

_WINDOW = 300  # characters; no dateline is longer
_PARAGRAPHS = 3  # a byline or a summary may stand before it
_PLACE_WORDS = 3  # before a dash in a text of capitals; more may be a sentence
_WORDS_AFTER = 5  # fewer words than these are a headline's, not a sentence

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\.?"
)
_WEEKDAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?"
DATE = rf"""(?i:{_WEEKDAY}(?:
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


def _form(place: str, tail: str, opening: str = "") -> re.Pattern[str]:
    region = rf"(?:\s?\((?P<country>{_REGION})\)(?=\s*[,(:/–—-])|,\s?(?P<region>{_REGION}))?"
    return re.compile(rf"{opening}(?P<place>{place}){region}{tail}", re.VERBOSE)


_CAPS_PLACE = rf"{_CAPS}(?:[\s/]{{1,2}}(?:&\s)?{_CAPS}){{0,4}}"
_TITLE_PLACE = rf"{_TITLE}(?:[\s/](?:{_SMALL}\s)?{_TITLE}){{0,4}}"
_AGENCY = r"[(\[](?P<agency>[^()\n]{2,60})[)\]]"

# Place and date, with or without an agency: the surest form, so that the place may be in small letters.
_DATED = _form(
    _TITLE_PLACE, rf"(?:,?\s*\(?\s?|\s?[,:]\s*){DATE}\)?(?:\s*,)?(?:\s*{_AGENCY})?\s*(?:{_DASH}{_TAGS}|:)(?=\s|$)"
)
# The same in brackets, as rights groups write it: "(Nairobi, March 12, 2025) –".
_BRACKETED = _form(_TITLE_PLACE, rf",\s{DATE}\)\s*{_DASH}(?=\s|$)", opening=r"\(")
# Place and a whole date, and nothing else on the line.
_ALONE = _form(_TITLE_PLACE, rf"(?:\s?[,:(]\s?|\s{_DASH}\s){DATE}[).]*(?:\s*{_AGENCY})?\s*$")
# Place and agency.
_SIGNED = _form(_TITLE_PLACE, rf"\s*{_AGENCY}\s*(?:{_DASH}{_TAGS}|:)(?=\s|$)")
_SIGNED_BARE = _form(_TITLE_PLACE, rf"\s?,\s?(?P<wire>[A-Z][A-Za-z-]{{1,11}})\s?{_DASH}\s?(?=[A-Z\"“'‘])")
# A place in capitals, and nothing but a dash or a colon.
_DASHED = _form(_CAPS_PLACE, rf"\s*{_DASH}{_TAGS}(?=\s|$)")
_COLON = _form(_CAPS_PLACE, r"\s?:(?=\s)")
# A place in small letters: one word, or a town and its country.
_TITLED = re.compile(
    rf"(?:(?P<place>{_TITLE}(?:\s{_TITLE}){{0,2}}),\s(?P<region>{_REGION})|(?P<town>[A-ZÀ-ÖØ-Þ][\w'’-]+[a-zß-ÿ]))"
    r"(?:\s?(?:--+|[–—―])|\s-)(?=\s)"
)
_SPACED_DASH = re.compile(rf"[^.!?\n]*?\s{_DASH}\s")


# "Kurdistan 24", "example.com", "Example News Agency": no country is called so.
_AGENCY_LOOK = re.compile(r"(?i)\d|\.\w|\b(?:news|agency|press|radio|tv|television|wire|media)\b")


def find_dateline(text: str, paragraphs: list[tuple[int, int]], published: date | None) -> Dateline | None:
    """The dateline at the start of one of the first `paragraphs` of `text`.

    `published` gives the year to a date without one.
    """
    for number, (start, stop) in enumerate(paragraphs[:_PARAGRAPHS]):
        paragraph = text[start:stop]
        found = read_dateline(paragraph, published, first=number == 0) or _alone(paragraph)
        if found is not None:
            return Dateline(start + found.start, start + found.stop, found.place, found.date, found.agency)
    return None


def read_dateline(paragraph: str, published: date | None = None, *, first: bool = True) -> Dateline | None:
    """The dateline at the start of `paragraph`; a place before a colon counts only in the `first` paragraph."""
    for match in _candidates(paragraph, first=first):
        parts, stop = match.groupdict(), match.end()
        where = parts
        if match.re in (_DATED, _SIGNED) and (second := _second(paragraph[stop:])):
            where = second.groupdict()
            stop = second.end() + len(paragraph) - len(second.string)
        return Dateline(0, stop, _written_at(where), written_day(parts, published), _agency(parts))
    return None


def _alone(paragraph: str) -> Dateline | None:
    """The dateline that is all of `paragraph`; without a year it may be anything, such as a day of a chronicle."""
    match = _ALONE.match(paragraph)
    if match is None or not (match["year"] or match["year2"] or match["iso"]) or not _names_place(match):
        return None
    parts = match.groupdict()
    return Dateline(0, match.end(), _written_at(parts), written_day(parts, None), _agency(parts))


def _second(rest: str) -> re.Match[str] | None:
    """The report's own dateline, at the start of the `rest` behind that of the station that monitored it."""
    rest = rest.lstrip()
    for form, guard in ((_DATED, _is_dated), (_SIGNED, _is_signed), (_DASHED, _is_place)):
        match = form.match(rest, 0, _WINDOW)
        if match and guard(match, rest):
            return match
    return None


def _candidates(paragraph: str, *, first: bool) -> Iterator[re.Match[str]]:
    head = paragraph[:_WINDOW]
    for form in (_DATED, _BRACKETED, _SIGNED, _SIGNED_BARE, _DASHED, *((_COLON, _TITLED) if first else ())):
        match = form.match(head)
        if match and _GUARDS[form](match, paragraph):
            yield match


def _names_place(match: re.Match[str]) -> bool:
    """True unless the words before the mark are a label or the letters of a body."""
    place = _town(match.groupdict())
    words = re.split(r"[\s/]+", place.upper())
    ends = {words[0], words[-1]}
    if len(words) > 1 and not ends <= _words("labels"):
        ends -= _words("parts")
    return not (ends & _words("labels") or place in _words("bodies"))


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


def _is_place(match: re.Match[str], paragraph: str) -> bool:
    """True if the capitals are a place in a text of capitals: a few words that open no sentence, and no second dash."""
    words = match["place"].split()
    named = len(words) <= _PLACE_WORDS and words[0] not in _words("openers") and len(match["place"]) > 2
    return named and _names_place(match) and _sentence_follows(match, paragraph) and not _is_parted(match, paragraph)


def _is_titled(match: re.Match[str], paragraph: str) -> bool:
    """True if a whole sentence follows the name, and no second dash: "Example – who led the north – said"."""
    opens = _town(match.groupdict()).split()[0].upper() in _words("openers")
    ended = re.search(r"[.!?…][\"'”’)\]]*$", paragraph.rstrip()) is not None
    whole = bool(paragraph[match.end() :].strip()) and _sentence_follows(match, paragraph)
    return not opens and ended and whole and _names_place(match) and not _is_parted(match, paragraph)


def _is_parted(match: re.Match[str], paragraph: str) -> bool:
    """True if another dash parts the first sentence behind the match, so that its own dash may open an aside."""
    return _SPACED_DASH.match(paragraph, match.end()) is not None


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


_GUARDS = {
    _DATED: _is_dated,
    _BRACKETED: _is_dated,
    _SIGNED: _is_signed,
    _SIGNED_BARE: _is_wire,
    _DASHED: _is_bare,
    _COLON: _is_colon,
    _TITLED: _is_titled,
}


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


def _town(parts: dict[str, str | None]) -> str:
    return parts["place"] or parts.get("town") or ""


def _written_at(parts: dict[str, str | None]) -> str | None:
    country = parts.get("country") or parts.get("region") or (None if _agency(parts) else parts.get("agency"))
    return _place(_town(parts), country)


def _place(town: str, country: str | None) -> str | None:
    """The place as it is written, the country after a comma; None for a station that hides and for a stated lack."""
    hidden = town.upper() in ("NO CITY", "CLANDESTINE")
    return country if hidden else f"{town}, {country}" if country else town
