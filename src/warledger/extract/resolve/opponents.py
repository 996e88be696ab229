"""Who harmed fighters, in a report of a fight between exactly two: the side that is not theirs."""

from __future__ import annotations

from functools import cached_property

from warledger.extract.resolve.deeds import Doer
from warledger.extract.resolve.found import lemma, may_suffer
from warledger.extract.resolve.phrases import Phrases
from warledger.extract.resolve.scene import Scene
from warledger.extract.resolve.sides import POLICE, STATE_FORCES, Side
from warledger.knowledge.english.parties import is_word
from warledger.language.syntax import Sentence, Word
from warledger.values import Category, Outcome

# What an enemy does to fighters; they surrender and go missing by themselves.
_INFLICTED = frozenset({Outcome.KILLED, Outcome.WOUNDED, Outcome.CAPTURED})
# Harm that nobody of the two need have done.
_APART = frozenset("mine landmine debris accident crash suicide disease cholera stray friendly mutiny similar".split())
# What one suffers from any cause: somebody did it only where a fight is told.
_SUFFERED = frozenset(
    {"die", "death", "dead", "fall", "perish", "loss", "lose", "body", "wounded", "injured", "injury"}
)
_NEAR = 2


class Opponents:
    """Answers for one report."""

    def __init__(self, scene: Scene, phrases: Phrases) -> None:
        self.scene, self.partners, self.bands = scene, phrases.partners, phrases.descriptions.bands

    def of(self, sentence: Sentence, predicate: Word, victims: Side | None) -> Doer | None:
        """The other of the two sides of the report's fight, if the harm is of that fight and `victims` fight in it.

        None where several stand on that side: the report does not say which of them did it.
        """
        if victims is None or not may_suffer(predicate) & _INFLICTED or is_mishap(sentence):
            return None
        side = self.other(victims)
        inflicted = lemma(predicate) not in _SUFFERED or self._fights(sentence)
        if side is None or side.members or not inflicted:
            return None
        return Doer(side, Category.COMBATANT, sentence, predicate)

    def other(self, victims: Side) -> Side | None:
        """The other of the two, where the report tells of no more."""
        if victims.kind in (STATE_FORCES, POLICE) and victims.country == self.scene.home:
            return self._rebels
        return self._state if victims == self._rebels else None

    def has_allies(self, side: Side) -> bool:
        """True if others fight on that side, so that the report does not say which of them did it."""
        return bool(self.partners.camp(side).members)

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
        return self.partners.camp(self.scene.army(self.scene.home))

    def _fights(self, sentence: Sentence) -> bool:
        """True if a fight or an attack is told here or nearby."""
        near = (sentence, *self.scene.around(sentence, _NEAR))
        return any(is_word(lemma(word), "fight", "onslaught") for one in near for word in one.words)


def is_mishap(sentence: Sentence) -> bool:
    """True of harm that was nobody's deed."""
    return any(lemma(word) in _APART for word in sentence.words)
