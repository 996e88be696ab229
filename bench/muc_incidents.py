"""The incidents that a report tells of: its events in which people who are no fighters, or what is theirs, were struck.

See bench/muc_templates.py for what the keys of MUC-4 ask for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from bench.muc_fills import number_fill
from bench.muc_victims import FREE, UNHURT, People, Victim, is_told_closer, victims
from warledger.language.syntax import NameKind, Sentence
from warledger.values import Action, Category, Claim, Event, Group, Moment, Outcome, Party, Report, Status, Toll

_CLASH = re.compile(r"(?i)\b(?:clash\w*|combat\w*|battles?|skirmish\w*|fighting|fought|offensive)\b")
_OLD = timedelta(days=62)
_LONG = timedelta(days=31)
_EFFECTS = {Outcome.KILLED: "DEATH", Outcome.WOUNDED: "INJURY"}
_HARM = frozenset({Outcome.KILLED, Outcome.WOUNDED, Outcome.ABDUCTED})
_FREED = re.compile(r"(?i)(?<!to be )(?<!not been )\b(?:released|freed|rescued|set free)\b")
_MILITARY = re.compile(
    r"(?i)\b(?:army|armed forces|military|troops?|soldiers?|brigade|regiment|battalion|garrison|barracks|base"
    r"|positions?|detachment|patrol|guerrillas?)\b"
)
_BLASTS = frozenset(
    {"Explosions/Remote violence/Remote explosive/landmine/IED", "Explosions/Remote violence/Grenade"}
)  # fmt: skip
_MANY = 100  # people
_OPINION = re.compile(r"\[(?:COMMENTARY|SPEECH|INTERVIEW|EDITORIAL|STATEMENT|COMMUNIQUE)\b")
_HEAD = 400  # characters in which a report says what kind it is
_FIGHTERS = frozenset({"state forces", "rebel group", "armed group"})
_OF_STATE = frozenset({"state forces", "police"})
_NOT_TERROR = frozenset(
    """begin start erupt resume break fight clash engage advance besiege rebel overthrow invade seize take assume
    torture rape blockade intercept""".split()
)


@dataclass(slots=True)
class Incident:
    """An event that the keys ask for: its claims, the numbers of their sentences, and its victims.

    `terror` are the claims by which the keys ask for it, with the numbers of their sentences.
    """

    event: Event
    claims: list[Claim]
    told: list[int]
    terror: list[tuple[Claim, int]] = field(default_factory=list)
    victims: list[Victim] = field(default_factory=list)

    @property
    def kidnapping(self) -> bool:
        """True where people were taken."""
        return any(claim.toll and Outcome.ABDUCTED in claim.toll.outcomes for claim, _ in self.terror)

    def add(self, found: Iterable[Victim]) -> None:
        for victim in found:
            same = next((each for each in self.victims if each.is_same(victim)), None)
            if same:
                same.add(victim)
            else:
                self.victims.append(victim)


def incidents(report: Report, sentences: Sequence[Sentence]) -> Iterator[Incident]:
    """The report's incidents in the order of its text."""
    people = People(sentences)
    by_event: dict[str, list[Claim]] = {}
    for claim in report.claims:
        if claim.event:
            by_event.setdefault(claim.event, []).append(claim)
    for event in sorted(report.events, key=lambda event: event.evidence[0].start):
        incident = Incident(event, by_event[event.id], [_number(claim, sentences) for claim in by_event[event.id]])
        if _is_past(event.when, report.document.published) or _is_aside(incident, report):
            continue
        incident.terror.extend(_terror(incident, report, sentences, people))
        if incident.terror:
            _add_victims(incident, report, sentences, people)
            yield incident


def _add_victims(incident: Incident, report: Report, sentences: Sequence[Sentence], people: People) -> None:
    """Those who are named and no fighters, else those who are only counted; numbers before bare plurals."""
    pairs = zip(incident.claims, incident.told, strict=True)
    harmed = [(claim, claim.toll, number) for claim, number in pairs if claim.toll and {*claim.toll.outcomes} & _HARM]
    named = [each for each in harmed if each[1].victims.evidence and not _is_fighters(each[1], report)]
    for claim, toll, number in named or harmed:
        incident.add(_victims(claim, toll, sentences[number], people))
        if (toll.victims.text or "").isdecimal() and incident.victims and incident.victims[-1].number != "1":
            incident.victims[-1].effects |= _effects(toll)  # "killed six people and wounded [eight]"
    for victim in incident.victims if incident.kidnapping else ():
        if not victim.effects and _is_free(victim, report, sentences):
            victim.effects.add(FREE)
    # "The nuns" are people told of; "peasants" beside numbers are some of those who were counted.
    counted = [victim for victim in incident.victims if victim.number != "PLURAL" or victim.definite]
    incident.victims = counted or incident.victims
    incident.victims = [victim for victim in incident.victims if not is_told_closer(victim, incident.victims)]


def _is_free(victim: Victim, report: Report, sentences: Sequence[Sentence]) -> bool:
    """True if a sentence that names those who were taken says that they were let go."""
    last = {name.split()[-1] for name in victim.names}
    texts = (report.document.text[sentence.start : sentence.stop] for sentence in sentences)
    return any(_FREED.search(text) and last & set(re.findall(r"[\w'-]+", text.upper())) for text in texts)


def _is_fighters(toll: Toll, report: Report) -> bool:
    """True for soldiers and rebels, whom the keys leave out; bodyguards and police are in."""
    party = party_of(toll.victims, report)
    return toll.victims.category is Category.COMBATANT and party is not None and party.kind in _FIGHTERS


def _terror(
    incident: Incident, report: Report, sentences: Sequence[Sentence], people: People
) -> Iterator[tuple[Claim, int]]:
    """The event's claims that tell of terror, each with the number of its sentence."""
    for claim, number in zip(incident.claims, incident.told, strict=True):
        if _is_terror(claim, report, sentences[number], incident, people):
            yield claim, number


def _is_terror(claim: Claim, report: Report, sentence: Sentence, incident: Incident, people: People) -> bool:
    if claim.toll:
        harmed = tuple(_victims(claim, claim.toll, sentence, people))
        sure = any(victim.definite or victim.number != "PLURAL" for victim in harmed)
        told = sure or (incident.event.when is not None and claim.status is not Status.HYPOTHETICAL)
        return (
            bool(harmed)
            and told
            and _is_target(claim.toll, report, sentence)
            and (claim.toll.quantity.low or 0) < _MANY
        )
    return claim.action is not None and _is_attack(claim.action, report, incident)


def _is_attack(action: Action, report: Report, incident: Incident) -> bool:
    """True for an attack by others than the state's forces on something that is not theirs either."""
    if action.deed in _NOT_TERROR:
        return False
    blast = incident.event.type.acled in _BLASTS
    if action.target is None and not (incident.event.when or blast):
        return False
    actor, target = (party_of(group, report) if group else None for group in (action.actor, action.target))
    if actor and actor.kind in _OF_STATE:
        return False
    fighters = target is not None and target.kind in (*_OF_STATE, "rebel group")
    armed = action.target is not None and action.target.category is Category.COMBATANT
    return not (fighters or armed or (action.target and _MILITARY.search(action.target.text or "")))


def _number(claim: Claim, sentences: Sequence[Sentence]) -> int:
    """The number of the claim's sentence."""
    at = claim.evidence[-1].start
    return next(number for number, sentence in enumerate(sentences) if at < sentence.stop)


def _is_target(toll: Toll, report: Report, sentence: Sentence) -> bool:
    """True for harm done to people who are no fighters."""
    if not {*toll.outcomes} & _HARM:
        return False
    if toll.quantity.high == 0:
        return bool(toll.victims.text)
    if toll.victims.category in (Category.CIVILIAN, Category.OFFICIAL):
        return True
    party = party_of(toll.victims, report)
    clash = _CLASH.search(report.document.text, sentence.start, sentence.stop)
    doer = party_of(toll.perpetrator, report) if toll.perpetrator else None
    if doer and doer.kind in _OF_STATE and toll.victims.category is Category.COMBATANT:
        return False
    officer = toll.quantity.low == toll.quantity.high == 1 and bool(_person(sentence, toll)) and not clash
    if officer and toll.victims.category is Category.COMBATANT:
        return True
    may_be = toll.victims.category is Category.UNKNOWN or party is None or party.kind == "police"
    return may_be and not clash


def _person(sentence: Sentence, toll: Toll) -> bool:
    """True if the victims' words name a person."""
    spans = toll.victims.evidence[:1]
    return any(
        name.kind is NameKind.PERSON and name.start <= span.stop + 2 and span.start < name.stop
        for span in spans
        for name in sentence.names
    )


def _is_past(moment: Moment | None, published: date | None) -> bool:
    """True for what lies long before the report, and for sums over a long time."""
    if moment is None or published is None:
        return False
    first, last = moment.earliest, moment.latest
    return first is None or last is None or published - last > _OLD or last - first > _LONG


def _is_aside(incident: Incident, report: Report) -> bool:
    """True for what a speech or a commentary looks back on."""
    spoken = _OPINION.search(report.document.text, 0, _HEAD) is not None
    return spoken and incident.event.status is Status.BACKGROUND


def _victims(claim: Claim, toll: Toll, sentence: Sentence, people: People) -> Iterator[Victim]:
    nobody = toll.quantity.high == 0
    if not toll.victims.evidence and not nobody and len(toll.outcomes) == 1:
        yield Victim((claim.evidence[1].quote.upper(),), number_fill(toll.quantity), _effects(toll))
    for named in victims(sentence, toll.victims.evidence[0], toll.quantity) if toll.victims.evidence else ():
        effects = {UNHURT} if nobody else _effects(toll)
        yield Victim(tuple(map(people.full, named.names)), named.number, effects, named.definite)


def _effects(toll: Toll) -> set[str]:
    return {_EFFECTS[outcome] for outcome in toll.outcomes if outcome in _EFFECTS}


def party_of(group: Group, report: Report) -> Party | None:
    return next((party for party in report.parties if party.id == group.party), None)
