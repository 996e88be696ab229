"""What comes after an attack: the wounded die in a hospital, victims are flown out and buried, suspects are arrested.

None of that is an occurrence of its own, and where and when it happens is not where and when the attack was.
"""

from __future__ import annotations

from collections.abc import Iterator

from warledger.knowledge.english.deeds import deeds
from warledger.knowledge.english.some import some
from warledger.language.grammar import Grammar
from warledger.language.syntax import Sentence, Word
from warledger.values import Claim, Outcome, Span

_AT = frozenset({"in", "at", "to", "from", "into"})  # "on a hospital" is what was struck
_SEARCHED = frozenset({"still", "search", "remain", "rubble", "debris"})  # "went missing on Friday" is of Friday
_OBLIQUE = ("obl", "nmod", "obl:unmarked")


def is_aftermath(claim: Claim, sentence: Sentence, predicate: Word) -> bool:
    """True for "seven of the wounded died", "one of them died", "died in hospital", "two are still missing".

    So is every arrest of which nobody is told who made it: it is what an attack is followed by.
    """
    toll = claim.toll
    if toll is None:
        return False
    words = deeds()["aftermath"]
    grammar = Grammar(sentence)
    victims = list(_within(sentence, toll.victims.evidence[:1]))
    whose = {form for word in victims for form in (word.lemma, word.text.lower())}
    if toll.outcomes == (Outcome.CAPTURED,):
        near = {word.lemma for word in grammar.subtree(predicate)}
        return toll.perpetrator is None or bool((whose | near) & words["suspected"])
    if toll.outcomes == (Outcome.MISSING,) and not _SEARCHED.isdisjoint(word.lemma for word in sentence.words):
        return True
    verb = _verb_above(grammar, predicate)
    if verb is not None and _is(verb, "elsewhere") and (verb != predicate or Outcome.KILLED in toll.outcomes):
        return True  # "the nine dead were buried on Sunday"
    if predicate.lemma not in words["dying"]:
        return False
    below = grammar.children(predicate, *_OBLIQUE)
    of_wounds = any(grammar.preposition(word) in ("of", "from", "to") and _is(word, "wounds") for word in below)
    return (
        bool(whose & (words["hurt"] | some().pronouns)) or of_wounds or any(_is_care(grammar, word) for word in below)
    )


def is_elsewhere(sentence: Sentence, place: Span) -> bool:
    """True for the place of a hospital, a flight, a burial: "died in hospital [in Niamey]", "flown [to Bamako]"."""
    grammar = Grammar(sentence)
    at: Word | None = next(_within(sentence, (place,)), None)
    passed: list[Word] = []
    while at is not None and at.pos != "VERB":
        passed.append(at)
        at = grammar.head(at)
    if at is None:
        return False
    if any(_is(each, "elsewhere") for each in (at, *grammar.children(at, "advcl", "xcomp"))):
        return True  # "[gathered] in Gao to bury the dead"
    beside = [*passed, *grammar.children(at, *_OBLIQUE)]
    return (_is(at, "dying") or _is(at, "care_verbs")) and any(_is_care(grammar, word) for word in beside)


def _verb_above(grammar: Grammar, word: Word) -> Word | None:
    at: Word | None = word
    while at is not None and at.pos != "VERB":
        at = grammar.head(at)
    return at


def _is_care(grammar: Grammar, noun: Word) -> bool:
    return _is(noun, "care") and grammar.preposition(noun) in _AT


def _is(word: Word, name: str) -> bool:
    return word.lemma in deeds()["aftermath"][name]


def _within(sentence: Sentence, spans: tuple[Span, ...]) -> Iterator[Word]:
    return (word for span in spans for word in sentence.words if span.start <= word.start < span.stop)
