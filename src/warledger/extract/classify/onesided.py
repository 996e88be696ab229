"""ACLED's violence against civilians: people who did not fight, attacked or taken.

Source: ACLED Codebook, "Event types" and its decision rules.
"""

from __future__ import annotations

from warledger.extract.classify.scene import ARMED, HELPLESS, TAKEN, Deed, Doer, Scene, Spans, Target, spans_of


def sexual_violence(scene: Scene) -> Spans:
    return scene.said("sexual")


def attack(scene: Scene) -> Spans:
    """People who did not fight were killed or hurt by others, or in a way that only the attacked are."""
    cruel = scene.said("murder", "targeted", "torture", "firearms", "blades", "vehicle", "beat", "arson", "found_shot")
    harmed = [deed for deed in scene.done(Target.CIVILIAN, Target.PEOPLE, Target.CROWD) if deed.hurts]
    by_people = [deed for deed in harmed if deed.doer in ARMED | {Doer.PEOPLE}]
    struck = _struck(scene, by_force=bool(cruel))
    attacked = scene.said("attack", "assault") if harmed else ()
    if by_people or struck or attacked or (harmed and cruel):
        return (*cruel, *attacked, *spans_of(by_people or struck or harmed))
    return ()


def _struck(scene: Scene, *, by_force: bool) -> list[Deed]:
    """Attacks on people and on what is theirs, of which no harm is told; murders of people who are not told."""
    struck = [deed for deed in scene.done(Target.CIVILIAN) if not deed.outcomes and (deed.doer in ARMED or by_force)]
    if scene.said("assault"):  # the police raid, too
        struck += scene.done(Target.SITE, by=ARMED - {Doer.STATE})
    if scene.said("attack", "assault", "firearms"):
        struck += [deed for deed in scene.done(Target.PEOPLE, by=ARMED) if not deed.outcomes]
    if scene.said("attack", "firearms"):
        struck += scene.done(Target.SITE)
    if scene.said("murder", "targeted"):
        struck += [deed for deed in scene.deeds if deed.by in HELPLESS and deed.target is not Target.FORCE]
    return struck


def abduction(scene: Scene) -> Spans:
    """Taken by others than the state, or by the state outside of the law."""
    taken = [deed for deed in scene.deeds if deed.outcomes & TAKEN]
    others = [deed for deed in taken if deed.doer in ARMED - {Doer.STATE} and deed.target is not Target.FORCE]
    return scene.said("abduct", "taken_away", "extrajudicial") or spans_of(others)
