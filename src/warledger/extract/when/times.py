"""When what a report tells happened: dated in its own clause, or carried on from what was told before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from warledger.extract.when.chronicle import Chronicle
from warledger.extract.when.dating import main_event
from warledger.extract.when.elsewhere import Elsewhere
from warledger.extract.when.occasions import occasion
from warledger.extract.when.older import aside
from warledger.extract.when.opening import gap_before
from warledger.extract.when.tense import clause_verb
from warledger.extract.when.unreal import unreal
from warledger.knowledge.english.time import time_words
from warledger.language.grammar import Grammar
from warledger.language.syntax import Sentence, Word
from warledger.values import Document, Moment

_PARTICIPANTS = ("nsubj", "nsubj:pass", "obj", "obl", "obl:agent", "nmod")
_DEFINITE = frozenset({"the", "this", "that", "these", "those"})
_COUNTS = frozenset(
    f"time.{name}" for name in "since until by before after recently recent_years past_years long_ago decade".split()
)
_SUBORDINATE = ("advcl", "acl", "xcomp", "conj")


class Told(NamedTuple):
    """A moment and the id of the rule by which it dates what was asked for."""

    moment: Moment
    rule: str


class Times:
    """When what one report tells happened. `sentences` are all of the report's, in order."""

    def __init__(self, document: Document, sentences: Sequence[Sentence]) -> None:
        self.document, self.sentences = document, tuple(sentences)
        self._places = {sentence.start: number for number, sentence in enumerate(self.sentences)}
        self.chronicle = Chronicle(document, self.sentences)
        self._datings = self.chronicle.datings
        self._elsewhere = Elsewhere(document, self.sentences, self.chronicle)
        self._main: list[Told | None] = []
        for number in range(len(self.sentences)):
            main = main_event(self._datings[number].grammar)
            sure = main is not None and self._datings[number].own(main) is not None
            self._main.append(
                self._told(number, main) if main and (sure or not self._datings[number].of_events) else None
            )

    def of(self, sentence: Sentence, predicate: Word) -> Moment | None:
        """The moment of what `predicate` tells in `sentence`, one of the report's; None where nothing says when.

        The day of publication never stands in. A moment without days is one that the report does not resolve.
        """
        told = self.told(sentence, predicate)
        return told.moment if told else None

    def told(self, sentence: Sentence, predicate: Word) -> Told | None:
        """The same with its rule.

        `when.own` from words of the sentence, `when.goes_on` from what was told before, `when.elsewhere` where another
        sentence tells of the same deed.
        """
        number = self._places[sentence.start]
        told = self._told(number, predicate)
        moment = self._elsewhere.of(number, predicate) if told is None else None
        return Told(moment, "when.elsewhere") if moment else told

    def moments(self, sentence: Sentence) -> tuple[Moment, ...]:
        """Every moment of `sentence`, in the order of the text."""
        return self.chronicle.moments[self._places[sentence.start]]

    def _told(self, number: int, word: Word) -> Told | None:
        dated = self._datings[number].of(word)
        if dated and not self._is_of_what_looks_back(number, word, dated.top):
            return Told(self.chronicle.inside(number, word) or dated.moment, "when.own")
        before = None if self._datings[number].of_events else self._before(number)
        return Told(before.moment, "when.goes_on") if before and self._goes_on(number, word) else None

    def _is_of_what_looks_back(self, number: int, word: Word, top: Word) -> bool:
        """True for the day of a verdict, or of a ceremony: "met [on Friday] to mark the attack that killed nine"."""
        grammar = self._datings[number].grammar
        below = occasion(grammar, word)
        return bool(below) and top not in below and not any(at in below for at in grammar.above(top))

    def _before(self, number: int) -> Told | None:
        """What the nearest earlier sentence that is dated tells, unless one between turns to something else."""
        for earlier in range(number - 1, max(number - 1 - time_words().carried_over, -1), -1):
            told = self._main[earlier]
            if told:
                return told if _carries(told.moment) or self._is_pointed_at(number) else None
            if self._turns(earlier) or self._datings[earlier].of_events:
                return None
        return None

    def _is_pointed_at(self, number: int) -> bool:
        """True if the sentence opens with "these attacks": only so does "since May" carry on."""
        opening = self.sentences[number].words[:1]
        return bool(opening) and opening[0].text.lower() in ("this", "that", "these", "those")

    def _goes_on(self, number: int, word: Word) -> bool:
        """True if what `word` tells goes on with what the sentence before told: the same scene, in the same past."""
        grammar = self._datings[number].grammar
        text = self.document.text[self.sentences[number].start : self.sentences[number].stop]
        if self._turns(number) or not _is_simple_past(grammar, word):
            return False
        if aside(grammar, word) or unreal(grammar, word, text):
            return False
        return self._in_paragraph(number) or self._points_back(number, word) or self._is_also(number, word)

    def _is_also(self, number: int, word: Word) -> bool:
        """True for "Rebels also raided …" right behind what is dated: more of the same day's news."""
        grammar, at = self._datings[number].grammar, word
        while at.relation in _SUBORDINATE and (above := grammar.head(at)) is not None:
            at = above
        also = any(adverb.text.lower() == "also" for adverb in grammar.children(at, "advmod"))
        return also and number > 0 and self._main[number - 1] is not None

    def _turns(self, number: int) -> bool:
        """True if the sentence opens with "meanwhile", "elsewhere", "in a separate attack"."""
        sentence = self.sentences[number]
        opening = self.document.text[sentence.start : sentence.stop]
        return time_words().turns.match(opening) is not None

    def _in_paragraph(self, number: int) -> bool:
        """True if the sentence right before is dated and no new paragraph begins here."""
        gap = gap_before(self.document, self.sentences, number)
        return "\n" not in gap and self._main[number - 1] is not None

    def _points_back(self, number: int, word: Word) -> bool:
        """True if it tells of "they", of "the attack", or of people and things by the noun they had before."""
        earlier = self._nouns_before(number)
        for noun in _participants(self._datings[number].grammar, word):
            if noun.pos == "PRON" and noun.feature("PronType") == "Prs" and noun.feature("Person") == "3":
                return True
            lemma = noun.lemma
            is_known = lemma in time_words().scene or lemma in earlier
            if is_known and _is_definite(self._datings[number].grammar, noun):
                return True
        return False

    def _nouns_before(self, number: int) -> frozenset[str]:
        nearest = next((each for each in range(number - 1, -1, -1) if self._main[each]), number)
        return frozenset(
            word.lemma for sentence in self.sentences[nearest:number] for word in sentence.words if word.pos == "NOUN"
        )


def _carries(moment: Moment) -> bool:
    """True for days up to a month; a count "since May" or "in recent years" dates its own sentence only."""
    unresolved = moment.earliest is None and moment.latest is None
    return moment.rule not in _COUNTS and (unresolved or moment.precision in (1, 2, 3, 4))


def _participants(grammar: Grammar, word: Word) -> Iterator[Word]:
    """Those that take part in what `word` tells, and in the clauses it stands in."""
    at: Word | None = word
    while at is not None:
        yield at
        yield from grammar.children(at, *_PARTICIPANTS)
        at = grammar.head(at) if at.relation in (*_SUBORDINATE, *_PARTICIPANTS) else None


def _is_definite(grammar: Grammar, noun: Word) -> bool:
    return any(det.text.lower() in _DEFINITE for det in grammar.children(noun, "det"))


def _is_simple_past(grammar: Grammar, word: Word) -> bool:
    """False for "has killed", "kills", "will kill"; a word without a finite verb is of the past that is told."""
    verb = clause_verb(grammar, word)
    while verb is not None and verb.relation in _SUBORDINATE and not _finite(grammar, verb):
        verb = clause_verb(grammar, above) if (above := grammar.head(verb)) else None
    if verb is None:
        return True
    helpers = grammar.children(verb, "aux")
    if any(
        helper.lemma == "have" or (helper.feature("VerbForm") == "Fin" and _is_present(helper)) for helper in helpers
    ):
        return False
    return not any(_is_present(each) for each in (verb, *grammar.children(verb, "aux:pass", "cop")))


def _is_present(word: Word) -> bool:
    return word.feature("Tense") == "Pres" and word.feature("VerbForm") == "Fin"


def _finite(grammar: Grammar, verb: Word) -> bool:
    return any(each.feature("VerbForm") == "Fin" for each in (verb, *grammar.children(verb, "aux", "aux:pass", "cop")))
