"""Quotations: the stretches of a report's text that stand in quotation marks, over sentences and paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_MARK = re.compile(r"“|”|«|»|\"|''|``")
_OPENS_BEFORE = re.compile(r"(?:^|[\s(\[—–-])$")
_PARAGRAPH = re.compile(r"\n\s*")
# Single marks are apostrophes too, so a quotation in them must end beside a stop or comma.
_SINGLE = re.compile(r"(?<![\w’'])[‘'](?=[^\W\d])[^\n]*?(?:(?<=[,.!?…])[’'](?!\w)|(?<=\w)[’'](?=[,.;:!?]|$))", re.M)
_PARAGRAPHS = 6  # over which a quotation may go on without a mark at their start
SHORTEST = 4  # words; fewer are scare quotes or a title, and say nothing of their own


@dataclass(frozen=True, slots=True)
class Quotation:
    """`text[start:stop]`, the marks included."""

    start: int
    stop: int

    def holds(self, start: int) -> bool:
        """True if the character at `start` stands inside."""
        return self.start <= start < self.stop


def quotations(text: str) -> tuple[Quotation, ...]:
    """Every quotation of at least four words, in order.

    A quotation left open at the end of its paragraph goes on where the next paragraph opens with a mark, as is the
    custom in print, or where the next mark closes it; else it ends with the paragraph. Single marks count where no
    double ones stand around them.
    """
    double = list(_double(text))
    single = (found for found in _single(text) if not any(_overlap(found, other) for other in double))
    found = sorted((*double, *single), key=lambda quotation: quotation.start)
    return tuple(quotation for quotation in found if len(text[quotation.start : quotation.stop].split()) >= SHORTEST)


def _double(text: str) -> Iterator[Quotation]:
    start: int | None = None
    for paragraph_start, paragraph_stop in _paragraphs(text):
        if start is not None and not (_MARK.match(text, paragraph_start) or _closes_later(text, paragraph_start)):
            yield Quotation(start, text.rfind("\n", 0, paragraph_start))
            start = None
        for mark in _MARK.finditer(text, paragraph_start, paragraph_stop):
            if _opens(text, mark):
                start = mark.start() if start is None else start
            elif start is not None:
                yield Quotation(start, mark.end())
                start = None
    if start is not None:
        yield Quotation(start, len(text))


def _closes_later(text: str, start: int) -> bool:
    """True if a mark that closes comes next, within a few paragraphs: the quotation goes on that far."""
    mark = _MARK.search(text, start)
    return mark is not None and not _opens(text, mark) and text.count("\n\n", start, mark.start()) < _PARAGRAPHS


def _single(text: str) -> Iterator[Quotation]:
    return (Quotation(mark.start(), mark.end()) for mark in _SINGLE.finditer(text))


def _overlap(one: Quotation, other: Quotation) -> bool:
    return one.start < other.stop and other.start < one.stop


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for gap in _PARAGRAPH.finditer(text):
        yield start, gap.start()
        start = gap.end()
    yield start, len(text)


def _opens(text: str, mark: re.Match[str]) -> bool:
    if mark.group() in ("“", "«", "``"):
        return True
    if mark.group() in ("”", "»"):
        return False
    before, after = text[max(0, mark.start() - 1) : mark.start()], text[mark.end() : mark.end() + 1]
    return _OPENS_BEFORE.search(before) is not None and bool(after) and not after.isspace()
