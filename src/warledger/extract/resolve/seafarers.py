"""What sailors are: a navy's ("four [sailors] of the navy") or a merchant ship's ("a tanker's [crewmen]")."""

from __future__ import annotations

from warledger.extract.resolve.labels import Sort
from warledger.extract.resolve.scene import Scene
from warledger.knowledge.english.parties import is_word
from warledger.knowledge.english.people import Role, role_of
from warledger.language.syntax import Sentence, Word

_BACK = 4  # sentences


def seafaring(scene: Scene, sentence: Sentence, noun: Word, words: tuple[Word, ...]) -> Role | None:
    """What the ship makes of a sailor: that of the phrase of `words`, of the sentence or told last; else his nation.

    Where a sentence tells of both, the navy struck the ship: "the navy fired at a tanker, killing two [sailors]".
    """
    if not is_word(noun.lemma, "seafarer"):
        return None
    if any(is_word(word.lemma, "naval") for word in words):
        return role_of("soldier")
    for one in (sentence, *scene.before(sentence, _BACK)):
        if any(is_word(word.lemma, "merchant") for word in one.words):
            return role_of("villager")
        if any(is_word(word.lemma, "naval") for word in one.words):
            return role_of("soldier")
    peoples = (label for label in scene.labels_of(sentence) if label.sort in (Sort.PEOPLE, Sort.STATE))
    nations = {index for label in peoples for index in range(label.first, label.last + 1)}
    return role_of("soldier") if any(word.index in nations for word in words) else None
