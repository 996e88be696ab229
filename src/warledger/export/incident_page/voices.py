"""Who says it: the same voice in many reports, and how it stands to those whose losses it tells."""

from __future__ import annotations

from typing import NamedTuple

from warledger.export.incident_page.case import Case, Cited
from warledger.export.row.sides import NOBODYS, actor_of
from warledger.export.words import NOBODY_NAMED, is_rumour
from warledger.values import Account, Attribution, Claim, Party, SpeakerKind, Stance

_NAMELESS = frozenset({SpeakerKind.UNNAMED, SpeakerKind.WITNESS})
_TOLD = {Stance.ADMITS: "admits", Stance.HEARSAY: "hearsay", Stance.UNVERIFIED: "unverified", Stance.DENIES: "denies"}


class Voice(NamedTuple):
    """A voice; equal keys are one, however many reports carry it. `name` hides private people."""

    key: tuple[str, str]
    name: str


def voice_of(case: Case, cited: Cited) -> Voice:
    """The originator of the claim: officers of one side are one voice, and so are copies of one report."""
    carrier = case.original(cited.account.document)
    first = cited.claim.attribution[0] if cited.claim.attribution else None
    if first is None:
        return Voice(("report", carrier), f"{publisher(cited)} in its own words")
    if first.speaker is None:
        return Voice(("hearsay", carrier), NOBODY_NAMED)
    party = side_of(cited.account, first.speaker.party)
    if party is not None:
        return Voice(("side", party.key), case.called(party.key, actor_of(party).name))
    name = _name(cited, first)
    nameless = first.speaker.kind in _NAMELESS
    return Voice((first.speaker.kind.value, carrier if nameless else first.speaker.name.casefold()), name)


def publisher(cited: Cited) -> str:
    """Whose report it is."""
    return cited.telling.source().publisher or cited.account.document.source


def side_of(account: Account, party: str | None) -> Party | None:
    """The party of this id if it is a side, not people who are none."""
    known = account.party(party)
    return known if known and known.kind not in NOBODYS else None


def standing(voice: Voice, cited: Cited) -> tuple[str, ...]:
    """Who spoke for a side, and how the voice stands to it: on whose losses, what it is, through whom, how surely."""
    claim, account = cited.claim, cited.account
    first = claim.attribution[0] if claim.attribution else None
    if first is None:
        return ()
    kind = _what(first.speaker.kind if first.speaker else None)
    told = [_for_a_side(voice, cited, first), _interest(account, claim) or ("" if kind in voice.name else kind)]
    told.append(_TOLD.get(first.stance, ""))
    told += ["reportedly" if is_rumour(link) else f"via {_name(cited, link)}" for link in claim.attribution[1:]]
    return tuple(each for each in told if each)


def _for_a_side(voice: Voice, cited: Cited, link: Attribution) -> str:
    """The minister or the spokesman who spoke for a side, where the report does not name the side itself."""
    if voice.key[0] != "side" or link.speaker is None or link.speaker.kind is SpeakerKind.PARTY:
        return ""
    name = _name(cited, link)
    return "" if name.casefold() in voice.name.casefold() else name


def _name(cited: Cited, link: Attribution) -> str:
    return cited.telling.voice(link)


def _interest(account: Account, claim: Claim) -> str:
    speaker = claim.attribution[0].speaker
    mine = next((side for side in account.event.sides if speaker and speaker.party in side), ())
    if not (mine and claim.toll and claim.toll.victims.party):
        return ""
    if claim.toll.victims.party in mine:
        return "on its own losses"
    whose = side_of(account, claim.toll.victims.party)
    return "on its enemy’s losses" if whose and any(whose.id in side for side in account.event.sides) else ""


def _what(kind: SpeakerKind | None) -> str:
    return kind.value if kind and kind not in (SpeakerKind.UNNAMED, SpeakerKind.PARTY) else ""
