"""Tolls that are parts of others: "including three children", "four of them", "three seriously"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from warledger.extract.find.mentions import Mentions
from warledger.extract.find.victims import Victims
from warledger.extract.mention import TollMention
from warledger.knowledge.english.harm import Frame
from warledger.language.syntax import Word
from warledger.values import Outcome, Quantity

_GRAVELY = frozenset("seriously critically gravely severely badly slightly lightly fatally".split())


class Parts:
    """Finds the parts in one sentence."""

    def __init__(self, mentions: Mentions) -> None:
        self.mentions, self.frames, self.sentence = mentions, mentions.frames, mentions.sentence
        self.counter, self.grammar = mentions.counter, mentions.grammar

    def included(self, mentions: list[TollMention]) -> Iterator[TollMention]:
        """The tolls that others include: "12 people, including three children, were killed"."""
        taken = {mention.victims.index for mention in mentions if mention.victims}
        for word in self.sentence.words if mentions else ():
            if not self._opens_parts(word):
                continue
            whole = self._whole(word, mentions)
            for noun in self._nouns_after(word) if whole else ():
                group = None if self.frames.words.harm(noun, Frame.ADJECTIVE) else self.counter.group(noun, sure=True)
                if whole and group and noun.index not in taken:
                    yield self.mentions.part(whole, group)

    def _opens_parts(self, word: Word) -> bool:
        """As in "Including", "among them", "of whom"."""
        form = word.text.lower()
        before = self.sentence.words[word.index - 1].text.lower() if word.index else ""
        return form in ("including", "includes", "included") or (form in ("them", "whom") and before in ("among", "of"))

    def _nouns_after(self, word: Word) -> tuple[Word, ...]:
        """The nouns after "including", however it is read: as a preposition or as a verb."""
        if word.text.lower() in ("them", "whom"):
            return self._some_of(word)
        noun = self.grammar.child(word, "obj")
        if noun is None and word.relation in ("case", "mark", "advmod"):
            noun = self.grammar.head(word)
        elif noun is None:
            noun = self.grammar.passive_subject(word) or self.grammar.child(word, "obl")
        return self.grammar.conjuncts(noun) if noun is not None and noun.index > word.index else ()

    def _some_of(self, pronoun: Word) -> tuple[Word, ...]:
        """As in "[Four] of them", "of whom [about 100] are members", "among them were [a police officer]"."""
        taken = self._taken_of(pronoun)
        if taken is not None:
            return (taken,)
        following = self.frames.patients.right_of(pronoun)
        if following is not None:
            return self.grammar.conjuncts(following)
        near = self.sentence.words[pronoun.index + 1 : pronoun.index + 6]
        return tuple(word for word in near if word.pos == "NOUN" and self.grammar.children(word, "det", "nummod"))[:1]

    def _taken_of(self, pronoun: Word) -> Word | None:
        """The number before "of them", wherever the tree hangs it."""
        if pronoun.index < 2 or self.sentence.words[pronoun.index - 1].text.lower() != "of":
            return None
        number = self.sentence.words[pronoun.index - 2]
        quantity = self.counter.number_at(number)
        return number if quantity is not None and _is_told(quantity) else None

    def gravely(self, mentions: list[TollMention]) -> Iterator[TollMention]:
        """Some of the wounded: "15 were injured, [three] seriously", "nine were shot, [one] fatally"."""
        counted = {m.quantity.evidence[0] for m in mentions}
        for word in self.sentence.words if mentions else ():
            whole = self._whole(word, mentions) if self._is_gravely(word) else None
            number = self._number_before(self.sentence.words[word.index - 1]) if whole else None
            if whole and number and number.evidence[0] not in counted and Outcome.WOUNDED in whole.outcomes:
                part = self.mentions.part(whole, Victims(whole.victims, None, number))
                died = word.text.lower() == "fatally"
                yield replace(part, predicate=word, outcomes=(Outcome.KILLED,)) if died else part

    def _is_gravely(self, adverb: Word) -> bool:
        """True where nothing follows that would be the harm word: not "three critically [injured]"."""
        following = self.sentence.words[adverb.index + 1 : adverb.index + 2]
        ends = not following or following[0].pos in ("PUNCT", "CCONJ", "ADP")
        return adverb.index > 0 and ends and adverb.text.lower() in _GRAVELY

    def _number_before(self, word: Word) -> Quantity | None:
        """The number that ends with `word`; "some" and "many" tell of no toll of its own."""
        return next((q for q in self.counter.quantities if q.evidence[0].stop == word.stop and _is_told(q)), None)

    def _whole(self, word: Word, mentions: list[TollMention]) -> TollMention | None:
        """The toll that "including" opens: of several people, the last that stands before it; else what governs it."""
        earlier = [m for m in mentions if m.quantity.evidence[0].start < word.start]
        before = [m for m in earlier if m.quantity.high != 1]
        if before:
            return max(before, key=lambda mention: mention.quantity.evidence[0].start)
        climbing: Word | None = word
        while climbing is not None:
            for mention in mentions:
                if mention.victims is not None and climbing.index == mention.victims.index:
                    return mention
            climbing = self.grammar.head(climbing)
        return earlier[-1] if earlier else None


def _is_told(quantity: Quantity) -> bool:
    """False for the "some" of "some of them seriously": how the wounded are, not how many."""
    return quantity.rule not in ("quantity.some", "quantity.many", "quantity.most", "quantity.both")
