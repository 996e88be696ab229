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
import tempfile
from datetime import date
from pathlib import Path

from bench.data import Row, digest, scorer
from bench.language import Figures
from warledger.acquire import from_text
from warledger.pipeline import reading
from warledger.values.json import to_json

_ATTRIBUTES = ("side", "source", "category", "perpetrator", "background", "boilerplate_false_alarms")


def figures(corpora: Path) -> Figures:
    """The scorer's figures over the reports that were looked at, and over the others."""
    path = Path(__file__).with_suffix(".jsonl")
    told = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    found: Figures = {"reports digest": digest(path)}
    for name, looked_at in (("looked at", True), ("unread", False)):
        result = _scored(corpora, [row for row in told if row["looked_at"] is looked_at])
        found |= {f"{name}, {figure}": value for figure, value in result.items()}
    return found


def _scored(corpora: Path, told: list[Row]) -> Figures:
    with tempfile.TemporaryDirectory() as folder:
        gold, reports = Path(folder) / "gold", Path(folder) / "reports"
        for place in (gold / "docs", gold / "tolls", reports):
            place.mkdir(parents=True)
        for row in told:
            name, text = row["id"], row["text"]
            (gold / "docs" / f"{name}.txt").write_text(text, encoding="utf-8")
            (gold / "tolls" / f"{name}.jsonl").write_text("\n".join(map(json.dumps, row["tolls"])), encoding="utf-8")
            report = reading(from_text(text, published=date.fromisoformat(row["published"])))
            (reports / f"{name}.json").write_text(to_json(report), encoding="utf-8")
        result, _ = scorer(corpora, "score_tolls").score(gold, reports)
    shares = {f"{name} {part}": value for name in ("found", "right") for part, value in result[name].items()}
    return {"reports": len(told), "statements": result["gold"], **shares, **{a: result[a] for a in _ATTRIBUTES}}
