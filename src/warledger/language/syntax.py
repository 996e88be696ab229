"""What reading gives: words with their grammar, names, sentences."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum


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
    `features` is written as there, "Number=Plur|Tense=Past", "" for none. `index` counts from 0 in the sentence;
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


@dataclass(frozen=True, slots=True)
class Sentence:
    """`text[start:stop]`, its words in order, and the names in it."""

    start: int
    stop: int
    words: tuple[Word, ...]
    names: tuple[Name, ...] = ()

    def moved(self, offset: int) -> Sentence:
        """The same sentence with every offset `offset` characters further on, as in a text that it is cut from."""
        if not offset:
            return self
        words = tuple(replace(word, start=word.start + offset, stop=word.stop + offset) for word in self.words)
        names = tuple(replace(name, start=name.start + offset, stop=name.stop + offset) for name in self.names)
        return Sentence(self.start + offset, self.stop + offset, words, names)
