"""Where in a report something is told: in its opening, in which of its stories, of its news or of another time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

from warledger.extract.resolve.apart import begins_another
from warledger.extract.resolve.scene import Scene
from warledger.language.syntax import Name, NameKind, Sentence, Word
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

    def is_one(self, sentence: Sentence, other: Sentence) -> bool:
        """True of two sentences of one story."""
        return self._stories[self.scene.number(sentence)] == self._stories[self.scene.number(other)]

    @cached_property
    def _stories(self) -> tuple[int, ...]:
        """The story of each sentence: a new one begins with "meanwhile", and under the name of a place."""
        labels = tuple(map(_label, self.scene.sentences))
        counted = Counter(name.text for name in labels if name is not None)
        several = len(counted) > 1  # who speaks in turns is named again and again, a place once
        heads = (name and (name.kind is NameKind.PLACE or (several and counted[name.text] == 1)) for name in labels)
        begun = (begins_another(one) or bool(head) for one, head in zip(self.scene.sentences, heads, strict=True))
        return tuple(accumulate(map(int, begun)))


def _label(sentence: Sentence) -> Name | None:
    """The name that stands before a sentence: "[Tora]: nine farmers died"."""
    name = next((one for one in sentence.names if one.first == 0), None)
    after = [word.text for word in sentence.words[name.last + 1 : name.last + 2]] if name is not None else []
    return name if after == [":"] else None
