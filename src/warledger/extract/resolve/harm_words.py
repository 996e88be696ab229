"""What a word says that people suffered, and whether the sentence says that it happened."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from warledger.knowledge.english.harm import harms
from warledger.knowledge.english.resolving import resolving_words
from warledger.language.grammar import Grammar
from warledger.language.syntax import Word
from warledger.values import Outcome

_WORDS = resolving_words("doers")
_NOTHING: frozenset[Outcome] = frozenset()


def outcomes(word: Word) -> frozenset[Outcome]:
    """What the word says that people suffered, in any of its senses; empty for words of no harm."""
    return _outcomes().get(word.lemma, _NOTHING) | _outcomes().get(word.text.lower(), _NOTHING)


def may_suffer(word: Word) -> frozenset[Outcome]:
    """As `outcomes`, of what states a toll: with the senses that its particle gives it, "put [out of action]"."""
    return outcomes(word) | _phrasal().get(word.lemma, _NOTHING)


def is_guess(grammar: Grammar, word: Word) -> bool:
    """True of what is not said to be so: "may be behind the attack", "denied attacking"."""
    helpers = {child.text.lower() for child in grammar.children(word, "aux")}
    above = grammar.head(word) if word.relation in ("xcomp", "ccomp") else None
    if above is not None and above.lemma == "deny":
        return True
    return bool(helpers & _WORDS["guessing"]) or grammar.negation(word) is not None or _is_open(grammar, word)


def _is_open(grammar: Grammar, word: Word) -> bool:
    """True of what is only asked or supposed: "if it is confirmed that they [attacked]", "whether they did"."""
    if _WORDS["asking"].isdisjoint(grammar.sentence.vocabulary):
        return False
    marks = (mark for one in (word, *grammar.above(word)) for mark in grammar.children(one, "mark"))
    return any(mark.text.lower() in _WORDS["asking"] for mark in marks)


@lru_cache(maxsize=1)
def _outcomes() -> Mapping[str, frozenset[Outcome]]:
    """What each word says in all of its senses."""
    found: dict[str, frozenset[Outcome]] = {}
    for (name, _), harm in harms().items():
        found[name] = found.get(name, _NOTHING) | frozenset(harm.outcomes)
    return found


@lru_cache(maxsize=1)
def _phrasal() -> Mapping[str, frozenset[Outcome]]:
    """What the phrasal verbs say that begin with a word: "put out of action"."""
    found: dict[str, frozenset[Outcome]] = {}
    for (name, _), harm in harms().items():
        verb, dash, _ = name.partition("-")
        if dash:
            found[verb] = found.get(verb, _NOTHING) | frozenset(harm.outcomes)
    return found
