"""What reading gives: words with their grammar, names, sentences."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property
from operator import attrgetter

_start = attrgetter("start")


class NameKind(StrEnum):
    """What a name names. PEOPLE is a nationality or the inhabitants of a place: "Malian", "Malians"."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    PEOPLE = "people"


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a sentence: `text` stands at `start`–`stop` of the text that was read (code points, half-open).

    `pos`, `features` and `relation` are those of Universal Dependencies (https://universaldependencies.org/en/);
    `features` is written as there, "Number=Plur|Tense=Past", "" for none. `lemma` is in lower case,
    also of names. `index` counts from 0 in the sentence;
    `head` is the index of the governing word, None for the root.
    """

    index: int
    start: int
    stop: int
    text: str
    lemma: str
    pos: str
    features: str
    head: int | None
    relation: str

    def feature(self, name: str) -> str | None:
        """The value of one morphological feature: `word.feature("Number")` is "Plur"."""
        for pair in self.features.split("|"):
            key, _, value = pair.partition("=")
            if key == name:
                return value
        return None


@dataclass(frozen=True, slots=True)
class Name:
    """A name: the words `first`–`last` (inclusive) of its sentence, `start`–`stop` of the text."""

    first: int
    last: int
    start: int
    stop: int
    text: str
    kind: NameKind


class _Remembering:
    """Has room for what is worked out once; not a part of the value, and not kept with it."""


@dataclass(frozen=True, slots=True)
class Sentence(_Remembering):
    """`text[start:stop]`, its words in order, and the names in it."""

    start: int
    stop: int
    words: tuple[Word, ...]
    names: tuple[Name, ...] = ()

    @cached_property
    def children(self) -> tuple[tuple[Word, ...], ...]:
        """For each word those that it governs, in order of the text; worked out when first asked for."""
        children: list[list[Word]] = [[] for _ in self.words]
        for word in self.words:
            if word.head is not None:
                children[word.head].append(word)
        return tuple(map(tuple, children))

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """The forms and dictionary forms of its words, in lower case: what rules ask for is there, or they hold not."""
        return frozenset(form.lower() for word in self.words for form in (word.text, word.lemma))

    @cached_property
    def is_upper(self) -> bool:
        """True for the text of a wire that has no lower case."""
        return not any(any(map(str.islower, word.text)) for word in self.words)

    def within(self, start: int, stop: int) -> tuple[Word, ...]:
        """The words that begin in `start`–`stop` of the text."""
        first = bisect_left(self.words, start, key=_start)
        return self.words[first : bisect_left(self.words, stop, first, key=_start)]

    def name_at(self, word: Word) -> Name | None:
        """The name that `word` belongs to."""
        return next((name for name in self.names if name.first <= word.index <= name.last), None)

    def is_in_name(self, word: Word, *kinds: NameKind) -> bool:
        """True for a word of a name, of one of `kinds` if any are given."""
        return any(name.first <= word.index <= name.last and (not kinds or name.kind in kinds) for name in self.names)

    def moved(self, offset: int) -> Sentence:
        """The same sentence with every offset `offset` characters further on, as in a text that it is cut from."""
        if not offset:
            return self
        words = tuple(
            Word(w.index, w.start + offset, w.stop + offset, w.text, w.lemma, w.pos, w.features, w.head, w.relation)
            for w in self.words
        )  # twice as fast as `replace`
        names = tuple(replace(name, start=name.start + offset, stop=name.stop + offset) for name in self.names)
        return Sentence(self.start + offset, self.stop + offset, words, names)
