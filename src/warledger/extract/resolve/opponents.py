"""Who harmed fighters, in a report of a fight between exactly two: the side that is not theirs."""

from __future__ import annotations

from functools import cached_property

from warledger.extract.resolve.apart import is_mishap
from warledger.extract.resolve.deeds import Doer
from warledger.extract.resolve.found import lemma
from warledger.extract.resolve.harm_words import may_suffer
from warledger.extract.resolve.phrases import Phrases
from warledger.extract.resolve.scene import Scene
from warledger.extract.resolve.sides import POLICE, STATE_FORCES, Side
from warledger.knowledge.english.parties import is_word
from warledger.knowledge.english.resolving import resolving_words
from warledger.language.syntax import Sentence, Word
from warledger.values import Category, Outcome

# What an enemy does to fighters; they surrender and go missing by themselves.
_DONE_TO_FIGHTERS = frozenset({Outcome.KILLED, Outcome.WOUNDED, Outcome.CAPTURED})
_WORDS = resolving_words("retold")
_NEAR = 2  # sentences on either side


class Opponents:
    """Answers for one report."""

    def __init__(self, scene: Scene, phrases: Phrases) -> None:
        self.scene, self.camps, self.bands = scene, phrases.camps, phrases.bands

    def of(self, sentence: Sentence, predicate: Word, victims: Side | None) -> Doer | None:
        """The other of the two sides of the report's fight, if the harm is of that fight and `victims` fight in it.

        None where several stand on that side: the report does not say which of them did it.
        """
        if victims is None or not may_suffer(predicate) & _DONE_TO_FIGHTERS or is_mishap(sentence):
            return None
        side = self.other(victims)
        inflicted = lemma(predicate) not in _WORDS["suffered"] or self._fights(sentence)
        if side is None or side.members or not inflicted:
            return None
        return Doer(side, Category.COMBATANT, sentence, predicate)

    def other(self, victims: Side) -> Side | None:
        """The other of the two, where the report tells of no more."""
        if victims.kind in (STATE_FORCES, POLICE) and victims.country == self.scene.home:
            return self._rebels
        return self._state if victims == self._rebels else None

    @cached_property
    def _rebels(self) -> Side | None:
        """The one party that fights the state in the report, by name or not; None where it names several."""
        sides = {one.side for one in self.scene.rebels}
        if self.scene.names_armies or len(sides) > 1:
            return None
        return next(iter(sides), self.scene.only_group or self.bands.only)

    @cached_property
    def _state(self) -> Side | None:
        """The army of the report with its allies; None where its police may have done it, or another's army."""
        if self.scene.names_armies or not self.scene.names_army or self.scene.names_police:
            return None
        return self.camps.of(self.scene.army(self.scene.home))

    def _fights(self, sentence: Sentence) -> bool:
        """True if a fight or an attack is told here or nearby."""
        near = (sentence, *self.scene.around(sentence, _NEAR))
        return any(is_word(lemma(word), "fight", "onslaught") for one in near for word in one.words)
