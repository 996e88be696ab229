"""Notes about figures: somebody gave none, or nobody could verify them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from warledger.knowledge.english.notes import note_words
from warledger.language.grammar import Grammar
from warledger.language.syntax import Sentence, Word
from warledger.values import Document, Kind, Outcome, Span

_TOLL_OUTCOMES = {"toll": (Outcome.KILLED,), "dead": (Outcome.KILLED,), "death": (Outcome.KILLED,)}
_POOLED = (Outcome.KILLED, Outcome.WOUNDED)
_HARMED = frozenset({"casualty", "death", "dead", "loss"})
_PEOPLE = ("casualty", "toll", "loss", "dead", "death", "victim", "wounded", "injured", "killed", "fatality")


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
    grammar, telling = Grammar(sentence), note_words().telling
    words = (word for word in sentence.words if word.lemma in telling)
    return tuple(note for word in words for note in _at(document, grammar, word))


def _at(document: Document, grammar: Grammar, word: Word) -> Iterator[Note]:
    withheld = _withheld(document, grammar, word)
    if withheld:
        yield withheld
        for noun in _those_of(grammar, word):
            first = min((word.index, *(each.index for each in grammar.children(word, "aux"))))
            evidence = document.span(grammar.sentence.words[first].start, grammar.phrase(noun)[1].stop)
            yield withheld._replace(whose=noun, evidence=evidence)
    verification = _verification(document, grammar, word)
    if verification:
        yield verification


def _withheld(document: Document, grammar: Grammar, verb: Word) -> Note | None:
    """As in "has not provided a toll", "gave no figure", "declined to say how many were killed"."""
    if verb.pos != "VERB" or verb.lemma not in note_words().giving:
        return None
    figure = _figure(grammar, verb)
    if figure is None or not _is_refused(grammar, verb, figure):
        return None
    words = sorted([*grammar.subtree(figure), verb], key=lambda word: word.index)
    about = {word.lemma.lower() for word in words}
    outcomes = next((kinds for lemma, kinds in _TOLL_OUTCOMES.items() if lemma in about), _POOLED)
    outcomes = _POOLED if about & {"casualty", "loss"} else outcomes
    whose = _speaker(grammar, verb)
    first = min(words[0].index, whose.index if whose else words[0].index)
    evidence = document.span(grammar.sentence.words[first].start, words[-1].stop)
    return Note(Kind.WITHHELD, verb, evidence, outcomes, whose)


def _those_of(grammar: Grammar, verb: Word) -> Iterator[Word]:
    """Whose else the figure is: "a toll of its casualties or those of [its allies]"."""
    figure = _figure(grammar, verb)
    below = grammar.subtree(figure) if figure is not None else ()
    for those in (word for word in below if word.text.lower() in ("those", "that")):
        yield from (noun for noun in grammar.complements(those, "of") if noun.pos in ("NOUN", "PROPN"))


def _figure(grammar: Grammar, verb: Word) -> Word | None:
    """The figure that the verb gives or does not give: a noun for it that speaks of people harmed."""
    for noun in grammar.children(verb, "obj", "nsubj:pass", "ccomp"):
        lemmas = {word.lemma.lower() for word in grammar.subtree(noun)}
        names_figure = noun.lemma.lower() in note_words().figures and (
            noun.lemma.lower() in ("toll", "casualty", "figure", "loss") or lemmas & set(_PEOPLE)
        )
        asks_number = noun.relation == "ccomp" and {"how", "many"} <= lemmas
        if names_figure or asks_number:
            return noun
    return None


def _is_refused(grammar: Grammar, verb: Word, figure: Word) -> bool:
    head = grammar.head(verb)
    refused = head is not None and verb.relation == "xcomp" and head.lemma in note_words().refusing
    none = any(word.text.lower() == "no" for word in grammar.children(figure, "det"))
    none = none and figure.lemma.lower() not in _HARMED  # "no casualties were reported" is a toll of 0
    return refused or none or grammar.negation(verb) is not None


def _speaker(grammar: Grammar, verb: Word) -> Word | None:
    """Who gave no figure."""
    head = grammar.head(verb)
    if verb.relation == "xcomp" and head is not None:
        return grammar.subject(head)
    return grammar.subject(verb) or grammar.agent(verb)


def _verification(document: Document, grammar: Grammar, word: Word) -> Note | None:
    """As in "could not be independently verified", "independent verification is difficult"."""
    lexicon = note_words()
    is_verb = word.pos == "VERB" and word.lemma in lexicon.verifying
    is_noun = word.pos == "NOUN" and word.lemma in lexicon.verification
    if not (is_verb or is_noun):
        return None
    near = list(grammar.subtree(word))
    independent = any(other.lemma.lower() in lexicon.independently for other in near)
    if not (independent or (is_verb and _could_not(grammar, word))):
        return None
    clause = grammar.head(word) if is_noun and word.head is not None else word
    around = [*near, *([clause, *grammar.children(clause)] if clause else [])]
    denied = any({other.lemma.lower(), other.text.lower()} & lexicon.negative for other in around)
    words = sorted({*near, *([clause] if clause and is_noun else [])}, key=lambda other: other.index)
    evidence = document.span(words[0].start, words[-1].stop)
    return Note(Kind.VERIFICATION, word, evidence, verified=not denied)


def _could_not(grammar: Grammar, verb: Word) -> bool:
    """As in "Reuters could not verify the figures"."""
    can = any(word.lemma in ("can", "could") for word in grammar.children(verb, "aux"))
    return can and grammar.negation(verb) is not None
