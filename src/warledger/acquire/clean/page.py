"""A page as lists of headlines see it: what each block may be, and which words the report says."""

import re
import tomllib
from collections.abc import Container, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from functools import cache
from importlib.resources import files
from itertools import accumulate, chain
from typing import Any

from warledger.acquire.clean.prose import is_prose, is_sentence, is_title, word_count
from warledger.values.document import Block, Role

_HEADLINE = 5  # words; a shorter line is a heading or a label
_LENGTH = 300  # characters; a longer line is a paragraph, ended or not
_STEM = 5  # letters that two forms of one word share: "killed", "killing"
_FOOTNOTES = re.compile(r"(?:\[\w{1,3}\])+$")
_TO_THE_END = re.compile(r"[ \t]*(?:\n|$)")


class Kind(Enum):
    """What a block may be to a list of headlines."""

    TITLE = auto()  # the report's own headline
    PARAGRAPH = auto()  # the report's, or another's: sentences
    HEADLINE = auto()
    FURNITURE = auto()  # known already; stands inside lists without ending them
    OTHER = auto()


@dataclass(frozen=True, slots=True)
class Sign:
    """A pattern with its id."""

    id: str
    pattern: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Page:
    """The blocks of a page with their words and kinds, the words of prose down to each, and what its prose says."""

    words: tuple[str, ...]
    kinds: tuple[Kind, ...]
    prose: tuple[int, ...]
    stems: frozenset[str]

    @property
    def said(self) -> int:
        """How many words of prose the page has."""
        return self.prose[-1] if self.prose else 0

    @property
    def in_capitals(self) -> bool:
        """True if no small letter stands in its prose, so that a headline looks like a sentence."""
        return "".join(
            line for line, kind in zip(self.words, self.kinds, strict=True) if kind is Kind.PARAGRAPH
        ).isupper()


def page_of(text: str, blocks: Sequence[Block]) -> Page:
    """The page of a text and its blocks."""
    words = tuple(text[block.start : block.stop] for block in blocks)
    return _read(words, tuple(_kind(text, block) for block in blocks))


def _read(words: tuple[str, ...], kinds: tuple[Kind, ...]) -> Page:
    prose = [line if kind is Kind.PARAGRAPH else "" for line, kind in zip(words, kinds, strict=True)]
    return Page(
        words, kinds, tuple(accumulate(map(word_count, prose))), frozenset(chain.from_iterable(map(stems, prose)))
    )


def settled(page: Page, found: Container[int]) -> Page:
    """The page with the blocks `found` counted as furniture."""
    kinds = tuple(Kind.FURNITURE if number in found else kind for number, kind in enumerate(page.kinds))
    return _read(page.words, kinds)


def _kind(text: str, block: Block) -> Kind:
    if block.role in (Role.BOILERPLATE, Role.CAPTION):
        return Kind.FURNITURE
    if block.role is not Role.BODY:
        return Kind.TITLE if block.role is Role.HEADLINE else Kind.OTHER
    line = _without_footnotes(text[block.start : block.stop])
    if is_prose(line) or is_sentence(line) or not _is_whole(text, block):
        return Kind.PARAGRAPH
    return Kind.HEADLINE if _is_headline(line) else Kind.OTHER


def _without_footnotes(line: str) -> str:
    """The line without the numbers of notes behind its full stop: "… of the killings.[8][18]"."""
    notes = _FOOTNOTES.search(line, max(0, len(line) - 40))
    return line[: notes.start()] if notes else line


def _is_whole(text: str, block: Block) -> bool:
    """True if the block is all of its line."""
    before = text[text.rfind("\n", 0, block.start) + 1 : block.start]
    return not before.strip() and _TO_THE_END.match(text, block.stop) is not None


def _is_headline(line: str) -> bool:
    """True if `line` has the shape of a headline, and no sign that it is the report's own."""
    if len(line) > _LENGTH or word_count(line) < _HEADLINE or not (is_title(line) or sign(line)):
        return False
    return not is_kept(line)


def is_kept(line: str) -> bool:
    """True if `line` bears the sign of a list or a post of the report's own."""
    return any(keep.pattern.search(line) for keep in _table("keep"))


def sign(line: str) -> str | None:
    """The id of the first sign that `line` leads elsewhere, if it bears one."""
    return next((mark.id for mark in _table("sign") if mark.pattern.search(line)), None)


def share(line: str, page: Page) -> float:
    """How many of the words of `line` the report has too; all of them if there are none to tell."""
    words = stems(line)
    return len(words & page.stems) / len(words) if words else 1.0


def stems(line: str) -> frozenset[str]:
    """The beginnings of the words of `line` that tell one story from another."""
    words = (word.casefold() for word in re.findall(r"[^\W\d_]{4,}", line))
    return frozenset(word[:_STEM] for word in words if word not in _common())


@cache
def data() -> dict[str, Any]:
    """The tables of `teasers.toml`."""
    return tomllib.loads(files(__package__).joinpath("teasers.toml").read_text(encoding="utf-8"))


@cache
def _table(name: str) -> tuple[Sign, ...]:
    """The patterns of one table, in the order of the file."""
    rows = ((row["id"], row["pattern"], row.get("case", False)) for row in data()[name])
    return tuple(Sign(name, re.compile(regex, re.NOFLAG if case else re.IGNORECASE)) for name, regex, case in rows)


@cache
def _common() -> frozenset[str]:
    return frozenset(data()["common"].split())
