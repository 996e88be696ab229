"""Which incidents MUC-4's keys leave out although terror is told of (chosen on the development part, DEV, alone)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bench.muc_incidents import Incident
from bench.muc_telling import Telling
from warledger.values import Category, Outcome, Report, Status

_HARM = frozenset({Outcome.KILLED, Outcome.WOUNDED})
_NO_TERROR = re.compile(r"(?i)\b(?:accident|crash|(?:police|military|army) operation)")
_WE = re.compile(r"(?i)\b(?:we|our)\b")


def is_relevant(incident: Incident, telling: Telling) -> bool:
    """False for war, accidents, operations of the state's, general accounts, and a party's reports of its attacks."""
    texts = [telling.text(number) for _, number in incident.terror]
    if any(_NO_TERROR.search(text) for text in texts) or (not incident.victims and _is_own(telling.report, texts)):
        return False
    return not (_is_of_war(incident) or _is_general(incident))


def _is_own(report: Report, texts: Sequence[str]) -> bool:
    """True for what a rebels' station tells ("CLANDESTINE, 2 MAR 89"), or "we" and "our units" in every sentence."""
    return report.document.text.startswith("CLANDESTINE") or all(_WE.search(text) for text in texts)


def _is_of_war(incident: Incident) -> bool:
    """True where only fighters were harmed and nothing is told to be struck: "an ambush left nine casualties"."""
    tolls = (claim.toll for claim in incident.claims if claim.toll and claim.toll.quantity.high != 0)
    harmed = [toll.victims.category for toll in tolls if {*toll.outcomes} & _HARM]
    struck = any(claim.toll or (claim.action and claim.action.target) for claim, _ in incident.terror)
    return Category.COMBATANT in harmed and not struck


def _is_general(incident: Incident) -> bool:
    """True for what is no news and tells of nobody by number: "the priests" once killed, "bombs" of no day."""
    if incident.event.status is Status.CURRENT:
        return False
    numbers = {victim.number for victim in incident.victims}
    undated = incident.event.status is Status.BACKGROUND and incident.event.when is None
    return numbers == {"PLURAL"} or (undated and "1" not in numbers)
