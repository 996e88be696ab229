"""The people whom one harm word harms: a noun, those that are joined to it, or a number alone."""

from __future__ import annotations

from collections.abc import Iterator

from warledger.extract.find.absence import ANYBODY, Absence
from warledger.extract.find.joined import Joined
from warledger.extract.find.patients import Patients
from warledger.extract.find.victims import Counter, Victims
from warledger.extract.find.words import HarmWords
from warledger.knowledge.english.harm import Frame, Harm
from warledger.knowledge.english.people import category_of
from warledger.language.grammar import Grammar
from warledger.language.syntax import Word
from warledger.values import Category, Quantity

_MEN = frozenset({"man", "people", "person", "member", "comrade", "civilian"})
_FUGITIVES = frozenset({"suspect", "criminal", "robber", "thief"})
_UNTOLD = ("quantity.individual", "quantity.bare_plural")  # by the noun alone, without a number or an article


class Groups:
    """Makes groups of the nouns of one sentence."""

    def __init__(self, grammar: Grammar, counter: Counter, words: HarmWords) -> None:
        self.grammar, self.counter, self.words = grammar, counter, words
        self.patients, self.absence = Patients(grammar, counter), Absence(grammar)
        self._joined = Joined(grammar, counter)

    def of(self, word: Word, noun: Word, harm: Harm) -> Iterator[Victims]:
        """The groups that `noun` names, up to the first that is an event of its own: "death of one and [injury] …"."""
        for one in self._joined.to(noun):
            each = self.patients.oneself(word, one)
            if each is None or self.words.harm(each, Frame.EVENT):
                return
            if self.patients.neighbours.is_cut_off(word, each):
                continue
            group = self.counter.group(each, sure=harm.sure or (harm.numbers and each.pos == "NUM"))
            mark = self._nobody_by(word, each, harm)
            if group:
                if harm.several is None or self._are_several(harm, group):
                    yield group
            elif mark is not None:
                yield self.counter.nobody(each, mark, f"{harm.rule}.not")

    def _are_several(self, harm: Harm, group: Victims) -> bool:
        """True if the group is one of which this harm can be a toll (see `several` in harm.toml)."""
        lemma = group.noun.lemma.lower() if group.noun else ""
        fights = category_of(lemma) is Category.COMBATANT
        if harm.several != "plural":
            counted = group.quantity.rule not in _UNTOLD
            return counted and (harm.several == "counted" or fights or lemma in _MEN)
        fights = fights or lemma in _FUGITIVES
        return not fights and group.quantity.rule != "quantity.individual"

    def _nobody_by(self, word: Word, pronoun: Word, harm: Harm) -> Word | None:
        """What makes a pronoun none: "they are [unharmed]", "[without] hurting anyone"."""
        if pronoun.lemma.lower() in ANYBODY:
            return self.absence.mark(word, None)
        return word if harm.none and pronoun.feature("PronType") == "Prs" else None

    def number_alone(self, word: Word, *, plural: bool = False) -> Iterator[Victims]:
        """The number that stands with the harm word itself: "12 dead", "45 casualties"."""
        number = self.counter.number_before(word) or self.counter.number_at(word) or self.shared_number(word)
        if number is None and plural:
            number = self.counter.count(word)
        if number is not None:
            yield Victims(None, None, number)

    def shared_number(self, word: Word) -> Quantity | None:
        """The number of the word that this one is joined to: "many dead and [wounded]", "no deaths or [injuries]"."""
        head = self.grammar.head(word)
        if word.relation != "conj" or head is None:
            return None
        none = self.counter.number_at(head)
        if none is not None and none.high == 0 and self.grammar.coordinator(word) in ("or", "and", "nor"):
            return none
        if not self.words.harm(head, Frame.ADJECTIVE):
            return None
        return self.counter.number_before(head) or self.counter.number_at(head)
