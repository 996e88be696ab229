"""Lists of other stories' headlines that no heading announces: at the foot of a page, beside it, between its parts.

A headline alone proves nothing: a report has headings, key points and lists of its own. Three things together tell a
list of other stories: several lines in a row have the shape of headlines, they stand where a list may stand, and most
of their words are not the report's. What is doubtful stays.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from warledger.acquire.clean.page import Kind, Page, data, is_kept, page_of, settled, share, sign, stems
from warledger.acquire.clean.prose import sentence_count, word_count
from warledger.values.document import Block, Role

_REPORT = 40  # words of prose; a page with fewer may be a post or a digest, and all of it is kept
# How many of their words a list's headlines may share with the report, by the list's lines; at the foot a line that
# bears a sign counts twice. A report's own key points share three quarters of theirs.
_TWICE = 0.25  # for a line printed twice in a row, ...
_TELLING = 5  # ... which has at least so many words to tell it by, ...
_TITLE = 0.5  # ... where the prose that is left has at least so many of the headline's
_AT_THE_FOOT = ((3, 0.5), (2, 0.25))
_ELSEWHERE = ((5, 0.5), (3, 0.4))


def without_teasers(text: str, blocks: Sequence[Block]) -> list[Block]:
    """The blocks, with the headlines of other stories made boilerplate."""
    seen = page_of(text, blocks)
    if seen.in_capitals:
        return list(blocks)
    found: dict[int, str] = {}
    for rule, sought in (("teaser.twice", _twice), ("teaser.pager", _between)):
        numbers = frozenset(sought(seen))
        found |= dict.fromkeys(numbers, rule)
        seen = settled(seen, numbers)
    found |= dict(_listed(seen, paged="teaser.pager" in found.values()))
    return [
        replace(block, role=Role.BOILERPLATE, rule=found[number]) if number in found else block
        for number, block in enumerate(blocks)
    ]


def _twice(page: Page) -> Iterator[int]:
    """Yield the lines that stand twice in a row and say nothing of the report: a link and the words it leads to."""
    twice = frozenset(
        number
        for number, (line, below) in enumerate(pairwise(page.words))
        if line == below and page.kinds[number] in (Kind.PARAGRAPH, Kind.HEADLINE) and not is_kept(line)
    )
    rest = settled(page, twice)
    if twice and rest.said >= _REPORT and _tells_its_title(rest):
        for number in twice:
            line = page.words[number]
            if len(stems(line)) >= _TELLING and share(line, rest) <= _TWICE:
                yield number


def _tells_its_title(page: Page) -> bool:
    """True if the prose of the page says what its headline says: it is the report, and not the list beside one."""
    titles = [line for line, kind in zip(page.words, page.kinds, strict=True) if kind is Kind.TITLE]
    return any(share(title, page) >= _TITLE for title in titles)


def _between(page: Page) -> Iterator[int]:
    """Yield the lines that stand alone between "previous post" and "next post": one sentence, ended or not."""
    for number, line in enumerate(page.words):
        inside = number and _is_pager(page, number - 1) and _is_pager(page, number + 1)
        if inside and page.kinds[number] is not Kind.FURNITURE and sentence_count(line) == 1:
            yield number


def _is_pager(page: Page, number: int) -> bool:
    inside = number < len(page.words) and page.kinds[number] is Kind.FURNITURE
    return inside and _pager().search(page.words[number]) is not None


def _listed(page: Page, *, paged: bool) -> Iterator[tuple[int, str]]:
    """Yield the headlines of every list that is not the report's, with the rule that covers each.

    `paged`: the page is known to lead to the stories before and after it, so that a button alone proves as much.
    """
    prose = [number for number, kind in enumerate(page.kinds) if kind is Kind.PARAGRAPH]
    first, last = (prose[0], prose[-1]) if prose else (0, -1)
    for run in _runs(page.kinds):
        foot = run[0] > last
        behind = run[0] > 0 and _is_pager(page, run[0] - 1)
        below = page.prose[run[0]] >= _REPORT or (foot and paged)
        if behind and below:
            yield run.pop(0), "teaser.pager"
        if run and ((behind and below and foot) or _is_foreign(page, run, foot=foot)):
            for number in run:
                own = number < first and share(page.words[number], page) >= _TITLE  # the report's title over it
                if not own:
                    yield number, sign(page.words[number]) or "teaser.list"


def _runs(kinds: Sequence[Kind]) -> Iterator[list[int]]:
    """Yield the numbers of headlines that follow each other with nothing but furniture between them."""
    run: list[int] = []
    for number, kind in enumerate(kinds):
        if kind is Kind.HEADLINE:
            run.append(number)
        elif kind is not Kind.FURNITURE and run:
            yield run
            run = []
    if run:
        yield run


def _is_foreign(page: Page, run: Sequence[int], *, foot: bool) -> bool:
    """True if the lines of `run` are too many, and share too few words with the report, to be its own."""
    lines = [page.words[number] for number in run]
    signs = sum(1 for line in lines if sign(line))
    digest = not signs and sum(map(word_count, lines)) > page.said  # longer than what is told in sentences
    if page.said < _REPORT or digest or _is_introduced(page, run[0]):
        return False
    weight, limits = (len(lines) + signs, _AT_THE_FOOT) if foot else (len(lines), _ELSEWHERE)
    shared = sum(share(line, page) for line in lines) / len(lines)
    return any(weight >= least and shared <= most for least, most in limits)


def _is_introduced(page: Page, number: int) -> bool:
    """True if the line right above ends in a colon: "The dead are:". The list is the report's own."""
    above = number - 1
    return above >= 0 and page.kinds[above] is not Kind.FURNITURE and page.words[above].endswith(":")


@cache
def _pager() -> re.Pattern[str]:
    return re.compile(data()["pager"], re.IGNORECASE)
