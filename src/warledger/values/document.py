"""One report's text, cleaned, with where it came from and when it was published."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from warledger.errors import BadSpan
from warledger.values.identity import checked_id
from warledger.values.span import Span

VERSION = "document@1"


class Role(StrEnum):
    """What a block of text is. Only headline and body are read for claims; boilerplate is kept and left alone."""

    HEADLINE = "headline"
    DATELINE = "dateline"
    BODY = "body"
    CAPTION = "caption"
    BOILERPLATE = "boilerplate"


class PublishedFrom(StrEnum):
    """How the publication date is known."""

    ARGUMENT = "argument"
    METADATA = "metadata"
    DATELINE = "dateline"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Block:
    """`text[start:stop]` of the document plays one role; `rule` is the id of the cleaning rule that said so, if any."""

    start: int
    stop: int
    role: Role
    rule: str | None = None


@dataclass(frozen=True, slots=True)
class Dateline:
    """What the line before the first sentence of a wire report says: "LIMA, 20 AUG 88 (EFE) --"."""

    start: int
    stop: int
    place: str | None
    date: dt.date | None
    agency: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A cleaned text and what is known of it. Offsets everywhere count code points of `text`.

    `published` is the publication's own calendar day (`time_zone`, such as "+02:00", says where that day was counted,
    when the page tells); `published_from` says how it is known. `language` is an ISO 639-1 code. `raw_hash` is the
    SHA-256 of the bytes as they came. The id hashes `text` and `url`: the same words at the same address are the same
    document, whatever else is learned about them.
    """

    text: str
    blocks: tuple[Block, ...]
    source: str
    url: str | None = None
    publisher: str | None = None
    title: str | None = None
    published: dt.date | None = None
    published_from: PublishedFrom = PublishedFrom.UNKNOWN
    time_zone: str | None = None
    language: str | None = None
    dateline: Dateline | None = None
    raw_hash: str | None = None
    warnings: tuple[str, ...] = ()
    id: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "id", checked_id(self.id, VERSION, self.text, self.url))
        for part in (*self.blocks, self.dateline):
            if part is not None:
                self.span(part.start, part.stop)

    def span(self, start: int, stop: int) -> Span:
        """The words `text[start:stop]` as a span. Raises BadSpan for offsets outside the text or in the wrong order."""
        if not 0 <= start <= stop <= len(self.text):
            raise BadSpan(
                f"the offsets {start}–{stop} are not inside document {self.id} ({self.source}), "
                f"which has {len(self.text)} characters",
                "Count code points of the document's own text, from 0",
            )
        return Span(self.id, start, stop, self.text[start:stop])

    def passages(self, *roles: Role) -> tuple[Span, ...]:
        """The spans of the blocks that play one of `roles`, in the order of the text."""
        return tuple(self.span(block.start, block.stop) for block in self.blocks if block.role in roles)
