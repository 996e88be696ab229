"""Whom the deeds of a report befell, by name: nobody is killed twice, so that all that tells of one death is of it.

What the lead tells of somebody's death stays the news where a later sentence dates it; what a sentence dates as old
stays old where another gives no day; and "the murder of Maria Lopez", of whom nothing was told before, is taken as
known: it is no news of this report.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from warledger.knowledge.english.harm import Frame, harms
from warledger.knowledge.english.modality import modality
from warledger.knowledge.english.people import role_of
from warledger.language.grammar import Grammar
from warledger.language.syntax import Name, NameKind, Sentence, Word
from warledger.values import Category, Document, Outcome

_ONCE = (Outcome.KILLED, Outcome.ABDUCTED)  # one is wounded or arrested again
_NAMED = ("flat", "appos", "compound")
_PART = 4  # letters; a shorter part of a name stands in other words too
_DEFINITE = frozenset({"the", "this", "that", "these", "those", "both"})

Fate = tuple[Outcome, str]  # what befell whom: the last word of a name, or "the priest"


class Telling(NamedTuple):
    """A word that tells of a fate, and the number of its sentence."""

    number: int
    word: Word


def fates_of(sentences: Sequence[Sentence]) -> dict[Fate, tuple[Telling, ...]]:
    """The deaths and abductions that `sentences` tell of, each with all the words that tell of it."""
    told: dict[Fate, tuple[Telling, ...]] = {}
    for number, sentence in enumerate(sentences):
        grammar = Grammar(sentence) if tells_of_fates(sentence) else None
        for word in sentence.words if grammar else ():
            for fate in befell(grammar, word, told=True) if grammar else ():
                told[fate] = (*told.get(fate, ()), Telling(number, word))
    return told


def befell(grammar: Grammar, word: Word, *, told: bool = False) -> frozenset[Fate]:
    """Whom the killing or abduction that `word` tells of befell, by name or as "the priests".

    With `told`, the priests also where they are told of as new: "six priests".
    """
    outcome = _once().get(word.lemma)
    if outcome is None or word.pos not in ("VERB", "NOUN", "ADJ"):
        return frozenset()
    return frozenset((outcome, key) for noun in _patients(grammar, word) for key in _keys(grammar, noun, told=told))


def tells_of_fates(sentence: Sentence) -> bool:
    """True if a word of the sentence tells of killing or abduction."""
    return not _once().keys().isdisjoint(sentence.vocabulary)


def is_new(document: Document, grammar: Grammar, word: Word) -> bool:
    """True if `word` tells of people by name and no surname of theirs stands in the text before its sentence."""
    before = document.text[: grammar.sentence.start].lower()
    names = [name for noun in _patients(grammar, word) for name in _names(grammar, noun)]
    parts = (part for name in names for part in name.text.lower().split()[-2:] if len(part) >= _PART)
    return bool(names) and not any(part.removesuffix("'s") in before for part in parts)


def is_taken_as_known(grammar: Grammar, word: Word) -> bool:
    """True for "the murder of Maria Lopez", "Lopez's murder"; not where it is what is reported, or came of the news."""
    named = bool(grammar.children(word, "nmod:poss")) or any(
        mark.text.lower() == "the" for mark in grammar.children(word, "det")
    )
    above = grammar.head(word)
    return word.pos == "NOUN" and named and not (above and above.lemma in modality()["recalled"]["told_by"])


def _patients(grammar: Grammar, word: Word) -> Iterator[Word]:
    if word.pos == "NOUN":
        yield from grammar.children(word, "nmod:poss")
        yield from grammar.complements(word, "of")
        return
    done_to = grammar.children(word, "obj", "nsubj:pass")
    relative = word.relation in ("acl", "acl:relcl", "amod") and all(noun.pos == "PRON" for noun in done_to)
    head = grammar.head(word) if relative else None
    for noun in (head,) if head is not None else done_to:
        yield from grammar.conjuncts(noun)


def _keys(grammar: Grammar, noun: Word, *, told: bool) -> Iterator[str]:
    """The last word of each name in the group of `noun`; "the priest" for "the priests"."""
    for name in _names(grammar, noun):
        yield _last(grammar.sentence.words[name.first : name.last + 1])
    definite = any(mark.text.lower() in _DEFINITE for mark in grammar.children(noun, "det"))
    if (told or definite) and _is_of_few(noun.lemma):
        yield f"the {noun.lemma}"


def _names(grammar: Grammar, noun: Word) -> Iterator[Name]:
    inside = {word.index for word in (noun, *grammar.children(noun, *_NAMED))}
    for name in grammar.sentence.names:
        if name.kind is NameKind.PERSON and inside & set(range(name.first, name.last + 1)):
            yield name


def _last(words: Sequence[Word]) -> str:
    kept = [word for word in words if word.text.lower() not in ("'s", "’s", "'", "’")]
    return (kept or words)[-1].text.lower().removesuffix("'s").removesuffix("’s")


def _is_of_few(lemma: str) -> bool:
    """True for people of an office or a trade: a report has one group of them, but many of "the children"."""
    role = role_of(lemma)
    few = role is not None and role.category in (Category.CIVILIAN, Category.OFFICIAL)
    return few and lemma not in modality()["recalled"]["common"]


@lru_cache(maxsize=1)
def _once() -> Mapping[str, Outcome]:
    """The words that tell of what befalls one only once, with what it is."""
    return {
        word: outcome
        for (word, frame), harm in harms().items()
        for outcome in _ONCE
        if harm.sure and frame not in (Frame.PEOPLE, Frame.LABEL) and outcome in harm.outcomes
    }
