"""What a voice's word is worth on these losses (methodology §6.4, the interest matrix; §8.4, the ladder)."""

from __future__ import annotations

from enum import IntEnum, StrEnum

from warledger.assemble.weigh.voices import kind_of
from warledger.assemble.weigh.whom import side_key
from warledger.values import Account, Category, Claim, SpeakerKind, Stance


class Interest(StrEnum):
    """How the speaker stands to those whose losses it tells."""

    OWN_LOSSES = "own losses"
    ENEMY_LOSSES = "the enemy's losses"
    HARM_BY_SELF = "civilians harmed by itself"
    HARM_BY_ENEMY = "civilians harmed by the enemy"
    NONE = "no side in it"


class Rung(IntEnum):
    """Where a figure stands on the ladder by which `ucdp` chooses; lower is better."""

    VERIFIED = 1  # a monitor's, or an admission of own losses or of harm done
    AUTHORITY = 2  # hospitals, civil authorities
    INDEPENDENT = 3  # the report's own word, witnesses, experts, media
    PARTY = 4  # a party about others
    HEARSAY = 5  # nobody named


_ADMISSIONS = frozenset({Interest.OWN_LOSSES, Interest.HARM_BY_SELF})
_RUNGS = {
    SpeakerKind.MONITOR: Rung.VERIFIED,
    SpeakerKind.HOSPITAL: Rung.AUTHORITY,
    SpeakerKind.OFFICIAL: Rung.AUTHORITY,
    SpeakerKind.WITNESS: Rung.INDEPENDENT,
    SpeakerKind.MEDIA: Rung.INDEPENDENT,
    SpeakerKind.EXPERT: Rung.INDEPENDENT,
    SpeakerKind.PARTY: Rung.PARTY,
    SpeakerKind.UNNAMED: Rung.HEARSAY,
}


def interest(account: Account, claim: Claim) -> Interest:
    """The speaker's interest in the claim's victims."""
    toll, speaker = claim.toll, claim.attribution[0].speaker if claim.attribution else None
    if toll is None or speaker is None or speaker.party is None or side_key(account, speaker.party) is None:
        return Interest.NONE
    mine = side_of(account, speaker.party)
    harmed_by = side_of(account, toll.perpetrator.party) if toll.perpetrator and toll.perpetrator.party else None
    if toll.victims.party in mine:
        return Interest.OWN_LOSSES
    if toll.victims.category is Category.CIVILIAN:
        if harmed_by is None:
            return Interest.NONE
        return Interest.HARM_BY_SELF if harmed_by == mine else Interest.HARM_BY_ENEMY
    against = toll.victims.party is not None or toll.victims.category is Category.COMBATANT
    return Interest.ENEMY_LOSSES if against or harmed_by == mine else Interest.NONE


def side_of(account: Account, party: str) -> frozenset[str]:
    """The parties that stand with this one in the account, itself among them."""
    return next((frozenset(side) for side in account.event.sides if party in side), frozenset({party}))


def rung(account: Account, claim: Claim) -> Rung:
    """Where the claim stands on the ladder."""
    stands = interest(account, claim)
    first = claim.attribution[0] if claim.attribution else None
    if stands in _ADMISSIONS:
        return Rung.VERIFIED
    if stands in (Interest.ENEMY_LOSSES, Interest.HARM_BY_ENEMY):
        return Rung.PARTY
    if first is not None and first.stance is Stance.HEARSAY:
        return Rung.HEARSAY
    return _RUNGS[kind_of(claim)]
