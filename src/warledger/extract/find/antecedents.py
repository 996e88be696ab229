"""Whom a word stands for in its own sentence: "who", "himself", "them", and the part of a whole named first."""

from __future__ import annotations

from warledger.extract.find.victims import Counter
from warledger.language.grammar import Grammar
from warledger.language.syntax import Word

RELATIVE = frozenset({"who", "whom", "which", "that", "whose"})
_THEM = frozenset({"them", "him", "her"})


class Antecedents:
    """Finds whom the words of one sentence stand for."""

    def __init__(self, grammar: Grammar, counter: Counter) -> None:
        self.grammar, self.counter, self.sentence = grammar, counter, grammar.sentence

    def of(self, verb: Word, noun: Word | None) -> Word | None:
        """What "who" and "which" stand for: a number right before them, else what the clause hangs on."""
        if noun is not None and noun.text.lower() in RELATIVE and noun.pos == "PRON":
            before = self.sentence.words[noun.index - 1] if noun.index else noun
            if before.pos == "NUM" and self.counter.numbers.at(before):
                return before  # "colleagues of the [12] who were killed"
            clause: Word | None = verb
            while clause is not None and clause.relation == "conj":
                clause = self.grammar.head(clause)
            if clause is not None and clause.relation == "acl:relcl":
                return self._all_joined(clause, self.grammar.head(clause))
        return noun or self._some_of_whom(verb)

    def _some_of_whom(self, verb: Word) -> Word | None:
        """The number whom a clause speaks of: "three were hurt, [one] of whom died"."""
        before = [word for word in self.sentence.words[: verb.index] if word.pos not in ("AUX", "ADV")][-3:]
        of_whom = [word.text.lower() for word in before[1:]] == ["of", "whom"]
        return before[0] if of_whom and verb.relation == "acl:relcl" and before[0].pos == "NUM" else None

    def _all_joined(self, clause: Word, last: Word | None) -> Word | None:
        """The first of several persons whom a plural clause speaks of: "[Ana Gil] and Tom Hale, who were taken"."""
        several = any(
            word.text.lower() in ("were", "are", "have") for word in self.grammar.children(clause, "aux:pass", "aux")
        )
        while several and last is not None and last.relation == "conj" and self.counter.persons.is_name(last):
            last = self.grammar.head(last)
        return last

    def doer(self, verb: Word) -> Word | None:
        """The subject, of the clause above where the verb has none: "[a man] shot two before killing himself"."""
        clause: Word | None = verb
        while clause is not None:
            subject = self.grammar.subject(clause) or self.grammar.passive_subject(clause)
            if subject is not None or clause.relation not in ("advcl", "xcomp", "conj", "acl"):
                return subject
            clause = self.grammar.head(clause)
        return None

    def oneself(self, verb: Word, noun: Word) -> Word | None:
        """`noun`, or the subject that "himself" stands for; None where that is nobody by name."""
        if noun.feature("Reflex") != "Yes":
            return self._them(verb, noun) or noun
        doer = self.doer(verb)
        return None if doer is None or doer.pos == "PRON" else doer

    def _them(self, verb: Word, pronoun: Word) -> Word | None:
        """Whom "them" stands for, where the verb before has them: "pulled [seven men] off a bus and shot them"."""
        above = self.grammar.head(verb)
        them = pronoun.text.lower() in _THEM and pronoun.relation == "obj" and verb.relation in ("conj", "advcl")
        if not them or above is None or above.pos != "VERB" or above.index > verb.index:
            return None
        whom = self.grammar.child(above, "obj") or self.grammar.child(above, "nsubj:pass")
        number = self.counter.count_said(whom) if whom is not None else None
        many = pronoun.text.lower() == "them"
        one = whom is not None and whom.feature("Number") == "Sing" and self.grammar.child(whom, "det") is not None
        one = one or (whom is not None and whom.lemma == "one")  # "disarmed [one of the guards] and killed him"
        return whom if (many and number is not None and number.low != 1) or (not many and one) else None

    def taken_of(self, verb: Word) -> Word | None:
        """The second of two subjects, where the first is the whole: "of the 14 wounded, [three] died"."""
        whole, *others = self.grammar.children(verb, "nsubj", "nsubj:pass") or (verb,)
        return others[-1] if others and self.grammar.preposition(whole) == "of" else None
