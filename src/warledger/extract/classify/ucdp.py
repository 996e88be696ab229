"""UCDP's type of violence (GED codebook 23.1, pp. 28–31) and ACLED's civilian targeting."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from warledger.extract.classify.scene import Doer, Scene, Target
from warledger.values import Category

STATE_BASED, NON_STATE, ONE_SIDED = 1, 2, 3

_ARMED = ("Battles", "Explosions/Remote violence", "Violence against civilians")
_NO_ARMS = "Violence against civilians/Abduction/forced disappearance"
_CROWD = "Protests/Excessive force against protesters"


def type_of_violence(scene: Scene, acled: str | None) -> int | None:
    """1 a state's forces against an organised party, 2 two of those, 3 either against civilians only; else None.

    Death is not asked for: the export of UCDP's events does that.
    """
    if acled is None or acled == _NO_ARMS or not acled.startswith((*_ARMED, _CROWD)):
        return None
    kinds = set(_opposed(scene)) or (set(_fighting(scene)) if acled.startswith("Battles") else set())
    if any(Doer.STATE in pair and pair & {Doer.ORGANISED} for pair in kinds) or frozenset({Doer.STATE}) in kinds:
        return STATE_BASED
    if any(pair <= {Doer.ORGANISED, Doer.CRIMINAL} for pair in kinds):
        return NON_STATE
    fought = acled.startswith("Battles")  # who is caught in a battle was not its target
    return ONE_SIDED if not kinds and not fought and _is_one_sided(scene) else None


def _opposed(scene: Scene) -> Iterator[frozenset[Doer]]:
    """The kinds of each two parties that stood against each other; officials stand for their state."""
    for deed in scene.deeds:
        official = deed.category is Category.OFFICIAL
        left, right = scene.kind_of(deed.parties[0]), Doer.STATE if official else scene.kind_of(deed.parties[1])
        if left and right and deed.parties[0] != deed.parties[1]:
            yield frozenset({left, right})
    for one, other in combinations(scene.sides, 2):
        for left, right in ((scene.kind_of(a), scene.kind_of(b)) for a in one for b in other):
            if left and right:
                yield frozenset({left, right})


def _fighting(scene: Scene) -> Iterator[frozenset[Doer]]:
    """The kinds of each two parties that the sentences of a battle name: "crossfire between M23 and the army"."""
    for one, other in combinations(scene.named, 2):
        left, right = scene.kind_of(one), scene.kind_of(other)
        if left and right:
            yield frozenset({left, right})


def _is_one_sided(scene: Scene) -> bool:
    """An organised party did it, and all whom it harmed were civilians; not killings in a state's custody."""
    harmed = [deed for deed in scene.deeds if deed.target is not None and deed.target is not Target.BOMBER]
    doers = {deed.doer for deed in scene.deeds if deed.doer is not None}
    civilians = [deed for deed in harmed if deed.category is Category.CIVILIAN]
    others = [deed for deed in harmed if deed.target is Target.FORCE or deed.category is Category.OFFICIAL]
    if any(deed.is_custody for deed in harmed) and Doer.STATE in doers:
        return False
    return bool(civilians) and not others and bool(doers) and doers <= {Doer.STATE, Doer.ORGANISED}


def targets_civilians(scene: Scene, acled: str | None) -> bool | None:
    """True where civilians were the main or only target; not those caught in a battle (ACLED, "Civilian targeting")."""
    event = (acled or "").split("/")[0]
    if event == "Battles":
        return False
    if event == "Violence against civilians" or acled == _CROWD:
        return True
    if event not in ("Explosions", "Riots"):
        return None
    if scene.done(Target.FORCE):
        return False
    people = (Target.CIVILIAN, Target.PEOPLE) if event == "Riots" else (Target.CIVILIAN, Target.CROWD, Target.SITE)
    return True if scene.done(*people) else None
