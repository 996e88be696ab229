"""Where a clause begins, and what stands before it."""

from __future__ import annotations

from warledger.language.grammar import Grammar
from warledger.language.syntax import Word


def first_of(grammar: Grammar, clause: Word) -> Word:
    """The first word of the clause."""
    return min(grammar.subtree(clause), key=lambda word: word.index)


def mark_before(grammar: Grammar, clause: Word) -> str:
    """What stands before a clause, the mark that was read as its first word included."""
    first = first_of(grammar, clause)
    before = grammar.sentence.words[first.index - 1].text if first.index else ""
    return first.text if first.text in (":", ";") else before
