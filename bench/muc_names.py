"""What MUC-4's keys call an organisation: the words for a group or a party that stand in the report.

- A party by a name that stands in the report; a state's forces and government only where the words for the doer name
  the institution ("members of the armed forces", not "soldiers"), as they are written there.
- A group that is only described where the description says more than that it is armed ("drug mafias", not "an armed
  group").
"""

from __future__ import annotations

import re
from functools import lru_cache

from bench.muc_fills import flat
from bench.muc_telling import Telling
from warledger.knowledge.english.people import is_person_noun
from warledger.knowledge.parties import party as entry_of
from warledger.values import Group, Party

OUTLAWS = frozenset({"rebel group", "criminal group", "armed group"})
OF_STATE = frozenset({"state forces", "government", "police"})
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


def name_in(group: Group, telling: Telling) -> str | None:
    """The organisation that a group is or belongs to, as the report writes it; None where the keys have none."""
    party, words = telling.party(group), _plain(group.text or "")
    mafia = _MAFIA.search(words)
    if mafia and not (party and party.known and _plain(party.name) in words):
        return mafia.group(1).removeprefix("THE ")
    institution = _INSTITUTION.match(words)
    if party is None:
        return institution.group(1) if institution else None
    if party.kind in OF_STATE and (party.entry is None or party.entry in _institutions(party)):
        return institution.group(1) if institution else name_of(party, telling) if party.entry is None else None
    return name_of(party, telling)


def _institutions(party: Party) -> tuple[str, ...]:
    """The ids of a state's own government, army and police in the knowledge base."""
    code = (party.country or "").lower()
    return f"{code}-government", f"{code}-military", f"{code}-police"


def name_of(party: Party, telling: Telling) -> str | None:
    """A name of the party that stands in the report; of one that is only described, what describes it."""
    text = _plain(telling.report.document.text)
    if party.known and party.entry:
        entry = entry_of(party.entry)
        names = [_plain(name) for name in (party.name, entry.name, *entry.also)]
        names = [name for name in names if not is_person_noun(name.split()[-1].lower().rstrip("s"))]
        return next((name for name in names if re.search(rf"\b{re.escape(name)}\b", text)), None)
    name = _plain(party.name)
    described = party.kind not in OUTLAWS | {"state forces", "police", "political militia"}
    return None if described or party.name.islower() or set(name.split()) <= _ANY else name


@lru_cache(maxsize=64)
def _plain(text: str) -> str:
    """Like `flat`, without quotation marks, brackets and commas."""
    return " ".join(re.sub(r"[\"“”()\[\],;:]", " ", flat(text)).split())
