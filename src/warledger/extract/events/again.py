"""Those harmed whom a report tells of again: by name, as "the priests", "his driver", "one of them", in a total."""

from __future__ import annotations

from typing import NamedTuple

from warledger.knowledge.english.deeds import deeds
from warledger.knowledge.english.some import comes_to, is_among, is_portion, words_of
from warledger.language.grammar import Grammar
from warledger.language.syntax import Sentence, Word
from warledger.values import Claim, Document, Group, Outcome

_KNOWN = frozenset({"the", "these", "those"})
_AMONG = 6  # words between "among" and the figure, at most: "among the 12 people killed were"


class Dead(NamedTuple):
    """Who was killed by one claim: `told` by their names and their noun, of which `again` are told as known."""

    told: frozenset[str] = frozenset()
    again: frozenset[str] = frozenset()


NOBODY = Dead()


def dead_of(claim: Claim, sentence: Sentence, persons: frozenset[str]) -> Dead:
    """Nobody is killed twice: "[Paz] was shot" and "the murder of [Ana Paz]", "[six priests]" and "[the priests]"."""
    if claim.toll is None or Outcome.KILLED not in claim.toll.outcomes:
        return NOBODY
    noun = _noun(sentence, claim.toll.victims)
    if noun is None or noun.pos != "NOUN" or noun.lemma in deeds()["turning"]["anybody"]:
        return Dead(persons, persons)
    kind = frozenset({noun.lemma})
    known = any(mark.text.lower() in _KNOWN for mark in Grammar(sentence).children(noun, "det"))
    return Dead(persons | kind, persons | kind if known else persons)


def refers_back(document: Document, sentence: Sentence, claim: Claim, group: Group | None) -> bool:
    """True for "his driver" at the head of a sentence: whose it is was told right before; and for some of those harmed.

    As in "one of them", "six of the wounded", "among the dead were two", and in a total that rose: "brought it to 15".
    """
    spans = group.evidence[:1] if group else ()
    words = [word for span in spans for word in sentence.within(span.start, span.stop)]
    if any(word.pos == "PRON" and word.feature("Poss") == "Yes" and word.index == 0 for word in words):
        return True
    if claim.toll is None or group is None:
        return False
    before = words_of(document.text[sentence.start : claim.anchor.start])
    after = words_of(document.text[claim.anchor.stop : sentence.stop])
    among = is_among(before[-_AMONG:]) or is_among(after[:_AMONG]) or before[-3:-1] == ["the", "dead"]
    return (
        among
        or is_total(document, sentence, claim)
        or is_portion(group.text or claim.evidence[0].quote, claim.toll.quantity.text)
    )


def is_total(document: Document, sentence: Sentence, claim: Claim) -> bool:
    """True for a number that all the harmed come to: "the toll rose to [15]", "put the number of dead at [31]"."""
    number = claim.toll.quantity.evidence[:1] if claim.toll else ()
    start = number[0].start if number else claim.anchor.start
    return claim.toll is not None and comes_to(words_of(document.text[sentence.start : start]))


def _noun(sentence: Sentence, group: Group) -> Word | None:
    """The head of the words for them."""
    words = [word for span in group.evidence[:1] for word in sentence.within(span.start, span.stop)]
    inside = {word.index for word in words}
    return next((word for word in words if word.head not in inside), None)
