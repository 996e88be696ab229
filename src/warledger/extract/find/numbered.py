"""Which number of a sentence counts which of its words."""

from __future__ import annotations

from functools import cached_property

from warledger.extract.find.persons import Persons
from warledger.extract.find.quantities import quantities
from warledger.knowledge.english.people import is_thing
from warledger.language.grammar import Grammar
from warledger.language.syntax import Word
from warledger.values import Document, Quantity

# Rules whose numbers are a part of those told of before.
OF_THOSE_TOLD = frozenset({"quantity.most", "quantity.some", "quantity.many", "quantity.both"})
_COUNT_RELATIONS = frozenset({"nummod", "det", "amod", "compound", "advmod", "nmod:unmarked", "det:predet"})


class Numbers:
    """Finds the numbers of the nouns of one sentence."""

    def __init__(self, document: Document, grammar: Grammar, persons: Persons) -> None:
        self.document, self.grammar, self.persons = document, grammar, persons

    @cached_property
    def quantities(self) -> tuple[Quantity, ...]:
        """The numbers of the sentence; read when first asked for, since most sentences have nothing to count."""
        return quantities(self.document, self.grammar.sentence)

    def before(self, word: Word) -> Quantity | None:
        """The number that ends right before `word`, or before a "more": "[many] more hurt"."""
        for quantity in self.quantities:
            gap = self.document.text[quantity.evidence[0].stop : word.start]
            if quantity.evidence[0].stop < word.start and gap.lower() in (" ", " more "):
                return quantity
        return None

    def over(self, noun: Word) -> Quantity | None:
        """The number that `noun` hangs on: "[hundreds] of casualties"."""
        head = self.grammar.head(noun)
        told = self.grammar.children(noun, "det", "nmod:poss")  # "most of the victims" counts none anew
        if head is None or told or self.grammar.preposition(noun) != "of" or not self.holds(head):
            return None
        return self.at(head)

    def of_part(self, noun: Word) -> Quantity | None:
        """The number that is taken of those told of: "[ten] of the dead", "[several] of their dead"."""
        head = self.grammar.head(noun)
        told = self.grammar.children(noun, "det", "nmod:poss")
        part = head is not None and told and self.grammar.preposition(noun) == "of" and self.holds(head)
        number = self.at(head) if part and head is not None else None
        return None if number is None or number.rule in OF_THOSE_TOLD else number

    def holds(self, word: Word) -> bool:
        """True for a word that is itself a number: "hundreds", "dozens"."""
        return any(q.evidence[0].start <= word.start < q.evidence[0].stop for q in self.quantities)

    def at(self, noun: Word) -> Quantity | None:
        """The number that counts `noun` itself: it holds the noun ("dozens of …") or modifies it."""
        named = self.quantities and self.persons.is_name(noun)
        for quantity in self.quantities:
            is_age = named and quantity.evidence[0].start > noun.start  # "Ana Ruiz, [34] and homeless"
            if not is_age and self._counts(quantity, noun):
                return quantity
        return None

    def _counts(self, quantity: Quantity, noun: Word) -> bool:
        start, stop = quantity.evidence[0].start, quantity.evidence[0].stop
        if stop < noun.start and noun.pos == "NOUN" and self._stands_before(stop, noun):
            return True  # wherever the tree hangs it: "between 33 to 34 [civilians]"
        inside = self.grammar.sentence.within(start, stop)
        if any(word.index == noun.index for word in inside):
            return True
        indices = {word.index for word in inside}
        tops = [word for word in inside if word.head is not None and word.head not in indices]
        return any(self._modifies(word, noun, 3) for word in tops if word.pos != "ADP")

    def _stands_before(self, stop: int, noun: Word) -> bool:
        """True if only what describes the noun stands between: "two Malian [traders]"."""
        between = [word for word in self.grammar.sentence.within(stop, noun.start) if word.text != "]"]
        return all(word.head == noun.index and word.relation in ("compound", "amod") for word in between)

    def _modifies(self, word: Word, noun: Word, steps: int) -> bool:
        head = self.grammar.head(word)
        if head is None or steps == 0 or word.relation not in _COUNT_RELATIONS:
            return False
        return head.index == noun.index or self._modifies(head, noun, steps - 1)

    def goes_on_things(self, number: Word) -> bool:
        """True for a bare number behind counted things: "four trucks were destroyed and [three] were seized"."""
        verb = self.grammar.head(number)
        above = self.grammar.head(verb) if verb is not None and verb.relation == "conj" else None
        before = (self.grammar.subject(above) or self.grammar.passive_subject(above)) if above is not None else None
        return before is not None and before.pos == "NOUN" and is_thing(before.lemma)
