"""Notes about figures: somebody gave none or no answer at all, nobody knows it, or nobody could verify it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from warledger.extract.find.silences import Silences, Silent
from warledger.knowledge.english.harm import may_harm
from warledger.knowledge.english.notes import note_words, silence_words
from warledger.language.grammar import Grammar
from warledger.language.syntax import Sentence, Word
from warledger.values import Document, Kind, Outcome, Span

_TOLL_OUTCOMES = {"toll": (Outcome.KILLED,), "dead": (Outcome.KILLED,), "death": (Outcome.KILLED,)}
_POOLED = (Outcome.KILLED, Outcome.WOUNDED)
# What can be given and what can be unknown: the object of giving, the subject of being unknown.
_GIVEN = ("obj", "nsubj:pass", "ccomp")
_UNKNOWN = ("nsubj", "nsubj:pass", "csubj", "csubj:pass", "ccomp")
_SUBJECTS = ("nsubj", "nsubj:pass")
_NEITHER = frozenset({"neither", "none", "nobody"})


class Note(NamedTuple):
    """A note: its kind, the word that makes it, and what it is about."""

    kind: Kind
    predicate: Word
    evidence: Span
    outcomes: tuple[Outcome, ...] = ()
    whose: Word | None = None
    verified: bool = False


def notes(document: Document, sentence: Sentence) -> tuple[Note, ...]:
    """The notes of a sentence, in order."""
    telling, silent = note_words().telling, note_words().silent
    words = [word for word in sentence.words if word.lemma in telling]
    if not words or (all(word.lemma in silent for word in words) and not _is_negative(sentence)):
        return ()
    finder = _Notes(document, Grammar(sentence))
    return tuple(note for word in words for note in finder.at(word))


def _is_negative(sentence: Sentence) -> bool:
    return any(word.lemma in silence_words()["negative"] for word in sentence.words)


class _Notes:
    """Finds the notes of one sentence."""

    def __init__(self, document: Document, grammar: Grammar) -> None:
        self.document, self.grammar, self.lexicon = document, grammar, note_words()
        self.silences = Silences(grammar)

    def at(self, word: Word) -> Iterator[Note]:
        """What the word tells of; a silence only where it tells of no figure."""
        found = tuple(self._figures(word))
        yield from found or map(self._unanswered, self.silences.at(word))
        verification = self._verification(word) or self._no_evidence(word)
        if verification:
            yield verification

    def _figures(self, word: Word) -> Iterator[Note]:
        if word.pos == "VERB" and word.lemma in self.lexicon.giving:
            yield from self._not_given(word)
        if word.lemma in self.lexicon.unknown or word.lemma in self.lexicon.known:
            yield from self._not_known(word)
        if word.pos == "NOUN" and word.lemma in self.lexicon.word:
            yield from self._no_word(word)

    def _unanswered(self, silent: Silent) -> Note:
        """As in "the army has not commented": a note of no figure, so that it names no outcome."""
        who, word = silent
        about = [who, word, *self.grammar.children(word, "obj")] if word.pos == "VERB" else [who, word]
        ends = [end for part in about for end in (self.grammar.phrase(part) if part.pos != "VERB" else (part,))]
        start, stop = min(end.start for end in ends), max(end.stop for end in ends)
        return Note(Kind.WITHHELD, word, self.document.span(start, stop), whose=who)

    def _not_given(self, verb: Word) -> Iterator[Note]:
        """As in "has not provided a toll", "gave no figure", "declined to say how many were killed"."""
        figure = self._figure(verb, _GIVEN)
        if figure is None or not self._is_refused(verb, figure):
            return
        speaker = self._speaker(verb)
        both = speaker is not None and self._is_neither(speaker)
        for whose in self.grammar.conjuncts(speaker) if speaker is not None and both else (speaker,):
            first = min(each.index for each in (whose, verb, *self.grammar.subtree(figure)) if each is not None)
            yield self._withheld(verb, figure, whose, first)
        for noun in self._those_of(figure):
            auxiliaries = self.grammar.children(verb, "aux")
            first = min((verb.index, *(each.index for each in auxiliaries)))
            yield self._withheld(verb, figure, noun, first)

    def _not_known(self, word: Word) -> Iterator[Note]:
        """As in "it was unclear how many died", "the extent of losses is not known", "no figures were available"."""
        figure = self._figure(word, _UNKNOWN)
        if figure is None:
            return
        none = any(det.text.lower() == "no" for det in self.grammar.children(figure, "det"))
        denied = self.grammar.negation(word) is not None or none
        if word.lemma in self.lexicon.unknown or denied:
            yield self._withheld(word, figure, self._counted(figure))

    def _no_word(self, noun: Word) -> Iterator[Note]:
        """As in "there was no word on casualties", "no immediate comment from the army on losses"."""
        if not any(det.text.lower() == "no" for det in self.grammar.children(noun, "det")):
            return
        below = [each for each in self.grammar.subtree(noun) if each.index > noun.index]
        about = [each for each in below if each.lemma in self.lexicon.people and each.pos == "NOUN"]
        if about and all(self.grammar.preposition(each) in ("on", "about", "of", "regarding") for each in about):
            verb = self.grammar.head(noun) if noun.relation == "obj" else None
            given = self.grammar.subject(verb) if verb is not None else None
            giver = next(iter(self.grammar.complements(noun, "from")), given)
            yield self._withheld(noun, noun, giver, given.index if given is not None else None)

    def _withheld(self, predicate: Word, figure: Word, whose: Word | None, first: int | None = None) -> Note:
        words = sorted([*self.grammar.subtree(figure), predicate], key=lambda word: word.index)
        about = {word.lemma for word in words}
        outcomes = next((kinds for lemma, kinds in _TOLL_OUTCOMES.items() if lemma in about), _POOLED)
        outcomes = _POOLED if about & {"casualty", "loss"} else outcomes
        start = self.grammar.sentence.words[words[0].index if first is None else first].start
        return Note(Kind.WITHHELD, predicate, self.document.span(start, words[-1].stop), outcomes, whose)

    def _figure(self, verb: Word, relations: tuple[str, ...]) -> Word | None:
        """The figure that is given or known, or not: a noun for it that speaks of people harmed."""
        for noun in self.grammar.children(verb, *relations):
            lemmas = {word.lemma for word in self.grammar.subtree(noun)}
            names_figure = noun.lemma in self.lexicon.figures and (
                noun.lemma in self.lexicon.tolls or lemmas & self.lexicon.people
            )
            asks_number = (
                noun.relation in ("ccomp", "csubj", "csubj:pass")
                and {"how", "many"} <= lemmas
                and any(may_harm(word.lemma) for word in self.grammar.subtree(noun) if word.pos != "AUX")
            )
            if names_figure or asks_number:
                return noun
        return None

    def _is_refused(self, verb: Word, figure: Word) -> bool:
        head = self.grammar.head(verb)
        refused = head is not None and verb.relation == "xcomp" and head.lemma in self.lexicon.refusing
        none = any(word.text.lower() == "no" for word in self.grammar.children(figure, "det"))
        none = none and figure.lemma not in self.lexicon.harmed  # "no casualties were reported" is a toll of 0
        subject = self.grammar.child(verb, "nsubj")
        neither = subject is not None and self._is_neither(subject)
        return refused or none or neither or self.grammar.negation(verb) is not None

    def _is_neither(self, noun: Word) -> bool:
        """True for "neither side", "neither the army nor the rebels", "none of the parties"."""
        marks = self.grammar.children(noun, "det", "cc:preconj")
        return any(mark.text.lower() in _NEITHER for mark in (noun, *marks))

    def _those_of(self, figure: Word) -> Iterator[Word]:
        """Whose else the figure is: "a toll of its casualties or those of [its allies]"."""
        for those in (word for word in self.grammar.subtree(figure) if word.text.lower() in ("those", "that")):
            yield from (noun for noun in self.grammar.complements(those, "of") if noun.pos in ("NOUN", "PROPN"))

    def _counted(self, figure: Word) -> Word | None:
        """Whose number is asked for: "how many [soldiers] were killed"."""
        subject = next(iter(self.grammar.children(figure, *_SUBJECTS)), None)
        return subject if subject is not None and subject.pos in ("NOUN", "PROPN") else None

    def _speaker(self, verb: Word) -> Word | None:
        """Who gave no figure."""
        head = self.grammar.head(verb)
        if verb.relation == "xcomp" and head is not None:
            return self.grammar.subject(head)
        return self.grammar.subject(verb) or self.grammar.agent(verb)

    def _verification(self, word: Word) -> Note | None:
        """As in "could not be independently verified", "independent verification is difficult"."""
        is_verb = word.pos == "VERB" and word.lemma in self.lexicon.verifying
        is_noun = word.pos == "NOUN" and word.lemma in self.lexicon.verification
        if not (is_verb or is_noun):
            return None
        near = list(self.grammar.subtree(word))
        independent = any(other.lemma in self.lexicon.independently for other in near)
        if not (independent or (is_verb and self._could_not(word))):
            return None
        clause = self.grammar.head(word) if (is_noun or self._is_unable(word)) and word.head is not None else None
        around = [*near, *([clause, *self.grammar.children(clause)] if clause else [])]
        denied = any({other.lemma, other.text.lower()} & self.lexicon.negative for other in around)
        words = sorted({*near, *([clause] if clause else [])}, key=lambda other: other.index)
        evidence = self.document.span(words[0].start, words[-1].stop)
        return Note(Kind.VERIFICATION, word, evidence, verified=not denied)

    def _no_evidence(self, verb: Word) -> Note | None:
        """As in "it gave no evidence", "did not provide proof of it": of a claim, that nothing bears it out."""
        given = self.grammar.child(verb, "obj") if verb.pos == "VERB" and verb.lemma in self.lexicon.giving else None
        if given is None or given.lemma not in self.lexicon.evidence or not self._is_refused(verb, given):
            return None
        words = sorted(self.grammar.subtree(verb), key=lambda word: word.index)
        while words[0].pos in ("PUNCT", "CCONJ"):
            words.pop(0)
        return Note(Kind.VERIFICATION, verb, self.document.span(words[0].start, words[-1].stop), verified=False)

    def _could_not(self, verb: Word) -> bool:
        """As in "Reuters could not verify the figures", "neither claim could be verified", "was unable to verify"."""
        subject = next(iter(self.grammar.children(verb, *_SUBJECTS)), None)
        neither = subject is not None and self._is_neither(subject)
        can = any(word.lemma in ("can", "could") for word in self.grammar.children(verb, "aux"))
        return (can and (neither or self.grammar.negation(verb) is not None)) or self._is_unable(verb)

    def _is_unable(self, verb: Word) -> bool:
        """True for "was unable to [verify]", "it was not possible to [check]"."""
        head = self.grammar.head(verb)
        if head is None or verb.relation not in ("xcomp", "csubj", "ccomp", "advcl") or head.pos != "ADJ":
            return False
        able = head.lemma in ("able", "possible") and self.grammar.negation(head) is not None
        return able or head.lemma in self.lexicon.negative
