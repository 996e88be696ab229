"""Who is heard in one report: the cues of its sentences with their speakers, and whose its quotations are."""

from __future__ import annotations

from collections.abc import Sequence

from warledger.extract.attribute.quotations import Quotation, quotations
from warledger.extract.attribute.scope import Scope
from warledger.extract.attribute.speakers import Speakers
from warledger.extract.attribute.utterance import Utterance
from warledger.language.syntax import Sentence
from warledger.values import Document, Speaker

Link = tuple[int, Utterance]  # the number of the sentence, and an utterance in it


class Hearing:
    """The utterances of one report. What states nothing ("did not say") is listed, and no quotation is given to it."""

    def __init__(self, document: Document, sentences: Sequence[Sentence]) -> None:
        self.document = document
        self.scopes = [Scope(sentence) for sentence in sentences]
        self.quotations = quotations(document.text)
        self._speakers = self._heard(Speakers(document, sentences))

    def _heard(self, speakers: Speakers) -> dict[Link, Speaker]:
        """The speaker of each utterance that has a voice, resolved in the order of the text."""
        heard: dict[Link, Speaker] = {}
        for place, scope in enumerate(self.scopes):
            for utterance in scope.listed:
                voice = utterance.voice
                speaker = speakers.last() if utterance.carried else None
                if voice is not None:
                    speaker = speakers.hear(place, scope.grammar, voice, remember=utterance.governs)
                if speaker is not None:
                    heard[place, utterance] = speaker
        return heard

    def speaker(self, link: Link) -> Speaker | None:
        """Who speaks in an utterance; None for nobody."""
        return self._speakers.get(link)

    def quotation(self, start: int) -> Quotation | None:
        """The quotation that the character at `start` stands in."""
        return next((quotation for quotation in self.quotations if quotation.holds(start)), None)

    def announced(self, place: int) -> Link | None:
        """Who spoke in the sentence before, where that one ends in a colon."""
        if place == 0 or self.scopes[place - 1].sentence.words[-1].text != ":":
            return None
        return self._last(place - 1)

    def owner(self, quotation: Quotation) -> Link | None:
        """Whose quotation it is: who speaks beside it in a sentence that it touches, else who spoke before it."""
        touched = [place for place, scope in enumerate(self.scopes) if _overlap(scope.sentence, quotation)]
        if not touched:
            return None
        beside = [link for place in touched for link in self._voiced(place) if not quotation.holds(link[1].cue.start)]
        if beside:
            return min(beside, key=lambda link: _distance(link[1], quotation))
        return self._following(touched[-1], quotation) or self._preceding(touched[0])

    def _voiced(self, place: int) -> list[Link]:
        return [(place, each) for each in self.scopes[place].utterances if each.voice is not None]

    def _last(self, place: int) -> Link | None:
        voiced = self._voiced(place)
        return voiced[-1] if voiced else None

    def _following(self, place: int, quotation: Quotation) -> Link | None:
        """Who speaks after it, as in “…” X said: a cue that opens the next sentence and governs nothing there."""
        ends = quotation.stop >= self.scopes[place].sentence.stop
        if not ends or place + 1 >= len(self.scopes) or self.document.text[quotation.stop :].startswith("\n"):
            return None
        return next((link for link in self._voiced(place + 1) if not link[1].content), None)

    def _preceding(self, place: int) -> Link | None:
        """Who spoke last in the sentence before, by a cue of its own or in an earlier quotation."""
        if place == 0:
            return None
        before = self.scopes[place - 1].sentence
        own = self._last(place - 1)
        if own is not None:
            return own
        quotation = self.quotation(before.words[0].start) or self.quotation(before.words[-1].start)
        return self.owner(quotation) if quotation is not None else None


def _overlap(sentence: Sentence, quotation: Quotation) -> bool:
    return sentence.start < quotation.stop and quotation.start < sentence.stop


def _distance(utterance: Utterance, quotation: Quotation) -> int:
    cue = utterance.cue
    return quotation.start - cue.stop if cue.start < quotation.start else cue.start - quotation.stop
