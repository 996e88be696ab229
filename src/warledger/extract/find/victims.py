"""The people that a noun names, and how many they are."""

from __future__ import annotations

from typing import NamedTuple

from warledger.extract.find.numbered import Numbers
from warledger.extract.find.persons import Persons
from warledger.extract.find.quantities import bare_plural, fixed, indefinite, individual
from warledger.knowledge.english.finding import finding_words
from warledger.knowledge.english.harm import Frame, harms
from warledger.knowledge.english.numbers import ordinals
from warledger.knowledge.english.people import is_person_noun, is_thing
from warledger.language.grammar import Grammar
from warledger.language.syntax import Word
from warledger.values import Bound, Document, Quantity, Span

_WORDS = finding_words("victims")
_COLLECTIVES = _WORDS["collectives"]
_BODIES = _WORDS["bodies"]
_SHARES = _WORDS["shares"]
_PLURALS = _WORDS["plurals"]
_PRONOUNS = _WORDS["pronouns"]
_ONE, _MANY = frozenset({"he", "him", "she", "her"}), frozenset({"they", "them"})
_STANDING = frozenset({"obj", "nsubj", "nsubj:pass"})
_TIMES = {"double": 2, "twin": 2, "triple": 3, "quadruple": 4}  # "a triple murder"
UNCOUNTED = _WORDS["uncounted"]


class Victims(NamedTuple):
    """One group: the noun (None for a number alone), the words of the group, and the count."""

    noun: Word | None
    group: Span | None
    quantity: Quantity


class Counter:
    """Counts the groups of one sentence."""

    def __init__(self, document: Document, grammar: Grammar) -> None:
        self.document, self.grammar = document, grammar
        self.persons = Persons(grammar)
        self.numbers = Numbers(document, grammar, self.persons)

    def group(self, noun: Word, *, sure: bool) -> Victims | None:
        """The group that `noun` names, without what is joined to it; None where it names no people.

        `sure` says that the harm word alone is about people.
        """
        lemma = noun.lemma
        if (lemma in _PRONOUNS and not self.numbers.at(noun)) or (lemma, Frame.EVENT) in harms():
            return None
        if self.persons.is_asked(noun) or (noun.pos == "NUM" and not self._is_counted(noun)):
            return None  # "how many people died", "Ana Ruiz, [34], was killed"
        if self.persons.is_reciprocal(noun):
            return None
        people = self._people(noun) or self._is_counted_subject(noun)
        if not (people or (sure and self._may_be_people(noun))):
            return None
        quantity = self.count(noun)
        return Victims(noun, self.span(noun), quantity) if quantity else None

    def stand_in(self, pronoun: Word) -> Victims | None:
        """The people of a pronoun: one for "him", two or more for "them"; None for any other word."""
        form = pronoun.text.lower()
        if pronoun.pos != "PRON" or form not in _ONE | _MANY or pronoun.relation not in _STANDING:
            return None
        count = individual if form in _ONE else bare_plural
        span = self.document.span(pronoun.start, pronoun.stop)
        return Victims(pronoun, span, count(self.document, span.start, span.stop))

    def _may_count(self, noun: Word) -> bool:
        return noun.pos == "PRON" or is_person_noun(noun.lemma) or self.persons.is_named(noun)

    def _is_counted(self, number: Word) -> bool:
        """False for numerals that count nothing: ages, years."""
        return self.numbers.at(number) is not None or not number.text[0].isdigit()

    def _is_counted_subject(self, noun: Word) -> bool:
        """As in "[seven] are missing": of what is said of a number alone, only people can be harmed."""
        following = self.grammar.sentence.words[noun.index + 1 : noun.index + 2]
        has_clause = bool(following) and following[0].text.lower() in ("who", "whom")
        is_subject = noun.relation in ("nsubj", "nsubj:pass") or has_clause
        if any(not self._may_count(of) for of in self.grammar.complements(noun, "of")) or self.numbers.goes_on_things(
            noun
        ):
            return False  # "one of the vehicles"
        return (noun.pos == "NUM" or noun.text.lower() == "more") and is_subject and self.numbers.at(noun) is not None

    def nobody(self, noun: Word | None, mark: Word, rule: str) -> Victims:
        """The group of `noun`, unharmed: 0, by the word that says so."""
        evidence = self.document.span(mark.start, mark.stop)
        quantity = Quantity(0, 0, Bound.NONE, evidence.quote, (evidence,), rule)
        return Victims(noun, self.span(noun) if noun else None, quantity)

    def ordinal(self, noun: Word) -> Quantity | None:
        """As many as an ordinal has counted: "the [fourth] judge to be killed", "a [sixth] body"."""
        marks = (word for word in self.grammar.children(noun, "amod") if word.text.lower() in ordinals())
        mark = next(marks, None)
        return self.exactly(ordinals()[mark.text.lower()], mark) if mark is not None else None

    def losses(self, noun: Word) -> Quantity:
        """At least one: "heavy losses" says no more (methodology §7.3 takes the same for serious casualties)."""
        near = self.grammar.children(noun, "det", "amod")
        evidence = self.document.span(min([noun.start, *(word.start for word in near)]), noun.stop)
        return Quantity(1, None, Bound.VAGUE, evidence.quote, (evidence,), "quantity.losses")

    def times(self, noun: Word) -> Quantity | None:
        """How many a "double murder" kills; an attack or a shooting that is double is two of them."""
        marks = self.grammar.children(noun, "amod") if noun.lemma not in UNCOUNTED else ()
        mark = next((word for word in marks if word.lemma in _TIMES), None)
        return self.exactly(_TIMES[mark.lemma], mark) if mark is not None else None

    def exactly(self, number: int, mark: Word) -> Quantity:
        """A number by a word that is no number word elsewhere: the "triple" of "a triple murder"."""
        evidence = self.document.span(mark.start, mark.stop)
        return Quantity(number, number, Bound.EXACT, evidence.quote, (evidence,), "quantity.times")

    def span(self, noun: Word) -> Span:
        """The words of the group, with the whole of an age that the tree cuts: "[34-year-old] Ana Ruiz"."""
        first, last = self.grammar.phrase(noun)
        later = next(iter(self.persons.hung_on_name(noun)), None)
        if later is not None:
            cut = min([later, *self.grammar.children(later)], key=lambda word: word.index)
            last = self.grammar.sentence.words[cut.index - 1]
        return self.document.span((self.persons.age_before(first) or first).start, last.stop)

    def count(self, noun: Word) -> Quantity | None:
        """How many: by a number, else by the article and the number of the noun."""
        if self._is_share(noun):
            return None
        number = self.count_said(noun)
        if number:
            return number
        several = self._several(noun) or self._none_before(noun)
        if several:
            return several
        for word in self.grammar.children(noun, "det", "nummod"):
            one = indefinite(self.document, self.grammar.sentence, word.index)
            if one:
                return (self.ordinal(noun) if self._is_to_be(noun) else None) or one
        if self._is_to_be(noun) and (order := self.ordinal(noun)) is not None:
            return order
        near = self.grammar.children(noun, "det", "amod", "compound", "nmod:poss")
        first = min([noun, *near], key=lambda word: word.start)
        start = (self.persons.age_before(first) or first).start
        if noun.text.lower() == "another":
            return individual(self.document, noun.start, noun.stop)
        if self._is_plural(noun):
            return bare_plural(self.document, start, noun.stop)
        return individual(self.document, start, noun.stop)

    def _is_to_be(self, noun: Word) -> bool:
        """True for "the fourth judge [to be killed]"."""
        clauses = self.grammar.children(noun, "acl", "acl:relcl", "xcomp")
        return any(word.text.lower() == "to" for clause in clauses for word in self.grammar.children(clause, "mark"))

    def _none_before(self, noun: Word) -> Quantity | None:
        """The "no" of what "or" joins `noun` to: "no rebels or [civilians]"."""
        head = self.grammar.head(noun)
        if head is None or noun.relation != "conj" or self.grammar.coordinator(noun) not in ("or", "nor"):
            return None
        number = self.numbers.at(head)
        return number if number is not None and number.high == 0 else None

    def _is_plural(self, noun: Word) -> bool:
        """True for plurals, also where capitals hide them from the tagger: "COMPANIONS" of "companion"."""
        form, lemma = noun.text.lower(), noun.lemma
        if noun.feature("Number") == "Plur" or {form, lemma} & _PLURALS or form == "others":
            return True
        if self.persons.is_name(noun):
            return False  # "Lt [Zegers]"
        return form == f"{lemma}s" or (form.isalpha() and form.endswith("s") and is_person_noun(form[:-1]))

    def _several(self, noun: Word) -> Quantity | None:
        """More than one by the noun alone: "a young [couple]" is two, "a [family]", "a small [number]" two or more."""
        if noun.lemma not in _COLLECTIVES or noun.feature("Number") == "Plur":
            return None
        if noun.lemma in ("couple", "pair"):
            return fixed(self.document, self.grammar.sentence, noun.index)
        return bare_plural(self.document, noun.start, noun.stop) if noun.lemma in _BODIES else None

    def count_said(self, noun: Word) -> Quantity | None:
        """The number in words: of the noun, of what it is made of, or of the part that is taken of it."""
        number = self.numbers.at(noun) or self._inner_number(noun) or self._outer_number(noun)
        return number or self.numbers.over(noun)

    def _is_share(self, noun: Word) -> bool:
        """True for "half of the 40 hostages": a proportion is no number (methodology §7.2)."""
        head = self.grammar.head(noun)
        shares = head is not None and head.lemma in _SHARES and self.grammar.preposition(noun) == "of"
        owners = (noun, *self.grammar.children(noun, "nmod:poss"))  # "half the country's people"
        near = (word for each in owners for word in self.grammar.children(each, "det:predet"))
        half = any(word.lemma == "half" for word in near)
        return shares or half or noun.lemma in _SHARES

    def _outer_number(self, noun: Word) -> Quantity | None:
        """The part of a definite group: "[one] of the students killed on Friday"."""
        head = self._taken_before(noun) or self.grammar.head(noun)
        definite = self.grammar.children(noun, "det", "nmod:poss")
        if head is None or self.grammar.preposition(noun) != "of" or head.pos == "NOUN" or not definite:
            return None
        return self.numbers.at(head) or indefinite(self.document, self.grammar.sentence, head.index)

    def _taken_before(self, noun: Word) -> Word | None:
        """The "two" right before "of the [bandits]", wherever the tree hangs it."""
        words = self.grammar.sentence.words[max(0, noun.index - 3) : noun.index]
        near = len(words) == 3 and words[0].pos == "NUM" and words[1].text.lower() == "of"
        return words[0] if near else None

    def _inner_number(self, noun: Word) -> Quantity | None:
        """The number of what a collective is made of: "a family of [four]", "dozens of [fighters]"."""
        if noun.lemma not in _COLLECTIVES:
            return None
        inner = (self.numbers.at(word) for word in self.grammar.complements(noun, "of"))
        return next((number for number in inner if number), None)

    def _people(self, noun: Word) -> bool:
        """True if the noun, what it counts, or a name in it is surely people."""
        if noun.pos == "NOUN" and is_thing(noun.lemma):
            return False  # "seized quantities of ether"
        if (
            (noun.pos != "NUM" and is_person_noun(noun.lemma))
            or self.persons.is_named(noun)
            or self.persons.is_aged(noun)
        ):
            return True
        return any(
            is_person_noun(word.lemma) or self.persons.is_named(word) or word.lemma == "own"
            for word in (*self.grammar.complements(noun, "of"), *self._taken_of(noun))
        )  # "two of its own"

    def _taken_of(self, number: Word) -> tuple[Word, ...]:
        """What a number is taken of, wherever the tree hangs it: "the commander and 60 of his [fighters]"."""
        following = self.grammar.sentence.words[number.index + 1 : number.index + 5]
        if number.pos != "NUM" or not following or following[0].text.lower() != "of":
            return ()
        return tuple(word for word in following if word.pos == "NOUN")[:1]

    def _may_be_people(self, noun: Word) -> bool:
        if is_thing(noun.lemma):
            return False
        return noun.pos in ("NOUN", "PROPN", "NUM", "ADJ", "DET", "PRON", "VERB")
