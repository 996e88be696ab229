"""People by their names: what a report calls them elsewhere, "Colonel Ruiz" for "Ruiz"."""

from __future__ import annotations

from functools import cached_property

from warledger.extract.resolve.found import NOTHING, Found, Reader
from warledger.extract.resolve.noun_phrases import NounPhrase, NounPhrases, is_person
from warledger.extract.resolve.scene import Scene
from warledger.language.syntax import Name, NameKind, Sentence, Word


class Persons:
    """Answers for one report."""

    def __init__(self, scene: Scene, noun_phrases: NounPhrases, reader: Reader) -> None:
        self.scene, self.noun_phrases, self.reader = scene, noun_phrases, reader

    def read(self, phrase: NounPhrase, depth: int) -> Found:
        """The side and category of a name without a title, by the first mention of it with one."""
        if phrase.role is not None or not is_person(phrase.sentence, phrase.noun):
            return NOTHING
        name = next((one for one in phrase.sentence.names if one.first <= phrase.noun.index <= one.last), None)
        titled = self._titled.get(_surname(name)) if name is not None else None
        if titled is None or titled[1].start == phrase.noun.start:
            return NOTHING
        return self.reader.read(*titled, depth + 1).through(titled[1])

    @cached_property
    def _titled(self) -> dict[str, tuple[Sentence, Word]]:
        """The first mention of each surname that a title or a description goes with."""
        found: dict[str, tuple[Sentence, Word]] = {}
        for sentence in self.scene.sentences:
            for name in sentence.names:
                if name.kind is NameKind.PERSON and _surname(name) not in found:
                    head = _head(sentence, name)
                    role = self.noun_phrases.of(sentence, head).role
                    if role is not None and role.side is not None:
                        found[_surname(name)] = sentence, head
        return found


def _surname(name: Name) -> str:
    return name.text.casefold().split()[-1].strip(".,'’\"")


def _head(sentence: Sentence, name: Name) -> Word:
    """The word of the name that another word governs."""
    words = sentence.words[name.first : name.last + 1]
    return next((word for word in words if word.head is None or not name.first <= word.head <= name.last), words[0])
