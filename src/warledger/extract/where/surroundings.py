"""What the words around a name say of it: that it is a place's, or a person's."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from warledger.extract.where.candidates import is_inside
from warledger.extract.where.toponym import Toponym
from warledger.knowledge.english.places import place_words
from warledger.knowledge.gazetteer import Entry, Gazetteer, fold
from warledger.knowledge.gazetteer.entry import DIVISIONS
from warledger.language.syntax import Name, NameKind, Sentence

_PLACE_WORDS = frozenset("in at near outside to from around of on across into inside throughout towards toward".split())


def is_target(name: Toponym) -> bool:
    """True for what a verb of taking or hitting a place has as its object: "stormed [Djibo]"."""
    words = name.sentence.words
    inside = range(name.first, name.last + 1)
    top = next((word for word in words[name.first : name.last + 1] if word.head not in inside), None)
    while top is not None and top.relation == "conj" and top.head is not None:  # "held Goma, [Butembo] and Bukavu"
        top = words[top.head]
    if top is None or top.head is None or top.relation not in ("obj", "nsubj:pass"):
        return False
    verb = words[top.head]
    return not place_words().verbs.isdisjoint((verb.lemma, verb.text.lower()))


def is_after_place_word(name: Toponym) -> bool:
    """True for "in Gao", but not before another capital: "in Gao University"."""
    words = name.sentence.words
    first = words[name.first]
    while first.relation == "conj" and first.head is not None:  # "in Gao, Kidal and Mopti"
        first = words[first.head]
    before = words[first.index - 1].text.lower() if first.index else ""
    after = words[name.last + 1] if name.last + 1 < len(words) else None
    joined = after is not None and after.pos == "PROPN" and after.text[:1].isupper()
    return before in _PLACE_WORDS and not joined


def is_before_its_country(name: Toponym, entries: Sequence[Entry], gazetteer: Gazetteer) -> bool:
    """True for "[Kharkiv], Ukraine": a comma, and the country or division that a place so called lies in."""
    words = name.sentence.words
    if name.last + 2 >= len(words) or words[name.last + 1].text != ",":
        return False
    around = gazetteer.find(words[name.last + 2].text)[:3]
    return any(is_inside(entry, each) for each in around if each.feature in DIVISIONS for entry in entries[:5])


def is_lane(name: Toponym) -> bool:
    """True for "[Aleppo] Street", which is in another town."""
    after = name.sentence.words[name.last + 1 : name.last + 2]
    return bool(after) and after[0].text.lower() in place_words().lanes and after[0].text[0].isupper()


def is_titled(name: Toponym) -> bool:
    before = name.sentence.words[name.first - 1].text.lower().rstrip(".") if name.first else ""
    return before in place_words().titles


def persons(sentences: Iterable[Sentence]) -> Iterator[str]:
    """The words of persons' full names, and of those that say something or have a title."""
    for sentence in sentences:
        for name in sentence.names:
            if name.kind is NameKind.PERSON and (name.first < name.last or _is_surely_a_person(sentence, name)):
                yield from {fold(word.text) for word in sentence.words[name.first : name.last + 1]}


def _is_surely_a_person(sentence: Sentence, name: Name) -> bool:
    word = sentence.words[name.first]
    before = sentence.words[name.first - 1].text.lower().rstrip(".") if name.first else ""
    verb = sentence.words[word.head] if word.head is not None else word
    return before in place_words().titles or (word.relation == "nsubj" and verb.lemma in place_words().saying)


def is_capitals(sentence: Sentence) -> bool:
    letters = [word.text for word in sentence.words if word.text.isalpha() and len(word.text) > 1]
    return bool(letters) and sum(text.isupper() for text in letters) > 0.8 * len(letters)
