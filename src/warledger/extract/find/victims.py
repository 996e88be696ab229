"""The people that a noun names, and how many they are."""

from __future__ import annotations

from functools import cached_property
from typing import NamedTuple

from warledger.extract.find.quantities import bare_plural, fixed, indefinite, individual, quantities
from warledger.knowledge.english.harm import Frame, harms
from warledger.knowledge.english.people import is_person_noun, is_thing
from warledger.language.grammar import Grammar
from warledger.language.syntax import NameKind, Word
from warledger.values import Bound, Document, Quantity, Span

# "a group of 20 soldiers", "a family of four": the number stands with what follows.
_COLLECTIVES = frozenset(
    """group family crew team squad patrol convoy number total gang band column unit class party trio
    contingent couple pair""".split()
)
# Without a number they are still more than one.
_BODIES = frozenset(
    {"family", "crew", "team", "squad", "patrol", "gang", "group", "band", "class", "party", "contingent"}
)
_SHARES = frozenset({"half", "third", "quarter", "percent", "percentage", "proportion", "tenth"})
_PLURALS = frozenset({"people", "police", "troops", "personnel", "family", "injured", "wounded", "dead"})
_COUNT_RELATIONS = frozenset({"nummod", "det", "amod", "compound", "advmod", "nmod:unmarked", "det:predet"})
_PRONOUNS = frozenset(
    """he she it they we i you who whom which that this these those him her them us me himself herself themselves
    someone somebody anyone anybody everyone all""".split()
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
        if self._is_asked(noun) or (noun.pos == "NUM" and not self._is_counted(noun)):
            return None  # "how many people died", "Ana Ruiz, [34], was killed"
        people = self._people(noun) or self._is_counted_subject(noun)
        if not (people or (sure and self._may_be_people(noun))):
            return None
        quantity = self.count(noun)
        return Victims(noun, self.span(noun), quantity) if quantity else None

    def _may_count(self, noun: Word) -> bool:
        return noun.pos == "PRON" or is_person_noun(noun.lemma.lower()) or self.is_named_person(noun)

    def _is_asked(self, noun: Word) -> bool:
        near = self.grammar.children(noun, "amod", "det")
        return any(word.lemma == "how" for child in near for word in self.grammar.subtree(child))

    def _is_counted(self, number: Word) -> bool:
        """False for numerals that count nothing: ages, years."""
        return self.number_at(number) is not None or not number.text[0].isdigit()

    def _is_counted_subject(self, noun: Word) -> bool:
        """As in "[seven] are missing": of what is said of a number alone, only people can be harmed."""
        following = self.grammar.sentence.words[noun.index + 1 : noun.index + 2]
        has_clause = bool(following) and following[0].text.lower() in ("who", "whom")
        is_subject = noun.relation in ("nsubj", "nsubj:pass") or has_clause
        if any(not self._may_count(of) for of in self.grammar.complements(noun, "of")):
            return False  # "one of the vehicles"
        return noun.pos == "NUM" and is_subject and self.number_at(noun) is not None

    def nobody(self, noun: Word | None, mark: Word, rule: str) -> Victims:
        """The group of `noun`, unharmed: 0, by the word that says so."""
        evidence = self.document.span(mark.start, mark.stop)
        quantity = Quantity(0, 0, Bound.NONE, evidence.quote, (evidence,), rule)
        return Victims(noun, self.span(noun) if noun else None, quantity)

    def losses(self, noun: Word) -> Quantity:
        """At least one: "heavy losses" says no more (methodology §7.3 takes the same for serious casualties)."""
        near = self.grammar.children(noun, "det", "amod")
        evidence = self.document.span(min([noun.start, *(word.start for word in near)]), noun.stop)
        return Quantity(1, None, Bound.VAGUE, evidence.quote, (evidence,), "quantity.losses")

    def exactly(self, number: int, mark: Word) -> Quantity:
        """A number by a word that is no number word elsewhere: the "triple" of "a triple murder"."""
        evidence = self.document.span(mark.start, mark.stop)
        return Quantity(number, number, Bound.EXACT, evidence.quote, (evidence,), "quantity.times")

    def span(self, noun: Word) -> Span:
        """The words of the group."""
        first, last = self.grammar.phrase(noun)
        return self.document.span(first.start, last.stop)

    def count(self, noun: Word) -> Quantity | None:
        """How many: by a number, else by the article and the number of the noun."""
        if self._is_share(noun):
            return None
        number = self.count_said(noun)
        if number:
            return number
        several = self._several(noun)
        if several:
            return several
        for word in self.grammar.children(noun, "det", "nummod"):
            one = indefinite(self.document, self.grammar.sentence, word.index)
            if one:
                return one
        near = self.grammar.children(noun, "det", "amod", "compound", "nmod:poss")
        start = min([noun.start, *(word.start for word in near)])
        if noun.text.lower() == "another":
            return individual(self.document, noun.start, noun.stop)
        if self._is_plural(noun):
            return bare_plural(self.document, start, noun.stop)
        return individual(self.document, start, noun.stop)

    def _is_plural(self, noun: Word) -> bool:
        """True for plurals, also where capitals hide them from the tagger: "COMPANIONS" of "companion"."""
        form, lemma = noun.text.lower(), noun.lemma.lower()
        if noun.feature("Number") == "Plur" or lemma in _PLURALS or form == "others":
            return True
        return form == f"{lemma}s" or (form.isalpha() and form.endswith("s") and is_person_noun(form[:-1]))

    def _several(self, noun: Word) -> Quantity | None:
        """More than one by the noun alone: "a young [couple]" is two, "a [family]" is two or more."""
        if noun.lemma.lower() not in _COLLECTIVES or noun.feature("Number") == "Plur":
            return None
        if noun.lemma.lower() in ("couple", "pair"):
            return fixed(self.document, self.grammar.sentence, noun.index)
        return bare_plural(self.document, noun.start, noun.stop) if noun.lemma.lower() in _BODIES else None

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
        inside = self.grammar.sentence.within(start, stop)
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

    def _is_share(self, noun: Word) -> bool:
        """True for "half of the 40 hostages": a proportion is no number (methodology §7.2)."""
        head = self.grammar.head(noun)
        shares = head is not None and head.lemma.lower() in _SHARES and self.grammar.preposition(noun) == "of"
        return shares or noun.lemma.lower() in _SHARES

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
        if is_person_noun(noun.lemma.lower()) or self.is_named_person(noun):
            return True
        return any(
            is_person_noun(word.lemma.lower()) or self.is_named_person(word)
            for word in self.grammar.complements(noun, "of")
        )

    def is_named_person(self, noun: Word) -> bool:
        """True for a word of a person's or a people's name."""
        kinds = (NameKind.PERSON, NameKind.PEOPLE)
        return any(name.first <= noun.index <= name.last and name.kind in kinds for name in self.grammar.sentence.names)

    def is_person_name(self, noun: Word) -> bool:
        """True for a word of a person's name."""
        names = (name for name in self.grammar.sentence.names if name.kind is NameKind.PERSON)
        return any(name.first <= noun.index <= name.last for name in names)

    def _may_be_people(self, noun: Word) -> bool:
        if is_thing(noun.lemma.lower()):
            return False
        return noun.pos in ("NOUN", "PROPN", "NUM", "ADJ", "DET", "PRON", "VERB")
