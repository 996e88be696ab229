"""Victims in a list that gives each of its items a place: "killed three people [in Doro], two [in Kuma]"."""

from __future__ import annotations

from warledger.language.grammar import Grammar
from warledger.language.syntax import Sentence, Word
from warledger.values import Claim

_WHERE = frozenset({"in", "at", "near"})


def placed_item(claim: Claim, sentence: Sentence) -> Word | None:
    """The noun or number of those harmed, where it is joined to another and has a place of its own behind it.

    Not for "the mayor of Doro and two guards", nor where one place stands behind the whole list.
    """
    spans = claim.toll.victims.evidence[:1] if claim.toll else ()
    words = [word for span in spans for word in sentence.words if span.start <= word.start < span.stop]
    inside = {word.index for word in words}
    noun = next((word for word in words if word.head not in inside), None)
    if noun is None:
        return None
    grammar = Grammar(sentence)
    placed = [item for item in _items(grammar, noun) if _has_place(sentence, item)]
    return noun if len(placed) > 1 and noun in placed else None


def _items(grammar: Grammar, noun: Word) -> tuple[Word, ...]:
    """The nouns and numbers of the list; the tree takes "three farmers in Doro, [two] in Kuma" for an aside, too."""
    first: Word | None = noun
    if noun.relation == "conj" or (noun.relation == "appos" and noun.pos == "NUM"):
        first = grammar.head(noun)
    if first is None:
        return ()
    asides = (each for each in grammar.children(first, "appos") if each.pos == "NUM")
    return (*grammar.conjuncts(first), *(item for each in asides for item in grammar.conjuncts(each)))


def _has_place(sentence: Sentence, noun: Word) -> bool:
    behind = sentence.words[noun.index + 1 : noun.index + 3]
    return len(behind) > 1 and behind[0].text.lower() in _WHERE and behind[1].pos == "PROPN"
