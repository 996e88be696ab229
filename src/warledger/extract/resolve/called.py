"""People and groups by the name of a party: "a group called Free Army", "volunteers" of "Volunteers for the Land"."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from warledger.extract.resolve.found import Found
from warledger.extract.resolve.labels import Sort
from warledger.extract.resolve.noun_phrases import NounPhrase
from warledger.extract.resolve.scene import Scene
from warledger.extract.resolve.sides import Side, fights
from warledger.knowledge.english.parties import is_word
from warledger.knowledge.english.people import role_of
from warledger.knowledge.english.resolving import resolving_words
from warledger.language.syntax import Word
from warledger.values import Category

_WORDS = resolving_words("names")


class Called:
    """Answers for one report."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene

    def read(self, phrase: NounPhrase) -> Found | None:
        """The armed party by that name, or by whose name the people go; None of a name of nobody who fights."""
        members = self._bearers.get(phrase.noun.text.lower())
        if members is not None and self.scene.label_at(phrase.sentence, phrase.noun) is None:
            return Found(members, Category.COMBATANT)
        if not is_word(phrase.noun.lemma, "group", "militia"):
            return None
        words, first = phrase.sentence.words, phrase.noun.index + 1
        while first < len(words) and words[first].text.lower() in _WORDS["calling"]:
            first += 1
        label = self.scene.label_at(phrase.sentence, words[first]) if first < len(words) else None
        if label is None or label.first != first or label.sort not in (Sort.GROUP, Sort.NAME):
            return None
        side = self.scene.side_of(phrase.sentence, label)
        return Found(side, Category.COMBATANT) if fights(side) else None

    @cached_property
    def _bearers(self) -> Mapping[str, Side]:
        """The armed parties whose names begin with what their people are, by that word: "volunteers"."""
        found: dict[str, Side] = {}
        for sentence in self.scene.sentences:
            for label in self.scene.labels_of(sentence):
                first = sentence.words[label.first]
                if label.sort in (Sort.GROUP, Sort.NAME) and label.last > label.first and _are_people(first):
                    side = self.scene.side_of(sentence, label)
                    if side is not None and fights(side):
                        found.setdefault(first.text.lower(), side)
        return found


def _are_people(word: Word) -> bool:
    """True of several people who fight for nobody by nature: "Volunteers"; not of "Soldiers of God"."""
    role = role_of(word.lemma)
    return word.text.lower().endswith("s") and role is not None and role.category is not Category.COMBATANT
