"""Which incidents MUC-4's keys leave out although terror is told of (chosen on the development part, DEV, alone)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bench.muc_incidents import Incident
from warledger.language.syntax import Sentence
from warledger.values import Category, Outcome, Report, Status

_HARM = frozenset({Outcome.KILLED, Outcome.WOUNDED})
_WE = re.compile(r"(?i)\b(?:we|our)\b")


def is_relevant(incident: Incident, report: Report, sentences: Sequence[Sentence]) -> bool:
    """False for war, for general accounts, and for what a party reports of its own attacks."""
    told = [sentences[number] for _, number in incident.terror]
    texts = [report.document.text[sentence.start : sentence.stop] for sentence in told]
    if not incident.victims and all(_WE.search(text) for text in texts):
        return False
    return not (_is_of_war(incident) or _is_general(incident))


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
