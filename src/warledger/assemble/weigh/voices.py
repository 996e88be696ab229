"""Who said it first, and which voices are independent (methodology §6.3).

The originator of a claim is the innermost voice of its chain; the carrier is who published it. A voice counts once,
however many articles print it: different officials of one side are one side, and where a voice has no name of its own
("local sources"), or the report speaks itself, the carrier's copies tell how often it was really heard.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

from warledger.assemble.weigh.whom import side_key
from warledger.values import Account, Claim, Speaker, SpeakerKind
from warledger.values.folding import folded

Copies = Mapping[str, str]  # document → the document that it is a copy of; itself where it is none
_NAMELESS = frozenset({SpeakerKind.UNNAMED, SpeakerKind.WITNESS})


OWN = ("carrier:", "hearsay:")  # voices that are the report's


def mouth(voice: str) -> str:
    """The voice; one for all that a report says without naming who says it."""
    return "the report" if voice.startswith(OWN) else voice


def originator(account: Account, claim: Claim, copies: Copies) -> str:
    """A key for who asserts the claim: equal keys are one voice."""
    first = claim.attribution[0] if claim.attribution else None
    carrier = carrier_of(account, copies)
    if first is None:
        return f"carrier:{carrier}"
    if first.speaker is None:
        return f"hearsay:{carrier}"
    return _voice(account, first.speaker, carrier)


def _voice(account: Account, speaker: Speaker, carrier: str) -> str:
    side = side_key(account, speaker.party)
    if side is not None:
        return f"side:{side}"
    if speaker.kind in _NAMELESS:
        return f"{speaker.kind.value}:{carrier}"
    return f"{speaker.kind.value}:{folded(speaker.name)}"


def in_full(voices: Collection[str]) -> dict[str, str]:
    """The voices that are named by the first words of one other's name, and that other: "Salt Observatory".

    Where two names begin so ("United Nations") it is not known which is meant.
    """
    named = sorted({voice for voice in voices if not voice.startswith((*OWN, "side:"))})
    longer = {short: [each for each in named if each.startswith(f"{short} ")] for short in named if " " in short}
    return {short: each[0] for short, each in longer.items() if len(each) == 1}


def carrier_of(account: Account, copies: Copies) -> str:
    """What was published: the account's document, or the one that it is a copy of."""
    return copies.get(account.document.id, account.document.id)


def kind_of(claim: Claim) -> SpeakerKind:
    """What kind of voice asserts the claim; a report's own voice is the media's."""
    first = claim.attribution[0] if claim.attribution else None
    if first is None:
        return SpeakerKind.MEDIA
    return first.speaker.kind if first.speaker else SpeakerKind.UNNAMED
