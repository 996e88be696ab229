"""Which moment dates a word: the one that stands in its clause, never the time of the saying."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from warledger.extract.when.of_deeds import is_of_deed
from warledger.extract.when.tense import top_word
from warledger.knowledge.english.time import time_words
from warledger.language.grammar import Grammar
from warledger.language.syntax import Sentence, Word
from warledger.values import Moment

_CLAUSES = frozenset(
    {"acl", "acl:relcl", "advcl", "advcl:relcl", "ccomp", "xcomp", "parataxis", "csubj", "csubj:pass", "root"}
)
_STOPS = frozenset({"acl:relcl", "advcl:relcl", "ccomp", "parataxis"})  # a clause whose time its governor does not tell
_STARTS = frozenset({"begin", "start", "erupt"})  # it may be the meeting on the murder that began
_SAYS_WHEN = ("acl", "acl:relcl")
_LATEST = frozenset({"late", "last"})


@dataclass(frozen=True)
class Dated:
    """A moment and the word of its sentence that it hangs on with."""

    moment: Moment
    top: Word


def moment_of(sentence: Sentence, word: Word, moments: tuple[Moment, ...]) -> Moment | None:
    """The moment of `moments` that dates `word`.

    It is that of its own clause, else of the clause that governs it, else the only one of the sentence. A moment that
    dates what was said ("said on Sunday that …") dates no event.
    """
    dating = Dating(sentence, moments)
    found = dating.of(word)
    return found.moment if found else None


class Dating:
    """The moments of one sentence and what they date."""

    def __init__(self, sentence: Sentence, moments: tuple[Moment, ...]) -> None:
        self.grammar = Grammar(sentence)
        self.all = [Dated(moment, top) for moment in moments if (top := _top(sentence, moment)) is not None]
        self.of_saying = [dated for dated in self.all if self._dates_saying(dated.top, dated.moment)]
        self.of_events = [dated for dated in self.all if dated not in self.of_saying and not self._compares(dated)]

    def of(self, word: Word) -> Dated | None:
        """What dates `word`; None where only its saying is dated, or more than one moment might."""
        return self.own(word) or self._only_one(word)

    def own(self, word: Word) -> Dated | None:
        """What stands in the clause of `word`, or in one that governs it."""
        for level in self._levels(word):
            here = [dated for dated in self.of_events if self._belongs(dated.top, level)]
            if here:
                return min(here, key=lambda dated: (_width(dated.moment), abs(dated.top.index - word.index)))
        return None

    def _only_one(self, word: Word) -> Dated | None:
        """The sentence's only moment, unless it stands in an aside of its own: "the army, which since May has …".

        A count since a day is that of its own clause: "killed four, bringing to 268 the dead since January".
        """
        if len(self.of_events) != 1:
            return None
        only, inside = self.of_events[0], {each.index for each in self._outwards(word)}
        apart = {"acl:relcl", "advcl:relcl"} | ({"advcl", "acl"} if only.moment.rule == "time.since" else set())
        if self.grammar.head(only.top) in self._later_than(word):
            return None
        asides = (each for each in self._outwards(only.top) if each.relation in apart)
        return only if all(each.index in inside for each in asides) else None

    def _outwards(self, word: Word) -> Iterator[Word]:
        """`word` and what it stands in."""
        yield word
        yield from self.grammar.above(word)

    def around(self, word: Word, *, sayings: bool) -> Iterator[Dated]:
        """What dates the clauses around `word`; with `sayings`, only those that say it."""
        known = self.of_saying if sayings else [*self.of_events, *self.of_saying]
        for at in self._outwards(word):
            yield from (dated for dated in known if self._belongs(dated.top, at))

    def _levels(self, word: Word) -> Iterator[Word]:
        """`word`, then what it stands in, outwards, up to the clause that only says or points to it."""
        later = self._later_than(word)
        at: Word | None = word
        while at is not None and at not in later:
            yield at
            yield from self._joined_after(at)
            yield from self._when_it_was(at)
            if at.relation in _STOPS:
                return
            at = self.grammar.head(at)

    def _later_than(self, word: Word) -> tuple[Word, ...]:
        """The verbs over `word` that tell what was done about it later: "[arrested] on Friday over the murder"."""
        path = (word, *self.grammar.above(word))
        return tuple(above for at, above in pairwise(path) if at.relation != "conj" and _comes_after(above))

    def _joined_after(self, verb: Word) -> Iterator[Word]:
        """Later verbs that share the time: "killed 5 and wounded 3 on Friday"."""
        for other in self.grammar.children(verb, "conj"):
            if other.pos == verb.pos and self.grammar.child(other, "nsubj", "nsubj:pass") is None:
                yield other

    def _when_it_was(self, noun: Word) -> Iterator[Word]:
        """The clause that says when: "the massacre of 20 farmers, which [occurred] in May"."""
        if noun.pos == "NOUN":  # the parser hangs it on the farmers at times
            for at in (noun, *self.grammar.complements(noun, "of")):
                clauses = self.grammar.children(at, *_SAYS_WHEN)
                yield from (verb for verb in clauses if verb.lemma in time_words().occurs - _STARTS)

    def _belongs(self, top: Word, level: Word) -> bool:
        """True if `top` hangs on `level` without another clause between."""
        at: Word | None = top
        while at is not None:
            if at is level:
                return True
            crosses = at.relation in _CLAUSES or (at.relation == "conj" and at.pos == "VERB")
            if crosses and at is not top:
                return False
            at = self.grammar.head(at)
        return False

    def _dates_saying(self, top: Word, moment: Moment) -> bool:
        """True if the moment stands with a verb or a noun of saying, and not with the noun of a deed.

        So it does where it only tells who somebody is: "a woman [born] in 1961".
        """
        if is_of_deed(self.grammar, top):
            return False
        verb = self._beside(top)
        if verb is not None and self._says(verb):
            return True
        at = self.grammar.head(top)
        if at is not None and at.lemma in time_words().counts_up and moment.precision in (4, 5):
            return False  # "documented 214 deaths in May" counts those of May
        while at is not None and at.pos != "VERB":
            if at.lemma in time_words().saying_nouns:
                return True
            at = self.grammar.head(at)
        return at is not None and (self._says(at) or _tells_of_origin(at))

    def _compares(self, dated: Dated) -> bool:
        """True for what a deed is only compared with: "one of the deadliest attacks [in recent years]"."""
        if dated.moment.precision in (1, 2, 3):
            return False
        for at in self.grammar.above(dated.top):
            if at.pos == "VERB":
                return False
            marks = self.grammar.children(at, "amod")
            if any(mark.feature("Degree") == "Sup" and mark.lemma not in _LATEST for mark in marks):
                return True
        return False

    def _beside(self, top: Word) -> Word | None:
        """The verb right before: "said [on] Sunday"."""
        at = min((word.index for word in self.grammar.subtree(top)), default=top.index) - 1
        before = self.grammar.sentence.words[at] if at >= 0 else None
        return before if before is not None and before.pos == "VERB" else None

    def _says(self, verb: Word) -> bool:
        """True for a verb of saying with what it says: a clause, a quotation, or nothing that it is done to."""
        if verb.lemma not in time_words().saying_verbs:
            return False
        if any(noun.lemma in time_words().lives for noun in self.grammar.children(verb, "obj")):
            return False
        told = self.grammar.head(verb) if verb.relation == "acl" else None
        if told is not None and told.lemma in time_words().saying_nouns:
            return True  # "in a statement issued on Friday"
        return (
            verb.relation in ("parataxis", "advcl")
            or verb.lemma in ("say", "tell", "report", "announce")
            or bool(self.grammar.children(verb, "ccomp", "parataxis", "obj"))
        )


def _comes_after(verb: Word) -> bool:
    return verb.pos == "VERB" and verb.lemma in time_words().aftermath


def _tells_of_origin(verb: Word) -> bool:
    return verb.relation in ("acl", "acl:relcl", "amod") and verb.lemma in time_words().origins


def main_event(grammar: Grammar) -> Word | None:
    """What a sentence tells: its root, or what the root only says."""
    word = next((word for word in grammar.sentence.words if word.head is None), None)
    while word is not None and word.lemma in time_words().saying_verbs:
        inner = grammar.child(word, "ccomp", "parataxis")
        if inner is None:
            return word
        word = inner
    return word


def _top(sentence: Sentence, moment: Moment) -> Word | None:
    words = [word for span in moment.evidence[:1] for word in sentence.within(span.start, span.stop)]
    return top_word(words) if words else None


def _width(moment: Moment) -> int:
    """Days between its ends; a moment open on a side comes after every other."""
    if moment.earliest is None or moment.latest is None:
        return 10**6
    return (moment.latest - moment.earliest).days
