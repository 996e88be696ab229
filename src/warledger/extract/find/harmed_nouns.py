"""Whether a noun for the harmed tells of them ("casualties") or recalls who was told of before ("the victims")."""

from __future__ import annotations

from warledger.extract.find.absence import Absence
from warledger.extract.find.harm_words import TOTALS
from warledger.knowledge.english.finding import finding_words
from warledger.language.grammar import Grammar
from warledger.language.syntax import Word

_WORDS = finding_words("harm")
_RESCUING = _WORDS["rescuing"]


class HarmedNouns:
    """Judges the nouns of one sentence."""

    def __init__(self, grammar: Grammar, absence: Absence) -> None:
        self.grammar, self.absence = grammar, absence

    def tells(self, noun: Word) -> bool:
        """As in "Caused casualties", "reports of bodies"; not "the victims", whom the text counted before."""
        if noun.feature("Number") != "Plur":
            return any(mark.text.lower() == "another" for mark in self.grammar.children(noun, "det"))  # "another body"
        head = self.grammar.head(noun)
        caused = noun.relation in ("obj", "obl", "nmod") and head is not None and head.pos in ("VERB", "NOUN")
        caused = caused or self.absence.is_there(noun) or (noun.relation == "conj" and self.absence.is_told(noun))
        return caused and not self._is_anaphoric(noun) and not self.absence.is_untold(noun)

    def _is_anaphoric(self, noun: Word) -> bool:
        """As in "The victims", "their bodies": people who were counted before."""
        marks = self.grammar.children(noun, "det", "nmod:poss")
        again = noun.lemma == "victim" and not self.absence.is_caused(noun)  # "without causing victims" tells
        return again or any(mark.text.lower() not in ("no", "any", "some") for mark in marks)

    def tells_nothing(self, noun: Word) -> bool:
        """True for a word that says which figures, and for "victims" whom somebody rescues."""
        return self.is_of_figure(noun) or self._is_rescued(noun)

    def _is_rescued(self, noun: Word) -> bool:
        """True for "rescued 11 [victims]", "nine [victims] were freed"; not for those who died all the same."""
        head = self.grammar.head(noun)
        saved = noun.relation in ("obj", "nsubj:pass") and head is not None and head.lemma in _RESCUING
        marks = self.grammar.children(noun, "acl", "amod")
        return noun.lemma == "victim" and (saved or any(mark.lemma in _RESCUING for mark in marks))

    def is_of_figure(self, noun: Word) -> bool:
        """True for the "casualty" of "no casualty figures": it says which figures."""
        head = self.grammar.head(noun)
        return noun.relation == "compound" and head is not None and head.lemma in TOTALS
