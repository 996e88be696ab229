"""MUC-4: attacks in Latin American wire reports as templates, scored slot by slot against the keys.

Convention: the scorer that stands beside the corpora (tools/score_muc.py) pairs templates one to one for the highest
total and gives half a point for a partial fill; F is of its precision and recall. It runs without a person's judgement:
the official scores of 1992, which had one, are within two points of it. bench/muc_templates.py turns reports into
templates. Asked are the fifth of DEV that a hash picks, and all of TST1 and TST2: errors were looked at in the other
four fifths of DEV alone, and the texts of TST1 and TST2 not at all. Perpetrator individuals are given, but the scorer
does not ask for them; physical targets and instruments are not read.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from bench.data import digest, rows, scorer
from bench.language import Figures
from bench.muc_templates import templates
from bench.muc_victims import Template
from warledger.acquire import from_text
from warledger.extract.report import report_of
from warledger.knowledge.gazetteer import gazetteer
from warledger.language import read_document

_FIFTH = 5
_SLOTS = ("templates", "type", "date", "location", "organization", "confidence", "victim", "number", "effect")


def figures(corpora: Path) -> Figures:
    """F of every slot in percent, on a fifth of DEV, on TST1 and on TST2."""
    path = corpora / "muc.jsonl.gz"
    try:
        score_muc = scorer(corpora, "score_muc")
    except FileNotFoundError:
        return {"not scored": "there is no tools/score_muc.py beside the corpora"}
    found: Figures = {"data digest": digest(path)}
    for part in ("dev", "tst1", "tst2"):
        asked = [row for row in rows(path) if row["split"] == part and (part != "dev" or is_asked(row["id"]))]
        gold = score_muc.load_gold(str(path), part)
        scores = score_muc.score({row["id"]: gold[row["id"]] for row in asked}, predicted(asked))
        found[f"{part} reports"] = len(asked)
        found |= {f"{part} {slot} F": scores[slot]["f1"] for slot in _SLOTS}
    return found


def is_asked(name: str) -> bool:
    """True for a fifth of the names, always the same."""
    return hashlib.sha256(name.encode()).digest()[0] % _FIFTH == 0


def predicted(asked: Iterable[dict[str, Any]]) -> dict[str, list[Template]]:
    """What warledger makes of the reports."""
    return {row["id"]: read(row["text"]) for row in asked}


def read(text: str) -> list[Template]:
    """The templates of one text."""
    document = from_text(text)
    sentences = read_document(document)
    return templates(report_of(document, sentences, gazetteer()), sentences)
