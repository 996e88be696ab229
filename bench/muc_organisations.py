"""Who did it, and how sure that is, in the words of MUC-4's keys: the organisations of a template."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

from bench.muc_incidents import Incident, Template, party_of
from warledger.knowledge.english.people import is_person_noun
from warledger.language.syntax import Sentence
from warledger.values import Claim, Group, Party, Report, SpeakerKind, Stance, Verdict

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


def doer_of(claim: Claim) -> Group | None:
    """Who did what a claim tells, where it tells."""
    return claim.toll.perpetrator if claim.toll else claim.action.actor if claim.action else None


def organisations(report: Report, incident: Incident, sentences: Sequence[Sentence]) -> Iterator[Template]:
    """The organisations that are said to have done it or to be responsible, else the only one named beside it."""
    blamed = [claim for claim in incident.claims if claim.responsibility]
    blamed = blamed or [claim for claim in report.claims if claim.responsibility]
    by = [(claim.responsibility.who, sentences[incident.told[0]]) for claim in blamed if claim.responsibility]
    by += [(doer, sentences[number]) for claim, number in incident.terror if (doer := doer_of(claim))]
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
    doing = [claim for claim in incident.claims if (doer := doer_of(claim)) and doer.party == party.id]
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
