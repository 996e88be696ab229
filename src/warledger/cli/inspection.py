"""A document and its reading, for people and for programs."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import Any

from rich.console import Console
from rich.markup import escape
from rich.padding import Padding
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from warledger.language import ROLES_READ, NameKind, Sentence, read_document
from warledger.values import Block, Document, PublishedFrom, Role
from warledger.values.json import to_plain

_STYLES = {
    NameKind.PERSON: "magenta",
    NameKind.ORGANISATION: "cyan",
    NameKind.PLACE: "green",
    NameKind.PEOPLE: "yellow",
}
_FROM = {
    PublishedFrom.ARGUMENT: "as you said",
    PublishedFrom.METADATA: "from its metadata",
    PublishedFrom.DATELINE: "from the dateline",
}


def as_json(document: Document) -> str:
    """The document, its sentences, words and names as one JSON object on one line."""
    read = [_plain_sentence(document, sentence) for sentence in read_document(document)]
    wire = {"schema": "warledger/reading@1", "document": to_plain(document), "sentences": read}
    return json.dumps(wire, ensure_ascii=False)


def _plain_sentence(document: Document, sentence: Sentence) -> dict[str, Any]:
    return {
        "start": sentence.start,
        "stop": sentence.stop,
        "text": document.text[sentence.start : sentence.stop],
        "words": [asdict(word) for word in sentence.words],
        "names": [
            {"start": name.start, "stop": name.stop, "text": name.text, "kind": name.kind} for name in sentence.names
        ],
    }


def show(document: Document, screen: Console) -> None:
    """Print what was cleaned and what was read."""
    read = read_document(document)
    screen.print(Panel(_facts(document), title=escape(document.title or document.source), title_align="left"))
    for block in document.blocks:
        screen.print(
            Text(f"\n{block.role.value}", style="bold"), Text(f"  {block.rule}" if block.rule else "", style="dim")
        )
        own = [sentence for sentence in read if block.start <= sentence.start < block.stop]
        for text in _lines(document, block, own):
            screen.print(Padding(text, (0, 0, 0, 2)))
    screen.print()
    screen.print(_names(document, read))
    for warning in document.warnings:
        screen.print(Text(f"warning: {warning}", style="bold yellow"))


def _facts(document: Document) -> Table:
    published = "unknown; say it with --published, or relative dates stay open"
    if document.published:
        published = f"{document.published:%A %d %B %Y} ({_FROM[document.published_from]})"
    line = document.dateline
    rows = {
        "published": published,
        "publisher": document.publisher,
        "dateline": ", ".join(str(part) for part in (line.place, line.date, line.agency) if part) if line else None,
        "language": document.language,
        "source": document.url or document.source,
        "document": document.id,
    }
    table = Table.grid(padding=(0, 2))
    for name, value in rows.items():
        if value:
            table.add_row(Text(name, style="dim"), Text(value))
    return table


def _lines(document: Document, block: Block, read: Sequence[Sentence]) -> Iterator[Text]:
    """A block sentence by sentence, its names coloured; what is not read stands dim."""
    if block.role not in ROLES_READ:
        yield Text(
            document.text[block.start : block.stop], style="dim strike" if block.role is Role.BOILERPLATE else "dim"
        )
    for number, sentence in enumerate(read, 1):
        text = Text(document.text[sentence.start : sentence.stop])
        for name in sentence.names:
            text.stylize(_STYLES[name.kind], name.start - sentence.start, name.stop - sentence.start)
        yield Text(f"{number} ", style="dim") + text


def _names(document: Document, read: Sequence[Sentence]) -> Table:
    table = Table(title="Names", title_justify="left", title_style="bold", show_header=False, box=None)
    for kind in NameKind:
        found = dict.fromkeys(name.text for sentence in read for name in sentence.names if name.kind is kind)
        if found:
            table.add_row(Text(kind.value, style=_STYLES[kind]), Text(" · ".join(found)))
    if not table.row_count:
        table.add_row(Text("none", style="dim"), Text(f"in {len(document.text)} characters"))
    return table
