"""Which party a voice speaks for: the one that the words for the voice name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from warledger.extract.resolve import Parties
from warledger.values import Attribution, Party, Span, Speaker, SpeakerKind

# A hospital, a witness or a monitor speaks for itself, whoever its words name: "a doctor in the army's hospital".
_FOR_A_SIDE = frozenset({SpeakerKind.PARTY, SpeakerKind.OFFICIAL, SpeakerKind.UNNAMED})
_NO_SIDES = frozenset({"civilians", "people", None})


def spoken_for(chain: Sequence[Attribution], parties: Parties) -> tuple[Attribution, ...]:
    """`chain` with the party of each voice that speaks for one."""
    return tuple(replace(link, speaker=_sided(link.speaker, parties)) if link.speaker else link for link in chain)


def _sided(speaker: Speaker, parties: Parties) -> Speaker:
    """The speaker with its party; a voice that is the party itself takes its name."""
    if speaker.kind not in _FOR_A_SIDE or speaker.party is not None:
        return speaker
    named = max(_named(speaker, parties.parties), key=lambda pair: pair[1].stop - pair[1].start, default=None)
    if named is None:
        other = parties.speaks_for(speaker)
        return replace(speaker, party=other.id) if other is not None else speaker
    party, mention = named
    is_it = any(mention.start <= span.start and span.stop <= mention.stop for span in speaker.evidence)
    return replace(speaker, party=party.id, name=party.name if is_it else speaker.name)


def _named(speaker: Speaker, parties: Sequence[Party]) -> Iterator[tuple[Party, Span]]:
    """The parties that the speaker's words name, with the mention."""
    for party in parties:
        if party.kind not in _NO_SIDES:
            yield from ((party, each) for each in party.mentions if any(_overlap(each, s) for s in speaker.evidence))


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.stop and other.start < one.stop
