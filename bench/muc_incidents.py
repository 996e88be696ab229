"""The incidents that a report tells of: its claims of harm to people who are no fighters, put together.

See bench/muc_templates.py for what the keys of MUC-4 ask for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from bench.muc_fills import People, Where, number_fill, victims
from warledger.extract.when import moment_of, moments
from warledger.language.syntax import Sentence, Word
from warledger.values import Action, Category, Claim, Group, Moment, Outcome, Party, Report, Toll

Template = dict[str, Any]

_CLASH = re.compile(r"(?i)\b(?:clash\w*|combat\w*|battles?|skirmish\w*|fighting|fought|offensive)\b")
_OLD = timedelta(days=62)
_LONG = timedelta(days=31)
_EFFECTS = {Outcome.KILLED: "DEATH", Outcome.WOUNDED: "INJURY"}
_UNHURT = "NO INJURY OR DEATH"
_ATTACKS = frozenset("attack bomb ambush storm raid assault shoot burn torch intercept".split())
_GAP = 2  # sentences
_MANY = 200  # people


@dataclass(slots=True)
class Victim:
    """A victim of one incident, put together from the claims that tell of them."""

    names: tuple[str, ...]
    number: str
    effects: set[str]
    definite: bool = False

    def is_same(self, other: Victim) -> bool:
        """True for a shared name or description, unless the numbers or the effects tell two groups apart.

        "The wounded woman" is a person whom the report told of before.
        """
        if other.definite and self.number == other.number == "1" and self.effects == other.effects:
            return True
        shared = {name for name in self.names if len(name.split()) > 1} & set(other.names)
        last = {name.split()[-1] for name in self.names} & {name.split()[-1] for name in other.names}
        if self.number == other.number == "1" and shared:
            return True
        alike = self.number == other.number or "PLURAL" in (self.number, other.number)
        counted = self.number == other.number not in ("1", "PLURAL")
        recalled = other.definite and other.number == "PLURAL" and self.number != "1"
        return (counted or recalled or (bool(last) and alike)) and self.effects == other.effects

    def add(self, other: Victim) -> None:
        self.names = tuple(dict.fromkeys((*self.names, *other.names)))
        self.number = other.number if self.number == "PLURAL" else self.number
        self.effects |= other.effects

    def fill(self) -> Template:
        """The worst effect where several are told of one person."""
        worst = next((effect for effect in ("DEATH", "INJURY", _UNHURT) if effect in self.effects), None)
        return {"names": list(self.names), "number": self.number, "effect": [worst] if worst else []}


@dataclass(frozen=True, slots=True)
class Act:
    """One claim that tells of an incident: its sentence, what it dates to, where, and whom it harmed."""

    claim: Claim
    number: int
    sentence: Sentence
    kidnapping: bool
    moment: Moment | None
    places: frozenset[str]
    victims: tuple[Victim, ...]
    perpetrator: Group | None


@dataclass(slots=True)
class Incident:
    """Acts that are told as one."""

    acts: list[Act] = field(default_factory=list)
    victims: list[Victim] = field(default_factory=list)

    def takes(self, act: Act) -> bool:
        """True if `act` tells of this incident."""
        if self.acts[0].kidnapping is not act.kidnapping:
            return False
        if any(each.is_same(victim) for each in self.victims for victim in act.victims):
            return True
        days = {each.moment.earliest for each in (*self.acts, act) if each.moment and each.moment.precision == 1}
        places = [each.places for each in self.acts if each.places]
        elsewhere = bool(act.places) and bool(places) and not any(act.places & each for each in places)
        return len(days) < 2 and not elsewhere and act.number - self.acts[-1].number <= _GAP

    def add(self, act: Act) -> None:
        self.acts.append(act)
        for victim in act.victims:
            same = next((each for each in self.victims if each.is_same(victim)), None)
            if same:
                same.add(victim)
            else:
                self.victims.append(victim)


def incidents(found: Iterable[Act]) -> list[Incident]:
    """The acts put together, each with the first incident that takes it."""
    grouped: list[Incident] = []
    for act in found:
        into = next((incident for incident in grouped if incident.takes(act)), None)
        if into is None:
            grouped.append(into := Incident())
        into.add(act)
    return grouped


def acts(report: Report, sentences: Sequence[Sentence], where: Where) -> Iterator[Act]:
    """What the report claims of attacks, in the order of the text."""
    people = People(sentences)
    for claim in report.claims:
        if not (claim.toll or claim.action):
            continue
        number, word = _word(claim, sentences)
        sentence = sentences[number]
        moment = moment_of(sentence, word, moments(report.document, sentence))
        if _is_past(moment, report.document.published):
            continue
        places = frozenset(where.places(sentence))
        if claim.action and _is_attack(claim.action, report):
            yield Act(claim, number, sentence, False, moment, places, (), claim.action.actor)
        elif claim.toll and _is_terror(claim.toll, report, sentence):
            harmed = tuple(_victims(claim, claim.toll, sentence, people))
            if _is_one_event(claim.toll, harmed, dated=bool(moment or places)):
                kidnapping = Outcome.ABDUCTED in claim.toll.outcomes
                yield Act(claim, number, sentence, kidnapping, moment, places, harmed, claim.toll.perpetrator)


def _is_attack(action: Action, report: Report) -> bool:
    """True for an attack by others than the state's forces on something that is not theirs either."""
    if action.deed not in _ATTACKS or action.actor is None or action.target is None:
        return False
    sides = [party_of(group, report) for group in (action.actor, action.target)]
    is_armed = action.actor.category is Category.COMBATANT and action.target.category is not Category.COMBATANT
    return is_armed and not any(party and party.kind in ("state forces", "police") for party in sides)


def _word(claim: Claim, sentences: Sequence[Sentence]) -> tuple[int, Word]:
    """The number of the claim's sentence, and the word that states the harm."""
    at = claim.evidence[1].start
    number = next(n for n, sentence in enumerate(sentences) if at < sentence.stop)
    return number, next(word for word in sentences[number].words if at < word.stop)


def _is_terror(toll: Toll, report: Report, sentence: Sentence) -> bool:
    """True for harm done to people who are no fighters, that counts as an incident."""
    if not {*toll.outcomes} & {Outcome.KILLED, Outcome.WOUNDED, Outcome.ABDUCTED}:
        return False
    if toll.quantity.high == 0:
        return bool(toll.victims.text)
    if toll.victims.category in (Category.CIVILIAN, Category.OFFICIAL):
        return True
    party = party_of(toll.victims, report)
    clash = _CLASH.search(report.document.text, sentence.start, sentence.stop)
    may_be = toll.victims.category is Category.UNKNOWN or (party is not None and party.kind == "police")
    return may_be and not clash


def _is_one_event(toll: Toll, harmed: Sequence[Victim], *, dated: bool) -> bool:
    """False for what a war does as a whole: people of whom no number, time or place is told, and hundreds of dead."""
    many = (toll.quantity.low or 0) >= _MANY
    return (
        bool(harmed) and not many and (dated or any(victim.definite or victim.number != "PLURAL" for victim in harmed))
    )


def _is_past(moment: Moment | None, published: date | None) -> bool:
    """True for what lies long before the report, and for sums over a long time."""
    if moment is None or published is None:
        return False
    first, last = moment.earliest, moment.latest
    return first is None or last is None or published - last > _OLD or last - first > _LONG


def _victims(claim: Claim, toll: Toll, sentence: Sentence, people: People) -> Iterator[Victim]:
    nobody = toll.quantity.high == 0
    if not toll.victims.evidence and not nobody and len(toll.outcomes) == 1:
        yield Victim((claim.evidence[1].quote.upper(),), number_fill(toll.quantity), _effects(toll))
    for named in victims(sentence, toll.victims.evidence[0], toll.quantity) if toll.victims.evidence else ():
        effects = {_UNHURT} if nobody else _effects(toll)
        yield Victim(tuple(map(people.full, named.names)), named.number, effects, named.definite)


def _effects(toll: Toll) -> set[str]:
    return {_EFFECTS[outcome] for outcome in toll.outcomes if outcome in _EFFECTS}


def party_of(group: Group, report: Report) -> Party | None:
    return next((party for party in report.parties if party.id == group.party), None)
