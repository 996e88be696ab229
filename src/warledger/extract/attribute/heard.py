"""A voice that spoke before, as those who point back at it see it: "he", "the source", "they"."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from warledger.extract.attribute.nouns import is_document
from warledger.extract.attribute.phrasing import Phrasing
from warledger.knowledge.english.cues import cues
from warledger.knowledge.parties import find
from warledger.values import Speaker, SpeakerKind


@dataclass(frozen=True, slots=True)
class Heard:
    """A voice that spoke before."""

    speaker: Speaker
    place: int
    lemma: str
    words: frozenset[str]
    person: bool
    plural: bool
    organisation: bool
    document: bool
    within: bool = False  # heard in what another says in the same sentence
    aside: bool = False  # named behind another voice: "the ministry said, citing [medics]"

    def agrees(self, pronoun: str) -> bool:
        """True if "he", "she", "it", "they" can be the voice."""
        if self.aside:
            return False
        if pronoun in ("he", "she"):
            return self.person or not (self.plural or self.is_thing())
        if pronoun == "they":
            return self.plural or not self.person
        return pronoun == "it" and not self.person and not self.plural

    def is_body(self) -> bool:
        """True for an organisation: "the army", "the committee"."""
        return self.organisation or self.lemma in cues().sets.collectives

    def is_of_kind(self, lemma: str) -> bool:
        """True if "the newspaper", "the group" can be the voice."""
        if lemma in cues().sets.media:
            named = self.speaker.kind is SpeakerKind.MEDIA or not cues().sets.media.isdisjoint(self.words)
            return named and self.speaker.name.lower() not in cues().sets.media
        if lemma in cues().sets.watchers:
            return self.speaker.kind is SpeakerKind.MONITOR and not self.person
        return lemma in cues().sets.bodies and not self.person and (self.organisation or lemma in self.words)

    def is_thing(self) -> bool:
        """True for what no "he" is said of."""
        return self.is_body() or self.document or self.lemma in ("it", "they", "which")


@lru_cache(maxsize=1024)
def is_known_party(name: str) -> bool:
    """True for the name of a side, also one that was read as a person's: "Al Shabaab"."""
    return name[:1].isupper() and any(each.by == "name" for each in find(name))


def heard_as(speaker: Speaker, place: int, phrasing: Phrasing) -> Heard:
    """The voice of sentence number `place`, by the phrase that names it."""
    return Heard(
        speaker,
        place,
        phrasing.noun.lemma,
        phrasing.words(),
        phrasing.is_person() and not is_known_party(speaker.name),
        phrasing.is_plural(),
        phrasing.is_organisation() or is_known_party(speaker.name),
        is_document(phrasing.noun),
    )
