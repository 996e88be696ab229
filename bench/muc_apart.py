"""Attacks that an event tells besides: MUC-4's keys have a template for each thing struck, an event has them all.

As in "Rebels killed the mayor. They also dynamited a bridge.": what is struck in a sentence of its own with "also", in
another place, or by fire or robbery.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from bench.muc_incidents import Incident
from bench.muc_telling import Telling
from bench.muc_types import APART, kind_of

_ALSO = re.compile(r"(?i)\b(?:also|in addition|furthermore|moreover|likewise|another|second|third)\b")


def apart(found: Iterable[Incident], telling: Telling) -> Iterator[Incident]:
    """The incidents, each followed by those that are told besides it."""
    for incident in found:
        numbers = set(_besides(incident, telling))
        if numbers >= {number for _, number in incident.terror}:
            yield incident
            continue
        yield _part(incident, {number for _, number in incident.told} - numbers)
        yield from (_part(incident, {number}) for number in sorted(numbers))


def _besides(incident: Incident, telling: Telling) -> Iterator[int]:
    """The numbers of the sentences that tell of nothing but another thing struck, or one struck elsewhere."""
    harmed = {number for claim, number in incident.terror if claim.toll}
    first = min(number for _, number in incident.terror)
    here = {claim.where for claim, number in incident.terror if number in (first, *harmed)}
    here |= {None, incident.event.where.place if incident.event.where else None}
    for claim, number in incident.terror:
        struck = claim.action is not None and claim.action.target is not None
        apart = claim.where not in here or kind_of(claim) in APART or _ALSO.search(telling.text(number))
        if struck and apart and number not in harmed and number != first:
            yield number


def _part(incident: Incident, numbers: set[int]) -> Incident:
    """The incident as the sentences of these numbers tell it; its victims are those of what it begins with."""
    told = [(claim, number) for claim, number in incident.told if number in numbers]
    terror = [(claim, number) for claim, number in incident.terror if number in numbers]
    main = min(number for _, number in incident.terror) in numbers
    return Incident(incident.event, told, terror, incident.victims if main else [])
