"""Who did it, and how sure that is, in the words of MUC-4's keys: the organisations of a template.

What the keys take for an organisation (chosen on the development part, DEV, alone):

- A party by a name that stands in the report; a state's forces and government only where the words for the doer name
  the institution ("members of the armed forces", not "soldiers"), as they are written there.
- A group that is only described where the description says more than that it is armed ("drug mafias", not "an armed
  group").
- Who is said to have done it or is held responsible for it; else the one outlawed party that is named beside it, unless
  it is the one that tells of it or that suffered it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

from bench.muc_incidents import Incident, party_of
from bench.muc_victims import Template
from warledger.knowledge.english.people import is_person_noun
from warledger.knowledge.parties import party as entry_of
from warledger.language.syntax import Sentence
from warledger.values import Claim, Group, Party, Report, SpeakerKind, Stance, Verdict

_OUTLAWS = frozenset({"rebel group", "criminal group", "armed group"})
_OF_STATE = frozenset({"state forces", "government", "police"})
_ALLEGED = re.compile(r"(?i)\b(?:alleged\w*|presum\w*|suspect\w*|accus\w*|apparent\w*|believed|blam\w*|possibl\w*)\b")
_AUTHORITIES = re.compile(
    r"(?i)\b(?:officials?|officers?|police|authorit\w+|army|armed forces|ministers?|ministry|government|military"
    r"|judges?)\b"
)
_OPEN = re.compile(
    r"(?i)\b(?:no confirmation|not (?:yet )?(?:been )?(?:known|clear|confirmed)|unknown|whether|possibility)\b"
)
# The institution in the words for a doer, with what stands before it: "members of the [Salvadoran Armed Forces]".
_INSTITUTION = re.compile(
    r"^(?:.*\b(?:OF|FROM|BY) )?(?:(?:THE|AN?|ITS|THEIR|OUR|SOME|SEVERAL) )?"
    r"((?:(?!THE |AN? |ONE |AND )[\w.'-]+ ){0,2}?"
    r"(?:ARMED FORCES|SECURITY FORCES|AIR FORCE|NAVY|ARMY|NATIONAL GUARD|GOVERNMENT|REGIME"
    r"|INTELLIGENCE SERVICES?|SECURITY SERVICES?|MILITARY(?!\s\w)))\b"
)
_MAFIA = re.compile(r"\b((?:[\w-]+ )?(?:MAFIAS?|CARTELS?))$")
# What describes a group and says no more of it than that it is armed.
_ANY = frozenset(
    """ARMED IRREGULAR COMMANDO COMMANDOS UNIDENTIFIED UNKNOWN AFOREMENTIONED SPECIAL SPECIALIZED SAME SAID TERRORIST
    GUERRILLA REBEL SUBVERSIVE FIRING URBAN ALLEGED PRESUMED SUSPECTED OTHER ANOTHER A AN THE THIS THAT THESE THOSE
    GROUP GROUPS UNIT UNITS SQUAD TEAM ORGANIZATION CRIMINAL SMALL LARGE ELITE HEAVILY""".split()
)

# Sentences from the incident to the party that is named beside it, where the report names others and where it does not.
_NEAR, _FAR = 1, 3


def doer_of(claim: Claim) -> Group | None:
    """Who did what a claim tells, where it tells."""
    return claim.toll.perpetrator if claim.toll else claim.action.actor if claim.action else None


def organisations(report: Report, incident: Incident, sentences: Sequence[Sentence]) -> Iterator[Template]:
    """The organisations that are said to have done it or to be responsible, else the only one named beside it."""
    groups = [
        (claim.responsibility.who, _told(claim, sentences))
        for claim in _blaming(report, incident)
        if claim.responsibility
    ]
    groups += [(doer, sentences[number]) for claim, number in incident.terror if (doer := doer_of(claim))]
    named = [(name, group.party, at) for group, at in groups if (name := _name(group, report))]
    named = named or list(_beside(report, incident, sentences))
    once = {party or name: (name, party, at) for name, party, at in reversed(named)}
    for name, party, sentence in reversed(once.values()):
        yield {"name": name, "confidence": _confidence(report, incident, party, sentence)}


def _blaming(report: Report, incident: Incident) -> list[Claim]:
    """The claims of responsibility for the incident; where it has none, those of the report that are of no event."""
    claims = [claim for claim in incident.claims if claim.responsibility]
    claims = claims or [claim for claim in report.claims if claim.responsibility and claim.event is None]
    return [claim for claim in claims if claim.responsibility and claim.responsibility.verdict is not Verdict.DENIED]


def _told(claim: Claim, sentences: Sequence[Sentence]) -> Sentence:
    """The sentence of a claim."""
    return next(sentence for sentence in sentences if claim.evidence[0].start < sentence.stop)


def _beside(
    report: Report, incident: Incident, sentences: Sequence[Sentence]
) -> Iterator[tuple[str, str | None, Sentence]]:
    """The one party outside the state that is named near by; far from it, the only one that the report names."""
    outlaws = {party.id: name for party in report.parties if _is_outlaw(party) and (name := _name_of(party, report))}
    named = {
        number: {party.id for party in report.parties if party.id in outlaws and _is_in(sentence, party)}
        for number, sentence in enumerate(sentences)
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
        yield outlaws[party], party, sentences[at]


def _is_outlaw(party: Party) -> bool:
    return party.kind in _OUTLAWS and party.known


def _is_in(sentence: Sentence, party: Party) -> bool:
    return any(sentence.start <= span.start < sentence.stop for span in party.mentions)


def _name(group: Group, report: Report) -> str | None:
    """The organisation that a group is or belongs to, as the report writes it; None where the keys have none."""
    party, words = party_of(group, report), _plain(group.text or "")
    mafia = _MAFIA.search(words)
    if mafia and not (party and party.known and _plain(party.name) in words):
        return mafia.group(1).removeprefix("THE ")
    institution = _INSTITUTION.match(words)
    if party is None:
        return institution.group(1) if institution else None
    if party.kind in _OF_STATE and (party.entry is None or party.entry in _institutions(party)):
        return institution.group(1) if institution else _name_of(party, report) if party.entry is None else None
    return _name_of(party, report)


def _institutions(party: Party) -> tuple[str, ...]:
    """The ids of a state's own government, army and police in the knowledge base."""
    code = (party.country or "").lower()
    return f"{code}-government", f"{code}-military", f"{code}-police"


def _name_of(party: Party, report: Report) -> str | None:
    """A name of the party that stands in the report; of one that is only described, what describes it."""
    text = _plain(report.document.text)
    if party.known and party.entry:
        entry = entry_of(party.entry)
        names = [_plain(name) for name in (party.name, entry.name, *entry.also)]
        names = [name for name in names if not is_person_noun(name.split()[-1].lower().rstrip("s"))]
        return next((name for name in names if re.search(rf"\b{re.escape(name)}\b", text)), None)
    name = _plain(party.name)
    described = party.kind not in _OUTLAWS | {"state forces", "police", "political militia"}
    return None if described or party.name.islower() or set(name.split()) <= _ANY else name


def _plain(text: str) -> str:
    """In capitals without accents, quotation marks and brackets, with single spaces."""
    letters = unicodedata.normalize("NFD", text.upper())
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return " ".join(re.sub(r"[\"“”()\[\],;:]", " ", plain).split())


def _confidence(report: Report, incident: Incident, party: str | None, told: Sentence) -> str:
    """How sure it is that the party did it, in the keys' words."""
    blaming = [claim for claim in _blaming(report, incident) if _is_laid_on(claim, party)]
    doing = [claim for claim in incident.claims if (doer := doer_of(claim)) and doer.party == party]
    if any(_verdict(claim) is Verdict.CLAIMED for claim in blaming) or any(_is_own(claim, party) for claim in doing):
        return "CLAIMED OR ADMITTED"
    told_of = blaming or doing
    by_state = bool(told_of) and all(_is_of_state(claim, report) for claim in told_of)
    accused = "SUSPECTED OR ACCUSED BY AUTHORITIES" if by_state else "SUSPECTED OR ACCUSED"
    text = report.document.text
    if blaming or by_state:
        return accused
    if _OPEN.search(text, told.start, told.stop):
        return "POSSIBLE"
    hearsay = any(link.stance is Stance.HEARSAY for claim in doing for link in claim.attribution)
    return accused if hearsay or _ALLEGED.search(text, told.start, told.stop) else "REPORTED AS FACT"


def _verdict(claim: Claim) -> Verdict | None:
    return claim.responsibility.verdict if claim.responsibility else None


def _is_laid_on(claim: Claim, party: str | None) -> bool:
    return party is not None and claim.responsibility is not None and claim.responsibility.who.party == party


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
    official = speaker.kind is SpeakerKind.OFFICIAL or kinds.get(speaker.party or "") in _OF_STATE
    return official or bool(_AUTHORITIES.search(speaker.name))
