"""Names that a noun makes a settlement's, listed or not: "the village of [Deir Jamal]", "[al-Zar] village"."""

from __future__ import annotations

from collections.abc import Iterator

from warledger.extract.where.toponym import Toponym
from warledger.knowledge.english.places import place_words
from warledger.knowledge.gazetteer import fold
from warledger.language.syntax import Sentence, Word

_JOINTS = frozenset({"of", "called", "named"})
_HYPHENS = frozenset("-‑–")


def is_called(name: Toponym) -> bool:
    """True if the words beside a name call it a settlement's: "the towns of Djibo and [Arbinda]", "[Mari] village"."""
    if fold(name.text).rpartition(" ")[2] in place_words().institutions:
        return False
    words = name.sentence.words
    first = words[name.first]
    while first.relation == "conj" and first.head is not None and first.head < first.index:
        first = words[first.head]
    plural = first.index != name.first
    return _is_behind_noun(words, first.index, plural=plural) or _is_before_noun(words, name.last)


def called(text: str, sentence: Sentence) -> Iterator[Toponym]:
    """What a noun makes a settlement's name where the reading saw no name."""
    words = sentence.words
    for noun in words:
        if not _is_noun(noun):
            continue
        first = noun.index
        while first and _is_of_name(words[first - 1]):
            first -= 1
        if first < noun.index and _may_open(words, first) and _is_before_noun(words, noun.index - 1):
            yield Toponym.of(text, sentence, first, noun.index - 1)
        first = last = noun.index + 2
        while last < len(words) and _is_of_name(words[last]):
            last += 1
        if first < last and words[first - 1].text in _JOINTS and words[first].text not in _HYPHENS:
            yield Toponym.of(text, sentence, first, last - 1)


def _is_noun(word: Word) -> bool:
    return word.text.islower() and word.lemma in place_words().settlements


def _is_of_name(word: Word) -> bool:
    return word.pos == "PROPN" or word.text in _HYPHENS


def _may_open(words: tuple[Word, ...], first: int) -> bool:
    """False behind an article, where a name is rather a description: "the [Olympic] village"."""
    return words[first].text not in _HYPHENS and not (first and words[first - 1].pos == "DET")


def _is_behind_noun(words: tuple[Word, ...], at: int, *, plural: bool) -> bool:
    if at < 2 or words[at - 1].text not in _JOINTS or not _is_noun(words[at - 2]):
        return False
    return not plural or words[at - 2].feature("Number") == "Plur"


def _is_before_noun(words: tuple[Word, ...], at: int) -> bool:
    """True for "[Mari] village", but not before "village elder" and the like: that may be a person's name."""
    if at + 1 >= len(words) or not _is_noun(words[at + 1]) or words[at + 1].feature("Number") == "Plur":
        return False
    return words[at + 1].relation != "compound"
