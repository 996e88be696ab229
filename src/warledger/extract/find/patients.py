"""Who a verb is done to, and who does it, wherever the sentence puts them."""

from __future__ import annotations

from warledger.extract.find.victims import Counter
from warledger.language.grammar import Grammar
from warledger.language.syntax import Word

_RELATIVE = frozenset({"who", "whom", "which", "that", "whose"})


class Patients:
    """Finds patients and agents in one sentence."""

    def __init__(self, grammar: Grammar, counter: Counter) -> None:
        self.grammar, self.counter = grammar, counter
        self.sentence, self.document = grammar.sentence, counter.document

    def patient(self, verb: Word) -> Word | None:
        """The noun that the verb is done to, wherever its voice puts it.

        What stands right beside the verb goes before what the syntax says further off: "injuring at least [three]".
        """
        patient = self.right_of(verb) or self.grammar.child(verb, "obj") or self._numbered_left_of(verb)
        if patient is None and not self.grammar.children(verb, "aux", "aux:pass", "nsubj", "nsubj:pass"):
            patient = self.left_so(verb)
        if patient is None:
            patient = self.grammar.passive_subject(verb) or self.grammar.object(verb)
        if patient is None and self.grammar.is_passive(verb):
            patient = self.modified(verb) or self._left_of(verb) or self.grammar.subject(verb)
        if patient is None:
            patient = self.modified(verb)
        if patient is None and not self.grammar.children(verb, "aux", "ccomp", "xcomp"):
            patient = self.grammar.subject(verb)  # headlines: "Child killed in raid"
        return self.antecedent(verb, patient)

    def right_of(self, word: Word, gap: str = " ") -> Word | None:
        """The noun whose number starts right after `word`, or after `gap`: "killing [at least nine]"."""
        for quantity in self.counter.quantities:
            start, stop = quantity.evidence[0].start, quantity.evidence[0].stop
            if word.stop < start and self.document.text[word.stop : start].lower() == gap:
                last = [other for other in self.sentence.words if start <= other.start < stop][-1]
                return self._noun_after(last)
        return None

    def _noun_after(self, number: Word) -> Word:
        """The noun that a number counts: its head, else the next word if that is a noun or a nationality."""
        head = self.grammar.head(number)
        if head is not None and number.relation in ("nummod", "amod") and number.index < head.index <= number.index + 4:
            return head
        following = self.sentence.words[number.index + 1 : number.index + 2]
        return following[0] if following and following[0].pos in ("NOUN", "PROPN", "ADJ") else number

    def _before(self, verb: Word) -> Word | None:
        """The word before the verb and its auxiliaries."""
        first = min([verb.index, *(word.index for word in self.grammar.children(verb, "aux", "aux:pass"))])
        return self.sentence.words[first - 1] if first else None

    def _numbered_left_of(self, verb: Word) -> Word | None:
        """The counted noun right before a participle: "a child killed and [five civilians] injured"."""
        before = self._before(verb)
        if before is None or before.pos not in ("NOUN", "NUM", "PROPN") or self.grammar.child(verb, "obj"):
            return None
        while before is not None and self.grammar.preposition(before) in ("including", "among"):
            before = self.grammar.head(before)  # "a family, including two children, killed"
        own = self.grammar.child(verb, "nsubj:pass", "nsubj")
        joined = own is not None and before in self.grammar.conjuncts(own)
        if before is None or joined or not self.counter.count_said(before):
            return None
        return before if self.counter.number_at(before) else self._part(before)

    def _part(self, noun: Word) -> Word:
        """As in "[Seven] of their fighters": the part where one is taken of the group, else the group."""
        head = self.grammar.head(noun)
        taken = head is not None and head.pos != "NOUN" and self.grammar.preposition(noun) == "of"
        return head if taken and head is not None else noun

    def _left_of(self, verb: Word) -> Word | None:
        """The noun right before "were killed", where the syntax hangs it elsewhere."""
        before = self._before(verb)
        is_noun = before is not None and before.pos in ("NOUN", "PROPN", "NUM")
        return before if is_noun and self.grammar.children(verb, "aux:pass") else None

    def modified(self, verb: Word) -> Word | None:
        """The noun that a participle stands with: "[people] killed in the raid", "[wounded] soldiers"."""
        return self.grammar.head(verb) if verb.relation in ("acl", "amod") else None

    def antecedent(self, verb: Word, noun: Word | None) -> Word | None:
        """What "who" and "which" stand for."""
        if noun is not None and noun.text.lower() in _RELATIVE and noun.pos == "PRON":
            clause: Word | None = verb
            while clause is not None and clause.relation == "conj":
                clause = self.grammar.head(clause)
            if clause is not None and clause.relation == "acl:relcl":
                return self.grammar.head(clause)
        return noun

    def left_so(self, word: Word) -> Word | None:
        """Whom an attack left so: "left [four civilians], two of them children, and nine soldiers dead"."""
        for verb in reversed(self.sentence.words[: word.index]):
            if verb.pos == "VERB" and verb.lemma == "leave":
                return self.grammar.child(verb, "obj")
            if verb.pos in ("VERB", "AUX") and "VerbForm=Fin" in verb.features:
                return None
        return None

    def agent(self, word: Word, victims: Word | None) -> Word | None:
        """Who did it, where the clause says."""
        agent = self.grammar.agent(word)
        if agent is None and word.pos == "VERB" and self.grammar.passive_subject(word) is None:
            agent = self.antecedent(word, self.grammar.subject(word))
        return None if agent is None or (victims is not None and agent.index == victims.index) else agent
