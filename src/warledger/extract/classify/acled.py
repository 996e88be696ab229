"""ACLED's event and sub-event type: one function a rule, tried in the codebook's hierarchical order.

A rule gives the words that decide for it, or none. Source: ACLED Codebook, "Event types" and its decision rules.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from warledger.extract.classify import battles, crowds, developments, onesided
from warledger.extract.classify.scene import Scene, Spans
from warledger.extract.classify.weapons import remote
from warledger.knowledge.english.event_types import event_types


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


def _from_afar(rule: str) -> Callable[[Scene], Spans]:
    """What was fired, dropped or planted; a crewed aircraft downed by a missile is a missile's attack."""

    def find(scene: Scene) -> Spans:
        found = remote(scene)
        return found[1] if found and found[0] == rule else ()

    return find


_RULES: dict[str, Callable[[Scene], Spans]] = {
    "regains_territory": battles.regains,
    "overtakes_territory": battles.overtakes,
    "armed_clash": battles.ground_battle,
    "excessive_force": crowds.excessive_force,
    "intervention": crowds.intervention,
    "peaceful_protest": crowds.peaceful_protest,
    "violent_demonstration": crowds.violent_demonstration,
    "mob_violence": crowds.mob_violence,
    "chemical_weapon": _from_afar("chemical_weapon"),
    "air_drone_strike": _from_afar("air_drone_strike"),
    "suicide_bomb": _from_afar("suicide_bomb"),
    "shelling": _from_afar("shelling"),
    "remote_explosive": _from_afar("remote_explosive"),
    "grenade": _from_afar("grenade"),
    "sexual_violence": onesided.sexual_violence,
    "attack": onesided.attack,
    "abduction": onesided.abduction,
    "agreement": developments.agreement,
    "arrests": developments.arrests,
    "change_to_group": developments.change_to_group,
    "disrupted_weapons": developments.disrupted,
    "base_established": developments.base_established,
    "looting": developments.looting,
    "territory_transfer": developments.transfer,
}
