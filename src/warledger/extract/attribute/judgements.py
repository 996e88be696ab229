"""Words that call false what somebody said: "the claim that [nine died] is a lie", "it is not true that [nine died]".

Who says so denies it, and does not say it: of several who speak, the one who is nearest outside.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from warledger.extract.attribute.utterance import Utterance
from warledger.knowledge.english.cues import cues
from warledger.knowledge.english.notes import denial_words
from warledger.language.grammar import Grammar
from warledger.language.syntax import Word
from warledger.values import Attribution, Stance

_WORDS = denial_words()
_SAID = _WORDS["statements"] | _WORDS["accusing"]
_NEUTRAL = (Stance.ASSERTS, Stance.CLAIMS)
RULE = "cue.judged"


class Judgements:
    """The judgements of one sentence."""

    def __init__(self, grammar: Grammar) -> None:
        self.grammar = grammar

    def at(self, word: Word) -> Iterator[Utterance]:
        """The utterance, without a voice of its own, that the word makes of what it calls false."""
        said = self._judged(word)
        if said is not None:
            yield Utterance((word,), Stance.DENIES, RULE, None, frozenset({said.index}))

    def _judged(self, word: Word) -> Word | None:
        words = {word.lemma, word.text.lower()}
        negated = self.grammar.negation(word) is not None
        if words & _WORDS["truths"]:
            none = any(mark.text.lower() == "no" for mark in self.grammar.children(word, "det"))
            nouns = (noun for name in ("to", "in") for noun in self.grammar.complements(word, name)) if none else ()
            return next((noun for noun in nouns if noun.lemma in _SAID), None)
        if (words & _WORDS["judgements"] and not negated) or (words & _WORDS["affirming"] and negated):
            return self._subject(word)
        return None

    def _subject(self, word: Word) -> Word | None:
        """What the word is said of: "[the claim] is false", "it is false [that …]", "[reports] that … are false"."""
        if self.grammar.child(word, "cop", "aux:pass") is None:
            return None
        clause = self.grammar.child(word, "csubj", "ccomp")
        if clause is not None and any(mark.text.lower() == "that" for mark in self.grammar.children(clause, "mark")):
            return clause
        subject, head = self.grammar.child(word, "nsubj", "nsubj:pass"), self.grammar.head(word)
        nouns = (noun for noun in (subject, head) if noun is not None)  # the head, where "reports" was read as a verb
        return next((noun for noun in nouns if noun.lemma in _SAID and noun.pos in ("NOUN", "VERB")), None)


def inside_first(grammar: Grammar, found: Sequence[Utterance]) -> tuple[Utterance, ...]:
    """`found`, innermost first, with each judgement before those who say it, however the sentence was read."""
    told = [each for each in found if each.rule == RULE]
    ordered = [each for each in found if each.rule != RULE]
    for judgement in told:
        above = {judgement.cue.index, *(word.index for word in grammar.above(judgement.cue))}
        outside = (place for place, each in enumerate(ordered) if above & each.content and each.voice is not None)
        ordered.insert(next(outside, len(ordered)), judgement)
    return tuple(ordered)


def settled(chain: Sequence[Attribution]) -> Iterator[Attribution]:
    """`chain`, innermost first, with what its links without a voice make of the one that is nearest outside.

    Who calls it false denies it; who speaks of "reports that nine died" passes on hearsay.
    """
    stance: Stance | None = None
    judged: Attribution | None = None
    for link in chain:
        if link.rule == RULE:
            stance, judged = Stance.DENIES, link
            continue
        if link.speaker is None and link.rule in _rumours():
            stance = stance or Stance.HEARSAY
        elif link.speaker is not None:
            link, stance, judged = _taking(link, stance), None, None
        yield link
    if judged is not None:
        yield judged


def _taking(link: Attribution, stance: Stance | None) -> Attribution:
    return replace(link, stance=stance) if stance is not None and link.stance in _NEUTRAL else link


@lru_cache(maxsize=1)
def _rumours() -> frozenset[str]:
    """The rules of nouns for what is said."""
    return frozenset(cue.rule for cue in cues().nouns.values())
