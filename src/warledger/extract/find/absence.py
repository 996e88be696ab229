"""Where a sentence says that nobody was harmed: a claim of 0, which is not silence (methodology §7.4)."""

from __future__ import annotations

from warledger.extract.find.harm_words import DAMAGE
from warledger.knowledge.english.finding import finding_words
from warledger.language.grammar import Grammar
from warledger.language.syntax import Word
from warledger.values import Quantity

_GOVERNED = ("obj", "obl", "nsubj:pass", "xcomp", "nmod")
_WORDS = finding_words("absence")
_CAUSING = _WORDS["causing"]
_EXTENTS = _WORDS["extents"]
_SIGNS = _WORDS["signs"]
_RECORDING = _WORDS["recording"]
_ONLY = _WORDS["only"]
_OF_THINGS = _WORDS["of_things"]
ANYBODY = _WORDS["anybody"]


class Absence:
    """Finds the word that makes a toll none, in one sentence."""

    def __init__(self, grammar: Grammar) -> None:
        self.grammar, self.sentence = grammar, grammar.sentence

    def mark(self, word: Word, quantity: Quantity | None) -> Word | None:
        """The "not" or "without" that the harm word stands under; of counted people only its own "not" is read."""
        own = self.grammar.negation(word)
        counted = quantity is not None and quantity.rule not in ("quantity.bare_plural", "quantity.losses")
        if own is not None or counted:
            return own
        return self._without(word) or (self._above(word) if word.pos == "NOUN" else None)

    def is_negated(self, word: Word) -> bool:
        """True for "have [not] been seen", "[no] trace"."""
        none = any(each.text.lower() == "no" for each in self.grammar.children(word, "det"))
        return none or self.grammar.negation(word) is not None

    def _without(self, word: Word) -> Word | None:
        near = self.grammar.children(word, "case", "mark", "advmod", "cc:preconj", "det")
        return next((other for other in near if other.text.lower() in ("without", "neither")), None)

    def _above(self, noun: Word) -> Word | None:
        """The negation of the verb that would have caused it: "did [not] cause any casualties"."""
        while noun.relation == "conj" and noun.head is not None:
            noun = self.sentence.words[noun.head]  # "did not cause damage or [casualties]"
        verb = self.grammar.head(noun)
        if verb is None or verb.pos != "VERB" or noun.relation not in _GOVERNED:
            return None
        return self._refusal(verb) if verb.lemma in _CAUSING else None

    def _refusal(self, verb: Word) -> Word | None:
        return self.grammar.negation(verb) or self._without(verb)

    def is_there(self, noun: Word) -> bool:
        """True for "there were casualties"; not "if there were casualties", "there were not …"."""
        verb = self.grammar.head(noun)
        if verb is None or verb.lemma != "be" or self.grammar.child(verb, "expl") is None:
            return False
        asked = any(mark.lemma in ("if", "whether") for mark in self.grammar.children(verb, "mark"))
        been = all(aux.lemma == "have" for aux in self.grammar.children(verb, "aux"))  # "there have been"
        return not asked and self.grammar.negation(verb) is None and been

    def is_caused(self, noun: Word) -> bool:
        """True where a verb of causing governs the noun: "led to the loss of life"."""
        verb = self.grammar.head(noun)
        return verb is not None and noun.relation in _GOVERNED and verb.lemma in _CAUSING

    def is_told(self, noun: Word) -> bool:
        """True where a verb of causing or reporting governs the noun, what it is joined to, or a number of it."""
        above: Word | None = noun
        while above is not None and (above.relation == "conj" or self._is_number_of(above)):
            above = self.grammar.head(above)
        verb = self.grammar.head(above) if above is not None else None
        governed = above is not None and above.relation in _GOVERNED
        return governed and verb is not None and verb.lemma in (*_CAUSING, "report")

    def _is_number_of(self, noun: Word) -> bool:
        head = self.grammar.head(noun)
        return head is not None and head.lemma in ("number", "level") and self.grammar.preposition(noun) == "of"

    def is_untold(self, noun: Word) -> bool:
        """True for the "casualties" of "did not mention casualties", "no sign of casualties" (methodology §7.4)."""
        verb = self.grammar.head(noun)
        if (sign := self._sign_over(noun)) is not None:
            none = any(word.text.lower() == "no" for word in self.grammar.children(sign, "det"))
            return none or sign.lemma in _EXTENTS
        if verb is not None and noun.relation == "nmod" and verb.lemma in ("number", "list"):
            return verb.lemma == "list" or self._is_unknown(verb)
        told = verb is not None and verb.pos == "VERB" and noun.relation in _GOVERNED and verb.lemma not in _CAUSING
        return told and verb is not None and self._refusal(verb) is not None

    def _sign_over(self, noun: Word) -> Word | None:
        """The "comment" of "comment from the army on casualties", the "extent" of "the extent of casualties"."""
        above: Word | None = noun
        while above is not None and above.relation == "nmod":
            above = self.grammar.head(above)
            if above is not None and above.lemma in _SIGNS | _EXTENTS:
                return above
        return None

    def _is_unknown(self, figure: Word) -> bool:
        """True for "the number … is not known", "the number … was unclear"."""
        verb = self.grammar.head(figure)
        if verb is None or figure.relation not in ("nsubj", "nsubj:pass"):
            return False
        return verb.lemma in ("unknown", "unclear", "uncertain") or self.grammar.negation(verb) is not None

    def is_recorded_none(self, noun: Word) -> bool:
        """True for what is without, or of which none was recorded: "without losses", "no loss was recorded"."""
        above = self.grammar.head(noun)
        without = self.grammar.preposition(noun) == "without" and noun.feature("Number") == "Plur"
        none = any(word.text.lower() == "no" for word in self.grammar.children(noun, "det"))
        return without or (none and above is not None and above.lemma in _RECORDING)

    def only_damage(self, noun: Word) -> Word | None:
        """The "only" of "only material damage": things were harmed, and nobody."""
        if noun.pos != "NOUN" or (noun.text.lower() not in DAMAGE and noun.lemma not in DAMAGE):
            return None
        before = self.sentence.words[max(0, noun.index - 4) : noun.index]
        if not any(word.lemma in _OF_THINGS for word in before):
            return None
        after = self.sentence.words[noun.index + 1 : noun.index + 2]
        return next((word for word in (*before, *after) if word.text.lower() in _ONLY), None)
