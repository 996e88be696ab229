"""Whether a sentence goes on with what the one before it told, or with what it told last."""

from __future__ import annotations

import re
from collections.abc import Sequence

from warledger.extract.when.occasions import is_violent
from warledger.extract.when.opening import gap_before
from warledger.knowledge.english.modality import modality
from warledger.knowledge.english.time import time_words
from warledger.language.grammar import Grammar
from warledger.language.syntax import Sentence, Word
from warledger.values import Document

_THAT = frozenset({"that", "those"})
_THIS = _THAT | {"this", "these"}
_OF_THEM = re.compile(r"[\w-]+(?: [\w-]+)? of (?:them|those|these)\b")


def goes_on(document: Document, sentences: Sequence[Sentence], number: int) -> bool:
    """True for a sentence of the same paragraph, and for one that opens with a word for those told of before it.

    As in "They …", "Nine of them …", "The figures …", "In Doro he …"; not for "Meanwhile …".
    """
    sentence, words = sentences[number], modality()["anaphoric"]
    opening = sentence.words[0].text.lower() if sentence.words else ""
    if opening in modality()["news"]["opening"]:
        return False
    if opening == "another" and _is_voice(sentence):
        return False
    if opening in words["opening"] or not opening[:1].isalnum() or _OF_THEM.match(document.text, sentence.start):
        return True
    if opening == "the" and sentence.words[-1].text == ":" and any(map(is_violent, sentence.words)):
        return True  # "The dead can be told apart as follows:"
    return "\n" not in gap_before(document, sentences, number) or _is_of_one_told(Grammar(sentence))


def _is_voice(sentence: Sentence) -> bool:
    """True where the one it opens with tells a count: "Another resident put the number of dead at 31"."""
    grammar = Grammar(sentence)
    noun = grammar.head(sentence.words[0])
    verb = grammar.head(noun) if noun is not None and noun.relation == "nsubj" else None
    return verb is not None and verb.lemma in modality()["anaphoric"]["voices"]


def points_back(grammar: Grammar) -> bool:
    """True for "in that attack", "at the time": what was told last, though it was no more than an aside."""
    words = grammar.sentence.words
    if any(_is_that(grammar, word) for word in words):
        return True
    text = " ".join(word.text.lower() for word in words)
    return any(phrase.replace("-", " ") in text for phrase in modality()["anaphoric"]["then"])


def points_at(grammar: Grammar) -> bool:
    """True for "these attacks", "on that occasion": what stands right before."""
    return any(_is_that(grammar, word, _THIS) for word in grammar.sentence.words)


def _is_that(grammar: Grammar, noun: Word, marks: frozenset[str] = _THAT) -> bool:
    lemma = noun.lemma
    named = noun.pos == "NOUN" and (lemma in time_words().scene or lemma in modality()["anaphoric"]["occasions"])
    return named and any(mark.text.lower() in marks for mark in grammar.children(noun, "det"))


def _is_of_one_told(grammar: Grammar) -> bool:
    """True where the sentence's own subject is "he", "they", or a count told before: "The figures …"."""
    root = next((word for word in grammar.sentence.words if word.head is None), None)
    subject = grammar.child(root, "nsubj", "nsubj:pass") if root is not None else None
    if subject is None:
        return False
    if subject.index == 1 and subject.lemma in modality()["anaphoric"]["counts"]:
        return grammar.sentence.words[0].text.lower() == "the"
    return subject.text.lower() in modality()["anaphoric"]["persons"]
