"""Which party a voice speaks for: the one that the words for the voice name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from warledger.extract.resolve import Parties
from warledger.knowledge.english.cues import cues
from warledger.knowledge.english.parties import is_word
from warledger.knowledge.english.people import is_person_noun
from warledger.values import Attribution, Party, Span, Speaker, SpeakerKind

# A hospital, a witness or a monitor speaks for itself, whoever its words name: "a doctor in the army's hospital".
_FOR_A_SIDE = frozenset({SpeakerKind.PARTY, SpeakerKind.OFFICIAL, SpeakerKind.UNNAMED})
_ARTICLE = re.compile(r"(?:(?:the|a|an|this|that)\s+)?", re.IGNORECASE)
_ALIAS = re.compile(r"(?:,?\s*(?:[(\[]|(?:also\s+)?known\s+as\b|called\b).*)?", re.IGNORECASE | re.DOTALL)
_STATE_FORCES = "state forces"
_NO_SIDES = frozenset({"civilians", "people", None})


def spoken_for(chain: Sequence[Attribution], parties: Parties) -> tuple[Attribution, ...]:
    """`chain` with the party of each voice that speaks for one."""
    return tuple(replace(link, speaker=_sided(link.speaker, parties)) if link.speaker else link for link in chain)


def _sided(speaker: Speaker, parties: Parties) -> Speaker:
    """The speaker with its party; a voice that is the party itself takes its name."""
    if speaker.kind not in _FOR_A_SIDE or speaker.party is not None:
        return speaker
    named = max(_named(speaker, parties.parties), key=lambda pair: _closeness(speaker, pair[1]), default=None)
    if named is None:
        other = parties.speaks_for(speaker)
        return replace(speaker, party=other.id) if other is not None else speaker
    party, mention = named
    is_it, _ = _closeness(speaker, mention)
    called = is_it and not _is_officer(speaker) and _says_army(speaker, party)
    kind = SpeakerKind.PARTY if called and speaker.kind is SpeakerKind.UNNAMED else speaker.kind
    return replace(speaker, party=party.id, kind=kind, name=party.name if called else speaker.name)


def _says_army(speaker: Speaker, party: Party) -> bool:
    """False for "Ukraine says": a state that speaks keeps its name, though its army is the party it speaks for."""
    words = re.findall(r"[\w-]+", speaker.text.lower())
    known = {*words, *(word.removesuffix("s") for word in words)}
    return party.kind != _STATE_FORCES or any(is_word(word, "army", "unit", "police") for word in known)


def _is_officer(speaker: Speaker) -> bool:
    """True for "the prefect", "a soldier": one who speaks for the party that the phrase was resolved to is not it."""
    head = speaker.text.lower().rpartition(" ")[2]
    office = speaker.kind in (SpeakerKind.OFFICIAL, SpeakerKind.PARTY) and is_person_noun(head)
    return office and head not in cues().sets.collectives and not head.endswith("s")


def _closeness(speaker: Speaker, mention: Span) -> tuple[bool, int]:
    """Whether the mention is the voice itself, and how long it is."""
    return any(_is_all(mention, span) for span in speaker.evidence), mention.stop - mention.start


def _is_all(mention: Span, voice: Span) -> bool:
    """True if the mention is all of the voice's words, an article and another name behind it left aside."""
    before = voice.quote[: max(0, mention.start - voice.start)]
    after = voice.quote[max(0, mention.stop - voice.start) :]
    return _ARTICLE.fullmatch(before) is not None and _ALIAS.fullmatch(after) is not None


def _named(speaker: Speaker, parties: Sequence[Party]) -> Iterator[tuple[Party, Span]]:
    """The parties that the speaker's words name, with the mention."""
    for party in parties:
        if party.kind not in _NO_SIDES:
            yield from ((party, each) for each in party.mentions if any(each.meets(s) for s in speaker.evidence))
