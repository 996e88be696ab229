"""How well attributions are found: PolNeAR's development part, news of politics, by the scorer of the corpora.

PolNeAR marks an attribution only where it stands inside no other and in no quotation, so those that do are left out
here. Its attributions include what is asked, praised, believed, hoped and planned. A pair is right if source and cue
of one attribution both overlap those of one in the gold.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from bench.data import Row, digest, rows, scorer
from bench.language import Figures
from warledger.extract.attribute import Said, attributions
from warledger.language import read_document
from warledger.values import Block, Document, Role, Span


def figures(corpora: Path, part: str = "dev") -> Figures:
    """Every figure of one part of the corpus ("train" only to look at errors)."""
    path = corpora / "polnear.jsonl.gz"
    gold = [row for row in rows(path) if row["split"] == part]
    predicted = {row["id"]: {"attributions": [_row(said) for said in _outermost(row["text"])]} for row in gold}
    scores = scorer(corpora, "score_spans").attribution(gold, predicted)
    found: Figures = {"data digest": digest(path), "documents": float(len(gold))}
    for role in ("source", "cue", "content"):
        found |= {f"{role} {match} F1": scores[role][match] for match in ("exact", "overlap")}
    return found | {f"source–cue pairs {figure}": scores["pair"][figure] for figure in ("precision", "recall", "f1")}


def document_of(text: str) -> Document:
    """The text as a document, every line of it a block."""
    blocks, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            blocks.append(Block(start, start + len(line), Role.BODY))
        start += len(line) + 1
    return Document(text=text, blocks=tuple(blocks), source="polnear")


def _outermost(text: str) -> Iterator[Said]:
    document = document_of(text)
    found = attributions(document, read_document(document))
    return (said for said in found if said.source is not None and not said.nested)


def _row(said: Said) -> Row:
    return {
        "source": _ends([said.source] if said.source else []),
        "cue": _ends([said.cue]),
        "content": _ends(said.content),
    }


def _ends(spans: Iterator[Span] | tuple[Span, ...] | list[Span]) -> list[list[int]]:
    return [[span.start, span.stop] for span in spans]
