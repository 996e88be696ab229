"""ACLED's protests and riots: what crowds do, and what is done to them.

Source: ACLED Codebook, "Event types" and its decision rules.
"""

from __future__ import annotations

from warledger.extract.classify.scene import ARMED, TAKEN, Doer, Scene, Spans, Target, spans_of
from warledger.extract.classify.weapons import remote
from warledger.values import Outcome


def is_riot(scene: Scene) -> bool:
    """A crowd that fights, and no organised party beside it."""
    crowd = scene.said("riot", "crowd", "mob") or scene.done(*Target, by=[Doer.CROWD])
    organised = any(scene.kind_of(party) in (Doer.ORGANISED, Doer.CRIMINAL) for side in scene.sides for party in side)
    return bool(crowd) and not organised


def excessive_force(scene: Scene) -> Spans:
    """Protesters shot, beaten or killed by whoever it was."""
    if scene.said("riot"):
        return ()
    people = (Target.CIVILIAN, Target.PEOPLE) if scene.said("crowd", "demonstration") else ()
    harmed = [*scene.done(Target.CROWD), *scene.done(*people, by=ARMED)]
    lethal = bool(scene.said("firearms", "beat", "blades")) or bool(remote(scene))
    if any(deed.doer in ARMED or deed.doer is None for deed in harmed if Outcome.KILLED in deed.outcomes or lethal):
        return (*spans_of(harmed), *scene.said("firearms", "crowd"))
    return ()


def intervention(scene: Scene) -> Spans:
    crowd = scene.said("crowd", "demonstration") or scene.done(Target.CROWD)
    taken = [deed for deed in scene.done(Target.CROWD) if deed.outcomes & TAKEN]
    return (*scene.said("crowd_control"), *spans_of(taken)) if crowd and not scene.said("riot") else ()


def peaceful_protest(scene: Scene) -> Spans:
    marched = scene.said("demonstrate")
    return marched if not scene.said("riot", "mob") and not any(deed.hurts for deed in scene.deeds) else ()


def violent_demonstration(scene: Scene) -> Spans:
    if not is_riot(scene) or scene.said("mob"):
        return ()
    return scene.said("riot") or (scene.said("fight") if scene.said("crowd") else ())


def mob_violence(scene: Scene) -> Spans:
    harmed = any(deed.hurts or not deed.outcomes for deed in scene.deeds)
    return scene.said("mob") if harmed and is_riot(scene) else ()
