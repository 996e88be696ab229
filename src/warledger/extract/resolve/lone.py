"""The one attacker of a report, where it tells of no other: who did what it tells further of the same attack."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from warledger.extract.resolve.bands import Bands
from warledger.extract.resolve.deeds import Deeds, Doer, same_camp
from warledger.extract.resolve.found import is_denied, lemma, may_suffer
from warledger.extract.resolve.recalled import Recalled, spans_time
from warledger.extract.resolve.scene import Scene
from warledger.extract.resolve.sides import COMBATANT_KINDS, PEOPLE, Side
from warledger.knowledge.english.parties import is_word
from warledger.language.syntax import Sentence, Word
from warledger.values import Category, Outcome

_INFLICTED = frozenset({Outcome.KILLED, Outcome.WOUNDED, Outcome.ABDUCTED})
# What says that a sentence tells of something else.
_APART = frozenset(
    """another meanwhile separate separately elsewhere earlier previous previously last since ago similar also nearby
    mine accident crash year years month months week weeks so-far overall""".split()
)


class LoneAttacker:
    """Answers for one report."""

    def __init__(self, scene: Scene, deeds: Deeds, recalled: Recalled, bands: Bands) -> None:
        self.scene, self.deeds, self.recalled, self.bands = scene, deeds, recalled, bands

    def of(self, sentence: Sentence, predicate: Word, victims: Side | None) -> Doer | None:
        """The one attacker of the report, unless the sentence tells of another attack or time, or of his own people."""
        side = self._side
        if side is None or same_camp(side, victims) or not may_suffer(predicate) & _INFLICTED:
            return None
        denied = is_denied(self.scene.grammar(sentence), predicate)
        dated = spans_time(sentence) and sentence.start > self._attackers[0][0].start
        alone = denied or dated or self.recalled.is_total(sentence, predicate)
        return None if alone or self._is_apart(sentence) else Doer(side, Category.COMBATANT, sentence, predicate)

    @cached_property
    def _side(self) -> Side | None:
        """Who attacks, by every sentence that says it; None for several, also where they are blamed together."""
        sides = {one for _, side in self._attackers for one in (side.members or (side,))}
        return sides.pop() if len(sides) == 1 else None

    @cached_property
    def _attackers(self) -> tuple[tuple[Sentence, Side], ...]:
        """Every sentence that says who attacks, and who it is; a date before the first is that of his attack."""
        return tuple(self._told())

    def _told(self) -> Iterator[tuple[Sentence, Side]]:
        for sentence in self.scene.sentences:
            found = self.recalled.stated(sentence, None)
            if found is not None and found.side.kind in COMBATANT_KINDS | {PEOPLE}:
                yield sentence, found.side
            for blamed in self._blamed(sentence):
                yield sentence, blamed
            for word in sentence.words:
                if word.pos == "NOUN" and is_word(lemma(word), "band"):
                    side = self.deeds.phrases.read(sentence, word).side
                    yield from ((sentence, side),) if side is not None else ()

    def _blamed(self, sentence: Sentence) -> Iterator[Side]:
        """Whom somebody blames for it: "a leader blamed [the army]"."""
        grammar = self.scene.grammar(sentence)
        for verb in sentence.words:
            if verb.pos == "VERB" and is_word(lemma(verb), "accuse") and grammar.negation(verb) is None:
                whom = grammar.passive_subject(verb) or grammar.object(verb)
                side = self.deeds.phrases.read_all(sentence, whom).side if whom is not None else None
                yield from (side,) if side is not None and side.kind in COMBATANT_KINDS else ()

    def _is_apart(self, sentence: Sentence) -> bool:
        """True if it tells of an attack, a fight or a time of its own."""
        grammar = self.scene.grammar(sentence)
        for word in sentence.words:
            text = word.text.lower()
            if text in _APART or is_word(lemma(word), "fight", "ownerless"):
                return True
            article = grammar.child(word, "det")
            new = article is not None and article.text.lower() in ("a", "an")
            if new and word.pos == "NOUN" and is_word(lemma(word), "onslaught", "means"):
                return True
        return False
