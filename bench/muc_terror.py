"""Which claims tell of terror: harm to people who are no fighters, and attacks on what is no army's.

See bench/muc_templates.py for what the keys of MUC-4 ask for.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bench.muc_telling import Telling
from bench.muc_victims import Victim
from warledger.language.syntax import NameKind, Sentence
from warledger.values import Action, Category, Claim, Event, Outcome, Status, Toll

HARM = frozenset({Outcome.KILLED, Outcome.WOUNDED, Outcome.ABDUCTED})
_CLASH = re.compile(r"(?i)\b(?:clash\w*|combat\w*|battles?|skirmish\w*|fighting|fought|offensive)\b")
_BLASTS = frozenset(
    {"Explosions/Remote violence/Remote explosive/landmine/IED", "Explosions/Remote violence/Grenade"}
)  # fmt: skip
_MANY = 100  # people
_FIGHTERS = frozenset({"state forces", "rebel group", "armed group"})
_OF_STATE = frozenset({"state forces", "police"})
_NOT_TERROR = frozenset(
    """begin start erupt resume break fight clash engage advance besiege rebel overthrow invade seize take assume
    torture rape blockade intercept""".split()
)


def is_terror(claim: Claim, number: int, event: Event, victims: Sequence[Victim], telling: Telling) -> bool:
    """True for a claim of the event, in the sentence of this number, that tells of these victims."""
    if claim.toll:
        sure = any(victim.definite or victim.number != "PLURAL" for victim in victims)
        told = sure or (event.when is not None and claim.status is not Status.HYPOTHETICAL)
        few = (claim.toll.quantity.low or 0) < _MANY
        return bool(victims) and told and few and _is_target(claim.toll, number, telling)
    return claim.action is not None and _is_attack(claim.action, event, telling)


def is_fighters(toll: Toll, telling: Telling) -> bool:
    """True for soldiers and rebels, whom the keys leave out; bodyguards and police are in."""
    party = telling.party(toll.victims)
    return toll.victims.category is Category.COMBATANT and party is not None and party.kind in _FIGHTERS


def _is_attack(action: Action, event: Event, telling: Telling) -> bool:
    """True for an attack by others than the state's forces on something that is not theirs either."""
    category = action.target.category if action.target else None
    unsaid = action.target is None and event.type.acled not in _BLASTS
    general = unsaid or category is Category.CIVILIAN  # "they attack the population"
    if action.deed in _NOT_TERROR or (general and event.when is None):
        return False
    actor, target = telling.party(action.actor), telling.party(action.target)
    if actor and actor.kind in _OF_STATE:
        return False
    fighters = target is not None and target.kind in (*_OF_STATE, "rebel group")
    return not (fighters or category is Category.COMBATANT)


def _is_target(toll: Toll, number: int, telling: Telling) -> bool:
    """True for harm done to people who are no fighters."""
    if toll.quantity.high == 0 or not {*toll.outcomes} & HARM:
        return False
    category = toll.victims.category
    if category in (Category.CIVILIAN, Category.OFFICIAL):
        return True
    party, doer = telling.party(toll.victims), telling.party(toll.perpetrator)
    clash = _CLASH.search(telling.text(number))
    if doer and doer.kind in _OF_STATE and category is Category.COMBATANT:
        return False
    one = toll.quantity.low == toll.quantity.high == 1 and _is_named(toll, telling.sentences[number])
    may_be = category is Category.UNKNOWN or party is None or party.kind == "police" or one
    return may_be and not clash


def _is_named(toll: Toll, sentence: Sentence) -> bool:
    """True if the victims' words name a person."""
    spans = toll.victims.evidence[:1]
    return any(
        name.kind is NameKind.PERSON and name.start <= span.stop + 2 and span.start < name.stop
        for span in spans
        for name in sentence.names
    )
