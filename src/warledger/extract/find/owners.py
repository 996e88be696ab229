"""Whose an event is: whom a noun for harm is said of: "the murder of [two nurses]", "the [priests] murder"."""

from __future__ import annotations

from collections.abc import Iterator

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
_INJURIES = frozenset({"injury", "wound"})


class Owners:
    """Finds the owners of the events of one sentence."""

    def __init__(self, grammar: Grammar, counter: Counter, words: HarmWords, patients: Patients) -> None:
        self.grammar, self.counter, self.words, self.patients = grammar, counter, words, patients
        self.sentence = grammar.sentence

    def of(self, noun: Word) -> tuple[Word, ...]:
        """Whose death it is; of events joined by "and" the last one says it: "the killing and abduction of [nine]"."""
        near = self.patients.right_of(noun, " of ") or self._hurt(noun)
        own = [word for word in self.grammar.complements(noun, "of") if self._hangs_on(word, noun)]
        own.extend(word for word in self.grammar.children(noun, "nmod:poss") if word.pos != "PRON")
        own.extend(self._compounded(noun))
        own.extend([] if own or near is not None else self._past_time(noun))
        if near is not None and near.index not in {word.index for word in own}:
            own = [near]
        if own:
            people = (word for word in self.grammar.children(noun, "conj") if is_person_noun(word.lemma.lower()))
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
        counted = self.patients.right_of(noun, " to ")
        people = (word for word in after[1:] if word.pos == "NOUN" and is_person_noun(word.lemma.lower()))
        return counted or next(people, None)

    def _past_time(self, noun: Word) -> Iterator[Word]:
        """Whose death it is, behind its day or place: "the killing on Friday of [a bishop]"."""
        for between in self.grammar.children(noun, "nmod", "nmod:unmarked"):
            for whose in self.grammar.complements(between, "of"):
                if is_person_noun(whose.lemma.lower()) and not is_person_noun(between.lemma.lower()):
                    yield whose

    def _last_owners(self, event: Word) -> tuple[Word, ...]:
        """Whose the last of several events is: "the abduction, torture and murder of [nine men]"."""
        near = self.patients.right_of(event, " of ")
        return self.grammar.complements(event, "of") or ((near,) if near is not None else ())

    def _hangs_on(self, complement: Word, noun: Word) -> bool:
        """False for "… death of one and injury of [three]" where `noun` is the death."""
        if complement.lemma in _SORTS:
            return False
        case = self.grammar.child(complement, "case")
        before = self.sentence.words[case.index - 1] if case is not None and case.index else noun
        return before == noun or (before.lemma.lower(), Frame.EVENT) not in harms()

    def _compounded(self, noun: Word) -> Iterator[Word]:
        """Whose death it is, right before it: "the [priests] murder case", "the [Prado] assassination"."""
        before = self.sentence.words[noun.index - 1] if noun.index else noun
        of_person = before.pos == "PROPN" and self.counter.persons.is_named(before)
        plural = before.pos == "NOUN" and before.feature("Number") == "Plur" and is_person_noun(before.lemma.lower())
        if before != noun and (of_person or plural) and before.relation == "compound":
            yield before
