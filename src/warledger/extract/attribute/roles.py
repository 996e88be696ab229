"""What kind of voice a person is by all that a report tells of him: "Colonel Rui Paz" is so as "Paz", too."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from warledger.extract.attribute.named import mentions
from warledger.extract.attribute.phrasing import Phrasing
from warledger.knowledge.english.cues import cues
from warledger.knowledge.english.people import is_person_noun
from warledger.language.syntax import Sentence, Word
from warledger.values import Document, Speaker, SpeakerKind

_GIVEN = 4  # words of a name before its last, a short title included


class Roles:
    """The roles of the people of one report."""

    def __init__(self, document: Document, sentences: Sequence[Sentence]) -> None:
        self.document, self._sentences = document, sentences
        self.mentions = mentions(sentences)
        self._kinds: dict[str, SpeakerKind] = {}
        self._names: dict[str, list[tuple[Sentence, Word]]] = {}  # by the lower-case word, filled when first asked for

    def kind(self, name: str) -> SpeakerKind:
        """The kind that a phrase with the person's full name tells, else a title before his last name."""
        if name not in self._kinds:
            self._kinds[name] = self._kind(name)
        return self._kinds[name]

    def _kind(self, name: str) -> SpeakerKind:
        told = (Phrasing(self.document, *mention).kind() for mention in self.mentions.get(name, ()))
        last = name.lower().rpartition(" ")[2]
        kinds = (kind for kinds in (told, self._titles(last)) for kind in kinds)
        return next((kind for kind in kinds if kind is not SpeakerKind.UNNAMED), SpeakerKind.UNNAMED)

    def told(self, speaker: Speaker) -> Speaker:
        """`speaker` with the kind that the report tells, where its own words tell none."""
        return replace(speaker, kind=self.kind(speaker.name)) if speaker.kind is SpeakerKind.UNNAMED else speaker

    def _titles(self, last: str) -> Iterator[SpeakerKind]:
        if not self._names:
            for sentence in self._sentences:
                for word in sentence.words:
                    if word.pos == "PROPN":
                        self._names.setdefault(word.text.lower(), []).append((sentence, word))
        for sentence, word in self._names.get(last, ()):
            yield from _title(sentence.words[max(0, word.index - _GIVEN) : word.index])


def _title(before: Sequence[Word]) -> Iterator[SpeakerKind]:
    """The kind of the nearest title before a name with nothing but names between: "[GENERAL] RUI ALVES PAZ"."""
    for place in range(len(before) - 1, -1, -1):
        lemma = before[place].lemma
        kind = cues().voices.get(lemma) or cues().voices.get(before[place].text.lower())
        if kind is not None and (is_person_noun(lemma) or lemma in cues().sets.ranks):
            police = place > 0 and before[place - 1].lemma == "police"
            yield SpeakerKind.OFFICIAL if police and kind is SpeakerKind.PARTY else kind
            return
        if before[place].pos != "PROPN":
            return
