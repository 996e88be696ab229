"""Toll statements in 26 reports that were invented for it, by writers who had not seen the reader.

What they tell as news did not happen; countries, forces and some of the background are real, persons are not. They are
as varied as reports are: web pages with other stories' teasers, communiqués, features, court stories, wire texts in
capitals. Beside each stands what a careful reader takes from it, in the shape of the development gold, by the same
guide; the scorer `tools/score_tolls.py` stands beside the corpora. Fifteen of them were looked at when rules were made,
the other eleven were only scored (some of their lines came to sight by mistake; no rule was made from them): what
`unread` reaches is what prose that nobody fitted to reaches, and these texts are harder than most.
"""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

from bench import annotated
from bench.annotated import Annotated
from bench.data import Row, digest
from bench.language import Figures


def figures(corpora: Path) -> Figures:
    """The scorer's figures over the reports that were looked at, and over the others."""
    path = Path(__file__).with_suffix(".jsonl")
    told = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    found: Figures = {"reports digest": digest(path)}
    for name, looked_at in (("looked at", True), ("unread", False)):
        result = annotated.figures(corpora, [_annotated(row) for row in told if row["looked_at"] is looked_at])
        found |= {f"{name}, {figure}": value for figure, value in result.items()}
    return found


def _annotated(row: Row) -> Annotated:
    return Annotated(row["id"], row["text"], date.fromisoformat(row["published"]), row["tolls"])
