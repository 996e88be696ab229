"""Value-level proof: a report's values, derived again from its words by the same code."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields

from warledger.extract.report import report_of
from warledger.knowledge.gazetteer import Gazetteer
from warledger.language.syntax import Sentence
from warledger.values import Claim, Report


@dataclass(frozen=True, slots=True)
class Failure:
    """A claim (or another part of the report) whose words do not give the value it has."""

    claim: str
    problem: str


def failures(report: Report, sentences: Sequence[Sentence], gazetteer: Gazetteer) -> tuple[Failure, ...]:
    """What in `report` does not follow from its document, read as `sentences`; nothing if all of it does.

    Every claim must be one that the reader finds at the same words, with the same number, outcome, people, voice,
    stance, polarity, status, time and place. A claim that another coder brought is held to the same.
    """
    again = report_of(report.document, tuple(sentences), gazetteer)
    found = (*_claims(report, again), *_rest(report, again))
    return (*found, *_version(report, gazetteer)) if found else ()


def _version(report: Report, gazetteer: Gazetteer) -> Iterator[Failure]:
    """Why places may differ: the report was read with another gazetteer."""
    if report.gazetteer not in (None, gazetteer.version):
        problem = f"the report's places are of gazetteer {report.gazetteer}, here is {gazetteer.version}: read it again"
        yield Failure("gazetteer", problem)


def _claims(report: Report, again: Report) -> Iterator[Failure]:
    proven = {claim.id: claim for claim in again.claims}
    for claim in report.claims:
        other = proven.get(claim.id)
        if other is None:
            yield Failure(claim.id, f"the words {_words(claim)!r} do not state this {claim.kind.value}")
        elif other != claim:
            yield Failure(claim.id, f"{_difference(claim, other)} (at {_words(claim)!r})")


def _words(claim: Claim) -> str:
    return claim.evidence[0].quote[:80]


def _difference(claim: Claim, proven: Claim) -> str:
    """The first value that differs, down to the field."""
    return next(iter(_differences(claim, proven, claim.kind.value)), "a value differs")


def _differences(given: object, proven: object, path: str) -> Iterator[str]:
    if given == proven:
        return
    if type(given) is type(proven) and hasattr(given, "__dataclass_fields__"):
        for field in fields(given):  # type: ignore[arg-type]
            yield from _differences(getattr(given, field.name), getattr(proven, field.name), f"{path}.{field.name}")
    elif isinstance(given, tuple) and isinstance(proven, tuple) and len(given) == len(proven):
        for left, right in zip(given, proven, strict=True):
            yield from _differences(left, right, path)
    else:
        yield f"{path} is {_shown(given)}, but its words give {_shown(proven)}"


def _shown(value: object) -> str:
    return repr(getattr(value, "value", value))[:120]


def _rest(report: Report, again: Report) -> Iterator[Failure]:
    """Parties, places and events are views: they must be the ones that the claims' words give."""
    for name in ("parties", "places", "events"):
        known = set(getattr(again, name))
        for value in getattr(report, name):
            if value not in known:
                yield Failure(value.id, f"the {name} that the words give do not hold {value.id!r} as it stands")
