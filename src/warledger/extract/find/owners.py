"""Whose an event is: whom a noun for harm is said of: "the murder of [two nurses]", "the [priests] murder"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from warledger.extract.find.harm_words import HarmWords
from warledger.extract.find.patients import Patients
from warledger.extract.find.victims import Counter
from warledger.knowledge.english.finding import finding_words
from warledger.knowledge.english.harm import Frame, harms
from warledger.knowledge.english.people import is_person_noun
from warledger.language.grammar import Grammar
from warledger.language.syntax import Word

_WORDS = finding_words("harm")
_SORTS = _WORDS["sorts"]
_ASIDE = 8  # words from a death to the "of" behind its place
_INJURIES = frozenset({"injury", "wound"})


class Owners:
    """Finds the owners of the events of one sentence."""

    def __init__(self, grammar: Grammar, counter: Counter, words: HarmWords, patients: Patients) -> None:
        self.grammar, self.counter, self.words, self.patients = grammar, counter, words, patients
        self.sentence = grammar.sentence

    def of(self, noun: Word) -> tuple[Word, ...]:
        """Whose death it is; of events joined by "and" the last one says it: "the killing and abduction of [nine]"."""
        near = self.patients.after.right_of(noun, " of ") or self._hurt(noun)
        own = [word for word in self.grammar.complements(noun, "of") if self._hangs_on(word, noun)]
        if not own:  # "the front's murder of a clerk" is no murder of the front
            own.extend(word for word in self.grammar.children(noun, "nmod:poss") if word.pos != "PRON")
            own.extend(() if own else self._compounded(noun))
        own.extend([] if own or near is not None else self._past_aside(noun))
        if near is not None and near.index not in {word.index for word in own}:
            own = [near]
        if own:
            people = (word for word in self.grammar.children(noun, "conj") if is_person_noun(word.lemma))
            return (*own, *people)  # "the death of a child and several civilians"
        joined = [*self.grammar.children(noun, "conj")]
        head = self.grammar.head(noun)
        if noun.relation == "conj" and head is not None and self.words.harm(head, Frame.EVENT):
            joined.extend([head, *self.grammar.children(head, "conj")])
        return tuple(owner for other in joined for owner in self._last_owners(other))

    def _hurt(self, noun: Word) -> Word | None:
        """Who has them: "injuries to [six people]", "to [a policeman]"."""
        after = self.sentence.words[noun.index + 1 : noun.index + 4]
        if noun.lemma not in _INJURIES or not after or after[0].text.lower() != "to":
            return None
        counted = self.patients.after.right_of(noun, " to ")
        people = (word for word in after[1:] if word.pos == "NOUN" and is_person_noun(word.lemma))
        return counted or next(people, None)

    def _past_aside(self, noun: Word) -> Iterator[Word]:
        """Whose death it is, behind its day or place: "the killing on Friday of [a bishop]", "in Gao of [Ana Gil]"."""
        words = self.sentence.words[noun.index + 1 : noun.index + _ASIDE]
        if not words or words[0].pos not in ("ADP", "NOUN", "PROPN") or words[0].text.lower() in ("of", "by"):
            return
        for place, word in pairwise(words):
            if word.pos in ("VERB", "AUX", "PUNCT", "SCONJ"):
                return
            counted = self.sentence.words[place.index - 1].pos == "NUM"  # "during the last 72 hours"
            dated = counted or place.pos in ("PROPN", "NUM") or place.relation.endswith(":unmarked")
            after = self.sentence.words[word.index + 1] if dated and word.text.lower() == "of" else None
            whose = self.patients.after.top(after) if after is not None else None
            if whose is not None and (self.counter.persons.is_named(whose) or is_person_noun(whose.lemma)):
                yield whose
                return

    def _last_owners(self, event: Word) -> tuple[Word, ...]:
        """Whose the last of several events is: "the abduction, torture and murder of [nine men]"."""
        near = self.patients.after.right_of(event, " of ")
        return self.grammar.complements(event, "of") or ((near,) if near is not None else ())

    def _hangs_on(self, complement: Word, noun: Word) -> bool:
        """False for "… death of one and injury of [three]" where `noun` is the death."""
        if complement.lemma in _SORTS:
            return False
        case = self.grammar.child(complement, "case")
        before = self.sentence.words[case.index - 1] if case is not None and case.index else noun
        return before == noun or (before.lemma, Frame.EVENT) not in harms()

    def _compounded(self, noun: Word) -> Iterator[Word]:
        """Whose death it is, right before it: "the [priests] murder case", "the [Prado] assassination"."""
        before = self.sentence.words[noun.index - 1] if noun.index else noun
        if before.text.lower() in ("'s", "’s", "'") and noun.index > 1:
            yield from self._possessor(self.sentence.words[noun.index - 2])
            return
        of_person = before.pos == "PROPN" and self.counter.persons.is_named(before)
        plural = before.pos == "NOUN" and before.feature("Number") == "Plur" and is_person_noun(before.lemma)
        if before != noun and (of_person or plural) and before.relation == "compound":
            yield before

    def _possessor(self, last: Word) -> Iterator[Word]:
        """Whose it is by a name before "'s", wherever the tree hangs that: "MSGR [OSCAR ROMERO]'S murder"."""
        name = self.sentence.name_at(last)
        if name is not None and self.counter.persons.is_name(last):
            yield self.sentence.words[name.first]
