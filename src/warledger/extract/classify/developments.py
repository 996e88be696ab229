"""ACLED's strategic developments: what is agreed, arrested, found, wrecked or handed over.

Source: ACLED Codebook, "Event types" and its decision rules.
"""

from __future__ import annotations

from warledger.extract.classify.battles import takes
from warledger.extract.classify.scene import ARMED, Scene, Spans, Target


def disrupted(scene: Scene) -> Spans:
    """Drones and missiles shot down, bombs defused, weapons found: no harm is told of them."""
    if any(deed.hurts for deed in scene.deeds):
        return ()
    return scene.said("intercept", "cache")


def agreement(scene: Scene) -> Spans:
    pact = scene.said("truce", "accord")
    done = scene.said("agree", "in_force")
    return (*done, *pact) if pact and done else ()


def arrests(scene: Scene) -> Spans:
    return scene.said("arrest")


def change_to_group(scene: Scene) -> Spans:
    return scene.said("regroup")


def base_established(scene: Scene) -> Spans:
    return scene.said("establish")


def looting(scene: Scene) -> Spans:
    """What nobody is hurt in, done by the armed; a pipeline or a pylon that was attacked, whoever did it."""
    works = scene.said("attack", "assault") if scene.done(Target.WORKS) else ()
    return scene.said("loot", "arson") or works or (scene.said("wreck") if scene.done(*Target, by=ARMED) else ())


def transfer(scene: Scene) -> Spans:
    return scene.said("unopposed") if takes(scene) else ()
