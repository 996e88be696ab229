"""The words of a MUC slot, from the values of a report: victims, numbers, dates, places.

Nothing here decides what an incident is; see bench/muc_templates.py.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from warledger.knowledge.english.people import is_person_noun
from warledger.knowledge.parties import states, towns
from warledger.language.grammar import Grammar
from warledger.language.syntax import Name, NameKind, Sentence, Word
from warledger.values import Bound, Moment, Place, Quantity, Report, Span

_SPAN = 2  # days; what is told no better is before the day of the report
_VAGUE = re.compile(r"(?i)\b(?:recent|late)ly\b")
_HOURS = re.compile(r"(?i)\b(?:hours?|minutes?|moments?)\b")
_MONTHS = "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC".split()
_LOCATIVE = frozenset({"in", "at", "near", "on", "outside", "from"})
_OF_PEOPLE = frozenset({"member", "leader", "group", "president", "director", "chief", "secretary"})
_HERE = re.compile(r"(?i)\b(?:this|the) (?:capital|city|country's capital)\b")
_COUNTED = frozenset({"other", "dozen", "hundred", "member", "victim", "one", "number", "group", "body"})
_DEFINITE = frozenset({"the", "this", "that", "these", "those", "both"})
_OMITTED = frozenset(
    "more other others another wounded injured dead killed murdered slain kidnapped assassinated abducted".split()
)
_OPENING = frozenset({"DET", "PUNCT", "ADP", "NUM", "CCONJ"})
_AGE = frozenset({"year", "month", "old", "whose"})  # what is left of "15-year-old" where the tree cuts it
_UNSAID = frozenset({"quantity.bare_plural", "quantity.individual"})


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
        if not _VAGUE.search(moment.text):
            return first if first == last else f"{first} - {last}"
    return f"- {day(published)}" if published else None


def day(when: date) -> str:
    """As in "09 JAN 90"."""
    return f"{when.day:02} {_MONTHS[when.month - 1]} {when.year % 100:02}"


class Named(NamedTuple):
    """What a victim is called: the name and the description (the key has a slot for each), and how many it is."""

    names: tuple[str, ...]
    number: str
    definite: bool


class People:
    """The persons whom a report names: a short name stands for the longest that has its words side by side."""

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        names = (name for sentence in sentences for name in sentence.names if name.kind is NameKind.PERSON)
        self._names = sorted({_flat(name.text) for name in names}, key=lambda name: (-len(name), name))

    def full(self, name: str) -> str:
        """The longest name."""
        return next((each for each in self._names if f" {name} " in f" {each} "), name)


def victims(sentence: Sentence, group: Span, quantity: Quantity) -> list[Named]:
    """The victims that a noun names: one, or each by name where it lists as many names as it counts."""
    grammar = Grammar(sentence)
    words = [word for word in sentence.words if group.start <= word.start < group.stop]
    inside = {word.index for word in words}
    noun = next((word for word in words if word.head not in inside), None)
    if noun is None or not (_is_people(sentence, noun) or _person(sentence, noun)):
        return []
    nouns = (noun, *(each for one in grammar.children(noun, "appos") for each in grammar.conjuncts(one)))
    people = list(dict.fromkeys(name for each in nouns if (name := _person(sentence, each))))
    described = [text for each in nouns if (text := _description(grammar, each, people, quantity))]
    if len(people) == quantity.low == quantity.high and len(people) > 1:
        return [Named((_flat(name.text), *described[:1]), "1", definite=False) for name in people]
    names = tuple(dict.fromkeys([*(_flat(name.text) for name in people[:1]), *described]))
    owned = any(word.relation == "nmod:poss" for word in words)  # "the cook's daughter" is told of for the first time
    definite = words[0].text.lower() in _DEFINITE and not owned
    several = "PLURAL" if noun.feature("Number") == "Plur" else "1"  # of those who were not harmed
    return [Named(names, several if quantity.high == 0 else number_fill(quantity), definite)] if names else []


def _is_people(sentence: Sentence, noun: Word) -> bool:
    """True if the noun is one for people, names one, or is a number or a quantity of them."""
    kinds = (NameKind.PERSON, NameKind.PEOPLE)
    named = any(name.kind in kinds and name.first <= noun.index <= name.last for name in sentence.names)
    return named or is_person_noun(noun.lemma.lower()) or noun.pos in ("NUM", "ADJ") or noun.lemma in _COUNTED


def _person(sentence: Sentence, noun: Word) -> Name | None:
    """The person's name that `noun` stands in or that stands beside it: "the senator [Ana Paz]"."""
    grammar = Grammar(sentence)
    near = {
        noun.index,
        noun.index + 1,
        *(word.index for word in grammar.children(noun, "flat", "appos", "compound", "nmod:desc")),
    }
    people = (name for name in sentence.names if name.kind is NameKind.PERSON)
    return next((name for name in people if near & set(range(name.first, name.last + 1))), None)


def _description(grammar: Grammar, noun: Word, names: Sequence[Name], quantity: Quantity) -> str | None:
    """The noun with what stands before it, without articles, numbers and names; with "of …" where it needs it."""
    first, last = grammar.phrase(noun)
    stop = last.index if noun.lemma.lower() in _OF_PEOPLE else noun.index
    words = grammar.sentence.words[first.index : stop + 1]
    kept = [word for word in words if not _is_number(word, quantity) and not _is_in(word, names)]
    kept = [word for word in kept if word == noun or word.text.lower() not in _OMITTED]
    while kept and (kept[0].pos in _OPENING or kept[0].text.lower() in _AGE) and not _is_hyphened(kept):
        kept = kept[1:]
    while kept and kept[-1].pos in ("PUNCT", "ADP", "CCONJ", "DET"):
        kept = kept[:-1]
    gaps = ["" if word.start == before.stop else " " for before, word in pairwise(kept)]
    return _flat("".join(f"{gap}{word.text}" for gap, word in zip(["", *gaps], kept, strict=False))) or None


def _is_hyphened(words: Sequence[Word]) -> bool:
    """True for the "15" of "15-year-old"."""
    return len(words) > 1 and words[0].pos == "NUM" and words[1].text == "-"


def _is_number(word: Word, quantity: Quantity) -> bool:
    said = quantity.rule not in _UNSAID
    return said and any(span.start <= word.start < span.stop for span in quantity.evidence)


def _is_in(word: Word, names: Sequence[Name]) -> bool:
    return any(name.first <= word.index <= name.last for name in names)


def _flat(text: str) -> str:
    """The words in capitals with single spaces, as keys are written."""
    return " ".join(text.split()).upper().replace(" 'S", "'S")


# The task was about these countries; a report filed elsewhere is of the one that it speaks of most, unless that is one
# of the two where there was war beside them.
ASKED = frozenset("ARGENTINA,BOLIVIA,CHILE,COLOMBIA,ECUADOR,EL SALVADOR,GUATEMALA,HONDURAS,PERU".split(","))
_REGION = ASKED | {"NICARAGUA", "PANAMA"}


class Where:
    """The country of one report and the places of its sentences."""

    def __init__(self, report: Report) -> None:
        self.document, self._parties = report.document, report.parties
        filed = self.document.dateline.place if self.document.dateline else None
        self.filed = _flat(filed) if filed else None
        self.spoken = Counter(nation for nation in _nations_in(self.document.text) if nation in _REGION)
        self.country = self._country()

    def _country(self) -> str | None:
        """The nation that the text speaks of most, with a start for that of the dateline."""
        home = _atlas().get(self.filed or "")
        spoken = self.spoken + Counter([home, home] if home in _REGION else [])
        spoken = spoken or Counter(nation for nation in self._of_parties() if nation in _REGION)
        return spoken.most_common(1)[0][0] if spoken else None

    def _of_parties(self) -> Iterator[str]:
        codes = (party.country for party in self._parties if party.country)
        return (states()[code].name.upper() for code in codes if code in states())

    def fill(self, sentences: Sequence[Sentence], places: Iterable[Place]) -> str | None:
        """As in "PERU: HUANUCO: AMBO": the country, then what is named in the sentences, else where it was filed.

        `places` are those that the report resolved for the event.
        """
        named = [place for sentence in sentences for place in self.places(sentence)]
        named.extend(_flat(name) for place in places for name in _called(place))
        known = (_atlas()[place] for place in named if place in _atlas())
        country = next((nation for nation in known if nation in self.spoken), self.country)
        inside = [place for place in dict.fromkeys(named) if place != country]
        if not inside and self.filed and _atlas().get(self.filed) == country:
            inside = [self.filed]
        return ": ".join([country, *inside]) if country else None

    def places(self, sentence: Sentence) -> Iterator[str]:
        """Where the sentence says that something happened: names after "in", "at", "near"; "this city"."""
        grammar = Grammar(sentence)
        for name in sentence.names:
            place = re.sub(r" (?:DEPARTMENT|PROVINCE|CITY|TOWN|MUNICIPALITY)$", "", _flat(name.text))
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


def _called(place: Place) -> Iterator[str]:
    """As the text calls it and as the gazetteer does; a country is no place in itself."""
    if place.feature != "country":
        yield from (span.quote for span in place.mentions[:1])
        yield place.name


@lru_cache(maxsize=1)
def _atlas() -> Mapping[str, str]:
    """Nations, their capitals and some towns → the nation's name, all in capitals."""
    atlas = {town.upper(): states()[code].name.upper() for town, code in towns().items()}
    for nation in states().values():
        atlas |= {_flat(place): nation.name.upper() for place in (*nation.names, *nation.capitals)}
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
    return (words[match.group()] for match in pattern.finditer(_flat(text)))
