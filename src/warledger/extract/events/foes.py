"""Those whom one word sets against each other: "a clash between [the army and rebels]", "[rebels and army] fought"."""

from __future__ import annotations

from functools import lru_cache

from warledger.knowledge.english.deeds import deeds
from warledger.language.grammar import Grammar
from warledger.language.syntax import Word


def set_against(grammar: Grammar, word: Word) -> tuple[Word, ...]:
    """The nouns for those of whom `word` says that they fought each other; empty where it says no such.

    Not for "the army and Wagner fought [rebels]", "clashed [with rebels]", where they fought side by side.
    """
    if word.lemma not in _of_fights():
        return ()
    first = grammar.complements(word, "between") if word.lemma in deeds()["action"]["nouns"] else ()
    first = first or (grammar.children(word, "nsubj") if _is_mutual(grammar, word) else ())
    return tuple(other for one in first for other in grammar.conjuncts(one))


@lru_cache(maxsize=1)
def _of_fights() -> frozenset[str]:
    return deeds()["action"]["nouns"] | deeds()["mutual"]["fights"] | deeds()["mutual"]["exchanges"]


def _is_mutual(grammar: Grammar, verb: Word) -> bool:
    words, lemma = deeds()["mutual"], verb.lemma
    exchanged, fought = lemma in words["exchanges"], lemma in words["fights"] and verb.pos == "VERB"
    if not (exchanged or fought):
        return False
    if any(grammar.preposition(each) in words["with"] for each in grammar.children(verb, "obl", "advmod")):
        return False
    done_to = grammar.child(verb, "obj")
    if exchanged:
        return done_to is not None and done_to.lemma in words["fire"]
    return done_to is None
