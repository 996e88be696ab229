"""Ranges of killed and injured civilians: ours against those of Airwars' recorders.

Gaza: each incident's narrative is one report, read as of the day of its incident (it has no date of its own), and its
main event is weighed. The recorders wrote the narratives themselves, with the numbers before them, so the figures
flatter any reader. Syria: the English reports that the recorders cite for an incident are weighed together; most of
what they cite is Arabic and is not read here, so that their range is often wider than what these reports tell.

The ranges are compared by the policy `airwars` (low to high, everyone counted). Incidents for which the recorders give
no figure are left out; where we have none, every share counts it as wrong. `low`, `high` and `both` are exact,
`overlap` the share of ranges that meet, `Jaccard` the mean share of whole numbers that both ranges hold of those that
either holds. Airwars publishes no best figure: the middle of its range stands for it, and its low, which is what it
counts with, beside it; `or above an open end` also takes it where our range says that there may be more ("at least 4"
is 4 and more, and is counted as 4–4 everywhere else). `width` is our range's over theirs in whole numbers (12–12 is
one), mean and median; a few totals of other things that were read in make most of the mean. `best` is the share of our
`ucdp` bests inside the recorders' range. Asked are the incidents that a hash picks (3 of 10); the
others shaped the weighing.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from pathlib import Path
from statistics import mean, median
from typing import NamedTuple

from bench.data import Row, digest, rows
from bench.language import Figures
from bench.report_toll import main_account
from warledger.acquire import from_text
from warledger.assemble.weigh import estimates
from warledger.errors import LanguageRefused
from warledger.extract.report import report_of
from warledger.knowledge.gazetteer import gazetteer
from warledger.language import read_document
from warledger.values import Account, Document, Estimate, Outcome, Report

_PART = 3  # tenths of the incidents that are asked
_OUTCOMES = {"killed": Outcome.KILLED, "injured": Outcome.WOUNDED}

Range = tuple[int, int]


class Case(NamedTuple):
    """An incident: its reports as they were read, and the recorders' ranges, None where they give none."""

    incident: str
    reports: tuple[Report, ...]
    killed: Range | None
    injured: Range | None


class Pair(NamedTuple):
    """Our low and high (None where we have none), the recorders', our best by `ucdp`, and whether our high is open."""

    ours: Range | None
    theirs: Range
    best: int | None
    is_open: bool = False


def figures(corpora: Path) -> Figures:
    """Every share in percent, for killed and injured, Gaza and Syria."""
    gaza, syria = corpora / "airwars_gaza.jsonl.gz", corpora / "airwars_syria.jsonl.gz"
    found: Figures = {"data digest": digest(gaza, syria)}
    found |= scores("Gaza", list(cases(gaza, asked=True)))
    found |= scores("Syria", [case for case in cases(syria, asked=True) if case.reports])
    return found


def scores(name: str, told: Sequence[Case]) -> Figures:
    """The figures of one set of incidents."""
    return {
        f"{name} {figure} {score}": value
        for figure in _OUTCOMES
        for score, value in _shares(list(pairs(told, figure))).items()
    }


def cases(path: Path, *, asked: bool) -> Iterator[Case]:
    """The incidents that are asked, or the others, with their English reports read."""
    for row in rows(path):
        if is_asked(row) is asked:
            reports = tuple(read(document) for document in documents(row))
            yield Case(row["id"], reports, _range(row["killed"]), _range(row["injured"]))


def is_asked(row: Row) -> bool:
    """True for the incidents that a hash picks."""
    return hashlib.sha256(str(row["id"]).encode()).digest()[0] % 10 < _PART


def documents(row: Row) -> Iterator[Document]:
    """The narrative, or the cited reports that are in English."""
    if "text" in row:
        yield from_text(row["text"], source=row["id"], published=day_of(row["date"]))
    for number, each in enumerate(row.get("reports", ())):
        if each["lang"] == "en":
            source = f"{row['id']}/{number}"
            yield from_text(each["text"], source=source, url=each["url"])


def read(document: Document) -> Report:
    """What warledger reads; nothing in a text that turns out to be in another language."""
    try:
        sentences = read_document(document)
    except LanguageRefused:
        return Report(document=document)
    return report_of(document, sentences, gazetteer())


def day_of(text: str) -> date:
    """The first day of "October 9–10, 2023"."""
    month_day, year = re.search(r"[A-Z][a-z]+ \d+", text), re.search(r"\d{4}", text)
    if month_day is None or year is None:
        raise ValueError(f"the date {text!r} of an incident has no month, day and year; look at the data set")
    return datetime.strptime(f"{month_day[0]} {year[0]}", "%B %d %Y").date()  # a day, no time


def _range(ends: Sequence[int] | None) -> Range | None:
    return (ends[0], ends[1]) if ends else None


def pairs(told: Sequence[Case], figure: str) -> Iterator[Pair]:
    """Our ranges and theirs, of the incidents for which they give one."""
    for case in told:
        theirs = case.killed if figure == "killed" else case.injured
        if theirs is not None:
            found = [account for report in case.reports if (account := main_account(report))]
            best, ours = (_total(found, _OUTCOMES[figure], policy) for policy in ("ucdp", "airwars"))
            yield Pair(_ends(ours), theirs, best.best if best else None, bool(ours and ours.high_open))


def _total(told: Sequence[Account], outcome: Outcome, policy: str) -> Estimate | None:
    found = estimates("bench", told, policy=policy)
    return next((each for each in found if each.whom is None and each.outcomes == (outcome,)), None)


def _ends(estimate: Estimate | None) -> Range | None:
    if estimate is None or estimate.high is None:
        return None
    return (estimate.low if estimate.low is not None else 0, estimate.high)


def _shares(told: Sequence[Pair]) -> Figures:
    known = [(pair.ours, pair.theirs) for pair in told if pair.ours]
    widths = [_width(ours) / _width(theirs) for ours, theirs in known]

    def share(right: Sequence[float]) -> float:
        return round(100 * sum(right) / len(told), 1)

    return {
        "incidents": len(told),
        "low": share([ours[0] == theirs[0] for ours, theirs in known]),
        "high": share([ours[1] == theirs[1] for ours, theirs in known]),
        "both": share([ours == theirs for ours, theirs in known]),
        "overlap": share([_common(ours, theirs) > 0 for ours, theirs in known]),
        "Jaccard": share([_common(o, t) / (_width(o) + _width(t) - _common(o, t)) for o, t in known]),
        "middle inside": share([ours[0] <= sum(theirs) / 2 <= ours[1] for ours, theirs in known]),
        "middle inside or above an open end": share([_reaches(pair) for pair in told]),
        "low inside": share([ours[0] <= theirs[0] <= ours[1] for ours, theirs in known]),
        "width mean": round(mean(widths), 2),
        "width median": round(median(widths), 2),
        "best": share([pair.best is not None and pair.theirs[0] <= pair.best <= pair.theirs[1] for pair in told]),
    }


def _reaches(pair: Pair) -> bool:
    middle = sum(pair.theirs) / 2
    return pair.ours is not None and pair.ours[0] <= middle and (pair.is_open or middle <= pair.ours[1])


def _width(ends: Range) -> int:
    return ends[1] - ends[0] + 1


def _common(one: Range, other: Range) -> int:
    return max(0, min(one[1], other[1]) - max(one[0], other[0]) + 1)
