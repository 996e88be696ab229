"""Who stands before a harm word: the counted group right to the left, those whom an attack left so."""

from __future__ import annotations

from warledger.extract.find.harm_words import HarmWords
from warledger.extract.find.neighbours import Neighbours
from warledger.extract.find.victims import Counter
from warledger.knowledge.english.finding import finding_words
from warledger.language.grammar import Grammar
from warledger.language.syntax import NameKind, Word

_WORDS = finding_words("patients")
_OTHERS = _WORDS["others"]
_PARENTS = _WORDS["parents"]


class PatientsBefore:
    """Finds those of one sentence that stand before its harm words."""

    def __init__(self, grammar: Grammar, counter: Counter) -> None:
        self.grammar, self.counter, self.sentence = grammar, counter, grammar.sentence
        self.neighbours = Neighbours(HarmWords(grammar))

    def aged_left_of(self, verb: Word) -> Word | None:
        """Who is called by his age right before a participle: "[19-year-old] killed", "a [12-year-old] was shot"."""
        before = self._before(verb)
        own = before is not None and self.counter.persons.is_aged(before) and self.grammar.child(verb, "obj") is None
        return before if own else None

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
        if before.pos == "NUM" and (self._is_parent_of(before) or self._describes_next(verb)):
            return None  # "a mother of six was killed", "22 captured soldiers"
        described = verb.relation in ("acl", "amod") and verb.head == before.index
        while before is not None and not described and self.grammar.preposition(before) in ("including", "among"):
            before = self.grammar.head(before)  # "a family, including two children, killed"
        own = self.grammar.child(verb, "nsubj:pass", "nsubj")
        joined = own is not None and before in self.grammar.conjuncts(own)
        if before is None or joined or not (self.counter.count_said(before) or before.text.lower() in _OTHERS):
            return None
        return self._part(before)

    def _is_parent_of(self, number: Word) -> bool:
        """True for the "six" of "a mother of six"."""
        head = self.grammar.head(number)
        return head is not None and head.lemma in _PARENTS and self.grammar.preposition(number) == "of"

    def _describes_next(self, participle: Word) -> bool:
        """True for the "captured" of "22 [captured] soldiers": the number is that of the noun behind it."""
        return participle.relation == "amod" and participle.head == participle.index + 1

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
        number = head is not None and (head.pos not in ("NOUN", "PROPN") or self.counter.numbers.at(head) is not None)
        taken = number and self.grammar.preposition(noun) == "of"
        return head if taken and head is not None else noun

    def left_of(self, verb: Word) -> Word | None:
        """The noun right before "were killed", where the syntax hangs it elsewhere."""
        before = self._outside(self._before(verb))
        is_noun = before is not None and before.pos in ("NOUN", "PROPN", "NUM")
        return before if is_noun and self.grammar.children(verb, "aux:pass") else None

    def _outside(self, before: Word | None) -> Word | None:
        """The people before the place that stands between them and the verb: "[two others] in Gao were hurt"."""
        while before is not None and self.sentence.is_in_name(before, NameKind.PLACE):
            before = self.grammar.head(before) if before.relation in ("nmod", "flat", "compound") else None
        return before

    def left_so(self, word: Word) -> Word | None:
        """Whom an attack left so: "left [four civilians], two of them children, and nine soldiers dead"."""
        others = False  # "left four guards dead and [six others] hurt": a group of its own
        for verb in reversed(self.sentence.words[: word.index]):
            if verb.pos == "VERB" and verb.lemma == "leave":
                return self.grammar.child(verb, "obj")
            if verb.pos in ("VERB", "AUX") and "VerbForm=Fin" in verb.features:
                return None
            if others and verb.pos == "ADJ" and self.neighbours.is_state(verb):
                return None
            others = others or verb.pos in ("NOUN", "NUM")
        return None

    def all_left(self, verb: Word, noun: Word | None) -> Word | None:
        """All whom an attack left so, where `noun` is the last of them: "left [nine guards] and two nurses injured"."""
        left = self.left_so(verb) if noun is not None and verb.relation in ("acl", "amod", "xcomp") else None
        return left if left is not None and noun in self.grammar.conjuncts(left) else noun
