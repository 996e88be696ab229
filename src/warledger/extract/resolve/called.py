"""A name right after what it is: "the clandestine organisation “Free Army”", "a group called Free Army"."""

from __future__ import annotations

from warledger.extract.resolve.found import Found, lemma
from warledger.extract.resolve.labels import Sort
from warledger.extract.resolve.noun_phrases import NounPhrase
from warledger.extract.resolve.scene import Scene
from warledger.extract.resolve.sides import fights
from warledger.knowledge.english.parties import is_word
from warledger.knowledge.english.resolving import resolving_words
from warledger.values import Category

_WORDS = resolving_words("names")


def called(scene: Scene, phrase: NounPhrase) -> Found | None:
    """The armed party by that name; None where no name follows, or one of nobody who fights."""
    if not is_word(lemma(phrase.noun), "group", "militia"):
        return None
    words, first = phrase.sentence.words, phrase.noun.index + 1
    while first < len(words) and words[first].text.lower() in _WORDS["calling"]:
        first += 1
    label = scene.label_at(phrase.sentence, words[first]) if first < len(words) else None
    if label is None or label.first != first or label.sort not in (Sort.GROUP, Sort.NAME):
        return None
    side = scene.side_of(phrase.sentence, label)
    return Found(side, Category.COMBATANT) if fights(side) else None
