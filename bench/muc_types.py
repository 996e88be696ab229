"""The type of an incident in MUC-4's keys: ATTACK, BOMBING, KIDNAPPING, ARSON, ROBBERY.

It is that of the event's ACLED code, else of the deed; so are arson and robbery, which ACLED has no code for. Forced
work stoppage is not read.
"""

from __future__ import annotations

from bench.muc_incidents import Incident
from warledger.values import Claim

APART = frozenset({"ARSON", "ROBBERY"})
_KINDS = {
    "Violence against civilians/Abduction/forced disappearance": "KIDNAPPING",
    "Explosions/Remote violence/Remote explosive/landmine/IED": "BOMBING",
    "Explosions/Remote violence/Grenade": "BOMBING",
    "Strategic developments/Disrupted weapons use": "BOMBING",
}
_DEEDS = {
    "ARSON": frozenset({"burn", "torch", "set fire", "set ablaze"}),
    "ROBBERY": frozenset({"rob"}),
    "BOMBING": frozenset({"explode", "detonate", "bomb", "go off", "blow up", "dynamite", "set off", "firebomb"}),
}


def type_of(incident: Incident) -> str:
    """One of the keys' types."""
    if incident.kidnapping:
        return "KIDNAPPING"
    named = next((kind for claim, _ in incident.terror if (kind := kind_of(claim))), None)
    if named in APART and not incident.victims:
        return named
    return _KINDS.get(incident.event.type.acled or "") or named or "ATTACK"


def kind_of(claim: Claim) -> str | None:
    """The type that the deed of a claim names."""
    deed = claim.action.deed if claim.action else None
    return next((kind for kind, words in _DEEDS.items() if deed in words), None)
