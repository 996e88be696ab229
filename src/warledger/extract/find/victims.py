"""The people that a noun names, and how many they are."""

from __future__ import annotations

from functools import cached_property
from typing import NamedTuple

from warledger.extract.find.quantities import bare_plural, indefinite, individual, quantities
from warledger.knowledge.english.harm import Frame, harms
from warledger.knowledge.english.people import is_person_noun
from warledger.language.grammar import Grammar
from warledger.language.syntax import NameKind, Word
from warledger.values import Bound, Document, Quantity, Span

# "a group of 20 soldiers", "a family of four": the number stands with what follows.
_COLLECTIVES = frozenset(
    """group family crew team squad patrol convoy number total gang band column unit class party trio
    contingent couple pair""".split()
)
_PLURALS = frozenset({"people", "police", "troops", "personnel", "family", "injured", "wounded", "dead"})
_COUNT_RELATIONS = frozenset({"nummod", "det", "amod", "compound", "advmod", "nmod:unmarked", "det:predet"})
_PRONOUNS = frozenset(
    """he she it they we i you who whom which that this these those him her them us me himself herself themselves
    someone somebody anyone anybody everyone all""".split()
)
# What can be killed, lost or captured and is no person.
_THINGS = frozenset(
    """animal cow sheep goat camel dog horse cattle bird hope deal bill talk talks process plan time project
    town village city base post position area region territory airport bridge weapon vehicle tank truck car drone
    helicopter plane aircraft ammunition rifle building house hospital school church mosque ship boat economy peace
    attack strike airstrike air-strike shelling bombing bombardment explosion blast raid clash ambush shooting fire
    fighting battle war violence assault massacre killing rocket missile mine bomb shell grenade bullet
    democracy power control government image attention imagination damage house home property land""".split()
)


class Victims(NamedTuple):
    """One group: the noun (None for a number alone), the words of the group, and the count."""

    noun: Word | None
    group: Span | None
    quantity: Quantity


class Counter:
    """Counts the groups of one sentence."""

    def __init__(self, document: Document, grammar: Grammar) -> None:
        self.document, self.grammar = document, grammar

    @cached_property
    def quantities(self) -> tuple[Quantity, ...]:
        """The numbers of the sentence; read when first asked for, since most sentences have nothing to count."""
        return quantities(self.document, self.grammar.sentence)

    def group(self, noun: Word, *, sure: bool) -> Victims | None:
        """The group that `noun` names, without what is joined to it; None where it names no people.

        `sure` says that the harm word alone is about people.
        """
        lemma = noun.lemma.lower()
        if (lemma in _PRONOUNS and not self.number_at(noun)) or (lemma, Frame.EVENT) in harms():
            return None
        if any(
            word.lemma == "how"
            for child in self.grammar.children(noun, "amod", "det")
            for word in self.grammar.subtree(child)
        ):
            return None  # "how many people died" asks
        people = self._people(noun)
        if not (people or (sure and self._may_be_people(noun))):
            return None
        quantity = self.count(noun)
        return Victims(noun, self.span(noun), quantity) if quantity else None

    def nobody(self, victims: Victims, mark: Word | None, rule: str) -> Victims:
        """The same group, unharmed: 0, by the word that says so."""
        word = mark or victims.noun
        evidence = self.document.span(word.start, word.stop) if word else victims.quantity.evidence[0]
        return victims._replace(quantity=Quantity(0, 0, Bound.NONE, evidence.quote, (evidence,), rule))

    def losses(self, noun: Word) -> Quantity:
        """At least one: "heavy losses" says no more (methodology §7.3 takes the same for serious casualties)."""
        near = self.grammar.children(noun, "det", "amod")
        evidence = self.document.span(min([noun.start, *(word.start for word in near)]), noun.stop)
        return Quantity(1, None, Bound.VAGUE, evidence.quote, (evidence,), "quantity.losses")

    def span(self, noun: Word) -> Span:
        """The words of the group."""
        first, last = self.grammar.phrase(noun)
        return self.document.span(first.start, last.stop)

    def count(self, noun: Word) -> Quantity | None:
        """How many: by a number, else by the article and the number of the noun."""
        number = self.count_said(noun)
        if number:
            return number
        for word in self.grammar.children(noun, "det", "nummod"):
            one = indefinite(self.document, self.grammar.sentence, word.index)
            if one:
                return one
        near = self.grammar.children(noun, "det", "amod", "compound", "nmod:poss")
        start = min([noun.start, *(word.start for word in near)])
        if noun.text.lower() == "another":
            return individual(self.document, noun.start, noun.stop)
        if noun.feature("Number") == "Plur" or noun.lemma.lower() in _PLURALS or noun.text.lower() == "others":
            return bare_plural(self.document, start, noun.stop)
        return individual(self.document, start, noun.stop)

    def number_before(self, word: Word) -> Quantity | None:
        """The number that ends right before `word`."""
        for quantity in self.quantities:
            gap = self.document.text[quantity.evidence[0].stop : word.start]
            if quantity.evidence[0].stop < word.start and gap == " ":
                return quantity
        return None

    def number_at(self, noun: Word) -> Quantity | None:
        """The number that counts `noun` itself: it holds the noun ("dozens of …") or modifies it."""
        for quantity in self.quantities:
            if self._counts(quantity, noun):
                return quantity
        return None

    def _counts(self, quantity: Quantity, noun: Word) -> bool:
        start, stop = quantity.evidence[0].start, quantity.evidence[0].stop
        inside = [word for word in self.grammar.sentence.words if start <= word.start < stop]
        if any(word.index == noun.index for word in inside):
            return True
        indices = {word.index for word in inside}
        tops = [word for word in inside if word.head is not None and word.head not in indices]
        return any(self._modifies(word, noun, 3) for word in tops if word.pos != "ADP")

    def _modifies(self, word: Word, noun: Word, steps: int) -> bool:
        head = self.grammar.head(word)
        if head is None or steps == 0 or word.relation not in _COUNT_RELATIONS:
            return False
        return head.index == noun.index or self._modifies(head, noun, steps - 1)

    def count_said(self, noun: Word) -> Quantity | None:
        """The number in words: of the noun, of what it is made of, or of the part that is taken of it."""
        return self.number_at(noun) or self._inner_number(noun) or self._outer_number(noun)

    def _outer_number(self, noun: Word) -> Quantity | None:
        """The part of a definite group: "[one] of the students killed on Friday"."""
        head = self.grammar.head(noun)
        definite = self.grammar.children(noun, "det", "nmod:poss")
        if head is None or self.grammar.preposition(noun) != "of" or head.pos == "NOUN" or not definite:
            return None
        return self.number_at(head) or indefinite(self.document, self.grammar.sentence, head.index)

    def _inner_number(self, noun: Word) -> Quantity | None:
        """The number of what a collective is made of: "a family of [four]", "dozens of [fighters]"."""
        if noun.lemma not in _COLLECTIVES:
            return None
        inner = (self.number_at(word) for word in self.grammar.complements(noun, "of"))
        return next((number for number in inner if number), None)

    def _people(self, noun: Word) -> bool:
        """True if the noun, what it counts, or a name in it is surely people."""
        if is_person_noun(noun.lemma.lower()) or self._is_named_person(noun):
            return True
        return any(
            is_person_noun(word.lemma.lower()) or self._is_named_person(word)
            for word in self.grammar.complements(noun, "of")
        )

    def _is_named_person(self, noun: Word) -> bool:
        kinds = (NameKind.PERSON, NameKind.PEOPLE)
        return any(name.first <= noun.index <= name.last and name.kind in kinds for name in self.grammar.sentence.names)

    def _may_be_people(self, noun: Word) -> bool:
        if noun.lemma.lower() in _THINGS:
            return False
        return noun.pos in ("NOUN", "PROPN", "NUM", "ADJ", "DET", "PRON", "VERB")
