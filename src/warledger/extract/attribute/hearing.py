"""Who is heard in one report: the cues of its sentences with their speakers, and whose its quotations are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from warledger.extract.attribute.nouns import name_at
from warledger.extract.attribute.quotations import Quotation, quotations
from warledger.extract.attribute.scope import Scope
from warledger.extract.attribute.speakers import Speakers
from warledger.extract.attribute.utterance import Utterance
from warledger.knowledge.english.cues import BULLETS, DASHES, cues
from warledger.language.syntax import Sentence
from warledger.values import Document, Speaker

Link = tuple[int, Utterance]  # the number of the sentence, and an utterance in it


class Hearing:
    """The utterances of one report. What states nothing ("did not say") is listed, and no quotation is given to it."""

    def __init__(self, document: Document, sentences: Sequence[Sentence]) -> None:
        self.document = document
        self.scopes = _scopes(sentences)
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
                    speaker = speakers.hear(
                        place,
                        scope.grammar,
                        voice,
                        remember=utterance.governs,
                        aside=utterance.inner,
                        within=scope.is_within(utterance),
                    )
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
        """Who spoke in the sentence before, where that one ends in a colon.

        Where what follows says "I" or "our" and stands in no quotation marks, the whole paragraph is said, and the
        next ones too for as long as they say so.
        """
        first = self._first(place)
        after_colon = first > 0 and self.scopes[first - 1].sentence.words[-1].text == ":"
        if after_colon and first == place:
            return self._last(first - 1)
        listing = self._listing(first)
        if listing is not None:
            return self._last(listing)
        while first > 0 and self._is_speech(first):
            if self.scopes[first - 1].sentence.words[-1].text == ":":
                return self._last(first - 1)
            first = self._first(first - 1)
        return None

    def _listing(self, first: int) -> int | None:
        """The sentence before the list that the paragraph is an item of, if it ends in a colon."""
        while first > 0 and self.scopes[first].sentence.words[0].text in BULLETS:
            if self.scopes[first - 1].sentence.words[-1].text == ":":
                return first - 1
            first = self._first(first - 1)
        return None

    def spoken_before(self, place: int, start: int) -> Link | None:
        """Who spoke last before the character at `start` in its sentence, else in the one before in its paragraph."""
        here = [link for link in self._voiced(place) if link[1].cue.start < start]
        if here:
            return here[-1]
        return None if place == 0 or self._opens(place) else self._last(place - 1)

    def _first(self, place: int) -> int:
        """The first sentence of the paragraph, or after a colon."""
        while place > 0 and not self._opens(place):
            place -= 1
        return place

    def _opens(self, place: int) -> bool:
        """True for the first sentence after a colon, and of a paragraph."""
        before, here = self.scopes[place - 1].sentence, self.scopes[place].sentence
        return before.words[-1].text == ":" or "\n" in self.document.text[before.words[-1].stop : here.words[0].start]

    def _is_speech(self, first: int) -> bool:
        """True if the paragraph says "I", "our" outside quotations."""
        stop = first + 1
        while stop < len(self.scopes) and not self._opens(stop):
            stop += 1
        words = (word for scope in self.scopes[first:stop] for word in scope.sentence.words)
        return any(word.text.lower() in cues().sets.ours and self.quotation(word.start) is None for word in words)

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


def _scopes(sentences: Sequence[Sentence]) -> list[Scope]:
    """The cues of the sentences; a name behind a dash counts as one who speaks where the report hears it elsewhere."""
    scopes = [Scope(sentence) for sentence in sentences]
    names = frozenset(_names(scopes))
    return [Scope(scope.sentence, names) if _has_dash(scope.sentence) else scope for scope in scopes]


def _names(scopes: Sequence[Scope]) -> Iterator[str]:
    """The names of those who speak, their short names in brackets too."""
    for scope in scopes:
        voices = (each.voice for each in scope.utterances if each.voice is not None)
        nouns = (noun for voice in voices for noun in (voice, *scope.grammar.children(voice, "appos")))
        found = (name_at(scope.grammar, noun) for noun in nouns)
        yield from (name.text.lower() for name in found if name is not None)


def _has_dash(sentence: Sentence) -> bool:
    return any(word.text in DASHES for word in sentence.words)


def _overlap(sentence: Sentence, quotation: Quotation) -> bool:
    return sentence.start < quotation.stop and quotation.start < sentence.stop


def _distance(utterance: Utterance, quotation: Quotation) -> int:
    cue = utterance.cue
    return quotation.start - cue.stop if cue.start < quotation.start else cue.start - quotation.stop
