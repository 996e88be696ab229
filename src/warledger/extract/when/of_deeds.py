"""Whether a moment goes with the noun of a deed."""

from __future__ import annotations

from warledger.extract.when.occasions import is_violent
from warledger.knowledge.english.deeds import deeds
from warledger.language.grammar import Grammar
from warledger.language.syntax import Word

_WHERE = frozenset({"in", "at", "near", "outside", "inside"})
_WHERE_OR_WHO = _WHERE | {"by"}


def is_of_deed(grammar: Grammar, top: Word) -> bool:
    """True for a moment that goes with the noun of a deed, whatever verb the tree hangs it on.

    As in "[this morning]'s attack"; "after the murder of the mayor [on Sunday]"; with a place or a doer between or a
    place behind: "condemned the attack by rebels [on Sunday]", "reported the murder of the mayor [today] in Doro". In
    "condemned the murder of the mayor [on Sunday]" it may be the day of either.
    """
    inside = sorted(word.index for word in grammar.subtree(top))
    words, first, last = grammar.sentence.words, inside[0], inside[-1]
    if top.relation == "nmod:poss":
        owner = grammar.head(top)
        return owner is not None and _is_deed(owner)
    above = grammar.head(top)
    if above is not None and above.pos == "NOUN" and (_is_deed(above) or is_violent(above)):
        return True
    noun = _deed_before(grammar, words[first - 1]) if first else None
    if noun is None or top in grammar.children(noun):
        return noun is not None
    between = any(word.text.lower() in _WHERE_OR_WHO for word in words[noun.index + 1 : first])
    behind = len(words) > last + 1 and words[last + 1].text.lower() in _WHERE
    return grammar.preposition(noun) not in (None, "of") or between or behind


def _deed_before(grammar: Grammar, word: Word) -> Word | None:
    """The noun of a deed that `word` ends the phrase of."""
    at: Word | None = word
    while at is not None and at.pos != "VERB" and not _is_deed(at):
        at = grammar.head(at)
    return at if at is not None and at.pos != "VERB" and at.index <= word.index else None


def _is_deed(noun: Word) -> bool:
    lemma = noun.lemma
    return noun.pos == "NOUN" and (lemma in deeds()["turning"]["named"] or lemma in deeds()["deed_nouns"]["explode"])
