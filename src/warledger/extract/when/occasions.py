"""What a report only looks back on: the crime of a verdict, the dead of an anniversary, the war of a film."""

from __future__ import annotations

import re
from functools import lru_cache

from warledger.knowledge.english.deeds import deeds
from warledger.knowledge.english.harm import Frame, harms
from warledger.knowledge.english.modality import modality
from warledger.language.grammar import Grammar
from warledger.language.syntax import Word
from warledger.values import Outcome

_PEOPLE = (Frame.LABEL, Frame.PEOPLE)  # nouns for those whom it befell, whenever that was
_OLD = 60  # years
_THOUSANDS = re.compile(r"\d{1,3}(?:[,.]\d{3})+|\d{5,}")
_DONE = frozenset({Outcome.KILLED, Outcome.WOUNDED, Outcome.ABDUCTED, Outcome.CAPTURED})


def occasion(grammar: Grammar, word: Word) -> tuple[Word, ...]:
    """`word` and what it stands in, below what it is looked back on from; empty where nothing looks back on it.

    As in "found guilty of ordering the [murder] of 61", "the anniversary of the attack in which 94 were [killed]",
    "a film about the war, in which thousands [died]", "the court heard that fighters [shot] 40".
    """
    below = [word]
    for at in grammar.above(word):
        if _looks_back(grammar, at):
            return tuple(below)
        below.append(at)
    return ()


def is_violent(word: Word) -> bool:
    """True for a word that tells by itself of people harmed or of an attack."""
    return word.pos in ("VERB", "NOUN", "ADJ") and word.lemma in _violent()


def may_be_violent(word: Word) -> bool:
    """True also for a word that tells of harm only by what stands with it: "shot a guard", "shot a film"."""
    return is_violent(word) or (word.pos == "VERB" and (word.lemma, Frame.OBJECT) in harms())


def is_of_thousands(word: Word) -> bool:
    """True for "3,900", "12,000", "thousands", "million"; not for a year."""
    return bool(_THOUSANDS.fullmatch(word.text)) or word.lemma in ("thousand", "million")


def counts_thousands(grammar: Grammar, word: Word) -> bool:
    """True for "killed [3,900] civilians", "the deaths of [12,000]", "[thousands] who were killed"."""
    nouns = [word, *grammar.children(word, "nsubj", "nsubj:pass", "obj")]
    above = grammar.head(word) if word.relation in ("acl", "acl:relcl", "xcomp", "obj", "nsubj:pass") else None
    nouns += [above] if above is not None else []
    nouns += [each for noun in nouns if noun.pos != "VERB" for each in grammar.complements(noun, "of")]
    return any(is_of_thousands(each) for noun in nouns for each in (noun, *grammar.children(noun, "nummod")))


def is_natural_death(grammar: Grammar, word: Word) -> bool:
    """True for "dies at 88", "died of cancer", "died in her sleep"."""
    if word.lemma != "die":
        return False
    words = modality()["natural"]["death"]
    below = grammar.children(word, "obl", "advcl", "xcomp", "amod", "advmod")
    return any(
        each.lemma in words
        or (each.text.isdecimal() and int(each.text) >= _OLD and grammar.preposition(each) in ("at", "aged"))
        for each in below
    )


def _looks_back(grammar: Grammar, at: Word) -> bool:
    words, lemma = modality()["occasion"], at.lemma
    if lemma in words["verdict"] or lemma in words["memory"]:
        return True
    if at.pos == "NOUN" and lemma in words["art"]:
        return True
    if lemma in words["hears"]:
        subject = grammar.subject(at)
        return subject is not None and subject.lemma in words["court"]
    told = grammar.children(at, "iobj", "obj", "obl") if lemma in words["tells"] else ()
    return any(noun.lemma in words["court"] for noun in told)


@lru_cache(maxsize=1)
def _violent() -> frozenset[str]:
    sure = {
        word
        for (word, frame), harm in harms().items()
        if harm.sure and frame not in _PEOPLE and _DONE & set(harm.outcomes)
    }
    return frozenset(sure | (deeds()["action"]["verbs"] - deeds()["action"]["weak"])) - modality()["natural"]["words"]
