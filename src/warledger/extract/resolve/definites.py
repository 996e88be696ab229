"""Descriptions that only the report resolves: "the army", "the enemy", "the group"."""

from __future__ import annotations

from warledger.extract.resolve.found import lemma
from warledger.extract.resolve.labels import Label, Sort
from warledger.extract.resolve.partners import Partners
from warledger.extract.resolve.pronouns import Pronouns
from warledger.extract.resolve.scene import Scene
from warledger.extract.resolve.sides import GOVERNMENT, POLICE, STATE_FORCES, Side
from warledger.knowledge.english.parties import is_word
from warledger.knowledge.english.people import role_of
from warledger.language.syntax import Sentence, Word

_BACK = 3


class Definites:
    """Resolves the descriptions of one report."""

    def __init__(self, scene: Scene, pronouns: Pronouns, partners: Partners) -> None:
        self.scene, self.pronouns, self.partners = scene, pronouns, partners

    def army(self, sentence: Sentence, noun: Word) -> Side:
        """Whose soldiers they are, without a nation: of the forces just told to be struck, else of the country."""
        for one in (sentence, *self.scene.before(sentence, _BACK)):
            here = one.start == sentence.start
            for label in reversed(self.scene.labels_of(one)):
                if label.sort is Sort.PEOPLE and not (here and label.first > noun.index):
                    forces = self._struck(one, label)
                    if forces is not None and (lemma(forces) == lemma(noun) or (here and forces.index < noun.index)):
                        return self.scene.army(label.key)
        return self.scene.army(self.scene.home)

    def _struck(self, sentence: Sentence, label: Label) -> Word | None:
        """The forces of a nation that do nothing in their clause: "against Turkish [forces]"."""
        words = sentence.words[label.last : label.last + 3]
        forces = next((word for word in words if is_word(lemma(word), "army")), None)
        if forces is None or forces.relation in ("nsubj", "obl:agent", "compound"):
            return None
        return None if self.scene.grammar(sentence).preposition(forces) == "by" else forces

    def enemy(self, sentence: Sentence, noun: Word) -> Side | None:
        """The side that the one who speaks fights, with its allies."""
        role = role_of(lemma(noun))
        if role is not None and role.side == "army":
            return self.scene.army(self.scene.home)
        speaker = self.pronouns.speaker(sentence, noun, 0).side
        if speaker is None:
            return None
        if speaker.kind in (STATE_FORCES, GOVERNMENT, POLICE):
            return self.scene.rebel_at(noun.start)
        return self.partners.camp(self.scene.army(self.scene.home))

    def group(self, sentence: Sentence, noun: Word) -> Side | None:
        """What "the group" is: the party, other than a state's, that is named last before."""
        if not is_definite(self.scene, sentence, noun):
            return None
        for one in (sentence, *self.scene.before(sentence, _BACK)):
            limit = noun.index if one.start == sentence.start else len(one.words)
            for label in reversed(self.scene.labels_of(one)):
                side = self.scene.side_of(one, label) if label.sort in (Sort.GROUP, Sort.NAME) else None
                if side and label.first < limit and side.kind not in (None, STATE_FORCES, GOVERNMENT, POLICE):
                    return side
        return None


def is_definite(scene: Scene, sentence: Sentence, noun: Word) -> bool:
    """True with "the", "these", "those"."""
    determiner = scene.grammar(sentence).child(noun, "det")
    return determiner is not None and determiner.text.lower() in ("the", "these", "those")
