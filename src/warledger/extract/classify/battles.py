"""ACLED's battles: both sides armed, and who holds the place after it.

Source: ACLED Codebook, "Event types" and its decision rules.
"""

from __future__ import annotations

from warledger.extract.classify.crowds import is_riot
from warledger.extract.classify.scene import ARMED, Deed, Doer, Scene, Spans, Target, spans_of
from warledger.extract.classify.weapons import remote
from warledger.values import Change, Control, Ending, Result

_MOST = 2  # times as many


def ground_battle(scene: Scene) -> Spans:
    """Both sides armed: a fight is named, forces were attacked on the ground, or an attack was beaten off."""
    if is_riot(scene):
        return ()
    if fight := scene.said("fight"):
        return fight
    if exchange := _killing_each_other(scene):
        return exchange
    if is_massacre(scene):
        return scene.said("repel")
    on_forces = [deed for deed in scene.done(Target.FORCE) if _is_fight(scene, deed)]
    struck = any(deed.hurts or not deed.outcomes for deed in scene.done(Target.FORCE))  # a raid may only arrest
    ambushed = scene.said("assault") if struck else ()
    return ambushed or scene.said("repel") or spans_of(on_forces)


def is_massacre(scene: Scene) -> bool:
    """People who did not fight were massacred; soldiers who fell beside them make no battle of it.

    So it is where most of those who fell did not fight, and no force is told to have been attacked.
    """
    unarmed = [deed for deed in scene.done(Target.CIVILIAN, Target.PEOPLE) if deed.hurts]
    if unarmed and scene.said("murder"):
        return True
    forces = scene.done(Target.FORCE)
    fallen = max((deed.people for deed in forces if deed.hurts), default=0)
    attacked = any(not deed.outcomes for deed in forces)
    near = not remote(scene) and not attacked and fallen > 0
    return near and max((deed.people for deed in unarmed), default=0) > _MOST * fallen


def _killing_each_other(scene: Scene) -> Spans:
    """Each of two forces hurt the other, whatever shells fell beside it; not where both only shot from afar."""
    if not scene.said("fight", "attack", "assault", "repel", "firearms"):
        return ()
    hurt = {deed.parties: deed for deed in scene.done(Target.FORCE) if deed.hurts and None not in deed.parties}
    back = [deed for (doer, target), deed in hurt.items() if doer != target and (target, doer) in hurt]
    return spans_of(back)


def _is_fight(scene: Scene, deed: Deed) -> bool:
    """Armed people attacked or harmed a force of another party, and not from afar alone."""
    apart = deed.parties[0] is None or deed.parties[0] != deed.parties[1]
    attacked = bool(scene.said("attack", "assault"))
    struck = deed.hurts or (not deed.outcomes and attacked)
    alone = not any(other.hurts for other in scene.done(Target.CIVILIAN, Target.PEOPLE, Target.CROWD))
    armed = deed.doer in ARMED or (deed.doer is None and attacked and alone)
    afar = remote(scene) or scene.said("strike", "bombed")  # from where is not always told
    near = not afar or (bool(scene.said("firearms")) and not scene.said("aircraft", "craft", "drone"))
    return armed and apart and struck and near and not deed.is_part and not _is_answer(scene, deed)


def _is_answer(scene: Scene, deed: Deed) -> bool:
    """The state shot those, of no known side, who had attacked people that did not fight: "police shot the attacker".

    Knives and cars are theirs, whoever is taken to have killed with them.
    """
    harmed = [other for other in scene.done(Target.CIVILIAN, Target.PEOPLE) if other.hurts]
    theirs = any(other.doer in (None, Doer.GUNMEN) for other in harmed)
    attacked = theirs or (bool(harmed) and bool(scene.said("blades", "vehicle")))
    return attacked and deed.doer is Doer.STATE and deed.parties[1] is None


def takes(scene: Scene) -> tuple[Control, ...]:
    """The claims that a place was taken."""
    return tuple(claim.control for claim in scene.claims if claim.control and claim.control.change is Change.TAKES)


def _fought_for(scene: Scene) -> Spans:
    """Taken in a fight and held: only the final capture counts, and one that does not last is an armed clash."""
    taken = tuple(claim.evidence[-1] for claim in scene.claims if claim.control in takes(scene))
    lost = {
        claim.control.holder.party for claim in scene.claims if claim.control and claim.control.change is Change.LOSES
    }
    won = {result.who.party for result in _victories(scene) if result.who}
    taking = takes(scene)
    if not taking or taking[-1].holder.party in lost or scene.said("briefly", "unopposed"):
        return ()
    if won and taking[-1].holder.party not in won:  # who lost the fight did not keep what it says it took
        return ()
    afar = remote(scene)
    fought = (
        ground_battle(scene) or scene.said("assault", "by_force", "attack", "firearms") or (afar[1] if afar else ())
    )
    return (*taken[-1:], *fought) if fought else ()


def _victories(scene: Scene) -> tuple[Result, ...]:
    results = (claim.outcome for claim in scene.claims)
    return tuple(result for result in results if result and result.ending is Ending.VICTORY)


def _holder(scene: Scene) -> Doer | None:
    """Who took it last: the state at home, or another (ACLED counts a foreign state with the non-state actors)."""
    taking = takes(scene)
    party = scene.parties.get(taking[-1].holder.party or "") if taking else None
    kind = scene.kind_of(party.id) if party else None
    abroad = party is not None and None not in (party.country, scene.country) and party.country != scene.country
    return Doer.ORGANISED if kind is Doer.STATE and abroad else kind


def regains(scene: Scene) -> Spans:
    return _fought_for(scene) if _holder(scene) is Doer.STATE else ()


def overtakes(scene: Scene) -> Spans:
    others = (Doer.ORGANISED, Doer.CRIMINAL, Doer.HIRED)
    return _fought_for(scene) if _holder(scene) in others else ()
