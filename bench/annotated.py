"""Reports with their toll statements → the scorer's figures: what `invented` and `further` have in common."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from bench.data import Row, scorer
from bench.language import Figures
from warledger.acquire import from_text
from warledger.pipeline import reading
from warledger.values.json import to_json

_ATTRIBUTES = ("side", "source", "category", "perpetrator", "background", "boilerplate_false_alarms")


class Annotated(NamedTuple):
    """A report and what a careful reader takes from it, in the shape of the development gold."""

    id: str
    text: str
    published: date | None
    tolls: Sequence[Row]


def figures(corpora: Path, told: Sequence[Annotated]) -> Figures:
    """The figures of `tools/score_tolls.py` over the reports, read as their text stands."""
    with tempfile.TemporaryDirectory() as folder:
        gold, reports = Path(folder) / "gold", Path(folder) / "reports"
        for place in (gold / "docs", gold / "tolls", reports):
            place.mkdir(parents=True)
        for each in told:
            (gold / "docs" / f"{each.id}.txt").write_text(each.text, encoding="utf-8")
            (gold / "tolls" / f"{each.id}.jsonl").write_text("\n".join(map(json.dumps, each.tolls)), encoding="utf-8")
            report = reading(from_text(each.text, published=each.published))
            (reports / f"{each.id}.json").write_text(to_json(report), encoding="utf-8")
        result, _ = scorer(corpora, "score_tolls").score(gold, reports)
    shares = {f"{name} {part}": value for name in ("found", "right") for part, value in result[name].items()}
    return {"reports": len(told), "statements": result["gold"], **shares, **{a: result[a] for a in _ATTRIBUTES}}
