"""Whether a statement is about the report's news, about something older, or about what has not happened."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from warledger.extract.when.chronicle import Chronicle, anchor_of, moments_from
from warledger.extract.when.older import aside
from warledger.extract.when.unreal import unreal
from warledger.knowledge.english.modality import modality
from warledger.language.syntax import Sentence, Word
from warledger.values import Document, Moment, Role, Status

_LEAD = 2  # sentences of the body that tell the news
_LONG = timedelta(days=10)  # a count over more days than this, begun before the news, is no count of the news
_OLDER = timedelta(days=7)  # what ended this long before the news is something else
_STAND_IN = 2000  # a leap year; a report without a date is read in some year, so that its own days can be compared


class Judged(NamedTuple):
    """A status and the id of the rule that found it."""

    status: Status
    rule: str


class Statuses:
    """The statuses of what one report says. `sentences` are all of the report's, in order.

    `chronicle` is the report's, where it was read already: it serves where it counts from the day that these do.
    """

    def __init__(self, document: Document, sentences: Sequence[Sentence], chronicle: Chronicle | None = None) -> None:
        self.document, self.sentences = document, tuple(sentences)
        self._places = {sentence.start: number for number, sentence in enumerate(self.sentences)}
        self._lead = _lead(document, self.sentences)
        self.anchor, self._counted = self._anchor()
        if chronicle is None or chronicle.anchor != self.anchor:
            chronicle = Chronicle(document, self.sentences, self.anchor)
        self._datings = chronicle.datings
        self._first = self._first_day()
        self._news_of = self._what_news_is_of()
        self._told: list[Judged | None] = []
        for number in range(len(self.sentences)):
            self._told.append(self._judged_as_whole(number))

    def of(self, sentence: Sentence, word: Word) -> Status:
        """The status of what `word` says in `sentence`, one of the report's."""
        return self.judged(sentence, word).status

    def judged(self, sentence: Sentence, word: Word) -> Judged:
        """The same, with the rule."""
        number = self._places[sentence.start]
        grammar = self._datings[number].grammar
        rule = unreal(grammar, word, self.document.text[sentence.start : sentence.stop])
        if rule:
            return Judged(Status.HYPOTHETICAL, rule)
        found = self._of_word(number, word)
        if found is None and self._goes_on(number):
            found = self._before(number)
        return found or Judged(Status.CURRENT, "status.news")

    def _of_word(self, number: int, word: Word) -> Judged | None:
        """What the sentence itself tells; None where it tells nothing."""
        dating = self._datings[number]
        dated = dating.of(word)
        found = self._by_clauses(number, word, sayings=dated is not None)
        if found is None and dated:
            found = self._by_day(number, dated.moment)
        if found is None and number not in self._lead:
            rule = aside(dating.grammar, word)
            found = Judged(Status.BACKGROUND, rule) if rule and rule not in self._news_of else None
        return found

    def _by_clauses(self, number: int, word: Word, *, sayings: bool) -> Judged | None:
        """Old if it was said long ago, or if a clause around it is old; what they date otherwise is not this."""
        for dated in self._datings[number].around(word, sayings=sayings):
            found = self._by_day(number, dated.moment)
            if found and found.status is Status.BACKGROUND:
                return found
        return None

    def _by_day(self, number: int, moment: Moment) -> Judged | None:
        first, last = moment.earliest, moment.latest
        if first is None and last is None:
            return None
        if self._floats(moment) and number not in self._lead:
            return Judged(Status.BACKGROUND, "status.other_day")
        if last is not None and last < self._first - _OLDER:
            return Judged(Status.BACKGROUND, "status.earlier")
        if moment.rule == "time.by":  # "by Friday 12 had died" tells the news so far
            return Judged(Status.CURRENT, "status.dated")
        if first is None or (first < self._first - _OLDER and (last or self.anchor) - first > _LONG):
            return Judged(Status.BACKGROUND, "status.total")
        return Judged(Status.CURRENT, "status.dated")

    def _floats(self, moment: Moment) -> bool:
        """True if a report without a date names a day of the calendar, or a year, that its lead does not."""
        if self._counted == "floating":
            return bool(re.search(r"\d", moment.text)) or moment.precision in (4, 5)
        return self._counted == "yearless" and bool(re.search(r"(?:19|20)\d\d", moment.text))

    def _goes_on(self, number: int) -> bool:
        """True if the sentence goes on with what the one before it told."""
        if number == 0 or number in self._lead:
            return False
        sentence = self.sentences[number]
        opening = sentence.words[0].text.lower() if sentence.words else ""
        if opening in modality()["news"]["opening"]:
            return False
        gap = self.document.text[self.sentences[number - 1].stop : sentence.start]
        return "\n" not in gap or opening in modality()["anaphoric"]["opening"] or not opening[:1].isalnum()

    def _before(self, number: int) -> Judged | None:
        found = self._told[number - 1] if number - 1 < len(self._told) else None
        return Judged(found.status, "status.goes_on") if found and found.status is Status.BACKGROUND else None

    def _judged_as_whole(self, number: int) -> Judged | None:
        root = next((word for word in self.sentences[number].words if word.head is None), None)
        found = self._of_word(number, root) if root else None
        return found or (self._before(number) if self._goes_on(number) else None)

    def _anchor(self) -> tuple[date, str]:
        """The day that words count from, and how it is known."""
        known = anchor_of(self.document)
        if known:
            return known, "published"
        stand_in = date(_STAND_IN, 12, 31)
        days: dict[bool, list[date]] = {True: [], False: []}
        for number, sentence in enumerate(self.sentences):
            for moment in moments_from(self.document, sentence, stand_in):
                if moment.rule in ("time.day", "time.iso_day") and moment.latest:
                    dated = re.search(r"\d{4}", moment.text) is not None
                    if dated or number in self._lead:
                        days[dated].append(moment.latest)
        if days[True]:
            return max(days[True]), "stated"
        return (max(days[False]), "yearless") if days[False] else (stand_in, "floating")

    def _first_day(self) -> date:
        """The first day of the news: the first that its lead dates, else the day before the report."""
        days = [
            dated.moment.earliest
            for number in self._lead
            for dated in self._datings[number].of_events
            if dated.moment.earliest and dated.moment.precision in (1, 2, 3)
            and timedelta(0) <= self.anchor - dated.moment.earliest <= timedelta(days=31)
        ]  # fmt: skip
        return min(days, default=self.anchor - timedelta(days=1))

    def _what_news_is_of(self) -> frozenset[str]:
        """The rules that make an aside elsewhere and are this report's news: a court's story is of its old crime."""
        words = modality()["judicial"]["verbs"] | modality()["judicial"]["nouns"]
        lead = {word.lemma.lower() for number in self._lead for word in self.sentences[number].words}
        return frozenset({"status.judicial"} if lead & words else ())


def _lead(document: Document, sentences: tuple[Sentence, ...]) -> frozenset[int]:
    """The headline's sentences and the body's first ones, by their numbers."""
    headlines = document.passages(Role.HEADLINE)
    top = [n for n, each in enumerate(sentences) if any(span.start <= each.start < span.stop for span in headlines)]
    body = [n for n, each in enumerate(sentences) if n not in top]
    return frozenset((*top, *body[:_LEAD]))
