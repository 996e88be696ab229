"""The one attacker of a report, where it tells of no other: who did what it tells further of the same attack."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from warledger.extract.resolve.apart import is_of_other_attack, spans_time
from warledger.extract.resolve.camps import same_camp
from warledger.extract.resolve.deeds import Deeds, Doer
from warledger.extract.resolve.found import lemma
from warledger.extract.resolve.harm_words import INFLICTED, is_denied, may_suffer
from warledger.extract.resolve.noun_phrases import article
from warledger.extract.resolve.recalled import Recalled
from warledger.extract.resolve.scene import Scene
from warledger.extract.resolve.sides import COMBATANT_KINDS, PEOPLE, Side, fights
from warledger.knowledge.english.parties import is_word
from warledger.language.syntax import Sentence, Word
from warledger.values import Category

_LEAD = 2  # sentences


class LoneAttacker:
    """Answers for one report."""

    def __init__(self, scene: Scene, deeds: Deeds, recalled: Recalled) -> None:
        self.scene, self.deeds, self.recalled = scene, deeds, recalled

    def of(self, sentence: Sentence, predicate: Word, victims: Side | None) -> Doer | None:
        """The one attacker of the report, unless the sentence tells of another attack or time, or of his own people."""
        doer = None if victims is None and self._is_of_fight else self._only or self._against(victims)
        if doer is None or same_camp(doer.side, victims) or not may_suffer(predicate) & INFLICTED:
            return None
        denied = is_denied(self.scene.grammar(sentence), predicate)
        dated = spans_time(sentence) and sentence.start > doer.sentence.start
        alone = denied or dated or self.recalled.is_total(sentence, predicate)
        return None if alone or self._is_apart(sentence, doer.sentence) else doer._replace(category=Category.COMBATANT)

    def others(self, side: Side, victims: Side | None) -> bool:
        """True if the report tells of a party that attacks and is neither `side` nor `victims`."""
        parties = (doer.side for doer in self._attackers if fights(doer.side))
        return not all(same_camp(one, side) or same_camp(one, victims) for one in parties)

    def _against(self, victims: Side | None) -> Doer | None:
        """The one party of several that attack which is not that of the fighters who were harmed."""
        if not fights(victims) or victims.members:
            return None
        others = [doer for doer in self._attackers if not same_camp(doer.side, victims)]
        own = len(others) < len(self._attackers)
        one = own and len({doer.side for doer in others}) == 1 and fights(others[0].side)
        return others[0] if one else None

    @cached_property
    def _is_of_fight(self) -> bool:
        """True if the report's first sentences are of a fight, in which people of no known side may be anybody's."""
        nouns = (word for one in self.scene.sentences[:_LEAD] for word in one.words if word.pos == "NOUN")
        return any(is_word(lemma(noun), "fight") for noun in nouns)

    @cached_property
    def _only(self) -> Doer | None:
        """Who attacks, as it is said first; None for several, also where they are blamed together."""
        sides = {one for doer in self._attackers for one in (doer.side.members or (doer.side,))}
        return self._attackers[0] if len(sides) == 1 else None

    @cached_property
    def _attackers(self) -> tuple[Doer, ...]:
        """Every sentence that says who attacks, and who it is; a date before the first is that of his attack."""
        return tuple(self._told())

    def _told(self) -> Iterator[Doer]:
        for sentence in self.scene.sentences:
            stated = self.recalled.all_stated(sentence, None)
            yield from (found for found in stated if found.side.kind in COMBATANT_KINDS | {PEOPLE})
            yield from self._blamed(sentence)
            for word in sentence.words:
                if word.pos == "NOUN" and is_word(lemma(word), "band"):
                    side, category, _ = self.deeds.phrases.read(sentence, word)
                    yield from (Doer(side, category, sentence, word),) if side is not None else ()

    def _blamed(self, sentence: Sentence) -> Iterator[Doer]:
        """Whom somebody blames for it: "a leader blamed [the army]"."""
        grammar = self.scene.grammar(sentence)
        for verb in sentence.words:
            if verb.pos == "VERB" and is_word(lemma(verb), "accuse") and grammar.negation(verb) is None:
                whom = grammar.passive_subject(verb) or grammar.object(verb)
                side = self.deeds.phrases.read_all(sentence, whom).side if whom is not None else None
                if whom is not None and fights(side):
                    yield Doer(side, Category.COMBATANT, sentence, whom)

    def _is_apart(self, sentence: Sentence, told: Sentence) -> bool:
        """True if it tells of an attack, a fight or a time of its own; "an attack" after the one that was `told`."""
        grammar = self.scene.grammar(sentence)
        for word in sentence.words:
            if is_of_other_attack(word):
                return True
            new = sentence.start > told.start and article(grammar, word) in ("a", "an")
            if new and word.pos == "NOUN" and is_word(lemma(word), "onslaught", "means"):
                return True
        return False
