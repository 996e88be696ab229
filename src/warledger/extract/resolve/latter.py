"""Which of two parties "the former" and "the latter" are."""

from __future__ import annotations

from collections.abc import Iterator

from warledger.extract.resolve.found import NOTHING, Found, Reader
from warledger.extract.resolve.labels import Sort
from warledger.extract.resolve.scene import Scene
from warledger.extract.resolve.sides import Side
from warledger.knowledge.english.people import role_of
from warledger.language.syntax import Sentence, Word

_WHICH = {"former": 0, "latter": -1}
_BACK = 2  # sentences


class Latter:
    """Answers for one report."""

    def __init__(self, scene: Scene, reader: Reader) -> None:
        self.scene, self.reader = scene, reader

    def read(self, sentence: Sentence, noun: Word, depth: int) -> Found | None:
        """The first or the last of the two sides told right before; None of other words, nothing where not two are."""
        if noun.lemma not in _WHICH or noun.relation in ("amod", "compound"):
            return None
        for one in (sentence, *self.scene.before(sentence, _BACK)):
            told: dict[Side, Found] = {}
            for found in self._told(one, noun.index if one is sentence else len(one.words), depth):
                if found.side is not None:
                    told.setdefault(found.side, found)
            if told:
                return list(told.values())[_WHICH[noun.lemma]] if len(told) == 2 else NOTHING
        return NOTHING

    def _told(self, sentence: Sentence, limit: int, depth: int) -> Iterator[Found]:
        for word in sentence.words[:limit]:
            label = self.scene.label_at(sentence, word)
            named = label is not None and label.sort in (Sort.GROUP, Sort.NAME) and label.last == word.index
            role = role_of(word.lemma) if word.pos == "NOUN" else None
            if named or (role is not None and role.side is not None):
                yield self.reader.read(sentence, word, depth + 1).through(word)
