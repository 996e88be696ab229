"""The words of a MUC slot, from the values of a report: victims, numbers, dates, places.

Nothing here decides what an incident is; see bench/muc_templates.py.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache

from warledger.knowledge.parties import states, towns
from warledger.language.grammar import Grammar
from warledger.language.syntax import Name, NameKind, Sentence, Word
from warledger.values import Bound, Moment, Place, Quantity, Report

_SPAN = 1  # days; what is told no better is before the day of the report
_HOURS = re.compile(r"(?i)\b(?:hours?|minutes?|moments?)\b")
_MONTHS = "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC".split()
_LOCATIVE = frozenset({"in", "at", "near", "on", "outside", "from"})
_PART_OF_PLACE = re.compile(r"^(?:DOWNTOWN|CENTRAL|(?:NORTH|SOUTH)?(?:EAST|WEST)?(?:ERN)?) ")
_KIND_OF_PLACE = re.compile(
    r" (?:DEPARTMENT|PROVINCE|CITY|TOWN|TOWNSHIP|MUNICIPALITY|DISTRICT|NEIGHBORHOOD|MOUNTAIN|VOLCANO|AIRPORT)$"
)
_IN_TOWN = re.compile(r" (?:STREETS?|AVENUES?|AVE|BOULEVARD|PROMENADE|SQUARE|BUILDING|HOTEL)$")
_HERE = re.compile(r"(?i)\b(?:this|the) (?:capital|city|country's capital)\b")


def number_fill(quantity: Quantity) -> str:
    """A quantity as the keys write it: "3", "10-" (at least), "-26" (at most), "~20", "PLURAL"."""
    low, high = quantity.low, quantity.high
    if quantity.bound is Bound.VAGUE:
        return "PLURAL"
    if quantity.bound is Bound.ABOUT:
        return f"~{low if low is not None else high}"
    if low is None:
        return f"-{high}"
    if high is None:
        return f"{low - 1 if quantity.bound is Bound.MORE_THAN else low}-"
    return str(low) if low == high else f"{low} - {high}"


def date_fill(moment: Moment | None, published: date | None) -> str | None:
    """A day, the days between which it lies, or before the day of the report; "hours ago" is the last of its days."""
    if moment and moment.earliest and moment.latest and (moment.latest - moment.earliest).days <= _SPAN:
        first, last = day(moment.earliest), day(moment.latest)
        if _HOURS.search(moment.text):
            return last
        return first if first == last else f"{first} - {last}"
    return f"- {day(published)}" if published else None


def day(when: date) -> str:
    """As in "09 JAN 90"."""
    return f"{when.day:02} {_MONTHS[when.month - 1]} {when.year % 100:02}"


def flat(text: str) -> str:
    """The words in capitals with single spaces and without accents, as keys are written."""
    letters = unicodedata.normalize("NFD", " ".join(text.split()).upper().replace(" 'S", "'S"))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


# The task was about these countries; a report filed elsewhere is of the one that it speaks of most, unless that is one
# of the two where there was war beside them.
ASKED = frozenset("ARGENTINA,BOLIVIA,CHILE,COLOMBIA,ECUADOR,EL SALVADOR,GUATEMALA,HONDURAS,PERU".split(","))
_REGION = ASKED | {"NICARAGUA", "PANAMA"}


class Where:
    """The country of one report and the places of its sentences."""

    def __init__(self, report: Report) -> None:
        self.document, self._places = report.document, report.places
        filed = self.document.dateline.place if self.document.dateline else None
        self.filed = flat(filed) if filed else None
        self.spoken = Counter(nation for nation in _nations_in(self.document.text) if nation in _REGION)
        self.country = self._country()

    def _country(self) -> str | None:
        """The nation that the text speaks of most, with a start for that of the dateline."""
        home = _atlas().get(self.filed or "")
        spoken = self.spoken + Counter([home, home] if home in _REGION else [])
        spoken = spoken or Counter(nation for nation in self._of_places() if nation in _REGION)
        return spoken.most_common(1)[0][0] if spoken else None

    def _of_places(self) -> Iterator[str]:
        codes = (place.country for place in self._places if place.country)
        return (states()[code].name.upper() for code in codes if code in states())

    def fill(self, sentences: Sequence[Sentence], places: Iterable[Place]) -> str | None:
        """As in "PERU: HUANUCO: AMBO": the country, then what is named in the sentences, else where it was filed.

        `places` are those that the report resolved for the event.
        """
        named = [place for sentence in sentences for place in self.places(sentence)]
        named.extend(_bare(name) for place in places for name in _called(place))
        known = (_atlas()[place] for place in named if place in _atlas())
        country = next((nation for nation in known if nation in self.spoken), self.country)
        at_home = (place for place in named if _atlas().get(place, country) == country)
        inside = [place for place in dict.fromkeys(at_home) if place != country]
        if self.filed and _atlas().get(self.filed) == country and all(_IN_TOWN.search(place) for place in inside):
            inside = [self.filed, *inside]
        return ": ".join([country, *inside]) if country else None

    def places(self, sentence: Sentence) -> Iterator[str]:
        """Where the sentence says that something happened: names after "in", "at", "near"; "this city"."""
        grammar = Grammar(sentence)
        for name in sentence.names:
            place = _bare(name.text)
            if name.kind is NameKind.PLACE and self._is_locative(grammar, name) and not _is_adjective(place):
                yield place
        if self.filed and _HERE.search(self.document.text, sentence.start, sentence.stop):
            yield self.filed

    def _is_locative(self, grammar: Grammar, name: Name) -> bool:
        """True if the name, or what it is a part of ("Morazan department"), stands after a word for where."""
        words = grammar.sentence.words[name.first : name.last + 1]
        at: Word | None = next((word for word in words if word.head not in range(name.first, name.last + 1)), None)
        for _ in range(3):
            if at is None or at.pos == "VERB":
                return False
            if grammar.preposition(at) in _LOCATIVE:
                return True
            at = grammar.head(at)
        return False


def _bare(name: str) -> str:
    """Without what kind of place it is, and which part of it: "northern [Morazan] department"."""
    place = flat(name)
    return place if place in _atlas() else _KIND_OF_PLACE.sub("", _PART_OF_PLACE.sub("", place))


def _called(place: Place) -> Iterator[str]:
    """As the text calls it and as the gazetteer does; a country is no place in itself."""
    if place.feature != "country":
        yield from (span.quote for span in place.mentions[:1])
        yield place.name


@lru_cache(maxsize=1)
def _atlas() -> Mapping[str, str]:
    """Nations, their capitals and some towns → the nation's name, all in capitals."""
    atlas = {flat(town): states()[code].name.upper() for town, code in towns().items()}
    for nation in states().values():
        atlas |= {flat(place): nation.name.upper() for place in (*nation.names, *nation.capitals)}
    return atlas


@lru_cache(maxsize=1)
def _speaks() -> tuple[re.Pattern[str], Mapping[str, str]]:
    spoken = ((word, nation) for nation in states().values() for word in (*nation.names, *nation.adjectives))
    words = {word.upper(): nation.name.upper() for word, nation in spoken if len(word) > 2}  # "US" is a pronoun too
    longest = sorted(words, key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest))})(?=S?\b)"), words


def _is_adjective(word: str) -> bool:
    """True for "SALVADORAN", "EASTERN"."""
    nation = _speaks()[1].get(word)
    return word.endswith("ERN") or (nation is not None and word not in _atlas())


def _nations_in(text: str) -> Iterator[str]:
    pattern, words = _speaks()
    return (words[match.group()] for match in pattern.finditer(flat(text)))
