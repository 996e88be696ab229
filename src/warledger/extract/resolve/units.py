"""Units, police forces and militias by their names or numbers: "3d Brigade", "Treasury Police", "Detachment No. 7"."""

from __future__ import annotations

from warledger.extract.resolve.labels import Sort
from warledger.extract.resolve.noun_phrases import BRIDGES, NounPhrase, is_plain
from warledger.knowledge.english.parties import is_word
from warledger.knowledge.english.people import role_of
from warledger.language.syntax import Sentence, Word


def unit_name(phrase: NounPhrase) -> tuple[int, int] | None:
    """First and last word of the name of a unit that the phrase ends in or names its people by."""
    if is_guard(phrase):
        return None
    words = (*phrase.words, phrase.noun)
    shouted = phrase.sentence.is_upper
    tables = ("unit", "police", "militia") if shouted else ("unit", "police", "militia", "group")
    for place in range(len(words) - 1, 0, -1):
        if is_word(words[place].lemma, *tables) and not _is_of_office(words, place):
            first = _first_naming(words, place, shouted)
            if first < place and not _is_nation(phrase, words[first:place]):
                return words[first].index, _numbered(phrase.sentence, words[place].index)
    last = _numbered(phrase.sentence, phrase.noun.index)
    return (words[0].index, last) if last > phrase.noun.index and is_word(phrase.noun.lemma, "unit") else None


def is_guard(phrase: NounPhrase) -> bool:
    """True of one man: "a security guard"; the National Guard is a force."""
    if phrase.noun.lemma != "guard" or phrase.noun.feature("Number") == "Plur":
        return False
    children = phrase.sentence.children[phrase.noun.index]
    return any(one.relation == "nummod" or one.text.lower() in ("a", "an") for one in children)


def _is_of_office(words: tuple[Word, ...], place: int) -> bool:
    """True of what an office is for: "the [defence] ministry", "its [police] minister"."""
    after = words[place + 1].lemma if place + 1 < len(words) else ""
    role = role_of(after)
    return is_word(after, "office") or (role is not None and role.rule == "people.government")


def _first_naming(words: tuple[Word, ...], place: int, shouted: bool) -> int:
    first = place
    while first > 0 and _names(words[first - 1], shouted):
        first -= 1
    while first < place and words[first].text.lower() in BRIDGES:
        first += 1
    return first


def _is_nation(phrase: NounPhrase, words: tuple[Word, ...]) -> bool:
    """True if the words name nothing but a nation: "Malian police"."""
    peoples = (label for label in phrase.labels if label.sort is Sort.PEOPLE)
    inside = {index for label in peoples for index in range(label.first, label.last + 1)}
    return all(word.index in inside for word in words)


def _numbered(sentence: Sentence, index: int) -> int:
    """The last word of "Detachment No. 7", else the word `index` itself."""
    after = [word.text.lower() for word in sentence.words[index + 1 : index + 4]]
    if after[:1] in (["no."], ["number"]) and len(after) > 1:
        return index + 2
    return index + 3 if after[:2] == ["no", "."] and len(after) > 2 else index


def _names(word: Word, shouted: bool) -> bool:
    """True if a word before "brigade", "police" is part of the name."""
    text = word.text.lower()
    if text in BRIDGES or is_plain(word):
        return text in BRIDGES
    if is_word(word.lemma, "harmed", "judged") or is_word(text, "harmed", "judged"):
        return False
    if is_word(word.lemma, "army", "rebel", "enemy", "means", "government"):
        return word.lemma == "military" and not shouted
    counts = word.pos == "NUM" and text.isalpha()  # "Nine guards died"
    if shouted:
        return word.pos in ("NOUN", "PROPN", "ADJ", "NUM", "X") and not counts and not text.isdecimal()
    return (word.text[0].isupper() and not counts) or (word.text[0].isdecimal() and not text.isdecimal())
