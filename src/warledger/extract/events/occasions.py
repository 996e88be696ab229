"""Deeds that only say when another was: "the blast came ten hours after [gunmen killed a guard]"."""

from __future__ import annotations

from collections.abc import Iterator

from warledger.knowledge.english.deeds import deeds
from warledger.language.grammar import Grammar
from warledger.language.syntax import Sentence, Word

_SIDES = frozenset({"after", "before"})


def dates_another(sentence: Sentence, predicate: Word) -> bool:
    """True for a deed told in what a length of time is counted from: "a day after a raid [killed] two".

    Two deeds with so many hours or days between them are never one occurrence.
    """
    grammar = Grammar(sentence)
    return any(_is_counted_from(grammar, word) for word in _outwards(grammar, predicate))


def _outwards(grammar: Grammar, word: Word) -> Iterator[Word]:
    at: Word | None = word
    while at is not None:
        yield at
        if at.relation in ("ccomp", "parataxis", "root"):
            return
        at = grammar.head(at)


def _is_counted_from(grammar: Grammar, word: Word) -> bool:
    """True for a clause or a noun after "hours after", "one day before"; not after "after" alone."""
    marks = (mark for mark in grammar.children(word, "mark", "case") if mark.text.lower() in _SIDES)
    before = (grammar.sentence.words[mark.index - 1] for mark in marks if mark.index)
    return any(unit.lemma in deeds()["turning"]["units"] for unit in before)
