"""Which claims of one report cannot both be true, though different voices make them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from math import inf

from warledger.export.words import NOBODY_NAMED, THE_REPORT, Side, outcomes, side
from warledger.values import (
    Category,
    Change,
    Claim,
    Control,
    Ending,
    Group,
    Party,
    Quantity,
    RelationKind,
    Responsibility,
    Result,
    Toll,
    Verdict,
)

Key = tuple[str, ...]
# A part, or what comes on top, says nothing against another's total.
_PARTIAL = (RelationKind.SUBSET_OF, RelationKind.ADDS_TO)


@dataclass(frozen=True, slots=True)
class Said:
    """A claim with its number in the order of the text, by which people point at it."""

    number: int
    claim: Claim


@dataclass(frozen=True, slots=True)
class Setting:
    """Who is who in one event: the report's parties by their ids, and who stands together."""

    parties: Mapping[str, Party]
    sides: tuple[tuple[str, ...], ...] = ()

    def side(self, group: Group | None) -> Side:
        return side(group, self.parties)

    def camp(self, group: Group | None) -> str:
        """The same for allies."""
        own = self.side(group).key
        return next((each[0] for each in self.sides if own in each), own)


@dataclass(frozen=True, slots=True)
class Contest:
    """What is contested, and the claims that are rivals in it."""

    about: str
    rivals: tuple[Said, ...]


def contests(said: Iterable[Said], setting: Setting) -> Iterator[Contest]:
    """The contested matters among claims about one event, in the order of the text."""
    matters: dict[Key, tuple[str, list[Said]]] = {}
    for each in said:
        about = _matter(each.claim, setting)
        if about:
            matters.setdefault(about[0], (about[1], []))[1].append(each)
    for label, group in matters.values():
        in_all = _in_all(group)
        rivals = [each for each in group if any(_are_rivals(each, other, setting, in_all) for other in group)]
        if rivals:
            yield Contest(label, tuple(rivals))


def voice_key(claim: Claim) -> str:
    """Whose word it is in the end: two officials of one side are one voice, and so are two nobodies."""
    if not claim.attribution:
        return THE_REPORT
    speaker = claim.attribution[0].speaker
    if speaker is None:
        return NOBODY_NAMED
    return speaker.party or (speaker.name or speaker.text).casefold()


def _matter(claim: Claim, setting: Setting) -> tuple[Key, str] | None:
    """What the claim is about, as a key and in words, for the kinds whose claims can exclude each other."""
    if claim.toll:
        whose = setting.side(claim.toll.victims)
        return ("toll", whose.key, *sorted(claim.toll.outcomes)), f"{whose.name}, {outcomes(claim.toll.outcomes)}"
    if claim.outcome:
        return ("outcome",), "how the fighting ended"
    if claim.control:
        return ("control", claim.control.place.casefold()), f"who holds {claim.control.place}"
    if claim.responsibility:
        whose = setting.side(claim.responsibility.who)
        return ("responsibility", whose.key), f"responsibility of {whose.name}"
    if claim.allegation:
        whose = setting.side(claim.allegation.against)
        return ("allegation", whose.key), f"abuses alleged against {whose.name}"
    if claim.action:
        actor, target = setting.side(claim.action.actor), setting.side(claim.action.target)
        return ("action", claim.action.deed, actor.key, target.key), f"{actor.name}: {claim.action.deed}"
    return None


def _in_all(matter: Iterable[Said]) -> Mapping[int, float]:
    """How many there may be in all where a toll is told, by the toll's number: "20 pupils and two teachers" are 22.

    What anybody says came on top of a voice's figure ("a third soldier died") counts with it. Who repeats what another
    calls a part ("the bodies of the 12") says nothing of the rest.
    """
    tolls = [(each.number, each.claim, each.claim.toll.quantity) for each in matter if each.claim.toll]
    wholes = [(number, claim, quantity) for number, claim, quantity in tolls if not _is_part(claim)]
    parts = {(quantity.low, quantity.high) for _, claim, quantity in tolls if _is_part(claim)}
    by_claim = {claim.id: voice_key(claim) for _, claim, _ in wholes}
    sums: dict[str, float] = defaultdict(float)
    for _, claim, quantity in wholes:
        for voice in {voice_key(claim), *_risen(claim, by_claim)}:
            sums[voice] += inf if quantity.high is None else quantity.high
    return {
        number: inf if (quantity.low, quantity.high) in parts else sums[voice_key(claim)]
        for number, claim, quantity in wholes
    }


def _risen(claim: Claim, voices: Mapping[str, str]) -> Iterator[str]:
    """The voice whose figure the claim adds to."""
    if claim.relation and claim.relation.kind is RelationKind.ADDS_TO and claim.relation.claim in voices:
        yield voices[claim.relation.claim]


def _is_part(claim: Claim) -> bool:
    return claim.relation is not None and claim.relation.kind is RelationKind.SUBSET_OF


def _are_rivals(one: Said, other: Said, setting: Setting, in_all: Mapping[int, float]) -> bool:
    left, right = one.claim, other.claim
    if voice_key(left) == voice_key(right):
        return False
    if left.polarity is not right.polarity:
        return _is_same_deed(left.content, right.content, setting)
    if any(each.relation and each.relation.kind in _PARTIAL for each in (left, right)):
        return False
    if left.toll and right.toll:
        return _are_rival_tolls(left.toll, right.toll, in_all[one.number], in_all[other.number])
    return any(rule(left.content, right.content, setting) for rule in (_results, _controls, _verdicts))


def _is_same_deed(left: object, right: object, setting: Setting) -> bool:
    """What one denies is what the other says. A toll is denied whatever its number; so is an act or an abuse."""
    if isinstance(left, Result) and isinstance(right, Result):
        return left.ending is right.ending and setting.camp(left.who) == setting.camp(right.who)
    if isinstance(left, Control) and isinstance(right, Control):
        return left.change is right.change and setting.camp(left.holder) == setting.camp(right.holder)
    return True


def _are_rival_tolls(left: Toll, right: Toll, left_in_all: float, right_in_all: float) -> bool:
    """Figures for the same people exclude each other where no number fits both."""
    categories = {left.victims.category, right.victims.category} - {Category.UNKNOWN}
    return len(categories) < 2 and (
        _is_above(left.quantity, right.quantity, right_in_all) or _is_above(right.quantity, left.quantity, left_in_all)
    )


def _is_above(above: Quantity, below: Quantity, in_all: float) -> bool:
    """True if the lower figure leaves no room for the higher. "A girl was among the dead" is no count: it leaves it."""
    return below.is_count and below.high is not None and above.low is not None and above.low > in_all


def _results(left: object, right: object, setting: Setting) -> bool:
    """One victory each; or a victory that the other account calls a defeat or a withdrawal."""
    if not (isinstance(left, Result) and isinstance(right, Result)) or None in (left.who, right.who):
        return False  # "the columns were destroyed" does not say who won
    same = setting.camp(left.who) == setting.camp(right.who)
    won = {left.ending is Ending.VICTORY, right.ending is Ending.VICTORY}
    return won == {True, False} if same else won == {True}


def _controls(left: object, right: object, setting: Setting) -> bool:
    """Two holders of one place, or one that took it and lost it."""
    if not (isinstance(left, Control) and isinstance(right, Control)):
        return False
    same = setting.camp(left.holder) == setting.camp(right.holder)
    lost = {left.change is Change.LOSES, right.change is Change.LOSES}
    return lost == {True, False} if same else lost == {False}


def _verdicts(left: object, right: object, _: Setting) -> bool:
    if not (isinstance(left, Responsibility) and isinstance(right, Responsibility)):
        return False
    return (left.verdict is Verdict.DENIED) != (right.verdict is Verdict.DENIED)


def numbers(found: Iterable[Contest]) -> frozenset[int]:
    """The numbers of all rivals."""
    return frozenset(each.number for contest in found for each in contest.rivals)
