"""The type of an incident in MUC-4's keys: ATTACK, BOMBING, KIDNAPPING, ARSON, ROBBERY.

It is that of the event's ACLED code; arson and robbery, which ACLED has no code for, are told by the deed, and so are
plans, which have no code. Forced work stoppage is not read.
"""

from __future__ import annotations

from bench.muc_incidents import Incident

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
    deeds = {claim.action.deed for claim, _ in incident.terror if claim.action}
    code = incident.event.type.acled or ""
    named = (kind for kind, words in _DEEDS.items() if deeds & words and (kind != "BOMBING" or not code))
    return _KINDS.get(code) or next(named, "ATTACK")
