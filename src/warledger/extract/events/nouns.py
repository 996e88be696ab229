"""Deeds that a report names rather than tells: "the murder of Ana Paz", "the killing of 12 miners"."""

from __future__ import annotations

from dataclasses import dataclass

from warledger.knowledge.english.deeds import deeds
from warledger.language.grammar import Grammar
from warledger.language.syntax import Sentence, Word
from warledger.values import Claim, Kind, Outcome

_OF = ("of", "on", "against")


@dataclass(frozen=True, slots=True)
class DeedNoun:
    """A noun for a deed with whom or what it was done to.

    `start` is where it stands; `kind` what the claim says was done; `beside` where the nouns stand that "and" or a list
    joins it to, each with its own "of …".
    """

    start: int
    kind: tuple[Kind, tuple[Outcome, ...]]
    beside: frozenset[int]

    def is_listed_with(self, other: DeedNoun) -> bool:
        """True for two of one list that say the same was done: "the murder of [Paz] and the killing of [12 miners]".

        Not for "the killing of five and the wounding of ten", which tells one attack.
        """
        return self.kind == other.kind and (other.start in self.beside or self.start in other.beside)


def deed_noun(claim: Claim, sentence: Sentence, predicate: Word) -> DeedNoun | None:
    """The noun that states the claim; None for a verb, and for "death", of which one attack has many."""
    grammar = Grammar(sentence)
    if not _is_deed(grammar, predicate):
        return None
    beside = (word.start for word in grammar.conjuncts(predicate) if word != predicate and _is_deed(grammar, word))
    return DeedNoun(predicate.start, (claim.kind, claim.toll.outcomes if claim.toll else ()), frozenset(beside))


def _is_deed(grammar: Grammar, word: Word) -> bool:
    named = word.pos == "NOUN" and word.lemma in deeds()["turning"]["named"]
    return named and any(grammar.complements(word, preposition) for preposition in _OF)
