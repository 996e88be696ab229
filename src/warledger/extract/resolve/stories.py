"""Where in a report something is told: in its opening, in which of its stories, of its news or of another time."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

from warledger.extract.resolve.apart import begins_another
from warledger.extract.resolve.scene import Scene
from warledger.language.syntax import NameKind, Sentence, Word
from warledger.values import Status

# Whether what a word says is the report's news, or older.
Ages = Callable[[Sentence, Word], Status]
_OPENING = 4  # sentences


def all_news(_sentence: Sentence, _word: Word) -> Status:
    """The ages of a report that tells of no other time."""
    return Status.CURRENT


class Told(NamedTuple):
    """Where something is told: the `number` of the sentence, of its `story`; `old` of another time than the news."""

    number: int
    story: int
    opening: bool
    old: bool


class Stories:
    """Answers for one report."""

    def __init__(self, scene: Scene, age: Ages = all_news) -> None:
        self.scene, self._age = scene, age

    def told(self, sentence: Sentence, word: Word) -> Told:
        """Where `word` of `sentence` tells of something."""
        number = self.scene.number(sentence)
        opening = number < _OPENING or sentence in self.scene.headlines
        return Told(number, self._stories[number], opening, self._age(sentence, word) is Status.BACKGROUND)

    @cached_property
    def _stories(self) -> tuple[int, ...]:
        """The story of each sentence."""
        return tuple(accumulate(int(begins_another(one) or _is_labelled(one)) for one in self.scene.sentences))


def _is_labelled(sentence: Sentence) -> bool:
    """True of a sentence with its place before it: "Tora: nine farmers died"."""
    name = next((one for one in sentence.names if one.first == 0 and one.kind is NameKind.PLACE), None)
    return name is not None and [word.text for word in sentence.words[name.last + 1 : name.last + 2]] == [":"]
