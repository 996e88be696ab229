"""False values that a proof must refuse: true readings of our own sentences, each altered in one place.

Altered are the number, the bound, the outcome, the polarity, the status, the side, the category, the perpetrator, the
speaker, the stance, and the occurrence (the evidence is pointed at another place where the same number stands). Ids
are computed anew, as a forger would. `accepted` is the number of forgeries that pass; it must be 0. `true readings
refused` counts unaltered reports that fail; it must be 0 as well.
"""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bench.language import Figures
from warledger.acquire import from_text
from warledger.errors import WarledgerError
from warledger.extract.proof import failures
from warledger.extract.report import report_of
from warledger.knowledge.gazetteer import gazetteer
from warledger.language import read_document
from warledger.values import Bound, Category, Outcome, Report, Stance, Status
from warledger.values.json import from_json, to_json

Json = dict[str, Any]


def figures(_: Path) -> Figures:
    """Forgeries made, forgeries accepted, and true readings refused."""
    made = accepted = refused = 0
    for sentence in (Path(__file__).parent / "adversarial.txt").read_text(encoding="utf-8").splitlines():
        document = from_text(sentence)
        sentences = read_document(document)
        report = report_of(document, sentences, gazetteer())
        refused += bool(failures(report, sentences, gazetteer()))
        for forged in _forgeries(json.loads(to_json(report)), sentence):
            made += 1
            accepted += _passes(forged)
    return {"forgeries": made, "accepted": accepted, "true readings refused": refused}


def _passes(forged: Json) -> bool:
    """True if a forged report is read and proven: what must not happen."""
    try:
        report = from_json(Report, json.dumps(forged))
    except WarledgerError:
        return False
    return not failures(report, read_document(report.document), gazetteer())


def _forgeries(report: Json, text: str) -> Iterator[Json]:
    for number, claim in enumerate(report["claims"]):
        for altered in (*_tolls(claim, text), *_voices(claim), *_whole(claim)):
            altered["id"] = ""
            forged = copy.deepcopy(report)
            forged["claims"][number] = altered
            yield forged


def _with(claim: Json, path: str, value: Any) -> Json:
    altered = copy.deepcopy(claim)
    *steps, last = path.split(".")
    place: Any = altered
    for step in steps:
        place = place[int(step)] if step.isdigit() else place[step]
    place[int(last) if last.isdigit() else last] = value
    return altered


def _tolls(claim: Json, text: str) -> Iterator[Json]:
    toll = claim["toll"]
    if toll is None:
        return
    quantity = toll["quantity"]
    low, high = quantity["low"], quantity["high"]
    for change in (-2, 1, 10):
        yield from _number(claim, low, high, change)
    yield from (_with(claim, "toll.quantity.bound", bound) for bound in Bound if bound != quantity["bound"])
    yield from (_with(claim, "toll.outcomes", [one]) for one in Outcome if [one] != toll["outcomes"])
    yield from (_with(claim, "toll.victims.category", one) for one in Category if one != toll["victims"]["category"])
    yield _with(claim, "toll.victims.name", "the other side")
    yield _with(claim, "toll.perpetrator", {"name": "the other side", "text": None, "party": None,
                                            "category": "combatant", "evidence": []})  # fmt: skip
    yield from _occurrences(claim, text)


def _number(claim: Json, low: int | None, high: int | None, change: int) -> Iterator[Json]:
    for name, end in (("low", low), ("high", high)):
        if end is not None and end + change >= 0:
            yield _with(claim, f"toll.quantity.{name}", end + change)
        elif end is None:
            yield _with(claim, f"toll.quantity.{name}", 10_000 if name == "high" else 0)


def _occurrences(claim: Json, text: str) -> Iterator[Json]:
    """The same number words elsewhere in the text."""
    for evidence in claim["toll"]["quantity"]["evidence"]:
        for match in re.finditer(re.escape(evidence["quote"]), text):
            if match.start() != evidence["start"]:
                span = {"start": match.start(), "stop": match.end(), "quote": evidence["quote"]}
                yield _with(claim, "toll.quantity.evidence", [span])


def _voices(claim: Json) -> Iterator[Json]:
    chain = claim["attribution"]
    yield _with(claim, "attribution", [] if chain else [_voice("the other side")])
    if chain:
        yield _with(claim, "attribution.0", {**chain[0], "speaker": _voice("the other side")["speaker"]})
        yield from (_with(claim, "attribution.0.stance", one) for one in Stance if one != chain[0]["stance"])


def _voice(name: str) -> Json:
    speaker: Json = {"name": name, "kind": "party", "text": name, "party": None, "evidence": []}
    return {"speaker": speaker, "stance": "asserts", "cue": "said", "evidence": [], "rule": None}


def _whole(claim: Json) -> Iterator[Json]:
    yield _with(claim, "polarity", "denied" if claim["polarity"] == "affirmed" else "affirmed")
    yield from (_with(claim, "status", one) for one in Status if one != claim["status"])
