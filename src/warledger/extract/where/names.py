"""Which words of a sentence are the name of a place, and which only hold one."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache, partial

from warledger.extract.where.called import called, is_called
from warledger.extract.where.surroundings import (
    is_after_place_word,
    is_before_its_country,
    is_capitals,
    is_lane,
    is_target,
    is_titled,
    persons,
)
from warledger.extract.where.toponym import Part, Toponym
from warledger.extract.where.written import abbreviated, hyphened, is_one_name, split
from warledger.knowledge.english.places import place_words
from warledger.knowledge.gazetteer import Entry, Feature, Gazetteer, fold
from warledger.language.syntax import Name, NameKind, Sentence, Word

_TOWNS = frozenset({Feature.TOWN, Feature.QUARTER})
_WELL_KNOWN = 100_000  # people of a town whose name is hardly a person's or a thing's
_ARTICLE = "al "  # as `fold` writes it: "al-Wasata", "ash-Shaddadi"
_NO_NAMES = frozenset({"ADP", "DET", "PRON", "CCONJ", "SCONJ", "AUX"})  # a headline's "Of" is no town in Turkey
_OPENERS = frozenset({"of", "in", "near", "at", "and"})


class Finder:
    """Finds the toponyms of one document's sentences."""

    def __init__(self, text: str, gazetteer: Gazetteer, sentences: Sequence[Sentence]) -> None:
        self.text, self.gazetteer = text, gazetteer
        self._longest = lru_cache(maxsize=None)(partial(gazetteer.longest, text))  # asked for every capital and again
        self.persons = Counter(persons(sentences))
        self.known: frozenset[str] = frozenset()
        self._openings: frozenset[str] = frozenset()
        places = Counter(fold(each.text) for each in self._all(sentences) if each.part is Part.PLACE)
        self.known = frozenset(name for name, times in places.items() if times > self.persons[name])
        self._openings = frozenset(name.partition(" ")[0] for name in self.known)

    def _all(self, sentences: Iterable[Sentence]) -> Iterator[Toponym]:
        for sentence in sentences:
            yield from self.toponyms(sentence)

    def toponyms(self, sentence: Sentence) -> tuple[Toponym, ...]:
        """In the order of the text, none inside another."""
        found: list[Toponym] = []
        for name in sentence.names:
            found += (each for each in self._of_name(sentence, name) if not _meets(each, found))
        taken = {index for each in found for index in range(each.first, each.last + 1)}
        taken |= {index for name in sentence.names for index in range(name.first, name.last + 1)}
        found += (each for each in called(self.text, sentence) if taken.isdisjoint(range(each.first, each.last + 1)))
        taken |= {index for each in found for index in range(each.first, each.last + 1)}
        found += self._overlooked(sentence, taken)
        return tuple(sorted(found, key=lambda each: each.start))

    def _of_name(self, sentence: Sentence, name: Name) -> Iterator[Toponym]:
        whole = self._toponym(sentence, name.first, name.last)
        if name.kind is NameKind.PEOPLE:
            yield from self._people(whole)
        elif is_titled(whole):
            return
        elif name.kind is NameKind.PLACE:
            for part in split(self.text, whole):
                yield from self._place(part)
        elif self._is_place_after_all(whole, name.kind):
            yield self._widened(whole)
        elif name.kind is NameKind.ORGANISATION:
            yield from self._within(whole)

    def _people(self, name: Toponym) -> Iterator[Toponym]:
        """The inhabitants, with the word before that makes them others: "Sri Lankan", unless it is a place's name."""
        if name.first:
            wider = self._toponym(name.sentence, name.first - 1, name.last)
            if self.gazetteer.people_of(wider.text):
                yield replace(wider, part=Part.PEOPLE)
                return
        is_place = self.gazetteer.people_of(name.text) is None and bool(self.gazetteer.find(name.text))
        yield name if is_place else replace(name, part=Part.PEOPLE)

    def _place(self, whole: Toponym) -> Iterator[Toponym]:
        """A name that the reading took for a place's: without what is no part of it, and no institution's."""
        name = self._widened(self._trimmed(whole))
        folded = fold(name.text)
        last = folded.rpartition(" ")[2]
        words = place_words()
        listed = bool(self.gazetteer.find(name.text))
        if not listed and (last in words.streets or last in words.papers):
            return
        if is_lane(name) or (name.first == name.last and name.sentence.words[name.first].pos in _NO_NAMES):
            return
        if not listed and last in words.institutions and name.first < name.last:
            yield from self._within(name)
        elif folded in words.kinds or folded in words.not_places or words.directions.fullmatch(name.text):
            return
        elif not listed and self.gazetteer.people_of(name.text):
            yield replace(name, part=Part.PEOPLE)
        elif (name.text[:1].isupper() or folded.startswith(_ARTICLE)) and (
            self.persons[folded] < 2 or is_after_place_word(name)
        ):
            yield name

    def _trimmed(self, name: Toponym) -> Toponym:
        """Without "southern" or "the town of" before it and a common noun behind it."""
        words = name.sentence.words
        first, last = name.first, name.last
        while first < last and (words[first].text.lower() in _OPENERS or self._is_outside(words[first], name)):
            first += 1
        if last > first + 1 and words[first].lemma in place_words().kinds and words[first + 1].text == "of":
            first += 2
        while last > first and words[last].text.islower():
            last -= 1
        return self._toponym(name.sentence, first, last)

    def _is_outside(self, word: Word, name: Toponym) -> bool:
        """True for a direction or an article in small letters, and in a text of capitals for one that is no name."""
        if not place_words().directions.fullmatch(word.text):
            return False
        capitals = len(word.text) > 1 and word.text.isupper()
        return word.text.islower() or (capitals and not self.gazetteer.find(name.text))

    def _widened(self, name: Toponym) -> Toponym:
        """With the words around it that the gazetteer's longest name takes in: "Democratic Republic of [Congo]"."""
        words = name.sentence.words
        for first in range(max(0, name.first - 4), name.first + 1):
            if first < name.first and not words[first].text[:1].isupper():
                continue
            stop = self._longest(words[first].start)
            if stop is None or stop < name.stop or (first == name.first and stop == name.stop):
                continue
            last = self._word_at(name.sentence, stop)
            if last is not None and is_one_name(words[first : last + 1]):
                return self._toponym(name.sentence, first, last)
        return abbreviated(self.text, name)

    def _within(self, whole: Toponym) -> Iterator[Toponym]:
        """The place in the name of an institution: "[California] Department of Health", "Bank of [Khartoum]"."""
        if fold(whole.text).rpartition(" ")[2] in place_words().papers:
            return
        at = whole.first
        while at <= whole.last:
            name = self._listed_at(whole, at)
            if name is not None and self._is_used_as_place(whole, name):
                yield replace(name, part=Part.WITHIN)
                at = name.last
            at += 1

    def _is_used_as_place(self, whole: Toponym, name: Toponym) -> bool:
        """It opens the name before a noun, or stands behind "of" or "in"; and is well known, or known to the report."""
        before = name.sentence.words[name.first - 1].text.lower() if name.first > whole.first else ""
        opens = name.first == whole.first and name.last < whole.last
        return (opens or before in ("of", "in", "at", "for")) and self._is_known(name)

    def _is_known(self, name: Toponym) -> bool:
        """True for a place of the report, a division, a country, a large town."""
        entries = self.gazetteer.find(name.text)
        divided = fold(name.text).rpartition(" ")[2] in place_words().parts
        return fold(name.text) in self.known or divided or (bool(entries) and self._is_well_known(name, entries))

    def _is_well_known(self, name: Toponym, entries: tuple[Entry, ...]) -> bool:
        first = entries[0]
        if name.text.isupper() and len(name.text) < 6 and not is_capitals(name.sentence):
            return first.feature not in _TOWNS
        return first.feature not in _TOWNS or (first.population >= _WELL_KNOWN and fold(first.name) == fold(name.text))

    def _is_place_after_all(self, whole: Toponym, kind: NameKind) -> bool:
        """A name read as a person's or an organisation's, of which the report or the gazetteer knows better."""
        if fold(whole.text) in self.known or is_called(whole):
            return True
        body, _, last = whole.text.rpartition(" ")
        divided = bool(body) and last.lower() in place_words().kinds
        entries = self.gazetteer.find(whole.text) or (self.gazetteer.find(body) if divided else ())
        if not entries or self.persons[fold(whole.text)]:
            return False
        if is_target(whole) or divided or is_before_its_country(whole, entries, self.gazetteer):
            return True
        if not self._is_well_known(whole, entries):
            return False
        if kind is NameKind.ORGANISATION and entries[0].feature not in _TOWNS:
            return True
        return is_after_place_word(whole)

    def _overlooked(self, sentence: Sentence, taken: set[int]) -> Iterator[Toponym]:
        """What the reading passed over: places that the report names elsewhere, and those after "in"."""
        last = -1
        for word in sentence.words:
            if not word.text[0].isupper() or word.index <= last or word.index in taken or not self._may_open(word):
                continue
            found = self._at(sentence, word.index)
            if found is not None and taken.isdisjoint(range(found.first, found.last + 1)):
                yield found
                last = found.last

    def _may_open(self, word: Word) -> bool:
        return word.pos == "PROPN" or not word.text.isalpha() or fold(word.text) in self._openings

    def _at(self, sentence: Sentence, at: int) -> Toponym | None:
        word = sentence.words[at]
        whole = self._toponym(sentence, at, len(sentence.words) - 1)
        name = self._listed_at(whole, at) or self._toponym(sentence, at, at)
        if fold(name.text) in self.known:
            return name
        if name.text != word.text or word.text.isalpha():
            return name if self._is_told(name) else None
        return hyphened(self.text, sentence, word, self.gazetteer)

    def _is_told(self, name: Toponym) -> bool:
        """True if the words around a listed name make it a place's: "in X", "A Hammond resident"."""
        entries = self.gazetteer.find(name.text)
        words = name.sentence.words
        if not entries or words[name.last].pos != "PROPN" or self.persons[fold(name.text)]:
            return False
        if is_target(name) or (is_after_place_word(name) and self._is_well_known(name, entries)):
            return True
        before = words[name.first - 1].text.lower() if name.first else ""
        after = words[name.last + 1].text.lower() if name.last + 1 < len(words) else ""
        if after in place_words().kinds:
            return True
        return before in ("a", "an", "the") and after in place_words().people

    def _listed_at(self, whole: Toponym, at: int) -> Toponym | None:
        """The gazetteer's longest name that starts at a word, with the division word behind it."""
        words = whole.sentence.words
        if not words[at].text[:1].isupper():
            return None
        stop = self._longest(words[at].start)
        last = self._word_at(whole.sentence, stop) if stop is not None and stop <= whole.stop else None
        if last is None or not is_one_name(words[at : last + 1]):
            return None
        after = words[last + 1].text if last < whole.last else ""
        divided = after[:1].isupper() and after.lower() in place_words().parts
        return self._toponym(whole.sentence, at, last + divided)

    def _word_at(self, sentence: Sentence, stop: int) -> int | None:
        at = bisect_left(sentence.words, stop, key=lambda word: word.stop)
        return at if at < len(sentence.words) and sentence.words[at].stop == stop else None

    def _toponym(self, sentence: Sentence, first: int, last: int) -> Toponym:
        return Toponym.of(self.text, sentence, first, last)


def _meets(name: Toponym, others: Iterable[Toponym]) -> bool:
    return any(name.start < other.stop and other.start < name.stop for other in others)
