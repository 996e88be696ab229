"""Ways up from a word to those that govern it."""

from __future__ import annotations

from collections.abc import Iterator

from warledger.language.grammar import Grammar
from warledger.language.syntax import Word


def climb(grammar: Grammar, word: Word, *relations: str) -> Iterator[Word]:
    """`word` and those above it, as long as each hangs on the next by one of `relations`."""
    climbing: Word | None = word
    while climbing is not None:
        yield climbing
        climbing = grammar.head(climbing) if climbing.relation in relations else None


def first_joined(grammar: Grammar, noun: Word) -> Word:
    """The first of those that `noun` is joined to: "[an officer] and nine men"."""
    *_, first = climb(grammar, noun, "conj")
    return first
