"""Who stands behind a harm word: the counted group right after it, or past what stands between."""

from __future__ import annotations

from warledger.extract.find.victims import Counter
from warledger.language.grammar import Grammar
from warledger.language.syntax import Word

_INSIDE_GROUP = frozenset({"amod", "compound", "det", "nmod:poss", "nummod", "nmod:desc", "flat"})
_ENDS = frozenset({";", ":"})
_REACH = 10  # words from a verb to its preposition


class PatientsAfter:
    """Finds those of one sentence that stand behind its harm words."""

    def __init__(self, grammar: Grammar, counter: Counter) -> None:
        self.grammar, self.counter, self.sentence = grammar, counter, grammar.sentence
        self.document = counter.document

    def right_of(self, word: Word, gap: str = " ") -> Word | None:
        """The noun whose number starts right after `word`, or after `gap`: "killing [at least nine]"."""
        for quantity in self.counter.numbers.quantities:
            start, stop = quantity.evidence[0].start, quantity.evidence[0].stop
            if word.stop < start and self.document.text[word.stop : start].lower() == gap:
                last = self.sentence.within(start, stop)[-1]
                return self._noun_after(last)
        return None

    def _noun_after(self, number: Word) -> Word:
        """The noun that a number counts: its head, else the next word if that is a noun or a nationality."""
        head = self.grammar.head(number)
        if head is not None and number.relation in ("nummod", "amod") and number.index < head.index <= number.index + 4:
            return head
        following = self.sentence.words[number.index + 1 : number.index + 2]
        if following and following[0].relation in ("obl:unmarked", "advmod"):
            return number  # "killed a dozen [yesterday]", "captured eight [alive]"
        return following[0] if following and following[0].pos in ("NOUN", "PROPN", "ADJ") else number

    def past_aside(self, verb: Word) -> Word | None:
        """The counted noun after what stands between commas: "killed, with axes, [three farmers]"."""
        words = self.sentence.words
        aside = words[verb.index + 1 : verb.index + 3]
        opens = len(aside) > 1 and aside[0].text == "," and aside[1].pos == "ADP" and aside[1].text.lower() != "of"
        if not opens or self.grammar.is_passive(verb):
            return None
        close = next((word for word in words[verb.index + 2 : verb.index + 10] if word.text == ","), None)
        return self.right_of(close) if close is not None else None

    def past_time(self, verb: Word, preposition: str) -> Word | None:
        """The counted people behind a time or a place: "searching on Tuesday for [two residents]"."""
        for word in self.sentence.words[verb.index + 1 : verb.index + _REACH]:
            if word.pos in ("VERB", "SCONJ") or word.text in _ENDS:
                return None
            if word.pos == "ADP" and word.text.lower() == preposition:
                return self.right_of(word)
        return None

    def past_death(self, verb: Word) -> Word | None:
        """Whom an active verb has behind "to death": "stabbed to death [a shepherd]", "beat to death [Ana Gil]"."""
        following = self.sentence.words[verb.index + 1 : verb.index + 4]
        if [word.text.lower() for word in following[:2]] != ["to", "death"] or self.grammar.child(verb, "aux:pass"):
            return None
        if (counted := self.right_of(following[1])) is not None:
            return counted
        noun = self.top(following[-1])
        is_noun = noun.index > verb.index + 2 and noun.pos in ("NOUN", "PROPN")
        return noun if is_noun and self.counter.group(noun, sure=False) else None

    def top(self, word: Word) -> Word:
        """The noun of the group that begins with `word`."""
        while word.relation in _INSIDE_GROUP and word.head is not None and word.head > word.index:
            word = self.sentence.words[word.head]
        return word
