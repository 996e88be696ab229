"""Toll statements against gold made by careful reading: the number that the reader is built to raise.

Reads `gold/dev` and the scorer `tools/score_tolls.py` beside the corpora's folder. The reader's rules and word lists
were developed on these very documents, so the figures flatter it; sets like it that shaped nothing are held back.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from bench.data import scorer
from bench.language import Figures
from warledger.errors import LanguageRefused
from warledger.pipeline import read
from warledger.values.json import to_json


def figures(corpora: Path) -> Figures:
    """The scorer's own figures over every document of the development gold."""
    gold = corpora.resolve().parent / "gold" / "dev"
    refused = 0
    with tempfile.TemporaryDirectory() as reports:
        for path in sorted((gold / "docs").glob("*.txt")):
            try:
                text = to_json(read(str(path)))
            except LanguageRefused:  # scored as a report in which nothing was found
                refused += 1
                continue
            (Path(reports) / f"{path.stem}.json").write_text(text, encoding="utf-8")
        result, _ = scorer(corpora, "score_tolls").score(gold, reports)
    flat = {f"{name} {part}": value for name in ("found", "right") for part, value in result[name].items()}
    rest = ("side", "source", "category", "perpetrator", "background", "boilerplate_false_alarms", "gold", "claims")
    return flat | {name.replace("_", " "): result[name] for name in rest} | {"refused for their language": refused}
