"""How a name is written: in two parts, with its full stop, before a hyphen."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from warledger.extract.where.toponym import Part, Toponym
from warledger.knowledge.english.places import place_words
from warledger.knowledge.gazetteer import Gazetteer
from warledger.language.syntax import Sentence, Word

JOINTS = frozenset({"of", "the", "and", "de", "la", "el", "al", "da", "do", "du", "es", "den", "der", "upon", "on"})
_HYPHENED = re.compile(
    r"(?P<name>.+?)[-–](?:(?:based|wide|born|area|held|controlled|occupied|backed|led|run|bound|trained|ruled)|[A-Z].*)$"
)
_DASHES = frozenset("-–—|•")
_PARTISAN = re.compile(r"[DR]-(?=[A-Z])")  # "Linda Sumner, R-Raleigh"


def is_one_name(words: Sequence[Word]) -> bool:
    """True for words that are written as one name: capitals and joints, no mark between them."""
    return not any(word.text in ",;.:" for word in words) and all(
        word.text[:1].isupper() or word.text.lower() in JOINTS or not word.text[0].isalpha() for word in words
    )


def split(text: str, whole: Toponym) -> Iterator[Toponym]:
    """At a common noun or a dash in the middle: "[Nairobi] slum [Kibera]"."""
    words, first = whole.sentence.words, whole.first
    for word in words[whole.first + 1 : whole.last]:
        common = word.text.isalpha() and word.text.islower() and word.text not in JOINTS and word.pos == "NOUN"
        if common or (word.text in _DASHES and text[word.start - 1].isspace()):
            yield Toponym.of(text, whole.sentence, first, word.index - 1)
            first = word.index + 1
    yield Toponym.of(text, whole.sentence, first, whole.last)


def abbreviated(text: str, name: Toponym) -> Toponym:
    """With its full stop: "Ky.", "W. Va."."""
    stop = name.stop + (text[name.stop : name.stop + 1] == ".")
    for mark in place_words().abbreviations:
        at = stop - len(mark)
        if at <= name.start and text.startswith(mark, at) and not text[at - 1 : at].isalnum():
            return replace(name, start=at, stop=stop, text=mark)
    return name


def hyphened(text: str, sentence: Sentence, word: Word, gazetteer: Gazetteer) -> Toponym | None:
    """The listed name before or behind a hyphen: "[Sydney]-based", "R-[Raleigh]", "[Asia]-Pacific"."""
    opening = _PARTISAN.match(word.text)
    start = word.start + (opening.end() if opening else 0)
    inside = _HYPHENED.match(text[start : word.stop])
    found = inside["name"] if inside else text[start : word.stop] if opening else ""
    name = Toponym(sentence, word.index, word.index, start, start + len(found), found)
    if found and gazetteer.people_of(found):
        return replace(name, part=Part.PEOPLE)
    return name if found and gazetteer.find(found) else None
