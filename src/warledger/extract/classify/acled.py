"""ACLED's event and sub-event type: one function a rule, tried in the codebook's hierarchical order.

A rule gives the words that decide for it, or none. Source: ACLED Codebook, "Event types" and its decision rules.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from warledger.extract.classify.scene import ARMED, HELPLESS, Deed, Doer, Scene, Spans, Target, spans_of
from warledger.extract.classify.weapons import remote
from warledger.knowledge.english.event_types import event_types
from warledger.values import Change, Control, Ending, Outcome, Result

_TAKEN = frozenset({Outcome.CAPTURED, Outcome.ABDUCTED})


class Decided(NamedTuple):
    """The rule that decided and the words that it stands on."""

    rule: str
    evidence: Spans


def decided(scene: Scene) -> Decided | None:
    """The first rule of the hierarchy that the scene's words decide for."""
    for rule in event_types().acled:
        if evidence := _RULES[rule](scene):
            return Decided(rule, evidence)
    return None


# Battles


def ground_battle(scene: Scene) -> Spans:
    """Both sides armed: a fight is named, forces were attacked on the ground, or an attack was beaten off."""
    if is_riot(scene):
        return ()
    if fight := scene.said("fight"):
        return fight
    if exchange := _killing_each_other(scene):
        return exchange
    on_forces = [deed for deed in scene.done(Target.FORCE) if _is_fight(scene, deed) and not _is_massacre(scene)]
    struck = any(deed.hurts or not deed.outcomes for deed in scene.done(Target.FORCE))  # a raid may only arrest
    ambushed = scene.said("assault") if struck else ()
    return ambushed or scene.said("repel") or spans_of(on_forces)


def _is_massacre(scene: Scene) -> bool:
    """People who did not fight were massacred; soldiers who fell beside them make no battle of it."""
    harmed = any(deed.hurts for deed in scene.done(Target.CIVILIAN, Target.PEOPLE))
    return harmed and bool(scene.said("murder"))


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
    return armed and apart and struck and near and not deed.is_part


def _takes(scene: Scene) -> tuple[Control, ...]:
    return tuple(claim.control for claim in scene.claims if claim.control and claim.control.change is Change.TAKES)


def _fought_for(scene: Scene) -> Spans:
    """Taken in a fight and held: only the final capture counts, and one that does not last is an armed clash."""
    taken = tuple(claim.evidence[-1] for claim in scene.claims if claim.control in _takes(scene))
    lost = {
        claim.control.holder.party for claim in scene.claims if claim.control and claim.control.change is Change.LOSES
    }
    won = {result.who.party for result in _victories(scene) if result.who}
    takes = _takes(scene)
    if not takes or takes[-1].holder.party in lost or scene.said("briefly", "unopposed"):
        return ()
    if won and takes[-1].holder.party not in won:  # who lost the fight did not keep what it says it took
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
    takes = _takes(scene)
    party = scene.parties.get(takes[-1].holder.party or "") if takes else None
    kind = scene.kind_of(party.id) if party else None
    abroad = party is not None and None not in (party.country, scene.country) and party.country != scene.country
    return Doer.ORGANISED if kind is Doer.STATE and abroad else kind


def _regains(scene: Scene) -> Spans:
    return _fought_for(scene) if _holder(scene) is Doer.STATE else ()


def _overtakes(scene: Scene) -> Spans:
    others = (Doer.ORGANISED, Doer.CRIMINAL, Doer.HIRED)
    return _fought_for(scene) if _holder(scene) in others else ()


# Crowds


def is_riot(scene: Scene) -> bool:
    """A crowd that fights, and no organised party beside it."""
    crowd = scene.said("riot", "crowd", "mob") or scene.done(*Target, by=[Doer.CROWD])
    organised = any(scene.kind_of(party) in (Doer.ORGANISED, Doer.CRIMINAL) for side in scene.sides for party in side)
    return bool(crowd) and not organised


def _excessive_force(scene: Scene) -> Spans:
    """Protesters shot, beaten or killed by whoever it was."""
    if scene.said("riot"):
        return ()
    people = (Target.CIVILIAN, Target.PEOPLE) if scene.said("crowd", "demonstration") else ()
    harmed = [*scene.done(Target.CROWD), *scene.done(*people, by=ARMED)]
    lethal = bool(scene.said("firearms", "beat", "blades")) or bool(remote(scene))
    if any(deed.doer in ARMED or deed.doer is None for deed in harmed if Outcome.KILLED in deed.outcomes or lethal):
        return (*spans_of(harmed), *scene.said("firearms", "crowd"))
    return ()


def _intervention(scene: Scene) -> Spans:
    crowd = scene.said("crowd", "demonstration") or scene.done(Target.CROWD)
    taken = [deed for deed in scene.done(Target.CROWD) if deed.outcomes & _TAKEN]
    return (*scene.said("crowd_control"), *spans_of(taken)) if crowd and not scene.said("riot") else ()


def _peaceful_protest(scene: Scene) -> Spans:
    marched = scene.said("demonstrate")
    return marched if not scene.said("riot", "mob") and not any(deed.hurts for deed in scene.deeds) else ()


def _violent_demonstration(scene: Scene) -> Spans:
    if not is_riot(scene) or scene.said("mob"):
        return ()
    return scene.said("riot") or (scene.said("fight") if scene.said("crowd") else ())


def _mob_violence(scene: Scene) -> Spans:
    harmed = any(deed.hurts or not deed.outcomes for deed in scene.deeds)
    return scene.said("mob") if harmed and is_riot(scene) else ()


# From afar


def _from_afar(rule: str) -> Callable[[Scene], Spans]:
    """What was fired, dropped or planted; a crewed aircraft downed by a missile is a missile's attack."""

    def find(scene: Scene) -> Spans:
        found = remote(scene)
        return found[1] if found and found[0] == rule else ()

    return find


def _disrupted(scene: Scene) -> Spans:
    """Drones and missiles shot down, bombs defused, weapons found: no harm is told of them."""
    if any(deed.hurts for deed in scene.deeds):
        return ()
    return scene.said("intercept", "cache")


# Civilians


def _sexual_violence(scene: Scene) -> Spans:
    return scene.said("sexual")


def _attack(scene: Scene) -> Spans:
    """People who did not fight were killed or hurt by others, or in a way that only the attacked are."""
    cruel = scene.said("murder", "targeted", "torture", "firearms", "blades", "vehicle", "beat", "arson")
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


def _abduction(scene: Scene) -> Spans:
    """Taken by others than the state, or by the state outside of the law."""
    taken = [deed for deed in scene.deeds if deed.outcomes & _TAKEN]
    others = [deed for deed in taken if deed.doer in ARMED - {Doer.STATE} and deed.target is not Target.FORCE]
    return scene.said("abduct", "taken_away", "extrajudicial") or spans_of(others)


# Strategic developments


def _agreement(scene: Scene) -> Spans:
    pact = scene.said("truce", "accord")
    done = scene.said("agree", "in_force")
    return (*done, *pact) if pact and done else ()


def _arrests(scene: Scene) -> Spans:
    return scene.said("arrest")


def _change_to_group(scene: Scene) -> Spans:
    return scene.said("regroup")


def _base_established(scene: Scene) -> Spans:
    return scene.said("establish")


def _looting(scene: Scene) -> Spans:
    """What nobody is hurt in, done by the armed; a pipeline or a pylon that was attacked, whoever did it."""
    works = scene.said("attack", "assault") if scene.done(Target.WORKS) else ()
    return scene.said("loot", "arson") or works or (scene.said("wreck") if scene.done(*Target, by=ARMED) else ())


def _transfer(scene: Scene) -> Spans:
    return scene.said("unopposed") if _takes(scene) else ()


_RULES: dict[str, Callable[[Scene], Spans]] = {
    "regains_territory": _regains,
    "overtakes_territory": _overtakes,
    "armed_clash": ground_battle,
    "excessive_force": _excessive_force,
    "intervention": _intervention,
    "peaceful_protest": _peaceful_protest,
    "violent_demonstration": _violent_demonstration,
    "mob_violence": _mob_violence,
    "chemical_weapon": _from_afar("chemical_weapon"),
    "air_drone_strike": _from_afar("air_drone_strike"),
    "suicide_bomb": _from_afar("suicide_bomb"),
    "shelling": _from_afar("shelling"),
    "remote_explosive": _from_afar("remote_explosive"),
    "grenade": _from_afar("grenade"),
    "sexual_violence": _sexual_violence,
    "attack": _attack,
    "abduction": _abduction,
    "agreement": _agreement,
    "arrests": _arrests,
    "change_to_group": _change_to_group,
    "disrupted_weapons": _disrupted,
    "base_established": _base_established,
    "looting": _looting,
    "territory_transfer": _transfer,
}
