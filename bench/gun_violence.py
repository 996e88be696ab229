"""How many were killed and wounded, report by report, against a registry of gun violence.

Convention: one figure for the killed and one for the wounded, warledger's estimates of the report's main event
(bench/report_toll.py says how), right only if equal to the registry's. The registry's numbers are its editors' last
word on the incident: they may be newer than the report, and they count the shooter among the dead and wounded, so no
reader of the reports alone reaches 100 %. `stated` is the share of reports in which a number of two or more stands in
digits or in words at all, whatever it counts there. Asked are the reports of the incidents that a hash picks (3 of 10;
the others were looked at while the reader was developed).

Baselines: `largest` takes the largest number within five words of a word for killing or for wounding, `first` the
first such number; both take 1 where there is such a word without a number, 0 where there is none. Ages and clock times
are no numbers to them.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from bench.data import digest, rows
from bench.language import Figures
from bench.report_toll import ReportToll, main_account, toll_of
from warledger.acquire import from_text
from warledger.extract.report import report_of
from warledger.knowledge.gazetteer import gazetteer
from warledger.language import read_document
from warledger.values import Report

_PART = 3  # tenths of the incidents that are asked
_NEAR = 5  # words
_KILLING = re.compile(r"(?i)kill(?:ed|ing|s)?|dead|die[ds]?|deaths?|fatal(?:ly|ities)?|slain|murdered|homicide")
_WOUNDING = re.compile(r"(?i)wound(?:ed|s|ing)?|injur(?:ed|ies|y|ing)|hurt|shot|hospitali[sz]ed")
_WORDS = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen \
eighteen nineteen twenty"
_NUMBERS = {word: number for number, word in enumerate(_WORDS.split(), start=1)}
_TOKEN = re.compile(r"\d+(?:[-:.,/]\w+)+|\w+(?:-\w+)*")


class Case(NamedTuple):
    """A report and what the registry says of its incident."""

    incident: str
    text: str
    published: date | None
    url: str | None
    registry: ReportToll


Guess = Callable[[Sequence[int]], int]


def figures(corpora: Path) -> Figures:
    """Exact matches in percent: killed, wounded, both; ours and the baselines'."""
    path = corpora / "gun_violence.jsonl.gz"
    asked = list(cases(path, asked=True))
    found: Figures = {"data digest": digest(path), "reports": len(asked)}
    found |= {f"stated {name}": share for name, share in stated(asked).items()}
    found |= exact("warledger", asked, lambda case: toll(read(case)))
    found |= exact("largest", asked, lambda case: baseline(case.text, max))
    found |= exact("first", asked, lambda case: baseline(case.text, lambda numbers: numbers[0]))
    return found


def cases(path: Path, *, asked: bool) -> Iterator[Case]:
    """The reports of the incidents that are asked, or of the others."""
    for row in rows(path):
        drawn = hashlib.sha256(str(row["incident_id"]).encode()).digest()
        if (drawn[0] % 10 < _PART) is asked:
            published = date.fromisoformat(row["dct"]) if row["dct"] else None
            yield Case(
                str(row["incident_id"]), row["text"], published, row["url"], ReportToll(row["killed"], row["injured"])
            )


def read(case: Case) -> Report:
    """What warledger reads in the report."""
    document = from_text(case.text, url=case.url, published=case.published)
    return report_of(document, read_document(document), gazetteer())


def toll(report: Report) -> ReportToll:
    """What warledger makes of one report alone."""
    account = main_account(report)
    return toll_of([account]) if account else ReportToll(0, 0)


def exact(name: str, asked: Sequence[Case], reader: Callable[[Case], ReportToll]) -> Figures:
    """How often `reader` gives the registry's numbers, in percent."""
    right: Counter[str] = Counter(killed=0, wounded=0, both=0)
    for case in asked:
        said = reader(case)
        right["killed"] += said.killed == case.registry.killed
        right["wounded"] += said.wounded == case.registry.wounded
        right["both"] += said == case.registry
    return {f"{name} {figure} exact": round(100 * count / len(asked), 1) for figure, count in right.items()}


def stated(asked: Sequence[Case]) -> dict[str, float]:
    """How often a registry number of two or more stands in the report, in percent."""
    shares: dict[str, float] = {}
    for figure in ReportToll._fields:
        several = [(case.text, getattr(case.registry, figure)) for case in asked if getattr(case.registry, figure) > 1]
        there = sum(number in numbers(text) for text, number in several)
        shares[figure] = round(100 * there / max(1, len(several)), 1)
    return shares


def baseline(text: str, choose: Guess) -> ReportToll:
    """A number near a word for killing and one near a word for wounding."""
    words = _TOKEN.findall(text)
    return ReportToll(_near(words, _KILLING, choose), _near(words, _WOUNDING, choose))


def _near(words: Sequence[str], harm: re.Pattern[str], choose: Guess) -> int:
    marks = [place for place, word in enumerate(words) if harm.fullmatch(word)]
    around = sorted({near for mark in marks for near in range(max(0, mark - _NEAR), mark + _NEAR + 1)})
    said = [number for place in around if place < len(words) and (number := _number(words[place])) is not None]
    return choose(said) if said else int(bool(marks))


def numbers(text: str) -> set[int]:
    """The numbers that stand in the text."""
    return {number for word in _TOKEN.findall(text) if (number := _number(word)) is not None}


def _number(word: str) -> int | None:
    """A number of people that a word may be: digits up to 999, or a number word up to twenty."""
    if word.isdigit() and word.isascii():
        return int(word) if len(word) <= 3 else None
    return _NUMBERS.get(word.lower())
