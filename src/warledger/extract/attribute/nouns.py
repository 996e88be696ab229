"""Nouns that can speak: people, organisations, and the documents that speak in their place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from warledger.knowledge.english.cues import cues
from warledger.knowledge.english.people import is_person_noun
from warledger.language.grammar import Grammar
from warledger.language.syntax import Name, NameKind, Word

_OWNERS = ("by", "from")
_LONGEST = 7  # words of a known name
_ACRONYM = re.compile(r"[A-Z][A-Za-z]{0,3}[A-Z][a-z]?")
_RELATIVE = frozenset({"who", "which", "that", "whom"})


def is_person_name(name: Name) -> bool:
    """True for a person's name, also one with a rank that was read as an organisation's: "DSP Ngozi Bello"."""
    rank = name.text.lower().partition(" ")[0]
    return name.kind is NameKind.PERSON or (" " in name.text and rank in cues().sets.ranks)


def is_whole_name(grammar: Grammar, name: Name, noun: Word) -> bool:
    """True for an organisation's name that ends the phrase of `noun`; not for the last of "the Doctors' [Network]"."""
    possessor = grammar.child(noun, "nmod:poss")
    part = possessor is not None and possessor.text.istitle() and grammar.sentence.name_at(possessor) is None
    return name.kind is NameKind.ORGANISATION and name.last == grammar.phrase(noun)[1].index and not part


class KnownName(NamedTuple):
    """The first and last word of a name that the lexicon has, and its entry there."""

    first: Word
    last: Word
    text: str


def known_name(grammar: Grammar, word: Word) -> KnownName | None:
    """The name of a known voice that `word` belongs to, however its words were read: "Save the Children"."""
    words = grammar.sentence.words
    for start in range(max(0, word.index - _LONGEST), word.index + 1):
        if words[start].text.lower() not in cues().named_openings:
            continue
        for stop in range(min(len(words), start + _LONGEST), word.index, -1):
            text = _as_written(words[start:stop]).lower()
            if text in cues().named:
                return KnownName(words[start], words[stop - 1], text)
    return None


def _as_written(words: Sequence[Word]) -> str:
    """The words with spaces where the text has them: "Al-Masirah TV"."""
    behind = (" " if one.stop < other.start else "" for one, other in pairwise(words))
    return "".join(part for word in zip((word.text for word in words), (*behind, ""), strict=True) for part in word)


def is_document(word: Word) -> bool:
    """True for "report", "statement", "figures": what speaks in the place of who made it."""
    return word.pos in ("NOUN", "PROPN") and not cues().documents.isdisjoint((word.lemma, word.text.lower()))


def can_speak(grammar: Grammar, word: Word) -> bool:
    """True if the noun or pronoun is one who can say something, or a document."""
    lemma = word.lemma
    if word.pos == "PRON" or lemma in cues().sets.pronouns:
        return lemma in cues().sets.pronouns
    if lemma in cues().voices or word.text.lower() in cues().voices or is_document(word):
        return True
    if word.pos == "PROPN" or grammar.sentence.is_in_name(word) or is_person_noun(lemma):
        return True
    if not cues().sets.actors.isdisjoint((lemma, word.text.lower())):
        return True
    return is_acronym(grammar, word) or any(
        child.lemma in cues().voices for child in grammar.children(word, "compound", "flat")
    )


def is_acronym(grammar: Grammar, word: Word) -> bool:
    """True for "PDF", "MoD" in a sentence that has small letters."""
    return _ACRONYM.fullmatch(word.text) is not None and any(each.text.islower() for each in grammar.sentence.words)


def is_own(grammar: Grammar, word: Word) -> bool:
    """True for "we", "I", "this report", "our review": the voice of the text that they stand in, no other."""
    if word.text.lower() in cues().sets.own:
        return True
    if is_document(word) and any(
        child.text.lower() in cues().sets.ours for child in grammar.children(word, "nmod:poss")
    ):
        return True
    this = any(child.text.lower() == "this" for child in grammar.children(word, "det"))
    return this and word.lemma in cues().sets.own_documents


def is_organisation(grammar: Grammar, word: Word) -> bool:
    """True if the word belongs to the name of an organisation."""
    return grammar.sentence.is_in_name(word, NameKind.ORGANISATION)


def antecedent(grammar: Grammar, word: Word | None) -> Word | None:
    """What "who" and "which" stand for, and "we" in "we, the doctors of Doro"; any other word itself."""
    if word is not None and word.text.lower() == "we":
        return _called(grammar, word) or word
    if word is None or word.text.lower() not in _RELATIVE or word.pos not in ("PRON", "DET", "SCONJ"):
        return word
    clause = grammar.head(word)
    while clause is not None and clause.relation == "conj":
        clause = grammar.head(clause)
    if clause is not None and clause.relation.startswith("acl"):
        noun = grammar.head(clause)
        return _beside(grammar, noun, word) if noun is not None else None
    return word


def _beside(grammar: Grammar, noun: Word, relative: Word) -> Word:
    """The one nearest before "which" in the phrase of a noun that cannot speak: "a request by [the paper], which"."""
    if can_speak(grammar, noun):
        return noun
    inside = [word for word in grammar.subtree(noun) if noun.index < word.index < relative.index]
    speaking = [word for word in inside if word.pos in ("NOUN", "PROPN") and can_speak(grammar, word)]
    return max(speaking, key=lambda word: (word.relation not in ("flat", "compound"), word.index), default=noun)


def _called(grammar: Grammar, we: Word) -> Word | None:
    """As in "We, at [the observatory], warn", "We, [the doctors of Doro], ask": between commas, and one who speaks."""
    beside, verb = grammar.sentence.words[we.index + 1 : we.index + 2], grammar.head(we)
    if not beside or beside[0].text != ",":
        return None
    around = (word for word in grammar.children(verb, "obl") if word.index < verb.index) if verb is not None else ()
    nouns = [*grammar.children(we, "appos", "nmod"), *around]
    nouns += [below for noun in nouns for below in grammar.children(noun, "nmod")]
    return next((noun for noun in nouns if is_organisation(grammar, noun) or noun.lemma in cues().voices), None)


def _can_own(grammar: Grammar, noun: Word) -> bool:
    return noun.pos in ("NOUN", "PROPN") and can_speak(grammar, noun) and not is_document(noun)


def owner(grammar: Grammar, noun: Word) -> Word | None:
    """Who made the document or statement: "the army's statement", "a report issued by the army", "army communique"."""
    found = grammar.child(noun, "nmod:poss")
    if found is not None:
        return found
    for preposition in _OWNERS:
        for other in grammar.complements(noun, preposition):
            if can_speak(grammar, other):
                return other
    clauses = grammar.children(noun, "acl", "acl:relcl")
    given = _venue(grammar, noun) or next(filter(None, (_giver(grammar, clause) for clause in clauses)), None)
    if given is not None:
        return given
    for other in (*_makers(grammar, noun), *grammar.children(noun, "compound", "amod")):
        medium = other.relation == "compound" and other.lemma in cues().sets.mediums
        if _can_own(grammar, other) and not medium and not grammar.children(other, "nummod"):
            return other
    return _receiver(grammar, noun) or _publisher(grammar, noun)


def _venue(grammar: Grammar, noun: Word) -> Word | None:
    """As in "rumours on [social networks]", "claims in the foreign [press]"."""
    if noun.lemma not in cues().nouns:
        return None
    places = (*grammar.complements(noun, "on"), *grammar.complements(noun, "in"))
    return next((other for other in places if other.lemma in cues().sets.venues), None)


def _makers(grammar: Grammar, noun: Word) -> tuple[Word, ...]:
    """As in "the report of [the commission]"; "reports of a man with a gun" tells what they are about."""
    found = grammar.complements(noun, "of")
    if noun.lemma not in cues().sets.topical:
        return found
    return tuple(other for other in found if other.pos == "PROPN" or _is_definite(grammar, other))


def _is_definite(grammar: Grammar, noun: Word) -> bool:
    marks = grammar.children(noun, "det", "nmod:poss")
    return any(mark.relation == "nmod:poss" or mark.text.lower() in ("the", "this", "that") for mark in marks)


def _giver(grammar: Grammar, clause: Word) -> Word | None:
    """As in "issued by [the army]", "obtained from [medics]", "attributed to [the front]"."""
    lemma = clause.lemma
    if lemma in cues().sets.received:
        return next((other for other in grammar.complements(clause, "from") if can_speak(grammar, other)), None)
    if lemma == "attribute":
        return next((other for other in grammar.complements(clause, "to") if can_speak(grammar, other)), None)
    passed_on = lemma in cues().sets.passing_on and not grammar.child(clause, "compound:prt")
    return None if passed_on else grammar.agent(clause)


def _receiver(grammar: Grammar, noun: Word) -> Word | None:
    """As in "information received by [the army]": who vouches for it where nobody is named who gave it."""
    for clause in grammar.children(noun, "acl", "acl:relcl"):
        if clause.lemma in cues().sets.received:
            return grammar.agent(clause)
    return None


def _publisher(grammar: Grammar, noun: Word) -> Word | None:
    """As in "[the group] published a video showing …", "[the army] gave assurances that …"."""
    verb = grammar.head(noun) if noun.relation == "obj" else None
    who = grammar.subject(verb) if verb is not None and verb.lemma in cues().sets.giving else None
    return who if who is not None and can_speak(grammar, who) else None


def is_date(noun: Word) -> bool:
    """True for "on Sunday", "on 2 March", "on that day"."""
    return noun.pos == "NUM" or noun.lemma in cues().sets.days or noun.text.lower() in cues().sets.days


def whole_word(words: Sequence[Word], first: Word) -> Word:
    """The first part of a word that hyphens hold together: "[Tuareg]-led rebels"."""
    while first.index > 1 and words[first.index - 1].text == "-" and words[first.index - 2].stop == first.start - 1:
        first = words[first.index - 2]
    return first


def is_spaced(words: Sequence[Word], dash: Word) -> bool:
    """True for a dash between words, not for a hyphen within one."""
    return dash.index > 0 and words[dash.index - 1].stop < dash.start
