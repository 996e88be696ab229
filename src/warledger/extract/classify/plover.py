"""PLOVER's event type and mode (manual 2.0, sections on ASSAULT, COERCE, PROTEST, RETREAT, CONCEDE)."""

from __future__ import annotations

from typing import NamedTuple

from warledger.extract.classify.scene import Scene, Spans, Target
from warledger.extract.classify.weapons import means, mode
from warledger.values import Ending, Outcome


class Coded(NamedTuple):
    """A type and a mode, and the words that they stand on."""

    type: str | None
    mode: str | None
    evidence: Spans = ()


_BY_RULE = {
    "peaceful_protest": Coded("PROTEST", "demo"),
    "violent_demonstration": Coded("PROTEST", "riot"),
    "disrupted_weapons": Coded(None, None),
    "arrests": Coded("COERCE", "arrest"),
    "territory_transfer": Coded("COERCE", "seize"),
    "base_established": Coded(None, None),
    "change_to_group": Coded(None, None),
    "abduction": Coded("ASSAULT", "abduct"),
    "looting": Coded("ASSAULT", "destroy"),
}


def coded(scene: Scene, rule: str | None) -> Coded:
    """The codes that go with ACLED's `rule`; without one, what the words say by themselves."""
    if rule in _BY_RULE:
        return _BY_RULE[rule]
    if rule == "agreement":
        return _agreement(scene)
    if rule == "intervention" and not scene.said("crowd_control"):
        return Coded("COERCE", "arrest")
    if rule is not None:
        return Coded("ASSAULT", *_mode(scene))
    return _alone(scene)


def _mode(scene: Scene) -> tuple[str | None, Spans]:
    """What was done to people goes before the weapon where it says more; then the weapon, then the manner."""
    for name in ("sexual", "torture"):
        if scene.said(name):
            return name, scene.said(name)
    found = mode(scene)
    if found[0] is not None:
        return found
    for name in ("beat", "targeted"):
        if scene.said(name):
            return name, scene.said(name)
    captured = any(Outcome.CAPTURED in deed.outcomes for deed in scene.done(Target.FORCE))
    return ("abduct", ()) if captured else (None, ())


def _agreement(scene: Scene) -> Coded:
    """A ceasefire that is declared is a concession, one in force a retreat; another accord is an agreement."""
    if scene.said("truce"):
        return Coded("RETREAT", "ceasefire") if scene.said("in_force") else Coded("CONCEDE", None)
    return Coded("AGREE", None)


def _alone(scene: Scene) -> Coded:
    """What no rule of ACLED decides may still be an assault, or a retreat, or people driven out."""
    if struck := (*scene.said("attack", "assault", "murder", "targeted", "strike"), *scene.said(*means(scene))):
        return Coded("ASSAULT", mode(scene)[0], struck)
    endings = {claim.outcome.ending for claim in scene.claims if claim.outcome}
    if endings == {Ending.WITHDRAWAL}:
        return Coded("RETREAT", "withdraw", scene.said("withdraw"))
    if scene.said("surrender"):
        return Coded("RETREAT", "disarm", scene.said("surrender"))
    if any(claim.control for claim in scene.claims if claim.control and scene.said("by_force")):
        return Coded("COERCE", "seize", scene.said("by_force"))
    driven = [deed for deed in scene.deeds if Outcome.DISPLACED in deed.outcomes and deed.doer is not None]
    return Coded("SANCTION", "expel", driven[0].evidence) if driven else Coded(None, None)
