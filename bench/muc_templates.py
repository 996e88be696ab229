"""A report as MUC-4 templates: one for each attack, bombing, arson or kidnapping, with its victims and perpetrators.

What the keys ask for and how a report answers (chosen on the development part, DEV, alone):

- Victims are those whom terror is done to: civilians, officials, people of no known side outside a clash, and police
  outside a clash. Fighters' losses and clashes between armed forces are no incident. An armed group's attack on what is
  no fighter's is one without victims.
- Threats and older incidents than the news are incidents too, and so is a deed that somebody denies: the judge is dead.
  None are sums over months ("in the past nine years"), losses in the hundreds, what lies more than two months back, and
  people of whom no number, time or place is told ("they kill peasants").
- Claims belong to one incident if they tell of the same person, or if they stand within two sentences and neither
  kind, day nor place speaks against it.
- A claim that somebody escaped unhurt is the effect NO INJURY OR DEATH. A kidnapped person has no effect.
- Who did it is REPORTED AS FACT unless the words say that it was claimed, alleged, or blamed on somebody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bench.muc_fills import Where, date_fill
from bench.muc_incidents import Act, Incident, Template, acts, incidents, party_of
from warledger.extract.when import moments
from warledger.extract.when.dating import Dating
from warledger.language.syntax import Sentence
from warledger.values import Moment, Party, Report, SpeakerKind, Verdict

_BOMB = re.compile(r"(?i)\b(?:bomb\w*|explo\w+|dynamit\w*|blast\w*|car-bomb\w*|grenades?|detonat\w*|mines?)\b")
_FIRE = re.compile(r"(?i)\b(?:arson|set (?:fire|ablaze)|burn(?:ed|t|ing)|torch(?:ed|ing))\b")
_ORGANISATIONS = frozenset({"state forces", "rebel group", "armed group", "criminal group"})
_ALLEGED = re.compile(r"(?i)\b(?:alleged\w*|presum\w*|suspect\w*|accus\w*|apparent\w*|believed|blam\w*|possibl\w*)\b")


def templates(report: Report, sentences: Sequence[Sentence]) -> list[Template]:
    """The templates of one report, in the order of its text."""
    where = Where(report)
    return [_template(report, incident, where, sentences) for incident in incidents(acts(report, sentences, where))]


def _template(report: Report, incident: Incident, where: Where, sentences: Sequence[Sentence]) -> Template:
    around = _around(incident, sentences)
    moment = next((act.moment for act in incident.acts if act.moment), None) or _day_of(report, around)
    told = [act.sentence for act in incident.acts]
    placed = told if any(act.places for act in incident.acts) else around
    groups = [act.perpetrator for act in incident.acts if act.perpetrator]
    return {
        "type": _type(report, incident, sentences),
        "date": date_fill(moment, report.document.published),
        "location": where.fill(placed),
        "individuals": list(dict.fromkeys(group.text.upper() for group in groups if group.text)),
        "organizations": list(_organisations(report, incident)),
        "victims": [victim.fill() for victim in incident.victims],
    }


def _around(incident: Incident, sentences: Sequence[Sentence]) -> list[Sentence]:
    """The sentences before and after those that tell of the incident, the nearest first."""
    told = dict.fromkeys(act.number for act in incident.acts)
    near = (number + step for number in told for step in (-1, 1))
    return [sentences[number] for number in near if 0 <= number < len(sentences) and number not in told]


def _day_of(report: Report, sentences: Sequence[Sentence]) -> Moment | None:
    """The first single day that one of the sentences gives to an event, not to a saying."""
    for sentence in sentences:
        for dated in Dating(sentence, moments(report.document, sentence)).of_events:
            if dated.moment.precision == 1:
                return dated.moment
    return None


def _type(report: Report, incident: Incident, sentences: Sequence[Sentence]) -> str:
    """By the outcome, else by the words of the sentences that tell of it and of the one before."""
    if incident.acts[0].kidnapping:
        return "KIDNAPPING"
    for act in incident.acts:
        start = sentences[max(0, act.number - 1)].start
        if _BOMB.search(report.document.text, start, act.sentence.stop):
            return "BOMBING"
        if _FIRE.search(report.document.text, act.sentence.start, act.sentence.stop):
            return "ARSON"
    return "ATTACK"


def _organisations(report: Report, incident: Incident) -> Iterator[Template]:
    """The organisations that are said to have harmed the victims, else those that claim or are blamed for some deed."""
    doers = [(party_of(act.perpetrator, report), act) for act in incident.acts if act.perpetrator]
    if not any(_is_organisation(party) for party, _ in doers):
        blamed = (claim.responsibility.who for claim in report.claims if claim.responsibility)
        doers = [(party_of(group, report), incident.acts[0]) for group in blamed]
    once = {party.id: (party, act) for party, act in reversed(doers) if party is not None and _is_organisation(party)}
    for party, act in once.values():
        name = party.name if party.known or not party.mentions else party.mentions[0].quote
        yield {"name": " ".join(name.upper().split()), "confidence": _confidence(report, party, act)}


def _is_organisation(party: Party | None) -> bool:
    return party is not None and (party.known or party.kind in _ORGANISATIONS)


def _confidence(report: Report, party: Party, act: Act) -> str:
    """How sure it is that the party did it, in the keys' words."""
    for claim in report.claims:
        if claim.responsibility and claim.responsibility.who.party == party.id:
            if claim.responsibility.verdict is Verdict.CLAIMED:
                return "CLAIMED OR ADMITTED"
            if claim.responsibility.verdict is Verdict.BLAMED:
                speaker = claim.attribution[0].speaker if claim.attribution else None
                official = speaker is not None and speaker.kind is SpeakerKind.OFFICIAL
                return "SUSPECTED OR ACCUSED BY AUTHORITIES" if official else "SUSPECTED OR ACCUSED"
    alleged = _ALLEGED.search(report.document.text, act.sentence.start, act.sentence.stop)
    return "SUSPECTED OR ACCUSED" if alleged else "REPORTED AS FACT"
