"""What speaks for and against a party having done a harm whose own sentence does not say who did it.

One function a ground, with its reason. A ground sees the suspect, by all that the report tells of it, and the harm.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from warledger.extract.resolve.attacks import Attack
from warledger.extract.resolve.camps import same_camp
from warledger.extract.resolve.deeds import Doer, stem
from warledger.extract.resolve.sides import (
    CIVILIANS,
    COMBATANT_KINDS,
    GOVERNMENT,
    OWN,
    PEOPLE,
    REBELS,
    STATE_KINDS,
    Side,
)
from warledger.extract.resolve.stories import Told
from warledger.knowledge.english.parties import is_word

# Who may fight a state.
_AGAINST = COMBATANT_KINDS - STATE_KINDS
_BACK, _ON = 3, 2  # sentences


class Harm(NamedTuple):
    """A harm whose doer is asked for.

    `deeds` are the attacks that its sentence names; `ownerless` is harm by a mine or by accident, `fought` in a fight;
    `anybodys` that of people of no known side in a report of a fight.
    `last` is the sentence before it, in its story, that tells the last attack; `inflicted` is what others do to people,
    `arrested` what only a state does; `found` is told of bodies. The party `voice` tells it.
    """

    told: Told
    victims: Side | None
    deeds: frozenset[str]
    ownerless: bool
    fought: bool
    last: int
    inflicted: bool
    arrested: bool
    found: bool
    voice: Side | None
    anybodys: bool


class Suspect(NamedTuple):
    """A party, its attacks, their share of all that the report tells, and what makes it claim the harm, if it does."""

    side: Side
    attacks: tuple[Attack, ...]
    share: float
    claim: Doer | None


def same_deed(suspect: Suspect, harm: Harm) -> bool:
    """A deed told again is of who did it before: "the raid" of who raided."""
    return any(stem(attack.word) in harm.deeds for attack in suspect.attacks)


def other_deed(suspect: Suspect, harm: Harm) -> bool:
    """Another deed is of another: "an ambush" is not the raid that was told of him."""
    nouns = any(attack.word.pos == "NOUN" and is_word(attack.word.lemma, "means") for attack in suspect.attacks)
    return bool(harm.deeds) and nouns and not same_deed(suspect, harm)


def claims(suspect: Suspect, _: Harm) -> bool:
    """Who tells of his enemy's losses inflicted them."""
    return suspect.claim is not None


def opening(suspect: Suspect, _: Harm) -> bool:
    """Whom the headline or the first sentences tell of: the report is about his attack."""
    return any(attack.told.opening for attack in suspect.attacks)


def mostly(suspect: Suspect, _: Harm) -> bool:
    """Whom it tells of in half of its attacks or more: so is the report."""
    return suspect.share >= 1 / 2


def right_before(suspect: Suspect, harm: Harm) -> bool:
    """A report goes on with the attack that it told right before, unless it turns to another story or time."""
    before = (attack.told for attack in suspect.attacks if harm.told.number - attack.told.number == 1)
    return any(told.story == harm.told.story and told.old is harm.told.old for told in before)


def right_here(suspect: Suspect, harm: Harm) -> bool:
    """A sentence that names an attack tells mostly of its victims, however it hangs together."""
    return any(attack.told.number == harm.told.number for attack in suspect.attacks)


def near(suspect: Suspect, harm: Harm) -> bool:
    """It comes back to it after a sentence or two; and tells the harm before its doer."""
    return any(-_ON <= harm.told.number - attack.told.number <= _BACK for attack in suspect.attacks)


def last(suspect: Suspect, harm: Harm) -> bool:
    """Nobody else was told to attack since."""
    return any(attack.told.number == harm.last for attack in suspect.attacks)


def foe(suspect: Suspect, harm: Harm) -> bool:
    """A state and those who fight it harm each other."""
    kinds, others = _kinds(suspect.side), _kinds(harm.victims)
    return bool((kinds & STATE_KINDS and others & _AGAINST) or (kinds & _AGAINST and others & STATE_KINDS))


def _kinds(side: Side | None) -> set[str | None]:
    return {one.kind for one in (side.members or (side,))} if side is not None else set()


def on_them(suspect: Suspect, harm: Harm) -> bool:
    """Who is told to have attacked their party."""
    return any(same_camp(target, harm.victims) for attack in suspect.attacks for target in attack.targets)


def only_answers(suspect: Suspect, harm: Harm) -> bool:
    """Who strikes at those who attacked has not done what they did: "police shot the assailant"."""
    return all(attack.answers for attack in suspect.attacks) and bool(suspect.attacks) and not foe(suspect, harm)


def alike(suspect: Suspect, harm: Harm) -> bool:
    """Rebels who are not named are mostly those who are."""
    unnamed = harm.victims is not None and harm.victims.kind == REBELS and harm.victims.key.startswith(OWN)
    return unnamed and suspect.side.kind == REBELS


def stranger(suspect: Suspect, _: Harm) -> bool:
    """People of no party did what they are told to have done, and no more."""
    return suspect.side.kind == PEOPLE


def own_word(suspect: Suspect, harm: Harm) -> bool:
    """A party that tells of harm to people without arms tells of its enemy's deeds: of its own it says "we"."""
    return suspect.side == harm.voice and harm.victims is not None and harm.victims.kind == CIVILIANS


def found_dead(_: Suspect, harm: Harm) -> bool:
    """Of bodies that are found a report tells mostly not whose deed they are."""
    return harm.found


def far(suspect: Suspect, harm: Harm) -> bool:
    """Who is told to attack only elsewhere, and of no such deed, need not have done it."""
    return not (opening(suspect, harm) or near(suspect, harm) or claims(suspect, harm) or same_deed(suspect, harm))


def governs(suspect: Suspect, _: Harm) -> bool:
    """Who governs is told to act, and to strike at ills, in many reports: his forces are named where they strike."""
    return suspect.side.kind == GOVERNMENT


def old(_: Suspect, harm: Harm) -> bool:
    """What befell people at another time than the news, anybody may have done."""
    return harm.told.old


def other_time(suspect: Suspect, harm: Harm) -> bool:
    """What is old is not the news."""
    return suspect.claim is None and all(attack.told.old is not harm.told.old for attack in suspect.attacks)


def other_story(suspect: Suspect, harm: Harm) -> bool:
    """With "in another attack", "meanwhile", "elsewhere" the report turns to something else."""
    return suspect.claim is None and all(attack.told.story != harm.told.story for attack in suspect.attacks)


def ownerless(_: Suspect, harm: Harm) -> bool:
    """Mines lie where they were laid, accidents happen."""
    return harm.ownerless


def not_inflicted(_: Suspect, harm: Harm) -> bool:
    """Who flees, surrenders or is missing does so by himself."""
    return not harm.inflicted


def arrested(suspect: Suspect, harm: Harm) -> bool:
    """Who is arrested is so by a state."""
    return harm.arrested and not _kinds(suspect.side) & STATE_KINDS


def in_other_fight(suspect: Suspect, harm: Harm) -> bool:
    """In a fight those die who fight, by the other side's hand."""
    return harm.fought and not foe(suspect, harm) and not on_them(suspect, harm)


def anybodys(_: Suspect, harm: Harm) -> bool:
    """People of no known side, in a report of a fight, may be anybody's."""
    return harm.anybodys


# Weights add up; the likeliest suspect did it from ENOUGH on, if he leads the next by MARGIN. Set by hand: an attack in
# the opening of which the report mostly tells, the attack right before, and the same deed told again are enough.
ENOUGH, MARGIN = 3, 1
WEIGHTS: tuple[tuple[Callable[[Suspect, Harm], bool], int], ...] = (
    (same_deed, 4),
    (claims, 3),
    (opening, 2),
    (mostly, 2),
    (right_before, 2),
    (right_here, 2),
    (near, 1),
    (last, 1),
    (foe, 1),
    (on_them, 2),
    (old, -2),
    (ownerless, -6),
    (other_deed, -2),
    (stranger, -2),
    (only_answers, -6),
    (alike, -6),
    (other_time, -4),
    (other_story, -4),
    (in_other_fight, -6),
    (anybodys, -3),
    (not_inflicted, -3),
    (arrested, -6),
    (far, -1),
    (governs, -3),
    (found_dead, -3),
    (own_word, -4),
)


def likelihood(suspect: Suspect, harm: Harm) -> int:
    """How much speaks for the suspect."""
    return sum(weight for ground, weight in WEIGHTS if ground(suspect, harm))
