"""Whole reports, one for what a reader once got wrong: each told in full, with the tolls that a careful coder takes.

A report stands in its own file: its day and what it keeps, an empty line, the text, a line `---`, and a line a toll:

    killed 7 | Azawad Front | Malian army | Azawad Front | current
    outcomes number | whose people | by whom | on whose word | current, background or hypothetical

A number may be `7`, `7+`, `-7` or `3-9`; people of no side are `-` (their category in brackets, where it is known), so
is whom the report does not name, and so its own word. What is denied has `denied` after its status.
"""

from __future__ import annotations

from contextlib import closing
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.ledger.sample import SIGNED
from warledger.acquire import from_text
from warledger.extract.proof import failures
from warledger.knowledge.gazetteer import gazetteer
from warledger.language import read_document
from warledger.ledger import create
from warledger.pipeline import reading
from warledger.pipeline.keeping import keep
from warledger.pipeline.weighing import all_weighed
from warledger.values import Claim, Polarity, Report
from warledger.values.quantity import Quantity


class Told(NamedTuple):
    """A report of the folder, and the tolls that it should give."""

    text: str
    published: date
    tolls: tuple[str, ...]

    def read(self) -> Report:
        return reading(from_text(self.text, published=self.published))


def told(path: Path) -> Told:
    """The report in a file."""
    head, _, rest = path.read_text(encoding="utf-8").partition("\n\n")
    text, _, tolls = rest.partition("\n---\n")
    return Told(text, date.fromisoformat(head.split()[1]), tuple(tolls.split("\n")[:-1]))


REPORTS = [pytest.param(told(path), id=path.stem) for path in sorted(Path(__file__).parent.glob("*.txt"))]


@pytest.mark.parametrize("report", REPORTS)
def test_its_tolls_are_those_of_a_careful_coder(report: Told) -> None:
    assert tuple(_line(claim) for claim in report.read().claims if claim.toll) == report.tolls


@pytest.mark.parametrize("report", REPORTS)
def test_the_golden_thread(report: Told) -> None:
    """From each estimate of its incidents down to the characters, and every value derived again."""
    read = report.read()
    ends = 0
    with closing(create("sqlite://")) as ledger:
        keep(ledger, read, **SIGNED)
        claims = {claim.id: claim for claim in read.claims}
        for weighed in all_weighed(ledger):
            for estimate in (one for each in weighed.by_policy().values() for one in each):
                named = {*(each.claim for each in estimate.basis), *(each.claim for each in estimate.set_aside)}
                for span in (span for claim in named for span in claims[claim].evidence):
                    assert report.text[span.start : span.stop] == span.quote
                ends += len(estimate.basis)
    assert ends or not any(line.endswith("| current") for line in report.tolls)
    assert failures(read, read_document(read.document), gazetteer()) == ()


def _line(claim: Claim) -> str:
    assert claim.toll
    victims, speaker = claim.toll.victims, next((link.speaker for link in claim.attribution if link.speaker), None)
    whose = victims.name or (f"- ({victims.category.value})" if victims.category.value != "unknown" else "-")
    denied = " denied" if claim.polarity is Polarity.DENIED else ""
    outcomes = "+".join(outcome.value for outcome in claim.toll.outcomes)
    by = (claim.toll.perpetrator and claim.toll.perpetrator.name) or "-"
    word = speaker.name if speaker else "-"
    return f"{outcomes} {_number(claim.toll.quantity)} | {whose} | {by} | {word} | {claim.status.value}{denied}"


def _number(quantity: Quantity) -> str:
    low, high = quantity.low, quantity.high
    if low == high:
        return str(low)
    return f"{'' if low is None else low}{'+' if high is None else f'-{high}'}"
