"""On whose word: the chain of voices behind what a word of a report states."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from warledger.extract.attribute.hearing import Hearing, Link
from warledger.extract.attribute.judgements import settled
from warledger.extract.attribute.quotations import Quotation
from warledger.extract.attribute.transcript import turns
from warledger.extract.attribute.utterance import Utterance
from warledger.knowledge.english.cues import cues
from warledger.language.syntax import Sentence, Word
from warledger.values import Attribution, Document, Speaker


class Voices:
    """Who speaks where in one report."""

    def __init__(self, document: Document, sentences: Sequence[Sentence]) -> None:
        self.document = document
        self._hearing = Hearing(document, sentences)
        self._places = {sentence.start: place for place, sentence in enumerate(sentences)}
        spoken = turns(document, sentences)
        self._turns = tuple(replace(turn, speaker=self._hearing.roles.told(turn.speaker)) for turn in spoken)

    def of(self, sentence: Sentence, word: Word, *, recalled: bool = False) -> tuple[Attribution, ...]:
        """The chain of voices behind what `word` states, innermost originator first; () for the report's own voice.

        Links that name nobody ("reportedly") come after those that name somebody. `recalled` where the word tells of
        something older than the news.
        """
        place = self._places[sentence.start]
        quotation = self._hearing.quotation(word.start)
        found = self._hearing.scopes[place].governing(word, quoted=quotation is not None, recalled=recalled)
        links = [(place, utterance) for utterance in found]
        if not any(self._is_outside(utterance, quotation) for utterance in found):
            links.extend(self._carried(place, quotation))
            links.extend(self._told_before(place, found))
        turns = tuple(self._turn(place, word))
        chain = [*(_spoken_by(turns, self._attribution(link)) for link in links), *turns]
        return tuple(_in_order(tuple(settled(chain))))

    def speaker(self, sentence: Sentence, cue: Word) -> Speaker | None:
        """Who says something by the verb `cue` itself; None where nobody is heard there, or the text's own "we"."""
        place = self._places[sentence.start]
        here = (each for each in self._hearing.scopes[place].listed if each.cue == cue and not each.own)
        return next(filter(None, (self._hearing.speaker((place, each)) for each in here)), None)

    def turn(self, start: int) -> Speaker | None:
        """Who speaks in the whole stretch around the character at `start`: of a communiqué, an answer, a post."""
        return next((turn.speaker for turn in self._turns if turn.start <= start < turn.stop), None)

    def _attribution(self, link: Link) -> Attribution:
        _, utterance = link
        words = sorted(utterance.words, key=lambda word: word.start)
        span = self.document.span(words[0].start, words[-1].stop)
        return Attribution(self._hearing.speaker(link), utterance.stance, span.quote, (span,), utterance.rule)

    def _turn(self, place: int, word: Word) -> Iterator[Attribution]:
        for turn in self._turns:
            if turn.start <= word.start < turn.stop:
                stance = self._hearing.scopes[place].own_stance(word)
                yield Attribution(turn.speaker, stance, turn.label.quote, (turn.label,), turn.rule)

    def _told_before(self, place: int, found: Sequence[Utterance]) -> Iterator[Link]:
        """Who speaks before "However, no casualties were reported": who told of the attack reports no harm of it."""
        grammar = self._hearing.scopes[place].grammar
        subjects = [grammar.passive_subject(each.cue) for each in found if each.voice is None]
        none = any(det.text.lower() == "no" for noun in subjects if noun for det in grammar.children(noun, "det"))
        before = self._hearing.spoken_before(place, found[0].cue.start) if none else None
        if before is not None:
            yield before

    # Quotations that the sentence's own grammar does not tie to their speaker.

    def _is_outside(self, utterance: Utterance, quotation: Quotation | None) -> bool:
        """True if the cue has a voice, and stands outside the quotation, if there is one."""
        if utterance.voice is None and not utterance.carried:
            return False
        return quotation is None or (utterance.voice is not None and not quotation.holds(utterance.cue.start))

    def _carried(self, place: int, quotation: Quotation | None) -> Iterator[Link]:
        hearing = self._hearing
        owner = (hearing.announced(place) or hearing.gone_on(place)) if quotation is None else hearing.owner(quotation)
        if owner is not None:
            yield owner


def _spoken_by(turns: Sequence[Attribution], link: Attribution) -> Attribution:
    """`link`, by the one whose turn it is where a part of his name names him: "the Command" of "the Army Command"."""
    whole = [turn.speaker for turn in turns if turn.speaker is not None]
    called = _words(link.speaker) if link.speaker is not None else frozenset()
    return next((replace(link, speaker=one) for one in whole if called and called < _words(one)), link)


def _words(speaker: Speaker) -> frozenset[str]:
    return frozenset(speaker.name.lower().split()) - cues().sets.small


def _in_order(chain: Sequence[Attribution]) -> Iterator[Attribution]:
    """Links that name somebody first, each voice once."""
    names: set[str] = set()
    for link in chain:
        if link.speaker is not None and link.speaker.name not in names:
            names.add(link.speaker.name)
            yield link
    yield from (link for link in chain if link.speaker is None)
