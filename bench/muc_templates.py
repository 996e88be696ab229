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
import unicodedata
from collections.abc import Iterator, Sequence

from bench.muc_fills import Where, date_fill
from bench.muc_incidents import Incident, Template, incidents, party_of
from warledger.extract.when import moments
from warledger.extract.when.dating import Dating
from warledger.knowledge.english.people import is_person_noun
from warledger.language.syntax import Sentence
from warledger.values import Claim, Group, Moment, Party, Place, Report, SpeakerKind, Stance, Verdict

_BOMB = re.compile(
    r"(?i)\b(?:bomb\w*|explosi\w+|explod\w+|dynamit\w*|blast\w*|car-bomb\w*|grenades?|detonat\w*|landmines?"
    r"|blew up|blow\w* up)\b"
)
_BOMBS = frozenset(
    "explode detonate burst bomb place plant throw hurl lob toss activate lay launch dynamite firebomb bombard".split()
) | {"go off", "blow up", "set off"}
_BURNS = frozenset({"burn", "torch", "set fire", "set ablaze"})
_FIRE = re.compile(r"(?i)\b(?:arson|set (?:fire|ablaze)|burn(?:ed|t|ing)|torch(?:ed|ing))\b")
_ORGANISATIONS = frozenset({"state forces", "rebel group", "armed group", "criminal group"})
_OUTLAWS = frozenset({"rebel group", "criminal group", "armed group"})
_ALLEGED = re.compile(r"(?i)\b(?:alleged\w*|presum\w*|suspect\w*|accus\w*|apparent\w*|believed|blam\w*|possibl\w*)\b")
_AUTHORITIES = re.compile(
    r"(?i)\b(?:officials?|officers?|police|authorit\w+|army|armed forces|ministers?|ministry|government|military"
    r"|judges?)\b"
)
_OPEN = re.compile(
    r"(?i)\b(?:no confirmation|not (?:yet )?(?:been )?(?:known|clear|confirmed)|unknown|whether|possibility)\b"
)


def templates(report: Report, sentences: Sequence[Sentence]) -> list[Template]:
    """The templates of one report, in the order of its text."""
    where = Where(report)
    return [_template(report, incident, where, sentences) for incident in incidents(report, sentences)]


def _template(report: Report, incident: Incident, where: Where, sentences: Sequence[Sentence]) -> Template:
    around = _around(incident, sentences)
    moment = incident.event.when or _day_of(report, around)
    told = [sentences[number] for number in dict.fromkeys(incident.told)]
    placed = told if any(list(where.places(sentence)) for sentence in told) else around
    groups = [doer for claim in incident.claims if (doer := _doer(claim))]
    return {
        "type": _type(report, incident, sentences),
        "date": date_fill(moment, report.document.published),
        "location": where.fill(placed, _places(report, incident)),
        "individuals": list(dict.fromkeys(group.text.upper() for group in groups if group.text)),
        "organizations": list(_organisations(report, incident, sentences)),
        "victims": [victim.fill() for victim in incident.victims],
    }


def _places(report: Report, incident: Incident) -> list[Place]:
    """Those that the event and its claims name."""
    at = incident.event.where
    ids = dict.fromkeys([*([at.place] if at else []), *(claim.where for claim in incident.claims if claim.where)])
    known = {place.id: place for place in report.places}
    return [known[place] for place in ids if place in known]


def _doer(claim: Claim) -> Group | None:
    return claim.toll.perpetrator if claim.toll else claim.action.actor if claim.action else None


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


def _organisations(report: Report, incident: Incident, sentences: Sequence[Sentence]) -> Iterator[Template]:
    """The organisations that are said to have done it or to be responsible, else the only one named beside it."""
    blamed = [claim for claim in incident.claims if claim.responsibility]
    blamed = blamed or [claim for claim in report.claims if claim.responsibility]
    by = [(claim.responsibility.who, sentences[incident.told[0]]) for claim in blamed if claim.responsibility]
    by += [(doer, sentences[number]) for claim, number in incident.terror if (doer := _doer(claim))]
    doers = [(party, at) for group, at in by if _is_organisation(party := party_of(group, report))]
    doers = doers or _beside(report, incident, sentences)
    once = {party.id: (party, at) for party, at in reversed(doers) if party is not None}
    for party, sentence in once.values():
        yield {"name": _name(party, report), "confidence": _confidence(report, incident, party, sentence)}


def _beside(report: Report, incident: Incident, sentences: Sequence[Sentence]) -> list[tuple[Party | None, Sentence]]:
    """The one party outside the state that the sentences of the incident, or those right beside them, name."""
    numbers = {number + step for _, number in incident.terror for step in (-1, 0, 1)}
    found = {
        party.id: (party, sentences[number])
        for number in sorted(numbers, reverse=True) if 0 <= number < len(sentences)
        for party in report.parties
        if party.kind in _OUTLAWS and _is_organisation(party) and (party.known or party.kind != "armed group")
        and any(sentences[number].start <= span.start < sentences[number].stop for span in party.mentions)
    }  # fmt: skip
    return list(found.values()) if len(found) == 1 else []


def _name(party: Party, report: Report) -> str:
    """As the report writes it: the name that is known if it stands there, else how it is first called."""
    text = _plain(report.document.text)
    if _plain(party.name) in text or party.kind == "state forces" or not party.mentions:
        return _plain(party.name)
    called = (_called(mention.quote) for mention in party.mentions)
    return next((name for name in called if name), _plain(party.name))


def _called(words: str) -> str | None:
    """The name in a mention: "guerrillas of the [Maoist Army]"; None for "the guerrillas"."""
    name = re.split(r"(?i)\b(?:of|from) (?=the\b)", words)[-1]
    return None if is_person_noun(name.split()[-1].lower().rstrip("s")) else _plain(name)


def _plain(text: str) -> str:
    """In capitals without accents, with single spaces."""
    letters = unicodedata.normalize("NFD", text.upper())
    return " ".join("".join(letter for letter in letters if not unicodedata.combining(letter)).split())


def _is_organisation(party: Party | None) -> bool:
    """True for a party with a name; "guerrillas" and "terrorists" are individuals to the keys."""
    return party is not None and (party.known or (party.kind in _ORGANISATIONS and not party.name.islower()))


def _confidence(report: Report, incident: Incident, party: Party, told: Sentence) -> str:
    """How sure it is that the party did it, in the keys' words."""
    text = report.document.text
    alleged = _ALLEGED.search(text, told.start, told.stop)
    by_state = "SUSPECTED OR ACCUSED BY AUTHORITIES"
    accused = by_state if _AUTHORITIES.search(text, told.start, told.stop) else "SUSPECTED OR ACCUSED"
    of_event = [claim for claim in incident.claims if claim.responsibility]
    for claim in of_event or [claim for claim in report.claims if claim.responsibility]:
        if claim.responsibility and claim.responsibility.who.party == party.id:
            if claim.responsibility.verdict is Verdict.CLAIMED:
                return "CLAIMED OR ADMITTED"
            if claim.responsibility.verdict is Verdict.BLAMED:
                return by_state if _is_official(claim) else accused
    doing = [claim for claim in incident.claims if (doer := _doer(claim)) and doer.party == party.id]
    if any(_is_own(claim, party) for claim in doing):
        return "CLAIMED OR ADMITTED"
    if any(_is_official(claim) for claim in doing):
        return by_state
    if _OPEN.search(text, told.start, told.stop):
        return "POSSIBLE"
    hearsay = any(link.stance is Stance.HEARSAY for claim in doing for link in claim.attribution)
    return accused if alleged or hearsay else "REPORTED AS FACT"


def _is_own(claim: Claim, party: Party) -> bool:
    """True for what the party says of itself: "the front said that it had killed"."""
    speaker = claim.attribution[0].speaker if claim.attribution else None
    return speaker is not None and speaker.party == party.id


def _is_official(claim: Claim) -> bool:
    speaker = claim.attribution[0].speaker if claim.attribution else None
    return speaker is not None and speaker.kind is SpeakerKind.OFFICIAL
