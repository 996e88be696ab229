"""The time expressions of a sentence: where its words say when, and what days they mean."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import MAXYEAR, MINYEAR, date, timedelta
from functools import lru_cache

from warledger.extract.when.almanac import UNKNOWN, Days, shift
from warledger.extract.when.joints import Expression, joined
from warledger.extract.when.readings import days_of
from warledger.extract.when.tense import is_ahead, is_past, top_word
from warledger.knowledge.english.time import TimeRule, time_words
from warledger.language.grammar import Grammar
from warledger.language.syntax import NameKind, Sentence, Word
from warledger.values import Document, Moment

_NAMED = (NameKind.PERSON, NameKind.ORGANISATION, NameKind.PLACE)
_LOOKS_BACK = frozenset(
    {"day", "days", "weekday", "month", "month_week", "month_days", "holiday", "week", "which_month"}
)
_YEARLY = frozenset({"day", "days", "month", "month_week", "month_days"})
_NEAR = timedelta(days=60)
_AHEAD = "_ahead"  # ends the id of a rule where the tense put its words after the report
_AFTER = re.compile(r"\s*[’'\"”)\]]*\s*([A-Za-z]+)")


def moments(document: Document, sentence: Sentence) -> tuple[Moment, ...]:
    """Every time expression of `sentence` that dates something, in the order of the text.

    They count from the day of publication, or of the dateline where that is unknown; where there is neither, words that
    need it say None.
    """
    return moments_from(document, sentence, anchor_of(document))


def undated(document: Document) -> Moment:
    """What a report licenses where nothing says when: the three days that end with its own (UCDP)."""
    anchor = anchor_of(document)
    days = Days(shift(anchor, -2), anchor, 2) if anchor else UNKNOWN
    return Moment(*days, text="", rule="time.undated")


def anchor_of(document: Document) -> date | None:
    """The day that "today" and "Friday" count from."""
    day = document.published or (document.dateline.date if document.dateline else None)
    return day if day and MINYEAR < day.year < MAXYEAR else None  # at its ends the calendar cannot be counted along


def moments_from(document: Document, sentence: Sentence, anchor: date | None) -> tuple[Moment, ...]:
    """The same, counted from `anchor`."""
    return tuple(_Reader(document, sentence, anchor).moments())


def reread(moment: Moment, anchor: date | None) -> Moment | None:
    """The moment again from its words, its rule and the day they count from; None if they say nothing by that rule.

    What was read is proved by this: it must be the same.
    """
    name = (moment.rule or "").removesuffix(_AHEAD)
    ahead = name != moment.rule
    found = longest(expression(moment.text, rule, match, anchor, ahead=ahead) for rule, match in matches(moment.text))
    for each in joined(moment.text, found, anchor):
        if each.id.removesuffix(_AHEAD) == name:
            first, last, precision = each.days
            return replace(moment, earliest=first, latest=last, precision=precision)
    return None


@lru_cache(maxsize=512)  # statuses and events ask for the same sentences of a report
def matches(text: str) -> tuple[tuple[TimeRule, re.Match[str]], ...]:
    """Every place where the words of a rule stand."""
    return tuple(
        (rule, match) for rule in time_words().rules for pattern in rule.patterns for match in pattern.finditer(text)
    )


def expression(
    text: str, rule: TimeRule, match: re.Match[str], anchor: date | None, *, ahead: bool
) -> Expression | None:
    """What `rule` makes of its words; None where they are a name or no date after all."""
    days = days_of(rule, match, anchor, ahead=ahead)
    if days is None or any(name.start() < match.end() and match.start() < name.end() for name in _names(text)):
        return None
    date_starts = match.start("said") if "said" in match.re.groupindex else match.start()
    marked = rule.reads in _LOOKS_BACK and ahead and not rule.known.get("ahead")
    return Expression(
        match.start(), date_starts, match.end(), rule, match, days, rule.rule + (_AHEAD if marked else "")
    )


def longest(found: Iterable[Expression | None]) -> list[Expression]:
    """The longest of those that overlap, in the order of the text."""
    kept: list[Expression] = []
    for each in sorted((each for each in found if each), key=lambda each: (each.start - each.stop, each.start)):
        if all(each.stop <= other.start or other.stop <= each.start for other in kept):
            kept.append(each)
    return sorted(kept, key=lambda each: each.start)


def _names(text: str) -> Iterator[re.Match[str]]:
    return time_words().not_dates.finditer(text)


class _Reader:
    """Reads the time expressions of one sentence."""

    def __init__(self, document: Document, sentence: Sentence, anchor: date | None) -> None:
        self.document, self.sentence, self.anchor = document, sentence, anchor
        self.text = document.text[sentence.start : sentence.stop]
        self.grammar = Grammar(sentence)

    def moments(self) -> Iterator[Moment]:
        for each in joined(self.text, self._found(), self.anchor):
            span = self.document.span(self.sentence.start + each.start, self.sentence.start + each.stop)
            yield Moment(*each.days, text=span.quote, evidence=(span,), rule=each.id)

    def _found(self) -> list[Expression]:
        return longest(self._expression(rule, match) for rule, match in matches(self.text))

    def _expression(self, rule: TimeRule, match: re.Match[str]) -> Expression | None:
        start, stop = self.sentence.start + match.start(), self.sentence.start + match.end()
        words = [word for word in self.sentence.words if start <= word.start < stop]
        if not words or self._is_in_name(start, stop) or self._counts_people(rule, words):
            return None
        return self._by_tense(rule, match, top_word(words))

    def _by_tense(self, rule: TimeRule, match: re.Match[str], top: Word) -> Expression | None:
        """After the report where the tense says so.

        A day without a year and a tense is the coming one if that is near: of one a year ago the year is said.
        """
        if is_ahead(self.grammar, top):
            return expression(self.text, rule, match, self.anchor, ahead=True)
        back = expression(self.text, rule, match, self.anchor, ahead=False)
        if back is None or rule.reads not in _YEARLY or self.anchor is None or is_past(self.grammar, top):
            return back
        coming = expression(self.text, rule, match, self.anchor, ahead=True)
        return coming if coming and _is_nearer(coming, back, self.anchor) else back

    def _is_in_name(self, start: int, stop: int) -> bool:
        """True for "Mr April", "the Saturday Club", "the 23 March Movement"."""
        following = _AFTER.match(self.document.text, stop)
        if following and following[1].lower() in time_words().names_after:
            return True
        return any(name.start < start and stop <= name.stop for name in self.sentence.names if name.kind in _NAMED)

    def _counts_people(self, rule: TimeRule, words: list[Word]) -> bool:
        """True for "of 2000 villagers": a number like a year's, and people."""
        number = words[-1]
        head = self.grammar.head(number)
        people = head is not None and head.feature("Number") == "Plur"
        return rule.reads == "year" and number.relation == "nummod" and people


def _is_nearer(coming: Expression, back: Expression, anchor: date) -> bool:
    """True if the coming one is near, and nearer than the last."""
    first, last = coming.days.first, back.days.last
    return first is not None and last is not None and first - anchor < min(anchor - last, _NEAR)
