"""What a page says twice: its title again at its head, a line again below it, a menu again. One copy is read."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from warledger.acquire.clean.prose import is_prose, word_count
from warledger.values.document import Block, Role

_REPEATED = re.compile(r"(?P<title>.{25,300})(?=\W)(?P<copies>.{0,120}?(?<!\w)(?P=title)(?!\w).*)")
_TITLE = 25  # characters; fewer may be repeated by chance
_REPEATED_LENGTH = 900  # characters: three copies of a long title
_NEAR = 6  # paragraphs; a title is repeated at the head of a page, not at its foot
_QUOTES = str.maketrans("‘’`´“”", "''''\"\"")

_BELOW = 8  # words of a line printed twice in a row: a picture's text, a link's; a roster may repeat shorter ones
_APART = 12  # words of a line printed again elsewhere; a shorter sentence may be true of two attacks
_MENU = 8  # lines that come again in the same order; fewer may be the rows of two victims
_LABEL = 5  # words; an entry of a menu has no more


def repeats(line: str) -> re.Match[str] | None:
    """A match if `line` says its first words over again."""
    return _REPEATED.fullmatch(line) if len(line) <= _REPEATED_LENGTH else None


def without_copies(text: str, blocks: Sequence[Block]) -> list[Block]:
    """The blocks with every copy made boilerplate, so that no line is counted as two voices."""
    return _without_lines(text, list(_without_titles(text, blocks)))


def _without_titles(text: str, blocks: Sequence[Block]) -> Iterator[Block]:
    """Yield the blocks with the copies of the headline at the head of the page made boilerplate."""
    title, near = "", 0
    for block in blocks:
        words = text[block.start : block.stop]
        near += block.role is Role.BODY
        if block.role is Role.HEADLINE and repeats(words):
            title = _once(words)
            yield from _parted(text, block, block.start + len(title))
        elif block.role is Role.BODY and near <= _NEAR and _is_copy(words, title):
            yield replace(block, role=Role.BOILERPLATE, rule="title.copy")
        else:
            title = words if block.role is Role.HEADLINE else title
            yield block


def _parted(text: str, block: Block, stop: int) -> Iterator[Block]:
    """Yield the headline up to `stop`, and what stands behind it as its copy."""
    yield replace(block, stop=stop)
    rest = text[stop : block.stop]
    if rest.strip():
        start = stop + len(rest) - len(rest.lstrip())
        yield replace(block, start=start, stop=stop + len(rest.rstrip()), role=Role.BOILERPLATE, rule="title.copy")


def _once(line: str) -> str:
    """The words that `line` says several times over, once."""
    while found := repeats(line):
        line = found["title"]
    return line.rstrip()


def _is_copy(words: str, title: str) -> bool:
    """True if `words` are the title, or the beginning of it: without the name of the site, or cut off."""
    plain = re.sub(r"^[^\w\"'(\[]+|\s*(?:…|\.{3})$", "", words.translate(_QUOTES))
    title = title.translate(_QUOTES)
    return word_count(plain) > 2 and (plain == title or (len(plain) >= _TITLE and title.startswith(plain)))


def _without_lines(text: str, blocks: Sequence[Block]) -> list[Block]:
    """The blocks with repeated lines and menus of the body made boilerplate."""
    lines = [text[block.start : block.stop] if block.role is Role.BODY else "" for block in blocks]
    found = dict.fromkeys(_copied(lines), "line.copy") | dict.fromkeys(_menus(lines), "nav.repeated")
    return [
        replace(block, role=Role.BOILERPLATE, rule=found[number]) if number in found else block
        for number, block in enumerate(blocks)
    ]


def _copied(lines: Sequence[str]) -> Iterator[int]:
    """Yield the lines that stand above already: right above, or anywhere if they are long."""
    seen: set[str] = set()
    for number, line in enumerate(lines):
        count = word_count(line)
        right_above = number > 0 and line == lines[number - 1]
        if (count >= _BELOW and right_above) or (count >= _APART and line in seen):
            yield number
        seen.add(line)


def _menus(lines: Sequence[str]) -> Iterator[int]:
    """Yield the short lines that come several times, each time in the same order: all of their copies."""
    short = [number for number, line in enumerate(lines) if line]
    places = defaultdict(list)
    for position in range(len(short) - _MENU + 1):
        numbers = short[position : position + _MENU]
        labels = tuple(lines[number] for number in numbers)
        # All different: the rows of a table come in turns.
        if len(set(labels)) == _MENU and all(word_count(label) <= _LABEL and not is_prose(label) for label in labels):
            places[labels].append(numbers)
    for copies in places.values():
        if len(copies) > 1:
            yield from (number for numbers in copies for number in numbers)
