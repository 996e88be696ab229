"""Lines and rules → the blocks of a document, in order, without overlap, covering every letter of the text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from warledger.acquire.clean.boilerplate import boilerplate
from warledger.acquire.clean.copies import repeats, without_copies
from warledger.acquire.clean.dateline import find_dateline, read_dateline
from warledger.acquire.clean.lines import cleaned, lines
from warledger.acquire.clean.page import stems
from warledger.acquire.clean.prose import is_prose, is_title
from warledger.acquire.clean.stamps import stamped_day
from warledger.acquire.clean.teasers import without_teasers
from warledger.values.document import Block, Dateline, Role


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph whose role the page tells; `None` leaves it to the rules. `cuts` are foreign headlines in it."""

    text: str
    role: Role | None = None
    rule: str | None = None
    cuts: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Layout:
    """A cleaned text with its blocks, its dateline, and the day that the page prints over it."""

    text: str
    blocks: tuple[Block, ...]
    dateline: Dateline | None
    stamped: date | None = None


def lay_out(text: str, published: date | None = None) -> Layout:
    """The blocks of `text` as it came; `published` gives the year to a dateline without one."""
    clean = cleaned(text)
    return _layout(clean, (), published)


def lay_out_pieces(pieces: Iterable[Piece], published: date | None = None) -> Layout:
    """The blocks of paragraphs that a page gave, one piece a paragraph. Pieces must be clean and of one line."""
    text, known = "", []
    for piece in pieces:
        start = len(text) + 2 if text else 0
        text = f"{text}\n\n{piece.text}" if text else piece.text
        if piece.role is not None:
            known.append(Block(start, start + len(piece.text), piece.role, piece.rule))
        known += [Block(start + a, start + b, Role.BOILERPLATE, "teaser.link") for a, b in piece.cuts]
    return _layout(text, known, published)


def _layout(text: str, known: Sequence[Block], published: date | None) -> Layout:
    rows = lines(text)
    heads = {block.start for block in known if block.role is Role.HEADLINE}
    found = [*known, *_outside(boilerplate(text, [row for row in rows if row[0] not in heads]), known)]
    blocks = list(_filled(text, rows, sorted(found, key=lambda block: block.start)))
    if not heads:
        blocks = _with_headline(text, blocks)
    blocks = without_teasers(text, without_copies(text, blocks))
    body = [(block.start, block.stop) for block in blocks if block.role is Role.BODY]
    stamped = stamped_day(text, blocks)
    dateline = find_dateline(text, body, published or stamped)
    return Layout(text, tuple(_with_dateline(text, blocks, dateline)), dateline, stamped)


def _outside(found: Iterable[Block], known: Sequence[Block]) -> Iterator[Block]:
    """Those of the blocks `found` that touch no `known` one: what the page says goes before what the rules say."""
    for block in found:
        if not any(other.start < block.stop and block.start < other.stop for other in known):
            yield block


def _filled(text: str, rows: Iterable[tuple[int, int]], found: Sequence[Block]) -> Iterator[Block]:
    """Yield the blocks `found`, and a body block for the rest of every line."""
    number = 0
    for start, stop in rows:
        position = start
        while number < len(found) and found[number].start < stop:
            yield from _body(text, position, found[number].start)
            yield found[number]
            position = found[number].stop
            number += 1
        yield from _body(text, position, stop)


def _body(text: str, start: int, stop: int) -> Iterator[Block]:
    """Yield the block of body in `text[start:stop]`, without the spaces around it; nothing if there is no more."""
    inside = text[start:stop]
    start, stop = start + len(inside) - len(inside.lstrip()), start + len(inside.rstrip())
    if start < stop:
        yield Block(start, stop, Role.BODY)


def _with_headline(text: str, blocks: list[Block]) -> list[Block]:
    """The line of body over the first prose that says most of what the prose says; else the first, if it is a title.

    Over its title a page may bear the name of its site, of a section, of a series.
    """
    body = [number for number, block in enumerate(blocks) if block.role is Role.BODY]
    if len(body) < 2:
        return blocks
    first = blocks[body[0]]
    line = text[first.start : first.stop]
    longest = max(blocks[number].stop - blocks[number].start for number in body[1:])
    chosen = _telling(text, blocks, body)
    if chosen is None:
        if not (is_title(line) or repeats(line)) or (longest <= first.stop - first.start and not repeats(line)):
            return blocks
        if read_dateline(line) is not None:
            return blocks
        chosen = body[0]
    return [replace(block, role=Role.HEADLINE) if number == chosen else block for number, block in enumerate(blocks)]


def _telling(text: str, blocks: Sequence[Block], body: Sequence[int]) -> int | None:
    """The title over the prose that shares most of its words with it, where the first line shares none; else None."""
    lines = {number: text[blocks[number].start : blocks[number].stop] for number in body}
    first_prose = next((place for place, number in enumerate(body) if is_prose(lines[number])), 0)
    if not first_prose or repeats(lines[body[0]]):
        return None
    said = stems(" ".join(line for line in lines.values() if is_prose(line)))
    shared = {number: len(stems(lines[number]) & said) for number in body[:first_prose] if is_title(lines[number])}
    best = max(shared, key=lambda number: (shared[number], -number), default=None)
    top = shared.get(body[0], 0)
    return best if best is not None and shared[best] > max(top, 1) and top <= 1 else None


def _with_dateline(text: str, blocks: Iterable[Block], dateline: Dateline | None) -> Iterator[Block]:
    for block in blocks:
        if dateline is None or block.start != dateline.start:
            yield block
            continue
        yield Block(dateline.start, dateline.stop, Role.DATELINE)
        yield from _body(text, dateline.stop, block.stop)
