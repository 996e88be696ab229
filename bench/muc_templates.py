"""A report as MUC-4 templates: one for each event in which terror was done, with its victims and perpetrators.

What the keys ask for and how a report answers (chosen on the development part, DEV, alone):

- An event counts where people who are no fighters were harmed (civilians, officials, people of no known side and police
  outside a clash, an officer by name outside a clash), or where others than the state's forces struck what is no
  army's. Clashes between armed forces are no incident. Of those harmed in one, soldiers and rebels are left out.
- Threats and older incidents than the news are incidents too. None are sums over months ("in the past nine years"), a
  hundred dead and more, what lies more than two months back, and people of whom no number, time or place is told
  ("they kill peasants").
- A claim that somebody escaped unhurt is the effect NO INJURY OR DEATH. A kidnapped person has no effect.
- Only the claims of terror in an event say who did it; a party that struck soldiers in the same report is no answer.
- Who did it is REPORTED AS FACT unless a claim of responsibility, its voice or the words say that it was claimed (so
  it is where the party itself tells it), alleged, laid on somebody or left open (POSSIBLE); where nobody is said to
  have done it, the one armed party named beside it.
- "Hours ago" is the day of the report; "recently" is before it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bench.muc_fills import Where, date_fill
from bench.muc_incidents import Incident, Template, incidents
from bench.muc_organisations import doer_of, organisations
from warledger.extract.when import moments
from warledger.extract.when.dating import Dating
from warledger.language.syntax import Sentence
from warledger.values import Moment, Place, Report

_BOMB = re.compile(
    r"(?i)\b(?:bomb\w*|explosi\w+|explod\w+|dynamit\w*|blast\w*|car-bomb\w*|grenades?|detonat\w*|landmines?"
    r"|blew up|blow\w* up)\b"
)
_BOMBS = frozenset(
    "explode detonate burst bomb place plant throw hurl lob toss activate lay launch dynamite firebomb bombard".split()
) | {"go off", "blow up", "set off"}
_BURNS = frozenset({"burn", "torch", "set fire", "set ablaze"})
_FIRE = re.compile(r"(?i)\b(?:arson|set (?:fire|ablaze)|burn(?:ed|t|ing)|torch(?:ed|ing))\b")


def templates(report: Report, sentences: Sequence[Sentence]) -> list[Template]:
    """The templates of one report, in the order of its text."""
    where = Where(report)
    return [_template(report, incident, where, sentences) for incident in incidents(report, sentences)]


def _template(report: Report, incident: Incident, where: Where, sentences: Sequence[Sentence]) -> Template:
    around = _around(incident, sentences)
    moment = incident.event.when or _day_of(report, around)
    told = [sentences[number] for number in dict.fromkeys(incident.told)]
    placed = told if any(list(where.places(sentence)) for sentence in told) else around
    groups = [doer for claim in incident.claims if (doer := doer_of(claim))]
    return {
        "type": _type(report, incident, sentences),
        "date": date_fill(moment, report.document.published),
        "location": where.fill(placed, _places(report, incident)),
        "individuals": list(dict.fromkeys(group.text.upper() for group in groups if group.text)),
        "organizations": list(organisations(report, incident, sentences)),
        "victims": [victim.fill() for victim in incident.victims],
    }


def _places(report: Report, incident: Incident) -> list[Place]:
    """Those that the event and its claims name."""
    at = incident.event.where
    ids = dict.fromkeys([*([at.place] if at else []), *(claim.where for claim in incident.claims if claim.where)])
    known = {place.id: place for place in report.places}
    return [known[place] for place in ids if place in known]


def _around(incident: Incident, sentences: Sequence[Sentence]) -> list[Sentence]:
    """The sentences before and after those that tell of the incident, the nearest first."""
    told = dict.fromkeys(incident.told)
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
    """By the outcome, else the deeds, else its sentences' words, and the one's before where no victim has a name."""
    if incident.kidnapping:
        return "KIDNAPPING"
    deeds = {claim.action.deed for claim, _ in incident.terror if claim.action}
    if deeds & _BOMBS:
        return "BOMBING"
    if deeds & _BURNS:
        return "ARSON"
    named = any(len(victim.names) > 1 and victim.number == "1" for victim in incident.victims)
    before = 0 if named else 1
    text = report.document.text
    for number in incident.told:
        if _BOMB.search(text, sentences[max(0, number - before)].start, sentences[number].stop):
            return "BOMBING"
    fires = (_FIRE.search(text, sentences[number].start, sentences[number].stop) for number in incident.told)
    return "ARSON" if any(fires) else "ATTACK"
