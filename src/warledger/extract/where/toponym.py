"""A place's name as it stands in the text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from warledger.language.syntax import Sentence

_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])|_")  # a tag of several words: "#DeirEzzor"


class Part(StrEnum):
    """What a name of a place does in the text."""

    PLACE = "place"
    WITHIN = "within"  # it is a part of an institution's or a thing's name: "Aleppo University"
    PEOPLE = "people"  # an adjective or the inhabitants: "Malian"


@dataclass(frozen=True, slots=True)
class Toponym:
    """`text` stands at `start`–`stop` of the document; `first`–`last` are the words of `sentence` that it lies in.

    The words of a tag ("#DeirEzzor") are parted in `text`.
    """

    sentence: Sentence
    first: int
    last: int
    start: int
    stop: int
    text: str
    part: Part = Part.PLACE

    @classmethod
    def of(cls, text: str, sentence: Sentence, first: int, last: int) -> Toponym:
        """What those words of the sentence say, as a place's name."""
        start, stop = sentence.words[first].start, sentence.words[last].stop
        if text[start] == "#":
            return cls(sentence, first, last, start + 1, stop, _CAMEL.sub(" ", text[start + 1 : stop]))
        return cls(sentence, first, last, start, stop, text[start:stop])

    def covers(self, other: Toponym) -> bool:
        return self.start <= other.start and other.stop <= self.stop
