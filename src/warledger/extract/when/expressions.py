"""The time expressions of a sentence: where its words say when, and what days they mean."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import timedelta
from functools import lru_cache

from warledger.extract.when.almanac import UNKNOWN
from warledger.extract.when.joints import FROM_TOLD, Expression, joined
from warledger.extract.when.readings import days_of
from warledger.extract.when.said import Basis
from warledger.extract.when.tense import clause_verb, is_ahead, is_past, top_word
from warledger.knowledge.english.time import TimeRule, time_words
from warledger.language.grammar import Grammar
from warledger.language.syntax import NameKind, Sentence, Word
from warledger.values import Document, Moment, Span

_NAMED = (NameKind.PERSON, NameKind.ORGANISATION, NameKind.PLACE)
_LOOKS_BACK = frozenset(
    {"day", "days", "weekday", "month", "month_week", "month_days", "holiday", "week", "which_month"}
)
_YEARLY = frozenset({"day", "days", "month", "month_week", "month_days"})
_NEAR = timedelta(days=60)
_AHEAD = "_ahead"  # ends the id of a rule where the tense put its words after the report
_NOTHING = Basis(None)  # before anything is known that words may count from
_AFTER = re.compile(r"\s*[’'\"”)\]]*\s*([A-Za-z]+)")


def reread(moment: Moment, basis: Basis) -> Moment | None:
    """The moment again from its words, its rule and what they count from; None if they say nothing by that rule.

    What was read is proved by this: it must be the same.
    """
    name = (moment.rule or "").removesuffix(_AHEAD)
    ahead = name != moment.rule
    found = longest(expression(moment.text, rule, match, basis, ahead=ahead) for rule, match in matches(moment.text))
    for each in joined(moment.text, found):
        if each.id.removesuffix(_AHEAD) == name:
            first, last, precision = each.days
            return replace(moment, earliest=first, latest=last, precision=precision)
    return None


@lru_cache(maxsize=1024)  # statuses and times ask for the same sentences of a report
def matches(text: str) -> tuple[tuple[TimeRule, re.Match[str]], ...]:
    """Every place where the words of a rule stand."""
    rules = time_words().rules_for(text)
    return tuple((rule, match) for rule in rules for pattern in rule.patterns for match in pattern.finditer(text))


def expression(text: str, rule: TimeRule, match: re.Match[str], basis: Basis, *, ahead: bool) -> Expression | None:
    """What `rule` makes of its words; None where they are a name or no date after all."""
    days = days_of(rule, match, basis, ahead=ahead) if rule.reads not in FROM_TOLD or basis != _NOTHING else UNKNOWN
    if days is None or any(start < match.end() and match.start() < stop for start, stop in _names(text)):
        return None
    said = "said" if "said" in match.re.groupindex else 0
    marked = rule.reads in _LOOKS_BACK and ahead and not rule.known.get("ahead") and not basis.goes_on
    name = rule.rule + (_AHEAD if marked else "")
    return Expression(match.start(), match.start(said), match.end(), rule, match, days, name, basis)


def longest(found: Iterable[Expression | None]) -> list[Expression]:
    """The longest of those that overlap, in the order of the text."""
    kept: list[Expression] = []
    for each in sorted((each for each in found if each), key=lambda each: (each.start - each.stop, each.start)):
        if all(each.stop <= other.start or other.stop <= each.start for other in kept):
            kept.append(each)
    return sorted(kept, key=lambda each: each.start)


@lru_cache(maxsize=1024)  # asked for every expression of a sentence
def _names(text: str) -> tuple[tuple[int, int], ...]:
    """Where names stand that hold a weekday or a month and are no dates."""
    return tuple(name.span() for name in time_words().not_dates.finditer(text))


class SentenceTimes:
    """Reads the time expressions of one sentence."""

    def __init__(self, document: Document, sentence: Sentence) -> None:
        self.document, self.sentence = document, sentence
        self.text = document.text[sentence.start : sentence.stop]
        self.grammar = Grammar(sentence)
        self._words = [(rule, match) for rule, match in matches(self.text) if self._is_time(rule, match)]

    def candidates(self) -> list[Expression]:
        """Every expression, of every kind, before anything is known that it may count from."""
        return longest(expression(self.text, rule, match, _NOTHING, ahead=False) for rule, match in self._words)

    def read(self, found: Expression, basis: Basis) -> Expression | None:
        """The expression counted from `basis`, after the report where the tense says so.

        A day without a year and a tense is the coming one if that is near: of one a year ago the year is said.
        """
        top = top_word(self._words_of(found.match))
        if not basis.goes_on and self.is_ahead(found) and found.rule.reads != "quarter":
            return expression(self.text, found.rule, found.match, basis, ahead=True)
        back = expression(self.text, found.rule, found.match, basis, ahead=False)
        if back is None or found.rule.reads not in _YEARLY or basis.report is None or is_past(self.grammar, top):
            return back
        coming = None if basis.goes_on else expression(self.text, found.rule, found.match, basis, ahead=True)
        return coming if coming and _is_nearer(coming, back) else back

    def is_ahead(self, each: Expression) -> bool:
        """True if the tense, or "until", puts the expression after the report."""
        top = top_word(self._words_of(each.match))
        return (not each.says_year and self._is_toward(each, top)) or is_ahead(self.grammar, top)

    def _is_toward(self, each: Expression, top: Word) -> bool:
        """True for "due 16 November", "extended to 16 November", "as soon as Friday"."""
        before = self.text[: each.start].lower().split()
        if before[-2:] in (["soon", "as"], ["early", "as"]) or (before[-1:] and before[-1] in time_words().toward):
            return True
        verb = clause_verb(self.grammar, top)
        put_off = verb is not None and verb.lemma in time_words().put_off
        return put_off and before[-1:] in (["until"], ["till"], ["to"])

    def moment(self, each: Expression) -> Moment:
        """The expression as a moment; what it counts from is the second of its evidence."""
        span = self.document.span(self.sentence.start + each.start, self.sentence.start + each.stop)
        return Moment(*each.days, text=span.quote, evidence=(span, *self._counted_from(each)), rule=each.id)

    def _counted_from(self, each: Expression) -> tuple[Span, ...]:
        return (each.basis.words,) if each.basis.words and each.counts_from_told else ()

    def _is_time(self, rule: TimeRule, match: re.Match[str]) -> bool:
        words = self._words_of(match)
        if not words or self._counts_people(rule, words):
            return False
        return not self._is_in_name(self.sentence.start + match.start(), self.sentence.start + match.end())

    def _words_of(self, match: re.Match[str]) -> tuple[Word, ...]:
        return self.sentence.within(self.sentence.start + match.start(), self.sentence.start + match.end())

    def _is_in_name(self, start: int, stop: int) -> bool:
        """True for "Mr April", "the Saturday Club", "the 23 March Movement"."""
        following = _AFTER.match(self.document.text, stop)
        if following and following[1].lower() in time_words().names_after:
            return True
        return any(name.start < start and stop <= name.stop for name in self.sentence.names if name.kind in _NAMED)

    def _counts_people(self, rule: TimeRule, words: Sequence[Word]) -> bool:
        """True for "of 2000 villagers": a number like a year's, and people."""
        number = words[-1]
        head = self.grammar.head(number)
        people = head is not None and head.feature("Number") == "Plur"
        return rule.reads == "year" and number.relation == "nummod" and people


def _is_nearer(coming: Expression, back: Expression) -> bool:
    """True if the coming one is near, and nearer than the last."""
    first, last, anchor = coming.days.first, back.days.last, coming.basis.report
    return bool(first and last and anchor) and first - anchor < min(anchor - last, _NEAR)  # type: ignore[operator]
