"""A report as MUC-4 templates: one for each event in which terror was done, with its victims and perpetrators.

What the keys ask for and how a report answers (chosen on the development part, DEV, alone):

- The task was about nine countries; what happened in another is no incident. A report filed elsewhere is of the country
  that it speaks of most.
- An event counts where people who are no fighters were harmed (civilians, officials, people of no known side and police
  outside a clash, anybody armed of no known party, somebody by name outside a clash), or where others than the state's
  forces struck what is no army's. Clashes between armed forces are no incident. Of those harmed in one, soldiers and
  rebels are left out.
- Threats and older incidents than the news are incidents too. None are sums over months ("in the past nine years"), a
  hundred dead and more, what lies more than two months back, and people of whom no number or time is told ("they kill
  peasants").
- Left out are war, operations of police and army, accidents, general accounts, and what a rebels' station tells of
  attacks on things (bench/muc_relevance.py).
- What is struck besides in an event, or elsewhere, has a template of its own (bench/muc_apart.py).
- The type is that of the event's ACLED code or of the deed (bench/muc_types.py).
- A claim that somebody escaped unhurt is the effect NO INJURY OR DEATH. A kidnapped person has no effect.
- Only the claims of terror in an event say who did it; a party that struck soldiers in the same report is no answer.
- Who did it, and how sure that is, is told in bench/muc_organisations.py.
- "Hours ago" is the day of the report; "recently" is before it. What is told without a time is before the report too,
  but of its day where the report dates another event to its own day, or tells the hour.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bench.muc_apart import apart
from bench.muc_fills import ASKED, Where, date_fill, day
from bench.muc_incidents import Incident, incidents
from bench.muc_organisations import doer_of, organisations
from bench.muc_relevance import is_relevant
from bench.muc_telling import Telling
from bench.muc_types import type_of
from bench.muc_victims import Template
from warledger.language.syntax import Sentence
from warledger.values import Place, Report, Status

_CLOCK = re.compile(r"(?i)\bat (?:approximately |about |around )?(?:[01]\d|2[0-3])[0-5]\d\b")  # "at about 1845"


def templates(report: Report, sentences: Sequence[Sentence]) -> list[Template]:
    """The templates of one report, in the order of its text."""
    telling, where = Telling(report, sentences), Where(report)
    told = [incident for incident in apart(incidents(telling), telling) if is_relevant(incident, telling)]
    found = [_template(incident, telling, where) for incident in told]
    return [each for each in found if (each["location"] or "").split(":")[0] in {*ASKED, ""}]


def _template(incident: Incident, telling: Telling, where: Where) -> Template:
    around = _around(incident, telling)
    told = [telling.sentences[number] for number in dict.fromkeys(number for _, number in incident.told)]
    placed = told if any(list(where.places(sentence)) for sentence in told) else around
    groups = [doer for claim in incident.claims if (doer := doer_of(claim))]
    return {
        "type": type_of(incident),
        "date": _date(incident, telling.report, [*told, *around]),
        "location": where.fill(placed, _places(incident, telling.report)),
        "individuals": list(dict.fromkeys(group.text.upper() for group in groups if group.text)),
        "organizations": list(organisations(incident, telling)),
        "victims": [victim.fill() for victim in incident.victims],
    }


def _date(incident: Incident, report: Report, near: Sequence[Sentence]) -> str | None:
    """The event's time; an event of no time is of the day of a report that tells of its own day, or by the clock."""
    moment, published = incident.event.when, report.document.published
    if moment is None and published and incident.event.status is Status.CURRENT:
        today = any(event.when and event.when.earliest == event.when.latest == published for event in report.events)
        if today or any(_CLOCK.search(report.document.text, at.start, at.stop) for at in near):
            return day(published)
    return date_fill(moment, published)


def _places(incident: Incident, report: Report) -> list[Place]:
    """Those of its claims, else that of the event."""
    named = dict.fromkeys(claim.where for claim in incident.claims if claim.where)
    at = incident.event.where
    known = {place.id: place for place in report.places}
    return [known[place] for place in named or ([at.place] if at else []) if place in known]


def _around(incident: Incident, telling: Telling) -> list[Sentence]:
    """The sentences before and after those that tell of the incident, the nearest first."""
    told = dict.fromkeys(number for _, number in incident.told)
    near = (number + step for number in told for step in (-1, 1))
    return [telling.sentences[number] for number in near if 0 <= number < len(telling.sentences) and number not in told]
