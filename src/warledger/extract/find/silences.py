"""Who was asked, or accused, and gave no answer: "has not commented", "there was no word from the army"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from warledger.knowledge.english.cues import cues
from warledger.knowledge.english.notes import note_words, silence_words
from warledger.language.grammar import Grammar
from warledger.language.syntax import Word

_ANSWERS = ("nsubj", "nsubj:pass", "aux", "aux:pass", "advmod", "punct", "mark", "cc", "compound:prt")


class Silent(NamedTuple):
    """Somebody who gave no answer, and the word that says so."""

    who: Word
    predicate: Word


class Silences:
    """Finds those of one sentence who gave no answer. Nothing is said by it of any figure (methodology §7.6)."""

    def __init__(self, grammar: Grammar) -> None:
        self.grammar, self.words = grammar, silence_words()

    def at(self, word: Word) -> Iterator[Silent]:
        """The silence that the word tells of."""
        who = self._of_verb(word) if word.pos == "VERB" else self._of_noun(word) if word.pos == "NOUN" else None
        who = self._unavailable(word) if word.pos == "ADJ" else who
        if who is not None and who.lemma not in ("it", "that", "this", "percent", "%"):  # nor those of a poll
            yield Silent(who, word)

    def _of_verb(self, verb: Word) -> Word | None:
        lemma = verb.lemma
        if lemma in self.words["commenting"] or (lemma in self.words["answering"] and self._is_an_answer(verb)):
            return self._refusing(verb) or self._not_doing(verb) or self._unanswered(verb)
        if lemma in self.words["owning"]:
            return self._disowning(verb)
        if lemma in self.words["confirming"]:
            return self._refusing(verb) or (self.grammar.subject(verb) if self._is_neither(verb) else None)
        if lemma in self.words["reaching"] and self.grammar.negation(verb) is not None:
            for_comment = any(each.lemma == "comment" for each in self.grammar.complements(verb, "for"))
            return self.grammar.passive_subject(verb) if for_comment else None
        return None

    def _refusing(self, verb: Word) -> Word | None:
        """Who "refused to comment", "has yet to comment"."""
        head = self.grammar.head(verb)
        if head is None or verb.relation != "xcomp" or self.grammar.negation(head) is not None:
            return None
        yet = head.lemma == "have" and any(each.text.lower() == "yet" for each in self.grammar.children(head, "advmod"))
        return self.grammar.subject(head) if yet or head.lemma in note_words().refusing else None

    def _not_doing(self, verb: Word) -> Word | None:
        return self.grammar.subject(verb) if self.grammar.negation(verb) is not None else None

    def _disowning(self, verb: Word) -> Word | None:
        """Who "has not claimed responsibility"; also the "no group" that did."""
        owned = (self.grammar.object(verb), self.grammar.passive_subject(verb))
        if not any(noun is not None and noun.lemma in self.words["owned"] for noun in owned):
            return None
        who = self.grammar.agent(verb) or self.grammar.subject(verb)
        asked = any(word.text.lower() in cues().sets.modals for word in self.grammar.children(verb, "aux"))
        if who is None or asked:  # "the front should not claim credit for it"
            return None
        return who if self.grammar.negation(verb) is not None or self._is_nobody(who) else None

    def _is_nobody(self, noun: Word) -> bool:
        none = any(mark.text.lower() in ("no", "neither") for mark in self.grammar.children(noun, "det"))
        return none or noun.text.lower() in cues().sets.nobody

    def _unanswered(self, verb: Word) -> Word | None:
        """To whom "calls were not answered": "calls to [the spokesman] were not answered"."""
        asked = self.grammar.child(verb, "nsubj:pass") if self.grammar.negation(verb) is not None else None
        if asked is None or asked.lemma not in self.words["questions"]:
            return None
        return next(iter(self.grammar.complements(asked, "to")), None)

    def _is_an_answer(self, verb: Word) -> bool:
        """True for "did not respond to our questions"; not for "did not respond to the attack"."""
        given = [child for child in self.grammar.children(verb) if child.relation not in _ANSWERS]
        asked = (each for child in given for each in self.grammar.subtree(child))
        return not given or any(each.lemma in self.words["questions"] for each in asked)

    def _is_neither(self, verb: Word) -> bool:
        """True for "has neither confirmed nor denied"."""
        marks = self.grammar.children(verb, "advmod", "cc:preconj", "cc")
        return any(mark.text.lower() == "neither" for mark in marks) and verb.lemma == "confirm"

    def _of_noun(self, noun: Word) -> Word | None:
        """Who gave none: "there was no comment from [the army]", "[Doro] made no comment", "declined comment"."""
        verb = self.grammar.head(noun)
        if noun.lemma not in self.words["nouns"] or verb is None:
            return None
        if any(mark.text.lower() == "no" for mark in self.grammar.children(noun, "det")):
            giver = next(iter((*self.grammar.complements(noun, "from"), *self.grammar.complements(noun, "by"))), None)
            made = noun.relation == "obj" and verb.lemma in self.words["making"]
            return giver or (self.grammar.subject(verb) if made else None)
        refused = noun.relation == "obj" and verb.lemma in note_words().refusing
        return self.grammar.subject(verb) if refused and noun.lemma == "comment" else None

    def _unavailable(self, word: Word) -> Word | None:
        """Who "was not available for comment"."""
        if word.lemma not in self.words["available"]:
            return None
        denied = word.lemma == "unavailable" or self.grammar.negation(word) is not None
        about = any(each.lemma == "comment" for each in self.grammar.complements(word, "for"))
        return self.grammar.subject(word) if denied and about else None
