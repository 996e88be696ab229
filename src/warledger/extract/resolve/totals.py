"""Whom a bare total counts: "[the number of dead] had risen to 45" is of the report's victims, whoever came last."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from warledger.extract.resolve.noun_phrases import article
from warledger.extract.resolve.scene import Scene
from warledger.knowledge.english.resolving import resolving_words
from warledger.language.syntax import Sentence, Word

_WORDS = resolving_words("groups")
_BACK = 5  # sentences


class Totals:
    """Answers for one report."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene

    def words(self, sentence: Sentence, noun: Word) -> Iterator[tuple[Sentence, Word]] | None:
        """The words among which those are told whom a total of `noun` counts; None of what is no bare total."""
        return self._told(sentence, noun) if self._counts(sentence, noun) else None

    def _told(self, sentence: Sentence, noun: Word) -> Iterator[tuple[Sentence, Word]]:
        """Those before `noun` in its paragraph, the nearest first, then those of the lead."""
        here = [one for one in self.scene.before(sentence, _BACK) if self._is_beside(one, sentence)]
        yield from ((one, word) for one in (sentence, *here) for word in reversed(one.words) if word.stop <= noun.start)
        yield from ((one, word) for one in self._lead if one.start < sentence.start for word in one.words)

    def _counts(self, sentence: Sentence, noun: Word) -> bool:
        """True of "the number of [victims]", "the total of [dead]"; not of "the number of these [victims]"."""
        grammar = self.scene.grammar(sentence)
        head = grammar.head(noun)
        total = head is not None and head.lemma in _WORDS["tolls"] and article(grammar, head) == "the"
        pointed = grammar.child(noun, "det", "nmod:poss", "nmod") is not None
        return total and not pointed and grammar.preposition(noun) == "of" and not self.scene.is_in_digest(sentence)

    def _is_beside(self, one: Sentence, sentence: Sentence) -> bool:
        return "\n\n" not in self.scene.document.text[one.start : sentence.start]

    @cached_property
    def _lead(self) -> tuple[Sentence, ...]:
        """The first sentence that tells something, and the headline."""
        told = (one for one in self.scene.sentences if any(word.pos == "VERB" for word in one.words))
        first = next((one for one in told if one not in self.scene.headlines), None)
        return (*(() if first is None else (first,)), *self.scene.headlines)
