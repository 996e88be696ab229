"""Who is heard in one report: the cues of its sentences with their speakers, and whose its quotations are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from warledger.extract.attribute.nouns import is_document
from warledger.extract.attribute.quotations import Quotation, quotations
from warledger.extract.attribute.roles import Roles
from warledger.extract.attribute.scope import Scope
from warledger.extract.attribute.speakers import Speakers
from warledger.extract.attribute.utterance import Utterance
from warledger.knowledge.english.cues import BULLETS, MARKS, cues
from warledger.language.grammar import Grammar
from warledger.language.syntax import NameKind, Sentence
from warledger.values import Document, Speaker

_LABEL = 5  # words of a label, its colon included

Link = tuple[int, Utterance]  # the number of the sentence, and an utterance in it


class Hearing:
    """The utterances of one report. What states nothing ("did not say") is listed, and no quotation is given to it."""

    def __init__(self, document: Document, sentences: Sequence[Sentence]) -> None:
        self.document = document
        self.scopes = _scopes(sentences)
        self.quotations = quotations(document.text)
        self._speech: dict[int, bool] = {}  # by the first sentence of a paragraph, worked out when first asked for
        self.roles = Roles(document, sentences)
        self._speakers = self._heard(Speakers(document, sentences, self.roles))

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
                        papers=_papers(scope.grammar, utterance),
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
        shape = _shape(self.scopes[first].sentence)
        while first > 0 and shape is not None and _shape(self.scopes[first].sentence) == shape:
            if self.scopes[first - 1].sentence.words[-1].text == ":":
                return first - 1
            first = self._first(first - 1)
        return None

    def gone_on(self, place: int) -> Link | None:
        """As in "The army said it was shelled. [Nine men died.] It added that …": who tells what stands between.

        A sentence without a voice is that of the one who speaks in it on both sides, and after it adds to it.
        """
        if not 0 < place < len(self.scopes) - 1 or self.scopes[place].listed:
            return None
        after = next(iter(self._voiced(place + 1)), None)
        if after is None or not _adds(self.scopes[place + 1].grammar, after[1]):
            return None
        near = place - 1 if self.scopes[place - 1].listed or place == 1 else place - 2
        before = self._last(near)
        return before if before is not None and _is_saying(before[1]) and self._is_same(before, after) else None

    def _is_same(self, one: Link, other: Link) -> bool:
        """True for one name, and for "the Front's press office" after "the press office of the Doro Front"."""
        names = [speaker.name.lower() for speaker in (self.speaker(one), self.speaker(other)) if speaker is not None]
        words = [frozenset(name.split()) - cues().sets.small for name in names]
        common = frozenset.intersection(*words) if len(words) == 2 else frozenset()
        return bool(common) and len(common) >= min(2, *map(len, words))

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
        if first not in self._speech:
            stop = first + 1
            while stop < len(self.scopes) and not self._opens(stop):
                stop += 1
            words = [word for scope in self.scopes[first:stop] for word in scope.sentence.words]
            own = (word for word in words if word.text.lower() in cues().sets.ours)
            self._speech[first] = any(self.quotation(word.start) is None for word in own)
        return self._speech[first]

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
    """The cues of the sentences; a name behind a dash or colon speaks where the report hears it elsewhere."""
    scopes = [Scope(sentence) for sentence in sentences]
    names = frozenset(_names(scopes))
    return [Scope(scope.sentence, names) if _has_mark(scope.sentence) else scope for scope in scopes]


def _names(scopes: Sequence[Scope]) -> Iterator[str]:
    """The names of those who speak, their short names in brackets and the last names of people too."""
    for scope in scopes:
        voices = (each.voice for each in scope.utterances if each.voice is not None)
        nouns = (noun for voice in voices for noun in (voice, *scope.grammar.children(voice, "appos")))
        found = (scope.grammar.sentence.name_at(noun) for noun in nouns)
        for name in found:
            if name is not None:
                yield name.text.lower()
            if name is not None and name.kind is NameKind.PERSON:
                yield name.text.lower().rpartition(" ")[2]


def _papers(grammar: Grammar, utterance: Utterance) -> frozenset[str]:
    """What a voice says it in, which may be pointed back at: "said in a [report]", "issued a [list]"."""
    voice = () if utterance.voice is None else (utterance.voice,)
    within = (noun for noun in grammar.children(utterance.cue, "obl") if grammar.preposition(noun) == "in")
    nouns = (*voice, *within, *grammar.children(utterance.cue, "obj"))
    return frozenset(noun.lemma for noun in nouns if is_document(noun))


def _shape(sentence: Sentence) -> str | None:
    """What an item of a list opens with, as all of its items do: a bullet, a number ("Nine men: …"), a label."""
    opening = sentence.words[:_LABEL]
    if opening[0].text in BULLETS:
        return "bullet"
    if opening[0].pos == "NUM":
        return "number"
    return "label" if any(word.text == ":" for word in opening[1:]) else None


def _has_mark(sentence: Sentence) -> bool:
    """True if a dash or colon stands where a label of a few words may be, before it or behind it."""
    words = sentence.words
    beside = words if len(words) <= 2 * _LABEL else (*words[:_LABEL], *words[-_LABEL - 1 :])
    return any(word.text in MARKS for word in beside)


def _adds(grammar: Grammar, utterance: Utterance) -> bool:
    """True for "added", "went on to say", "also said"."""
    cue = utterance.cue
    head = grammar.head(cue) if cue.relation == "xcomp" else None
    verbs = {word.lemma for word in (cue, head) if word is not None}
    also = any(word.text.lower() == "also" for word in grammar.children(cue, "advmod"))
    said = utterance.rule in ("cue.said", "cue.reported")
    return _is_saying(utterance) and ((also and said) or not cues().sets.adding.isdisjoint(verbs))


def _is_saying(utterance: Utterance) -> bool:
    return utterance.rule.startswith("cue.")


def _overlap(sentence: Sentence, quotation: Quotation) -> bool:
    return sentence.start < quotation.stop and quotation.start < sentence.stop


def _distance(utterance: Utterance, quotation: Quotation) -> int:
    cue = utterance.cue
    return quotation.start - cue.stop if cue.start < quotation.start else cue.start - quotation.stop
