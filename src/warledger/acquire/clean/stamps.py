"""The day that a page prints over its report: "Published: 28 July 2024", "28 July 2024", "9:56 PM · Jul 28, 2024"."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from warledger.acquire.clean.dateline import DATE
from warledger.acquire.clean.days import calendar_day, written_day
from warledger.acquire.clean.prose import is_prose
from warledger.values.document import Block, Role

_POST = re.compile(r"(?P<month>[A-Z][a-z]{2})\s(?P<day>\d{1,2}),\s(?P<year>\d{4})")  # counts of views are glued to it
_DAY = re.compile(DATE, re.VERBOSE)
_NUMBERS = re.compile(r"(?<![\d/.-])(?P<one>\d{1,2})(?P<mark>[/.-])(?P<two>\d{1,2})(?P=mark)(?P<year>20\d\d)(?!\d)")
_PUBLISHED = re.compile(r"(?i)\b(?:published|posted|issued|released?|added|uploaded|created|date|publication)\b")
_AMERICAN = re.compile(r"\b[ECMP][SD]T\b")
_CHANGED = re.compile(r"(?i)(?:\b|(?<=\d))(?:updated|modified|edited)\b")  # it may be glued to the clock before it


def stamped_day(text: str, blocks: Sequence[Block]) -> date | None:
    """The day of the report, where its stamps agree on one; None where there is none, or several.

    A labelled stamp counts anywhere, one that says when the report was changed never. A bare date counts beside a
    paragraph: over a list of titles it is the day on which the page was looked at.
    """
    labelled = {day for block in blocks for day in _labelled(text, block)}
    days = labelled or set(_bare(text, blocks))
    return next(iter(days)) if len(days) == 1 else None


def _labelled(text: str, block: Block) -> Iterator[date]:
    line = text[block.start : block.stop]
    if block.rule == "stamp.post":
        yield from (day for found in _POST.finditer(line) if (day := written_day(found.groupdict(), None)))
    elif block.rule == "byline.dated" or (block.rule == "stamp.labelled" and _PUBLISHED.search(line)):
        yield from _days(_of_publication(line))


def _bare(text: str, blocks: Sequence[Block]) -> Iterator[date]:
    for place, block in enumerate(blocks):
        if block.rule == "stamp.bare" and any(_is_paragraph(text, each) for each in _beside(blocks, place)):
            yield from _days(_of_publication(text[block.start : block.stop]))


def _of_publication(line: str) -> str:
    """The part of `line` that does not say when the report was changed, whichever of the two stands first."""
    changed, published = _CHANGED.search(line), _PUBLISHED.search(line)
    if changed and published and changed.start() < published.start():
        return line[published.start() :]
    return line[: changed.start()] if changed else line


def _beside(blocks: Sequence[Block], place: int) -> Iterator[Block]:
    """What follows the block, and a headline before it."""
    yield from blocks[place + 1 : place + 2]
    before = blocks[max(0, place - 1) : place]
    if before and before[0].role is Role.HEADLINE:
        yield from blocks[place + 1 : place + 4]


def _is_paragraph(text: str, block: Block) -> bool:
    return block.role in (Role.BODY, Role.DATELINE) and is_prose(text[block.start : block.stop])


def _days(line: str) -> Iterator[date]:
    """The days in `line` that have a year."""
    month_first = _AMERICAN.search(line) is not None
    for found in _DAY.finditer(line.replace("،", ",")):
        day = written_day(found.groupdict(), None)
        if day is not None:
            yield day
    yield from (day for found in _NUMBERS.finditer(line) if (day := _numbered(found, month_first=month_first)))


def _numbered(found: re.Match[str], *, month_first: bool) -> date | None:
    """The day of "28/07/2024", "07/28/2024", "05.08.2024"; None of "05/08/2024", one day in London, another in Boston.

    With dots, the day comes first wherever dates are so written; beside a zone of North America, the month does.
    """
    one, two, year = int(found["one"]), int(found["two"]), int(found["year"])
    if found["mark"] == "." or month_first:
        return calendar_day(year, one, two) if month_first else calendar_day(year, two, one)
    days = {calendar_day(year, two, one), calendar_day(year, one, two)} - {None}
    return days.pop() if len(days) == 1 else None
