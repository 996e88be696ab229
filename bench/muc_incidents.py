"""The incidents that a report tells of: its events in which people who are no fighters, or what is theirs, were struck.

See bench/muc_templates.py for what the keys of MUC-4 ask for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

from bench.muc_fills import number_fill
from bench.muc_telling import Telling
from bench.muc_terror import HARM, is_fighters, is_terror
from bench.muc_victims import FREE, UNHURT, Victim, is_told_closer, victims
from warledger.values import Claim, Event, Moment, Outcome, Toll

_OLD = timedelta(days=62)
_LONG = timedelta(days=31)
_EFFECTS = {Outcome.KILLED: "DEATH", Outcome.WOUNDED: "INJURY"}
_FREED = re.compile(r"(?i)(?<!to be )(?<!not been )\b(?:released|freed|rescued|set free)\b")


@dataclass(slots=True)
class Incident:
    """An event that the keys ask for: its claims, each with the number of its sentence, and its victims.

    `terror` are those of the claims by which the keys ask for it.
    """

    event: Event
    told: list[tuple[Claim, int]]
    terror: list[tuple[Claim, int]]
    victims: list[Victim] = field(default_factory=list)

    @property
    def claims(self) -> list[Claim]:
        """The claims alone."""
        return [claim for claim, _ in self.told]

    @property
    def kidnapping(self) -> bool:
        """True where people were taken."""
        return any(claim.toll and Outcome.ABDUCTED in claim.toll.outcomes for claim, _ in self.terror)

    def add(self, found: Iterable[Victim]) -> None:
        """Takes the victims in: those who were told of before are the same."""
        for victim in found:
            same = next((each for each in self.victims if each.is_same(victim)), None)
            if same:
                same.add(victim)
            else:
                self.victims.append(victim)


def incidents(telling: Telling) -> Iterator[Incident]:
    """The report's incidents in the order of its text."""
    by_event: dict[str, list[tuple[Claim, int]]] = {}
    for claim in telling.report.claims:
        if claim.event:
            by_event.setdefault(claim.event, []).append((claim, telling.number(claim)))
    for event in sorted(telling.report.events, key=lambda event: event.evidence[0].start):
        told = by_event[event.id]
        terror = [
            (claim, number)
            for claim, number in told
            if is_terror(claim, number, event, list(_victims(claim, number, telling)), telling)
        ]
        if terror and not _is_past(event.when, telling.report.document.published):
            incident = Incident(event, told, terror)
            _add_victims(incident, telling)
            yield incident


def _add_victims(incident: Incident, telling: Telling) -> None:
    """Those who are named and no fighters, else those who are only counted; numbers before bare plurals."""
    harmed = [(claim, claim.toll, number) for claim, number in incident.told if claim.toll]
    harmed = [(claim, toll, number) for claim, toll, number in harmed if {*toll.outcomes} & HARM]
    asked = {claim.id for claim, _ in incident.terror}
    named = [
        (claim, toll, number)
        for claim, toll, number in harmed
        if toll.victims.evidence and (claim.id in asked or not is_fighters(toll, telling))
    ]
    for claim, toll, number in named or harmed:
        incident.add(_victims(claim, number, telling))
        if (toll.victims.text or "").isdecimal() and incident.victims and incident.victims[-1].number != "1":
            incident.victims[-1].effects |= _effects(toll)  # "killed six people and wounded [eight]"
    for victim in incident.victims if incident.kidnapping else ():
        if not victim.effects and _is_free(victim, telling):
            victim.effects.add(FREE)
    # "The nuns" are people told of; "peasants" beside numbers are some of those who were counted.
    counted = [victim for victim in incident.victims if victim.number != "PLURAL" or victim.definite]
    incident.victims = counted or incident.victims
    incident.victims = [victim for victim in incident.victims if not is_told_closer(victim, incident.victims)]


def _victims(claim: Claim, number: int, telling: Telling) -> Iterator[Victim]:
    """Whom a claim tells of, in the sentence of this number; nobody by a word where only a number is told."""
    toll = claim.toll
    if toll is None:
        return
    nobody = toll.quantity.high == 0
    if not toll.victims.evidence and not nobody and len(toll.outcomes) == 1:
        yield Victim((claim.evidence[1].quote.upper(),), number_fill(toll.quantity), _effects(toll))
    for group in toll.victims.evidence[:1]:
        for called in victims(telling.sentences[number], group, toll.quantity):
            names = tuple(map(telling.people.full, called.names))
            is_named = any(name in telling.people for name in names)
            effects = {UNHURT} if nobody else _effects(toll)
            yield Victim(names, called.number, effects, called.definite, called.besides, is_named, number)


def _effects(toll: Toll) -> set[str]:
    return {_EFFECTS[outcome] for outcome in toll.outcomes if outcome in _EFFECTS}


def _is_free(victim: Victim, telling: Telling) -> bool:
    """True if a sentence that names those who were taken says that they were let go."""
    last = {name.split()[-1] for name in victim.names}
    texts = map(telling.text, range(len(telling.sentences)))
    return any(_FREED.search(text) and last & set(re.findall(r"[\w'-]+", text.upper())) for text in texts)


def _is_past(moment: Moment | None, published: date | None) -> bool:
    """True for what lies long before the report, and for sums over a long time."""
    if moment is None or published is None:
        return False
    first, last = moment.earliest, moment.latest
    return first is None or last is None or published - last > _OLD or last - first > _LONG
