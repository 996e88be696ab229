"""Who did it, and how sure that is, in the words of MUC-4's keys: the organisations of a template.

The keys' conventions (chosen on the development part, DEV, alone):

- What the keys call an organisation is told in bench/muc_names.py.
- Who is said to have done it or is held responsible for it; else the one outlawed party that is named beside it.
- It is a fact, whoever reports it, unless the party claims it or tells it of itself (CLAIMED OR ADMITTED), it is laid
  on the party or told with a word of doubt (SUSPECTED OR ACCUSED, BY AUTHORITIES where only the state does so).
  POSSIBLE is not told apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from bench.muc_incidents import Incident
from bench.muc_names import OF_STATE, OUTLAWS, name_in, name_of
from bench.muc_telling import Telling
from bench.muc_victims import Template
from warledger.language.syntax import Sentence
from warledger.values import Claim, Group, Party, Report, SpeakerKind, Stance, Verdict

_ALLEGED = re.compile(
    r"(?i)\b(?:alleged\w*|presum\w*|supposed\w*|suspect\w*|accus\w*|charg\w*|attribut\w*|apparent\w*|believed|blam\w*"
    r"|possibl\w*)\b"
)
# Sentences from the incident to the party that is named beside it, where the report names others and where it does not.
_NEAR, _FAR = 1, 3


class _Organisation(NamedTuple):
    """A name as the report writes it, the id of its party, and the words of the sentence that names it."""

    name: str
    party: str | None
    told: str


def doer_of(claim: Claim) -> Group | None:
    """Who did what a claim tells, where it tells."""
    return claim.toll.perpetrator if claim.toll else claim.action.actor if claim.action else None


def organisations(incident: Incident, telling: Telling) -> Iterator[Template]:
    """The organisations that are said to have done it or to be responsible, else the only one named beside it."""
    groups = [(who, telling.number(claim)) for claim in _blaming(incident, telling) if (who := _blamed(claim))]
    groups += [(doer, number) for claim, number in incident.terror if (doer := doer_of(claim))]
    named = [found for group, number in groups for found in _named(group, number, telling)]
    named = named or list(_beside(incident, telling))
    once = {found.party or found.name: found for found in reversed(named)}
    for found in reversed(once.values()):
        yield {"name": found.name, "confidence": _confidence(incident, found, telling)}


def _named(group: Group, number: int, telling: Telling) -> Iterator[_Organisation]:
    """The organisation of a group, or each of them: "the government and the army"."""
    for party in group.parties or (None,):
        name = name_in(replace(group, party=party), telling)
        if name:
            yield _Organisation(name, party, telling.text(number))


def _blaming(incident: Incident, telling: Telling) -> list[Claim]:
    """The claims of responsibility for the incident; where it has none, those of the report that are of no event."""
    claims = [claim for claim in incident.claims if claim.responsibility]
    claims = claims or [claim for claim in telling.report.claims if claim.responsibility and claim.event is None]
    return [claim for claim in claims if claim.responsibility and claim.responsibility.verdict is not Verdict.DENIED]


def _beside(incident: Incident, telling: Telling) -> Iterator[_Organisation]:
    """The one party outside the state that is named near by; far from it, the only one that the report names."""
    parties = [party for party in telling.report.parties if party.kind in OUTLAWS and party.known]
    outlaws = {party.id: name for party in parties if (name := name_of(party, telling))}
    named = {
        number: {party.id for party in parties if party.id in outlaws and _is_in(sentence, party)}
        for number, sentence in enumerate(telling.sentences)
    }
    reach = _FAR if len(outlaws) == 1 else _NEAR
    told = dict.fromkeys(number for _, number in incident.terror)
    near = [number for number in named if any(abs(number - each) <= reach for each in told)]
    found = {party for number in near for party in named[number]}
    if len(found) == 1:
        (party,) = found
        at = min(
            (number for number in near if named[number]), key=lambda number: min(abs(number - one) for one in told)
        )
        yield _Organisation(outlaws[party], party, telling.text(at))


def _is_in(sentence: Sentence, party: Party) -> bool:
    return any(sentence.start <= span.start < sentence.stop for span in party.mentions)


def _confidence(incident: Incident, found: _Organisation, telling: Telling) -> str:
    """How sure it is that it did it, in the keys' words; what is only reported is a fact, whoever reports it."""
    blaming = [claim for claim in _blaming(incident, telling) if _is_by(_blamed(claim), found, telling)]
    doing = [claim for claim in incident.claims if _is_by(doer_of(claim), found, telling)]
    own = any(_is_own(claim, found.party) for claim in doing)
    if own or any(_verdict(claim) is Verdict.CLAIMED for claim in blaming):
        return "CLAIMED OR ADMITTED"
    told_of = blaming or doing
    by_state = bool(told_of) and all(_is_of_state(claim, telling.report) for claim in told_of)
    accused = "SUSPECTED OR ACCUSED BY AUTHORITIES" if by_state else "SUSPECTED OR ACCUSED"
    return accused if blaming or _ALLEGED.search(found.told) else "REPORTED AS FACT"


def _blamed(claim: Claim) -> Group | None:
    return claim.responsibility.who if claim.responsibility else None


def _is_by(group: Group | None, found: _Organisation, telling: Telling) -> bool:
    """True for the same party; for a group that is only described, the same name."""
    if group is None:
        return False
    return found.party in group.parties if found.party else name_in(group, telling) == found.name


def _verdict(claim: Claim) -> Verdict | None:
    return claim.responsibility.verdict if claim.responsibility else None


def _is_own(claim: Claim, party: str | None) -> bool:
    """True for what the party says of itself: "the front said that it had killed"."""
    speaker = claim.attribution[0].speaker if claim.attribution else None
    return speaker is not None and party is not None and speaker.party == party


def _is_of_state(claim: Claim, report: Report) -> bool:
    """True for what officials say, or police and army, and do not only confirm."""
    speaker = claim.attribution[0].speaker if claim.attribution else None
    if speaker is None or claim.attribution[0].stance is Stance.CONFIRMS:
        return False
    kinds = {party.id: party.kind for party in report.parties}
    return speaker.kind is SpeakerKind.OFFICIAL or kinds.get(speaker.party or "") in OF_STATE
