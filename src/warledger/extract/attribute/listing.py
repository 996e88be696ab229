"""Every attribution of a report as spans: who speaks, by which words, and what is said."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from warledger.extract.attribute.hearing import Hearing, Link
from warledger.extract.attribute.nouns import is_date
from warledger.extract.attribute.scope import Scope
from warledger.extract.attribute.utterance import Utterance
from warledger.language.grammar import Grammar
from warledger.language.syntax import Sentence, Word
from warledger.values import Document, Span, Speaker, Stance

_BESIDE_CUE = frozenset({"aux", "aux:pass", "advmod", "compound:prt", "cop"})
_BEYOND_SOURCE = frozenset({"case", "parataxis", "ccomp", "advcl", "cc:preconj"})
_TRIMMED = " \t\n,;:—–-"


@dataclass(frozen=True, slots=True)
class Said:
    """One attribution. `source` is the words beside the cue ("she"), `speaker` whom they name.

    `content` is what is said, in the order of the text, without the cue and the source that interrupt it. `stated` is
    False where nothing is put forward on the source's word: "did not say", "praised"; `nested` is True inside a
    quotation or another attribution's content.
    """

    source: Span | None
    cue: Span
    content: tuple[Span, ...]
    speaker: Speaker | None
    stance: Stance
    rule: str
    stated: bool
    nested: bool = False


def attributions(document: Document, sentences: Sequence[Sentence]) -> tuple[Said, ...]:
    """Every attribution of a report, in the order of the text."""
    hearing = Hearing(document, sentences)
    listing = _Listing(hearing)
    links = [(place, utterance) for place, scope in enumerate(hearing.scopes) for utterance in scope.listed]
    return tuple(_marked(hearing, _each_once([(listing.said(link), link[1]) for link in links])))


_Found = tuple[Said, Utterance]


def _each_once(found: Iterable[_Found]) -> list[_Found]:
    """One attribution a cue: the one that states something first."""
    kept: dict[int, _Found] = {}
    for said, utterance in sorted(found, key=lambda found: not found[0].stated):
        kept.setdefault(utterance.cue.start, (said, utterance))
    return sorted(kept.values(), key=lambda found: found[0].cue.start)


def _marked(hearing: Hearing, found: Sequence[_Found]) -> Iterator[Said]:
    for said, utterance in found:
        others = (other for other, _ in found if other is not said and not _goes_on(said, utterance, other))
        inside = any(said.cue in part for other in others for part in other.content)
        yield replace(said, nested=inside or hearing.quotation(said.cue.start) is not None)


def _goes_on(said: Said, utterance: Utterance, other: Said) -> bool:
    """True for "he said that it was over, [adding] …", wherever the participle was read to belong."""
    participle = utterance.cue.relation == "advcl" and utterance.cue.feature("VerbForm") in ("Ger", "Part")
    return participle and said.source is not None and said.source == other.source


class _Listing:
    """The spans of utterances."""

    def __init__(self, hearing: Hearing) -> None:
        self.hearing, self.document = hearing, hearing.document
        self._quoted: dict[Link, list[tuple[int, int]]] = {}
        for quotation in hearing.quotations:
            owner = hearing.owner(quotation)
            if owner is not None:
                self._quoted.setdefault(owner, []).append((quotation.start, quotation.stop))

    def said(self, link: Link) -> Said:
        place, utterance = link
        scope, speaker = self.hearing.scopes[place], self.hearing.speaker(link)
        source = _source(scope.grammar, utterance)
        words = self._span(source) if source else next(iter(speaker.evidence), None) if speaker else None
        return Said(
            words,
            self._span(_cue(scope.grammar, utterance)),
            tuple(self._content(link, scope, source)),
            speaker,
            utterance.stance,
            utterance.rule,
            utterance.governs,
        )

    def _span(self, words: Sequence[Word]) -> Span:
        start, stop = self._trimmed(words[0].start, words[-1].stop)
        return self.document.span(start, stop)

    def _trimmed(self, start: int, stop: int) -> tuple[int, int]:
        text = self.document.text
        while start + 1 < stop and text[start] in _TRIMMED:
            start += 1
        while stop - 1 > start and text[stop - 1] in _TRIMMED:
            stop -= 1
        return start, stop

    def _content(self, link: Link, scope: Scope, source: Sequence[Word]) -> Iterator[Span]:
        runs = _runs(_said_words(scope, link[1], source))
        stretches = [(run[0].start, run[-1].stop) for run in runs if any(word.pos != "PUNCT" for word in run)]
        stretches = [self._whole_quotation(link[1], *stretch) for stretch in stretches]
        for start, stop in _merged([*stretches, *self._quoted.get(link, ())]):
            start, stop = self._trimmed(start, stop)
            full_stop = stop - start > 1 and self.document.text[stop - 1] == "."
            yield self.document.span(start, stop - full_stop)

    def _whole_quotation(self, utterance: Utterance, start: int, stop: int) -> tuple[int, int]:
        """The stretch with the whole of a quotation that it is part of."""
        for quotation in self.hearing.quotations:
            overlaps = quotation.start < stop and start < quotation.stop
            if overlaps and not quotation.holds(utterance.cue.start):
                start, stop = min(start, quotation.start), max(stop, quotation.stop)
        return start, stop


def _source(grammar: Grammar, utterance: Utterance) -> list[Word]:
    """The words that name who speaks, with what explains them, without a clause about them."""
    noun = utterance.named or utterance.voice
    if noun is None:
        return []
    inside = sorted(_named(grammar, noun, utterance.cue), key=lambda word: word.index)
    return next(run for run in _runs(inside) if noun in run)


def _named(grammar: Grammar, word: Word, cue: Word) -> Iterator[Word]:
    yield word
    for child in grammar.children(word):
        inside = list(grammar.subtree(child))
        said_on = child.relation.startswith("nmod") and child.index > word.index and is_date(child)
        if child.relation not in _BEYOND_SOURCE and cue not in inside and not said_on:
            yield from inside


def _cue(grammar: Grammar, utterance: Utterance) -> list[Word]:
    """The cue with its auxiliaries, adverbs, particle and preposition beside it."""
    beside = (*utterance.words, *grammar.children(utterance.cue, *_BESIDE_CUE), *_prepositions(grammar, utterance))
    words = {word.index: word for word in beside}
    return next(run for run in _runs(sorted(words.values(), key=lambda word: word.index)) if utterance.cue in run)


def _prepositions(grammar: Grammar, utterance: Utterance) -> Iterator[Word]:
    """As in "called [for] talks"."""
    words = grammar.sentence.words
    for index in utterance.content:
        if words[index].relation in ("obl", "nmod", "advcl") and words[index].head == utterance.cue.index:
            yield from grammar.children(words[index], "case", "mark")


def _said_words(scope: Scope, utterance: Utterance, source: Sequence[Word]) -> list[Word]:
    """The words of what is said, without the cue's own clause where that stands inside."""
    words = scope.sentence.words
    inside = {word.index for index in utterance.content for word in scope.grammar.subtree(words[index])}
    outside = {word.index for word in (*_cue(scope.grammar, utterance), *source)}
    if utterance.cue.index in inside and utterance.cue.index not in utterance.content:
        outside |= {word.index for word in scope.grammar.subtree(utterance.cue)}
    return [words[index] for index in sorted(inside - outside)]


def _runs(words: Iterable[Word]) -> list[list[Word]]:
    """Words side by side."""
    runs: list[list[Word]] = []
    for word in words:
        if runs and runs[-1][-1].index + 1 == word.index:
            runs[-1].append(word)
        else:
            runs.append([word])
    return runs


def _merged(stretches: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, stop in sorted(stretches):
        if merged and start <= merged[-1][1]:
            merged[-1] = merged[-1][0], max(stop, merged[-1][1])
        else:
            merged.append((start, stop))
    return merged
