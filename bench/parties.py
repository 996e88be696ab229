"""Whether the knowledge base has the parties that the field's data names: UCDP's actor dataset 22.1.

A formally organised group (Org 1) resolves if one of its names there finds an entry; a government (Org 4) if the entry
found is a government. Bracketed explanations count as in the look-up itself; nothing is compared by sound or likeness.
"""

from __future__ import annotations

import csv
import gzip
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from bench.data import digest
from bench.language import Figures
from warledger.knowledge.parties import find, parties, states

Actor = dict[str, str]
_NAMES = ("NameData", "NameOrig", "NameOrigFull", "NameOrigFullEng")
_CODES = "ML BF NE NG SD CD SO SY YE IQ AF MM UA CO".split()
_GROUP, _GOVERNMENT = "1", "4"


def figures(folder: Path) -> Figures:
    """Shares of groups and governments that resolve, in percent; the fourteen countries one by one and together."""
    path = folder / "ucdp" / "ucdp-actor-22.1.csv.gz"
    with gzip.open(path, "rt", encoding="utf-8-sig", newline="") as lines:
        actors = list(csv.DictReader(lines))
    groups = [actor for actor in actors if actor["Org"] == _GROUP]
    governments = [actor for actor in actors if actor["Org"] == _GOVERNMENT]
    there = {code: [actor for actor in groups if _is_in(actor, code)] for code in _CODES}
    of_the_fourteen = [actor for actor in groups if any(actor in those for those in there.values())]
    return {
        "questions": digest(path),
        "parties": len(parties()),
        "groups %": _share(map(_resolves, groups)),
        "governments %": _share(map(_is_government, governments)),
        "groups of the fourteen %": _share(map(_resolves, of_the_fourteen)),
        **{f"groups of {states()[code].name} %": _share(map(_resolves, those)) for code, those in there.items()},
    }


def _names(actor: Actor) -> Iterator[str]:
    """Every name of an actor, and the parts of "Front du Nord / North Front"."""
    for field in _NAMES:
        name = actor[field].strip()
        if name and name.casefold() not in ("n/a", "unknown"):
            yield name
            yield from (part for part in re.split(r"\s*[;/]\s*", name) if len(part) > 3)


def _resolves(actor: Actor) -> bool:
    return any(find(name) for name in _names(actor))


def _is_government(actor: Actor) -> bool:
    return any(found.entry.kind == "government" for name in _names(actor) for found in find(name)[:1])


def _is_in(actor: Actor, code: str) -> bool:
    numbers = {str(one.number) for one in states()[code].numbers}
    return bool(numbers & set(actor["GWNOLoc"].replace(" ", "").split(",")))


def _share(answers: Iterable[bool]) -> float:
    given = list(answers)
    return round(100 * sum(given) / len(given), 1)
