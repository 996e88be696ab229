"""Descriptions that only the report resolves: "the army", "the enemy", "the group"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from warledger.extract.resolve.bodies import Bodies
from warledger.extract.resolve.camps import Camps
from warledger.extract.resolve.climbing import first_joined
from warledger.extract.resolve.labels import Label, Sort, plain
from warledger.extract.resolve.noun_phrases import is_definite
from warledger.extract.resolve.pronouns import Pronouns
from warledger.extract.resolve.scene import Scene
from warledger.extract.resolve.sides import STATE_FORCES, STATE_KINDS, Side
from warledger.knowledge.english.parties import is_word
from warledger.knowledge.english.people import role_of
from warledger.language.syntax import Sentence, Word

_BACK, _FAR = 3, 10  # sentences


class Definites:
    """Resolves the descriptions of one report."""

    def __init__(self, scene: Scene, pronouns: Pronouns, camps: Camps, bodies: Bodies) -> None:
        self.scene, self.pronouns, self.camps, self.bodies = scene, pronouns, camps, bodies

    def army(self, sentence: Sentence, noun: Word) -> Side:
        """Whose soldiers they are, without a nation: of the forces just told to be struck, else of the country."""
        if (occupier := self._occupier(sentence, noun)) is not None:
            return occupier
        if noun.lemma == "military" and (striking := self._striking(sentence, noun)) is not None:
            return striking
        if (told := self._sided(sentence) or self._teller(sentence, noun)) is not None:
            return told
        for one in (sentence, *self.scene.before(sentence, _BACK)):
            here = one.start == sentence.start
            for label in reversed(self.scene.labels_of(one)):
                if label.sort is Sort.PEOPLE and not (here and label.first > noun.index):
                    forces = self._struck(one, label)
                    if forces is not None and (forces.lemma == noun.lemma or (here and forces.index < noun.index)):
                        return self.scene.army(label.key)
        return self.scene.army(self.scene.home_at(sentence))

    def are_police(self, sentence: Sentence, officers: Word) -> bool:
        """True of "officers" where no army is told of, and of "the officers" right after policemen."""
        if not self.scene.names_police or not self.scene.names_army:
            return self.scene.names_police
        for word in reversed(sentence.words[: officers.index]):
            if word.pos == "NOUN" and is_word(word.lemma, "army", "police"):  # "a police post, killing officers"
                return is_word(word.lemma, "police") and not self._speaks(sentence, word)
        if not is_definite(self.scene.grammar(sentence), officers):
            return False
        for one, word in self.scene.words_before(sentence, officers, _BACK):
            role = role_of(word.lemma) if word.pos == "NOUN" and word.lemma != "officer" else None  # no "Major Ruiz"
            if role is not None and role.side in ("police", "army") and not self._speaks(one, word):
                return role.side == "police"
        return False

    def _speaks(self, sentence: Sentence, noun: Word) -> bool:
        verb = self.scene.grammar(sentence).head(noun)
        return noun.relation == "nsubj" and verb is not None and is_word(verb.lemma, "speak")

    def _occupier(self, sentence: Sentence, army: Word) -> Side | None:
        """Whose "the occupation army" is: of the nation of which the report says "the Turkish occupation"."""
        before = sentence.words[max(0, army.index - 1) : army.index]
        return self._occupying if any(is_word(word.lemma, "occupation") for word in before) else None

    @cached_property
    def _occupying(self) -> Side | None:
        for sentence in self.scene.sentences:
            for label in self.scene.labels_of(sentence):
                after = sentence.words[label.last + 1 : label.last + 2]
                if label.sort is Sort.PEOPLE and any(is_word(word.lemma, "occupation") for word in after):
                    return self.scene.army(label.key)
        return None

    def _striking(self, sentence: Sentence, military: Word) -> Side | None:
        """Whose "the military" is that speaks of a strike: "a U.S. strike killed a man, and [the military] said …"."""
        verb = self.scene.grammar(sentence).head(military)
        if military.relation != "nsubj" or verb is None or not is_word(verb.lemma, "speak"):
            return None
        for label in reversed(self.scene.labels_of(sentence)):
            nation = label.sort in (Sort.PEOPLE, Sort.STATE) and label.last < military.index
            behind = sentence.words[label.last + 1 : label.last + 3]
            if nation and any(is_word(word.lemma, "onslaught", "means") for word in behind):
                return self.scene.army(label.key)
        return None

    def _sided(self, sentence: Sentence) -> Side | None:
        """Whose they are by the side of a war that the sentence counts on: "80 soldiers died on the [Israeli] side"."""
        for label in self.scene.labels_of(sentence):
            behind = [word.text.lower() for word in sentence.words[label.last + 1 : label.last + 3]]
            before = [word.text.lower() for word in sentence.words[max(0, label.first - 2) : label.first]]
            nation = label.sort in (Sort.PEOPLE, Sort.STATE) and "on" in before
            if nation and "side" in behind and "border" not in behind:
                return self.scene.army(label.key)
        return None

    def _teller(self, sentence: Sentence, soldiers: Word) -> Side | None:
        """Whose they are of whom an army tells that they were harmed: "the Chilean army said that a [soldier] died"."""
        grammar = self.scene.grammar(sentence)
        if first_joined(grammar, soldiers).relation not in ("nsubj", "nsubj:pass"):
            return None
        verb = next((one for one in grammar.above(soldiers) if is_word(one.lemma, "speak")), None)
        subject = grammar.child(verb, "nsubj") if verb is not None else None
        if subject is None or subject.index == soldiers.index:
            return None
        return self._army_speaking(sentence, subject)

    def _army_speaking(self, sentence: Sentence, subject: Word) -> Side | None:
        """The army of "the Chilean [army]", of "[Chile]", of its "[ministry]"; of an "[it]" who spoke right before."""
        if subject.text.lower() == "it":
            told = ((one, word) for one in self.scene.before(sentence, 1) for word in one.words)
            speaking = ((one, word) for one, word in told if word.relation == "nsubj" and word.pos != "PRON")
            return next((self._army_speaking(*first) for first in speaking), None)
        label = self.scene.label_at(sentence, subject)
        if label is None and is_word(subject.lemma, "army", "office"):
            near = (self.scene.label_at(sentence, child) for child in sentence.children[subject.index])
            label = next((one for one in near if one is not None and one.last < subject.index), None)
        side = self.scene.side_of(sentence, label) if label is not None else None
        return side if side is not None and side.kind == STATE_FORCES else None

    def _struck(self, sentence: Sentence, label: Label) -> Word | None:
        """The forces of a nation that do nothing in their clause: "against Turkish [forces]"."""
        words = sentence.words[label.last : label.last + 3]
        forces = next((word for word in words if is_word(word.lemma, "army")), None)
        if forces is None or forces.relation in ("nsubj", "obl:agent", "compound"):
            return None
        return None if self.scene.grammar(sentence).preposition(forces) == "by" else forces

    def enemy(self, sentence: Sentence, noun: Word) -> Side | None:
        """The side that the one who speaks fights, with its allies."""
        role = role_of(noun.lemma)
        if role is not None and role.side == "army":
            return self.scene.army(self.scene.home_at(sentence))
        speaker = self.pronouns.speaker(sentence, noun, 0).side
        if speaker is None:
            return None
        if speaker.kind in STATE_KINDS:
            return self.scene.rebel_at(noun.start)
        return self.camps.of(self.scene.army(self.scene.home))

    def group(self, sentence: Sentence, noun: Word) -> Side | None:
        """What "the group" is: the party, other than a state's, that is named last before."""
        if not is_definite(self.scene.grammar(sentence), noun):
            return None
        if noun.lemma == "party":
            return self.bodies.party(sentence, noun)
        told = tuple(self._groups(sentence, noun))
        same = (side for side, words, _ in told if noun.lemma in words)  # "the coalition" is the Northern Coalition
        civic = is_word(noun.lemma, "civic_group")
        near = (side for side, _, back in told if back <= _BACK and not civic)
        return next(same, None) or next(near, None)

    def _groups(self, sentence: Sentence, noun: Word) -> Iterator[tuple[Side, list[str], int]]:
        """The parties, other than a state's, that are named before, the last first: with their words, how far back."""
        for back, one in enumerate((sentence, *self.scene.before(sentence, _FAR))):
            limit = noun.index if one.start == sentence.start else len(one.words)
            for label in reversed(self.scene.labels_of(one)):
                side = self.scene.side_of(one, label) if label.sort in (Sort.GROUP, Sort.NAME) else None
                if side and label.first < limit and side.kind is not None and side.kind not in STATE_KINDS:
                    yield side, plain(self.scene.words(one, label.first, label.last)).split(), back
