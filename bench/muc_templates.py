"""A report as MUC-4 templates: one for each event in which terror was done, with its victims and perpetrators.

What the keys ask for and how a report answers (chosen on the development part, DEV, alone):

- The task was about nine countries; what happened in another is no incident. A report filed elsewhere is of the country
  that it speaks of most.
- An event counts where people who are no fighters were harmed (civilians, officials, people of no known side and police
  outside a clash, anybody armed of no known party, somebody by name outside a clash), or where others than the state's
  forces struck what is no army's. Clashes between armed forces are no incident. Of those harmed in one, soldiers and
  rebels are left out.
- Threats and older incidents than the news are incidents too. None are sums over months ("in the past nine years"), a
  hundred dead and more, what lies more than two months back, people of whom no number or time is told ("they kill
  peasants"), and what a speech or a commentary looks back on.
- Left out are war and general accounts (bench/muc_relevance.py).
- What is struck besides in an event has a template of its own (bench/muc_apart.py).
- The type is that of the event's ACLED code or of the deed (bench/muc_types.py).
- A claim that somebody escaped unhurt is the effect NO INJURY OR DEATH. A kidnapped person has no effect.
- Only the claims of terror in an event say who did it; a party that struck soldiers in the same report is no answer.
- Who did it is REPORTED AS FACT unless a claim of responsibility, its voice or the words say that it was claimed (so
  it is where the party itself tells it), alleged, laid on somebody or left open (POSSIBLE); where nobody is said to
  have done it, the one armed party named beside it.
- "Hours ago" is the day of the report; "recently" is before it.
"""

from __future__ import annotations

from collections.abc import Sequence

from bench.muc_apart import apart
from bench.muc_fills import ASKED, Where, date_fill
from bench.muc_incidents import Incident, incidents
from bench.muc_organisations import doer_of, organisations
from bench.muc_relevance import is_relevant
from bench.muc_types import type_of
from bench.muc_victims import Template
from warledger.language.syntax import Sentence
from warledger.values import Place, Report


def templates(report: Report, sentences: Sequence[Sentence]) -> list[Template]:
    """The templates of one report, in the order of its text."""
    where = Where(report)
    told = [
        incident
        for incident in apart(incidents(report, sentences), report, sentences)
        if is_relevant(incident, report, sentences)
    ]
    found = [_template(report, incident, where, sentences) for incident in told]
    return [each for each in found if (each["location"] or "").split(":")[0] in {*ASKED, ""}]


def _template(report: Report, incident: Incident, where: Where, sentences: Sequence[Sentence]) -> Template:
    around = _around(incident, sentences)
    moment = incident.event.when
    told = [sentences[number] for number in dict.fromkeys(incident.told)]
    placed = told if any(list(where.places(sentence)) for sentence in told) else around
    groups = [doer for claim in incident.claims if (doer := doer_of(claim))]
    return {
        "type": type_of(incident),
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
