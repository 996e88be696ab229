"""What a report opens with: the sentences that tell its news, and the day that its words count from."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from warledger.extract.when.chronicle import anchor_of, moments_from
from warledger.language.syntax import Sentence
from warledger.values import Document, Moment, Role

_LEAD = 2  # sentences of the body that tell the news
_STAND_IN = date(2000, 12, 31)  # of a leap year
_DAYS = frozenset({"time.day", "time.iso_day", "time.day_ahead"})  # a day of January is ahead of what stands in
_SHORTLY, _SHORTEST = timedelta(days=62), 28


class Known(StrEnum):
    """How the day is known: by its year in the text, without one, or not at all, so that it stands in for any."""

    PUBLISHED = "published"
    STATED = "stated"
    YEARLESS = "yearless"
    FLOATING = "floating"


class Anchor(NamedTuple):
    """The day that words count from; a report without one is read in some year, so that its days can be compared."""

    day: date
    known: Known

    def leaves_open(self, moment: Moment) -> bool:
        """True of a day of the calendar, or a year, that cannot be compared with the day of the report."""
        if self.known is Known.FLOATING:
            return bool(re.search(r"\d", moment.text)) or moment.precision in (4, 5)
        return self.known is Known.YEARLESS and bool(re.search(r"(?:19|20)\d\d", moment.text))

    def bears(self, moment: Moment) -> bool:
        """False of a weekday where the day of the report is unknown, or its year: it may be any day of the news."""
        return self.known in (Known.PUBLISHED, Known.STATED) or moment.rule != "time.weekday"


def lead_of(document: Document, sentences: Sequence[Sentence]) -> frozenset[int]:
    """The headline's sentences and the body's first ones, by their numbers."""
    headlines = document.passages(Role.HEADLINE)
    top = [n for n, each in enumerate(sentences) if any(span.start <= each.start < span.stop for span in headlines)]
    body = [n for n, each in enumerate(sentences) if n not in top]
    return frozenset((*top, *body[:_LEAD]))


def first_paragraph(document: Document, sentences: Sequence[Sentence], lead: frozenset[int]) -> frozenset[int]:
    """The lead up to where its first paragraph ends: a day that only the next one names may be another's."""
    body = [number for number in sorted(lead) if number + 1 not in lead]
    last = body[-1] if body else 0
    starts = last in lead and last - 1 in lead and "\n" in gap_before(document, sentences, last)
    return lead - {last} if starts else lead


def gap_before(document: Document, sentences: Sequence[Sentence], number: int) -> str:
    """What stands between a sentence and the one before it."""
    return document.text[sentences[number - 1].stop : sentences[number].start]


def anchor(document: Document, sentences: Sequence[Sentence], opening: frozenset[int]) -> Anchor:
    """The report's own day, else the last that its text tells with a year, else the last that its `opening` tells.

    A day of the opening comes first where it cannot be one shortly before the last with a year: "a strike on 3 December
    …; the raid of 29 August 2021".
    """
    published = anchor_of(document)
    if published:
        return Anchor(published, Known.PUBLISHED)
    with_year: list[date] = []
    without: list[date] = []
    for number, sentence in enumerate(sentences):
        for moment in moments_from(document, sentence, _STAND_IN):
            if moment.rule in _DAYS and moment.latest:
                if re.search(r"\d{4}", moment.text):
                    with_year.append(moment.latest)
                elif number in opening:
                    without.append(moment.latest)
    if with_year:
        return Anchor(_at_or_after(max(with_year), max(without, default=None)), Known.STATED)
    return Anchor(max(without), Known.YEARLESS) if without else Anchor(_STAND_IN, Known.FLOATING)


def _at_or_after(known: date, day: date | None) -> date:
    """`known`, unless the day and month of `day` come next only more than two months after it."""
    if day is None:
        return known
    years = (known.year - 1, known.year, known.year + 1)
    days = [date(year, day.month, min(day.day, _SHORTEST)) for year in years]
    near = any(abs(known - each) <= _SHORTLY for each in days)
    return known if near else min(each for each in days if each > known)
