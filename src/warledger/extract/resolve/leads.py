"""Harm told before its doer is: a headline or a first sentence that names nobody, and the sentences it opens."""

from __future__ import annotations

from itertools import takewhile

from warledger.extract.resolve.apart import begins_another, is_mishap, spans_time
from warledger.extract.resolve.camps import same_camp
from warledger.extract.resolve.deeds import Doer
from warledger.extract.resolve.found import lemma
from warledger.extract.resolve.harm_words import INFLICTED, is_denied, may_suffer
from warledger.extract.resolve.noun_phrases import article
from warledger.extract.resolve.recalled import Recalled
from warledger.extract.resolve.scene import Scene
from warledger.extract.resolve.sides import COMBATANT_KINDS, PEOPLE, Side
from warledger.knowledge.english.parties import is_word
from warledger.language.syntax import Sentence, Word

# How many sentences tell further of what a report opens with.
_ON = 2
_DOERS = COMBATANT_KINDS | {PEOPLE, None}


class Leads:
    """Answers for one report."""

    def __init__(self, scene: Scene, recalled: Recalled) -> None:
        self.scene, self.recalled = scene, recalled

    def of(self, sentence: Sentence, predicate: Word, victims: Side | None) -> Doer | None:
        """Who does the first attack that is told after the headline or the first sentence of the report."""
        grammar = self.scene.grammar(sentence)
        opens = sentence in self.scene.headlines or not self.scene.before(sentence, 1)
        if not opens or not may_suffer(predicate) & INFLICTED or spans_time(sentence):
            return None
        told = grammar.agent(predicate)
        if told is not None and not self.recalled.deeds.is_deed(told):  # "hurt by falling [debris]"
            return None
        other = any(is_word(lemma(word), "accuse", "partake", "fight") for word in sentence.words)
        if other or is_mishap(sentence) or is_denied(grammar, predicate):
            return None
        return self._first(sentence, victims)

    def _first(self, sentence: Sentence, victims: Side | None) -> Doer | None:
        """The first doer after it: the only one of those sentences, or of the first where that goes back to it."""
        doers: list[Doer] = []
        for one in takewhile(lambda one: not begins_another(one), self._body(sentence)):
            doers += [doer for doer in self.recalled.all_stated(one, victims) if doer.side.kind in _DOERS][::-1]
            if doers and (sentence in self.scene.headlines or self._goes_back(doers[0])):
                break
        several = len({doer.side for doer in doers}) > 1 or any(map(self._is_joined, doers))
        return None if not doers or several or same_camp(doers[0].side, victims) else doers[0]

    def _goes_back(self, doer: Doer) -> bool:
        """True of "[the] gunmen": those who did what was told before."""
        return article(self.scene.grammar(doer.sentence), doer.noun) in ("the", "these")

    def _is_joined(self, doer: Doer) -> bool:
        return len(self.scene.grammar(doer.sentence).conjuncts(doer.noun)) > 1

    def _body(self, sentence: Sentence) -> tuple[Sentence, ...]:
        """The sentences that go on with it; a headline's are those of the text."""
        headlines = self.scene.headlines if sentence in self.scene.headlines else ()
        after = self.scene.after(sentence, _ON + len(headlines))
        return tuple(one for one in after if one not in headlines)[:_ON]
