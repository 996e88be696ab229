"""What a report tells of somebody's death in one place holds in all: the news of its lead, or long past."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from warledger.extract.when.befallen import Fate, Telling, befell, fates_of, is_new, is_taken_as_known, tells_of_fates
from warledger.extract.when.judged import Judged
from warledger.language.grammar import Grammar
from warledger.language.syntax import Sentence, Word
from warledger.values import Document, Status


class Fates:
    """The deaths and abductions that one report tells of, each with all the words that tell of it.

    `judge` gives the status that a sentence gives a word by itself, None where it gives none; `dated` is true where the
    sentence says when.
    """

    def __init__(
        self,
        document: Document,
        sentences: Sequence[Sentence],
        lead: frozenset[int],
        judge: Callable[[int, Word], Judged | None],
        dated: Callable[[int, Word], bool],
    ) -> None:
        self._document, self._sentences, self._lead = document, sentences, lead
        self._judge, self._dated = judge, dated
        self._told = fates_of(sentences)

    def of(self, number: int, word: Word) -> Judged | None:
        """The status of the death that `word` tells of outside the lead; None where nothing tells it."""
        if number in self._lead or not tells_of_fates(self._sentences[number]):
            return None
        grammar = Grammar(self._sentences[number])
        fates = befell(grammar, word)
        if not fates:
            return None
        if any(self._is_news(fate, each) for fate in fates for each in self._told.get(fate, ())):
            return Judged(Status.CURRENT, "status.fate_of_the_news")
        if any(self._is_old(each) for fate in fates for each in self._told.get(fate, ())):
            return Judged(Status.BACKGROUND, "status.fate_of_old")
        return None

    def _is_news(self, fate: Fate, told: Telling) -> bool:
        """True if the lead tells of it and does not make it old; of "the priests" where no day tells them apart."""
        if told.number not in self._lead or (fate[1].startswith("the ") and self._dated(*told)):
            return False
        found = self._judge(*told)
        return found is None or found.status is not Status.BACKGROUND

    def _is_old(self, told: Telling) -> bool:
        """True if it is told as old, or as known to all before anything was told of it."""
        found = self._judge(*told)
        if found is not None or told.number in self._lead:
            return found is not None and found.status is Status.BACKGROUND
        grammar = Grammar(self._sentences[told.number])
        return is_taken_as_known(grammar, told.word) and is_new(self._document, grammar, told.word)
