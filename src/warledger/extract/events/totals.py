"""Whether a toll is that of several occurrences, which the report sums up, or of one."""

from __future__ import annotations

from typing import Protocol

from warledger.knowledge.english.deeds import deeds
from warledger.language.grammar import Grammar
from warledger.language.syntax import Sentence, Word
from warledger.values import Claim, Moment

_APART = frozenset({"acl:relcl", "advcl:relcl", "advcl", "ccomp", "parataxis"})


class Stated(Protocol):
    """A claim, its sentence, and the word that states it."""

    @property
    def claim(self) -> Claim: ...
    @property
    def sentence(self) -> Sentence: ...
    @property
    def predicate(self) -> Word: ...


def sums(placed: Stated) -> bool:
    """True for a toll of several occurrences, "in separate shootings", and over days, unless its sentence names what
    lasted so long: "in the three-day battle".
    """
    when = placed.claim.when
    if placed.claim.toll is not None and (_in_several(placed) or _is_spread(placed)):
        return True
    if placed.claim.toll is None or when is None or not when.rule or not when.earliest or not when.latest:
        return False
    if not is_own(when, placed.sentence):
        return False
    rule = when.rule.split(".")[1]
    lasting = any(
        word.lemma in deeds()["totals"]["lasting"] and word.feature("Number") == "Sing"
        for word in placed.sentence.words
    )
    return rule in deeds()["totals"]["rules"] and (when.latest - when.earliest).days > 1 and not lasting


def is_own(moment: Moment, sentence: Sentence) -> bool:
    """True where the sentence itself says when; False for what is carried on from the one before."""
    return any(sentence.start <= span.start < sentence.stop for span in moment.evidence)


def _in_several(placed: Stated) -> bool:
    """True for a toll "in separate shootings across the city", "in five shooting incidents"."""
    grammar, totals = Grammar(placed.sentence), deeds()["totals"]
    for noun in placed.sentence.words:
        plural = noun.lemma in totals["counted"] and noun.feature("Number") == "Plur"
        if not plural or grammar.preposition(noun) not in ("in", "from", "by", "during"):
            continue
        marks = {mark.lemma for mark in grammar.children(noun, "amod", "compound")}
        told = bool(marks & totals["separate"] or grammar.children(noun, "nummod"))
        if told and _is_of_clause(grammar, noun, placed.predicate):
            return True
    return False


def _is_spread(placed: Stated) -> bool:
    """True for a toll "across Gaza", "in different parts of the country"."""
    grammar, totals = Grammar(placed.sentence), deeds()["totals"]
    for noun in placed.sentence.words:
        lemma = noun.lemma
        wide = (noun.pos == "PROPN" or lemma in totals["lands"]) and grammar.preposition(noun) in totals["across"]
        parts = lemma in totals["parts"] and noun.feature("Number") == "Plur" and _are_several(grammar, noun)
        if (wide or parts) and _is_of_clause(grammar, noun, placed.predicate):
            return True
    return False


def _are_several(grammar: Grammar, noun: Word) -> bool:
    return any(mark.lemma in deeds()["totals"]["separate"] for mark in grammar.children(noun, "amod"))


def _is_of_clause(grammar: Grammar, noun: Word, predicate: Word) -> bool:
    """True if `noun` stands in the clause of `predicate`, or in one that is joined to it."""
    joined = predicate
    while joined.relation == "conj" and (head := grammar.head(joined)) is not None:
        joined = head
    at: Word | None = noun
    while at is not None and at != joined and at.relation not in _APART:
        at = grammar.head(at)
    return at == joined
