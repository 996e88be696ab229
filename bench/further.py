"""Toll statements in 218 further reports of the corpora, annotated by careful reading after the guide of the gold.

Pages on the war in Syria (`airwars_syria`) and wire reports in capitals (`muc`, its development part), none of them in
the development gold. The readers who annotated them did not see the reader at work. What they found is kept as offsets
only: the text stays in the corpora. Rules were made after looking at the larger part; the 59 others were only ever
scored, so that what `unread` reaches is what real reports reach that nobody fitted to. `unread pages` and `unread
wires` are these, apart: the pages that were left for it are short, and many are no story.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

from bench import annotated
from bench.annotated import Annotated
from bench.data import Row, digest, rows
from bench.language import Figures

_PLACED = ("quote", "number_quote", "source_quote", "victims")
_PARAGRAPH = re.compile(r"\n\s*\n")


def figures(corpora: Path) -> Figures:
    """The scorer's figures over the reports that were looked at, and over the others."""
    path = Path(__file__).with_suffix(".jsonl")
    told = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    texts = dict(_texts(corpora, {row["id"] for row in told}))
    found: Figures = {"annotations digest": digest(path)}
    unread = [row for row in told if not row["looked_at"]]
    parts = {
        "looked at": [row for row in told if row["looked_at"]],
        "unread": unread,
        "unread pages": [row for row in unread if row["id"].startswith("AWS")],
        "unread wires": [row for row in unread if not row["id"].startswith("AWS")],
    }
    for name, part in parts.items():
        chosen = [_annotated(row, texts[row["id"]]) for row in part]
        found |= {f"{name}, {figure}": value for figure, value in annotated.figures(corpora, chosen).items()}
    return found


def _texts(corpora: Path, wanted: set[str]) -> Iterator[tuple[str, str]]:
    """The text of each report that is wanted; the hard line breaks of the wire reports are undone."""
    for row in rows(corpora / "airwars_syria.jsonl.gz"):
        number = row["id"].rpartition("-")[2]
        named = ((f"AWS-{number}-{place}", report["text"]) for place, report in enumerate(row["reports"]))
        yield from ((name, text) for name, text in named if name in wanted)
    for row in rows(corpora / "muc.jsonl.gz"):
        if row["id"] in wanted:
            yield row["id"], "\n\n".join(" ".join(part.split()) for part in _PARAGRAPH.split(row["text"])).strip()


def _annotated(row: Row, text: str) -> Annotated:
    """The report with each stretch that the annotations place by its offsets."""
    return Annotated(row["id"], text, None, [_quoted(toll, text) for toll in row["tolls"]])


def _quoted(toll: Row, text: str) -> Row:
    return toll | {name: text[slice(*toll[name])] if toll.get(name) else None for name in _PLACED}
