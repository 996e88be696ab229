"""On whose word: who said it, and how they stand to it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from warledger.values.span import Span


class SpeakerKind(StrEnum):
    """What kind of voice it is; independence and interest are judged by it (see docs/concepts.md)."""

    PARTY = "party"
    OFFICIAL = "official"
    HOSPITAL = "hospital"
    WITNESS = "witness"
    MONITOR = "monitor"
    MEDIA = "media"
    EXPERT = "expert"
    UNNAMED = "unnamed"


class Stance(StrEnum):
    """How the speaker stands to what is said."""

    ASSERTS = "asserts"
    CLAIMS = "claims"
    CONFIRMS = "confirms"
    ADMITS = "admits"
    DENIES = "denies"
    DECLINES = "declines"
    BLAMES = "blames"
    HEARSAY = "hearsay"
    UNVERIFIED = "unverified"


@dataclass(frozen=True, slots=True)
class Speaker:
    """A voice: its resolved `name`, the words that name it (`text`, `evidence`), its party's id if it is one."""

    name: str
    kind: SpeakerKind
    text: str
    party: str | None = None
    evidence: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Attribution:
    """One link of a chain: a speaker, a stance, and the words that say so.

    A claim holds its chain innermost originator first; an empty chain is the report's own voice. `speaker` is None
    where the words attribute to nobody ("reportedly").
    """

    speaker: Speaker | None
    stance: Stance
    cue: str
    evidence: tuple[Span, ...] = ()
    rule: str | None = None
