"""Numbers that go on with a toll at another place or time: "killed 12 people in Gao and [15] in Kidal"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from warledger.extract.find.mentions import Mentions
from warledger.extract.find.victims import Victims
from warledger.extract.mention import TollMention
from warledger.knowledge.english.finding import finding_words
from warledger.language.syntax import Word
from warledger.values import Quantity

_CUTS = frozenset({",", ";", "and", "&"})
_WORDS = finding_words("elsewhere")
_PLACING = _WORDS["placing"]
_NO_PLACE = _WORDS["no_place"]


class TollsElsewhere:
    """Finds such numbers in one sentence."""

    def __init__(self, mentions: Mentions) -> None:
        self.mentions, self.words = mentions, mentions.sentence.words
        self.counter, self.sentence = mentions.counter, mentions.sentence

    def found(self, mentions: list[TollMention]) -> Iterator[TollMention]:
        """One toll for each such number, of the outcome and the people told of before."""
        counted = {mention.quantity.evidence[0] for mention in mentions}
        told = [mention for mention in mentions if mention.subset_of is None and mention.quantity.high != 0]
        for number in self.counter.numbers.quantities if told else ():
            before = [mention for mention in told if mention.quantity.evidence[0].start < number.evidence[0].start]
            if before and number.evidence[0] not in counted and number.high != 0 and self._goes_on(number, before[-1]):
                yield self._mention(number, before[-1])

    def _mention(self, number: Quantity, told: TollMention) -> TollMention:
        span = number.evidence[0]
        word = self.sentence.within(span.start, span.stop)[-1]
        evidence = self.mentions.evidence(told.predicate, Victims(word, span, number))
        return replace(
            told, quantity=number, victims=word, group=span, evidence=evidence, rule="harm.elsewhere"
        )  # fmt: skip

    def _goes_on(self, number: Quantity, told: TollMention) -> bool:
        """True where the number has a place of its own, as the toll has, and no word for people or harm between."""
        inside = self.sentence.within(number.evidence[0].start, number.evidence[0].stop)
        first, last = inside[0].index, inside[-1].index
        cut = first > 0 and self.words[first - 1].text.lower() in _CUTS
        if not cut or any(word.relation in ("nsubj", "nsubj:pass") for word in inside):
            return False  # not "…, and [14] in the morning shift heard it"
        place = self._placed(last + 1)
        between = self.sentence.within(told.quantity.evidence[0].stop, inside[0].start)
        return place is not None and self._is_placed(between, place) and not self._tells_more(between, told)

    def _placed(self, index: int) -> str | None:
        """The preposition of the place or time right behind the number."""
        after = [word.text.lower() for word in self.words[index : index + 4]]
        if len(after) < 2 or after[0] not in _PLACING or _NO_PLACE & set(after):
            return None
        following = self.words[index + 1]
        named = following.pos in ("PROPN", "NUM") or following.text.lower() in ("the", "a", "an")
        return after[0] if named else None

    def _is_placed(self, between: Sequence[Word], preposition: str) -> bool:
        return any(word.text.lower() == preposition for word in between)

    def _tells_more(self, between: Sequence[Word], told: TollMention) -> bool:
        """True where another clause, or another harm, stands between."""
        others = (word for word in between if word != told.predicate)
        return any(
            (word.pos == "VERB" and "VerbForm=Fin" in word.features)
            or self.mentions.frames.patients.neighbours.is_state(word)
            or word.text == ":"
            for word in others
        )
