"""Who a verb is done to, and who does it, wherever the sentence puts them."""

from __future__ import annotations

from collections.abc import Iterator

from warledger.extract.find.antecedents import RELATIVE, Antecedents
from warledger.extract.find.neighbours import Neighbours
from warledger.extract.find.victims import Counter
from warledger.extract.find.words import HarmWords
from warledger.language.grammar import Grammar
from warledger.language.syntax import Word

_OTHERS = frozenset({"others", "another"})
_TELLING = frozenset({"report", "list", "confirm", "declare", "pronounce", "presume", "record", "register", "say"})
_INSIDE_GROUP = frozenset({"amod", "compound", "det", "nmod:poss", "nummod", "nmod:desc", "flat"})
_PARENTS = frozenset({"mother", "father", "widow", "widower", "grandmother", "grandfather", "parent"})
_CLAUSE = ("nsubj", "nsubj:pass", "obj", "aux", "aux:pass")  # what a mere participle has not


class Patients(Antecedents):
    """Finds patients and agents in one sentence."""

    def __init__(self, grammar: Grammar, counter: Counter) -> None:
        super().__init__(grammar, counter)
        self.document = counter.document
        self.neighbours = Neighbours(HarmWords(grammar))

    def patient(self, verb: Word) -> Word | None:
        """The noun that the verb is done to, wherever its voice puts it.

        What stands right beside the verb goes before what the syntax says further off: "injuring at least [three]".
        """
        places = (place for place in self._places(verb) if place is not None)
        candidates = (word for word in places if not self.neighbours.is_cut_off(verb, word))
        return self.antecedent(verb, next(candidates, None))

    def _places(self, verb: Word) -> Iterator[Word | None]:
        """Where the patient may stand, the surest place first."""
        yield self.right_of(verb)
        yield self._past_aside(verb)
        yield self._shared_right(verb)
        yield self.grammar.child(verb, "obj") if self.grammar.child(verb, "aux:pass") is None else None
        yield self.grammar.child(verb, "iobj") if verb.lemma == "cost" else None  # "cost the army [40 men]"
        yield self.counted_left_of(verb)
        yield self._aged_left_of(verb)
        yield self._misread(verb)
        if not self.grammar.children(verb, "aux", "aux:pass", "nsubj", "nsubj:pass"):
            yield self.left_so(verb)
        yield self._inverted(verb)
        yield self._seized(verb)
        yield self.taken_of(verb)
        yield self.grammar.passive_subject(verb)
        yield self.grammar.object(verb)
        if self.grammar.is_passive(verb):
            yield self.modified(verb)
            yield self._left_of(verb)
            yield self.grammar.subject(verb)
        yield self.modified(verb)
        if not self.grammar.children(verb, "aux", "ccomp", "xcomp") and not self._goes_on(verb):
            yield self.grammar.subject(verb)  # headlines: "Child killed in raid"
        yield self._told_so(verb)
        yield self._shot_before(verb)

    def right_of(self, word: Word, gap: str = " ") -> Word | None:
        """The noun whose number starts right after `word`, or after `gap`: "killing [at least nine]"."""
        for quantity in self.counter.quantities:
            start, stop = quantity.evidence[0].start, quantity.evidence[0].stop
            if word.stop < start and self.document.text[word.stop : start].lower() == gap:
                last = self.sentence.within(start, stop)[-1]
                return self._noun_after(last)
        return None

    def _shared_right(self, verb: Word) -> Word | None:
        """The counted noun right after the verb that "and" joins to this one: "killing and injuring [over 35]"."""
        following = self.sentence.words[verb.index + 1 : verb.index + 3]
        joined = len(following) == 2 and following[0].pos == "CCONJ" and following[1].pos == "VERB"
        return self.right_of(following[1]) if joined and not self.grammar.is_passive(verb) else None

    def _misread(self, verb: Word) -> Word | None:
        """The noun right after an active verb that the tree takes for a second subject, or joins to one before it.

        "The strike killed [senior rebel leader Omar Said]", "captured, beat and killed [medical staff]".
        """
        following = self.sentence.words[verb.index + 1 : verb.index + 2]
        if not following or verb.pos != "VERB" or self.grammar.child(verb, "aux:pass"):
            return None
        noun = following[0]
        while noun.relation in _INSIDE_GROUP and noun.head is not None and noun.head > noun.index:
            noun = self.sentence.words[noun.head]
        is_noun = noun.pos in ("NOUN", "PROPN") and noun.relation in ("nsubj", "nsubj:pass", "conj")
        subject = self.grammar.child(verb, "nsubj", "nsubj:pass") or self.grammar.subject(verb)
        return noun if is_noun and subject is not None and subject.index < verb.index else None

    def _inverted(self, verb: Word) -> Word | None:
        """Who was, where the participle goes first: "[killed] with him were [three of his aides]"."""
        head = self.grammar.head(verb)
        follows = verb.relation in ("nsubj", "nsubj:pass", "csubj") and head is not None and head.index > verb.index
        return head if follows and head is not None and self.grammar.child(head, "cop") else None

    def _seized(self, verb: Word) -> Word | None:
        """The noun before a clause without "that": "[11 passengers] it seized on Tuesday"."""
        head = self.grammar.head(verb)
        doer = self.grammar.child(verb, "nsubj", "nsubj:pass")
        clause = verb.relation in ("acl", "acl:relcl") and not self.grammar.children(verb, "aux:pass", "obj")
        bare = clause and doer is not None and doer.text.lower() not in RELATIVE and head is not None
        return head if bare and doer is not None and head is not None and head.index < doer.index < verb.index else None

    def _aged_left_of(self, verb: Word) -> Word | None:
        """Who is called by his age right before a participle: "[19-year-old] killed", "a [12-year-old] was shot"."""
        before = self._before(verb)
        own = before is not None and self.counter.is_aged(before) and self.grammar.child(verb, "obj") is None
        return before if own else None

    def _goes_on(self, verb: Word) -> bool:
        """True for a verb joined to an active one that has an object or an auxiliary: no headline's participle."""
        head = self.grammar.head(verb)
        if head is None or verb.relation != "conj" or head.pos != "VERB" or self.grammar.is_passive(head):
            return False
        return self.grammar.child(head, "aux", "obj") is not None

    def _told_so(self, verb: Word) -> Word | None:
        """Who is reported so: "[Ana Ruiz] was reported as killed", "[a man] was listed as missing"."""
        head = self.grammar.head(verb)
        if head is None or verb.relation not in ("advcl", "xcomp", "obl", "ccomp") or head.lemma not in _TELLING:
            return None
        short = head.text.lower() == "said" and verb.index == head.index + 1  # headlines: "[Four rebels] said killed"
        told = self.grammar.passive_subject(head) or self.grammar.child(head, "obj")
        return told or (self.grammar.subject(head) if short else None)

    def _shot_before(self, verb: Word) -> Word | None:
        """The subject of the clause above for a passive without one: "[a boy] is recovering after being shot"."""
        being = any(word.text.lower() == "being" for word in self.grammar.children(verb, "aux:pass", "aux"))
        return self.doer(verb) if being and verb.relation == "advcl" else None

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
        if following and following[0].relation in ("obl:unmarked", "advmod"):
            return number  # "killed a dozen [yesterday]", "captured eight [alive]"
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
        if before.pos == "NUM" and self._is_parent_of(before):
            return None  # "a mother of six was killed"
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
        number = head is not None and (head.pos not in ("NOUN", "PROPN") or self.counter.number_at(head) is not None)
        taken = number and self.grammar.preposition(noun) == "of"
        return head if taken and head is not None else noun

    def _left_of(self, verb: Word) -> Word | None:
        """The noun right before "were killed", where the syntax hangs it elsewhere."""
        before = self._before(verb)
        is_noun = before is not None and before.pos in ("NOUN", "PROPN", "NUM")
        return before if is_noun and self.grammar.children(verb, "aux:pass") else None

    def modified(self, verb: Word) -> Word | None:
        """The noun that a participle stands with: "[people] killed in the raid", "[men], killed or wounded"."""
        head = self.grammar.head(verb)
        if verb.relation == "conj" and head is not None and not self.grammar.children(verb, *_CLAUSE):
            beside = self.sentence.words[verb.index - 1]
            if head.pos == "VERB" and (head.relation == "acl" or self.is_aside(head)):
                return self.modified(head)
            return head if beside.text == "," and self.is_aside(verb) else None
        if verb.relation not in ("acl", "amod") or head is None:
            return None
        whose = self.grammar.complements(head, "of") if head.lemma in ("body", "corpse") else ()
        return next(iter(whose), head)  # "the body of [an engineer], kidnapped last week"

    def is_aside(self, participle: Word) -> bool:
        """True for the "killed" of "lost 40 men, [killed] or wounded", which a parser joins to the men."""
        head = self.grammar.head(participle)
        joined = participle.relation == "conj" and head is not None and head.pos == "NOUN"
        return joined and not self.grammar.children(participle, *_CLAUSE) and not self.grammar.coordinator(participle)

    def found_so(self, word: Word) -> Word | None:
        """Who was found so, where the tagger takes the participle for a noun: "a man was found [shot] to death"."""
        head = self.grammar.head(word)
        if head is None or head.lemma not in ("find", "discover", "leave") or word.relation not in ("xcomp", "obj"):
            return None
        return self.grammar.passive_subject(head) or self.grammar.subject(head)

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
