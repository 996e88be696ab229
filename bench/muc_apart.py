"""Attacks that an event tells besides: MUC-4's keys have a template for each thing struck, an event has them all.

As in "Rebels killed the mayor. They also dynamited a bridge.": what is struck in a sentence of its own with "also".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from bench.muc_incidents import Incident
from warledger.language.syntax import Sentence
from warledger.values import Report

_ALSO = re.compile(r"(?i)\b(?:also|in addition|furthermore|moreover|likewise|another|second|third)\b")


def apart(found: Iterable[Incident], report: Report, sentences: Sequence[Sentence]) -> Iterator[Incident]:
    """The incidents, each followed by those that are told besides it."""
    for incident in found:
        numbers = set(_besides(incident, report, sentences))
        if numbers >= {number for _, number in incident.terror}:
            yield incident
            continue
        yield _part(incident, {*incident.told} - numbers)
        yield from (_part(incident, {number}) for number in sorted(numbers))


def _besides(incident: Incident, report: Report, sentences: Sequence[Sentence]) -> Iterator[int]:
    """The numbers of the sentences that tell of nothing but another thing struck."""
    harmed = {number for claim, number in incident.terror if claim.toll}
    first = min(number for _, number in incident.terror)
    for claim, number in incident.terror:
        struck = claim.action is not None and claim.action.target is not None
        if struck and number not in harmed and number != first:
            sentence = sentences[number]
            if _ALSO.search(report.document.text, sentence.start, sentence.stop):
                yield number


def _part(incident: Incident, numbers: set[int]) -> Incident:
    """The incident as the sentences of these numbers tell it; its victims are those of what it begins with."""
    told = [(claim, number) for claim, number in zip(incident.claims, incident.told, strict=True) if number in numbers]
    terror = [(claim, number) for claim, number in incident.terror if number in numbers]
    main = min(number for _, number in incident.terror) in numbers
    return Incident(
        incident.event, [claim for claim, _ in told], [n for _, n in told], terror, incident.victims if main else []
    )
