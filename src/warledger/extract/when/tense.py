"""Which word a time expression hangs on, and whether the tense puts it after the report."""

from __future__ import annotations

from collections.abc import Sequence

from warledger.knowledge.english.time import time_words
from warledger.language.grammar import Grammar
from warledger.language.syntax import Word


def top_word(words: Sequence[Word]) -> Word:
    """The one of `words` that governs the others: the first whose head is none of them."""
    inside = {word.index for word in words}
    heads = [word for word in words if word.head not in inside]
    return next((word for word in heads if word.pos not in ("ADP", "SCONJ", "PUNCT", "DET")), heads[0])


def is_ahead(grammar: Grammar, word: Word) -> bool:
    """True if the clause of `word` is of the future: "will be held", "is scheduled for", "planned to leave"."""
    verb = clause_verb(grammar, word)
    if verb is None:
        return False
    lexicon = time_words()
    helpers = {child.text.lower() for child in grammar.children(verb, "aux")}
    if helpers & lexicon.future:
        return not ({"have", "been"} <= helpers)
    if helpers & lexicon.possible:
        return not helpers & {"have", "'ve"}
    if _is_passive_plan(grammar, verb) or _is_planned(grammar, verb, word):
        return True
    head = grammar.head(verb)
    has_to = any(child.text.lower() == "to" for child in grammar.children(verb, "mark"))
    return has_to and head is not None and verb.relation != "advcl" and head.lemma in lexicon.forward


def _is_passive_plan(grammar: Grammar, verb: Word) -> bool:
    return verb.lemma in time_words().forward and grammar.is_passive(verb)


def _is_planned(grammar: Grammar, verb: Word, word: Word) -> bool:
    """True for "scheduled a rally Friday", where the day hangs on what is planned."""
    planned = grammar.child(verb, "obj")
    return verb.lemma in time_words().plans and planned is not None and grammar.head(word) is planned


def clause_verb(grammar: Grammar, word: Word) -> Word | None:
    """The nearest verb, or other word with a subject, that governs `word`."""
    at: Word | None = word
    while at is not None and not (
        at.pos == "VERB" or (at is not word and grammar.child(at, "nsubj", "nsubj:pass", "cop"))
    ):
        at = grammar.head(at)
    return at


def is_past(grammar: Grammar, word: Word) -> bool:
    """True if `word` stands right with a verb of the past: "killed on 12 November", not "the 12 November elections"."""
    verb = grammar.head(word)
    to = verb is not None and any(mark.text.lower() == "to" for mark in grammar.children(verb, "mark"))
    return verb is not None and verb.pos == "VERB" and verb.feature("Tense") == "Past" and not to
