"""Who a verb is done to, and who does it, wherever the sentence puts them."""

from __future__ import annotations

from collections.abc import Iterator

from warledger.extract.find.neighbours import Neighbours
from warledger.extract.find.victims import Counter
from warledger.extract.find.words import HarmWords
from warledger.language.grammar import Grammar
from warledger.language.syntax import Word

_OTHERS = frozenset({"others", "another"})
_RELATIVE = frozenset({"who", "whom", "which", "that", "whose"})


class Patients:
    """Finds patients and agents in one sentence."""

    def __init__(self, grammar: Grammar, counter: Counter) -> None:
        self.grammar, self.counter = grammar, counter
        self.sentence, self.document = grammar.sentence, counter.document
        self.neighbours = Neighbours(HarmWords(grammar))

    def patient(self, verb: Word) -> Word | None:
        """The noun that the verb is done to, wherever its voice puts it.

        What stands right beside the verb goes before what the syntax says further off: "injuring at least [three]".
        """
        candidates = (word for word in self._patients(verb) if not self.neighbours.is_cut_off(verb, word))
        return self.antecedent(verb, next(candidates, None))

    def _patients(self, verb: Word) -> Iterator[Word]:
        """Where the patient may stand, the surest place first."""
        places = [
            self.right_of(verb),
            self._past_aside(verb),
            self.grammar.child(verb, "obj"),
            self.counted_left_of(verb),
        ]
        if not self.grammar.children(verb, "aux", "aux:pass", "nsubj", "nsubj:pass"):
            places.append(self.left_so(verb))
        places += [self.grammar.passive_subject(verb), self.grammar.object(verb)]
        if self.grammar.is_passive(verb):
            places += [self.modified(verb), self._left_of(verb), self.grammar.subject(verb)]
        places.append(self.modified(verb))
        if not self.grammar.children(verb, "aux", "ccomp", "xcomp"):
            places.append(self.grammar.subject(verb))  # headlines: "Child killed in raid"
        return (place for place in places if place is not None)

    def right_of(self, word: Word, gap: str = " ") -> Word | None:
        """The noun whose number starts right after `word`, or after `gap`: "killing [at least nine]"."""
        for quantity in self.counter.quantities:
            start, stop = quantity.evidence[0].start, quantity.evidence[0].stop
            if word.stop < start and self.document.text[word.stop : start].lower() == gap:
                last = self.sentence.within(start, stop)[-1]
                return self._noun_after(last)
        return None

    def _past_aside(self, verb: Word) -> Word | None:
        """The counted noun after what stands between commas: "killed, with axes, [three farmers]"."""
        words = self.sentence.words
        aside = words[verb.index + 1 : verb.index + 3]
        opens = len(aside) > 1 and aside[0].text == "," and aside[1].pos == "ADP" and aside[1].text.lower() != "of"
        if not opens or self.grammar.is_passive(verb):
            return None
        close = next((word for word in words[verb.index + 2 : verb.index + 10] if word.text == ","), None)
        return self.right_of(close) if close is not None else None

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

    def counted_left_of(self, verb: Word) -> Word | None:
        """The counted noun right before a participle: "a child killed and [five civilians] injured"."""
        before = self._before(verb)
        if before is not None and before.text == ",":
            before = self._before_parts(before)  # "three others, including children, injured"
        if before is None or before.pos not in ("NOUN", "NUM", "PROPN") or self.grammar.child(verb, "obj"):
            return None
        while before is not None and self.grammar.preposition(before) in ("including", "among"):
            before = self.grammar.head(before)  # "a family, including two children, killed"
        own = self.grammar.child(verb, "nsubj:pass", "nsubj")
        joined = own is not None and before in self.grammar.conjuncts(own)
        if before is None or joined or not (self.counter.count_said(before) or before.text.lower() in _OTHERS):
            return None
        return self._part(before)

    def is_after_parts(self, word: Word) -> bool:
        """True for the "hurt" of "three others, including children, hurt"."""
        before = self.sentence.words[word.index - 1] if word.index else word
        return before.text == "," and self._before_parts(before) is not None

    def _before_parts(self, comma: Word) -> Word | None:
        """The word before ", including …," where `comma` closes that."""
        for word in reversed(self.sentence.words[1 : comma.index]):
            if word.text == ",":
                opens = self.sentence.words[word.index + 1].text.lower() in ("including", "among", "mostly")
                return self.sentence.words[word.index - 1] if opens else None
        return None

    def _part(self, noun: Word) -> Word:
        """As in "[Seven] of their fighters": the part where one is taken of the group, else the group."""
        head = self.grammar.head(noun)
        taken = head is not None and head.pos not in ("NOUN", "PROPN") and self.grammar.preposition(noun) == "of"
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
        """What "who" and "which" stand for: a number right before them, else what the clause hangs on."""
        if noun is not None and noun.text.lower() in _RELATIVE and noun.pos == "PRON":
            before = self.sentence.words[noun.index - 1] if noun.index else noun
            if before.pos == "NUM" and self.counter.number_at(before):
                return before  # "colleagues of the [12] who were killed"
            clause: Word | None = verb
            while clause is not None and clause.relation == "conj":
                clause = self.grammar.head(clause)
            if clause is not None and clause.relation == "acl:relcl":
                return self.grammar.head(clause)
        return noun

    def doer(self, verb: Word) -> Word | None:
        """The subject, of the clause above where the verb has none: "[a man] shot two before killing himself"."""
        clause: Word | None = verb
        while clause is not None:
            subject = self.grammar.subject(clause)
            if subject is not None or clause.relation not in ("advcl", "xcomp", "conj", "acl"):
                return subject
            clause = self.grammar.head(clause)
        return None

    def oneself(self, verb: Word, noun: Word) -> Word | None:
        """`noun`, or the subject that "himself" stands for; None where that is nobody by name."""
        if noun.feature("Reflex") != "Yes":
            return noun
        doer = self.doer(verb)
        return None if doer is None or doer.pos == "PRON" else doer

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
