"""The name that tells who a noun is: "a group known as [X]", "the mayor, [Ali Keita]", "the charity [Doro Relief]"."""

from __future__ import annotations

from collections.abc import Iterator

from warledger.extract.attribute.nouns import is_person_name
from warledger.knowledge.english.cues import cues
from warledger.knowledge.english.people import is_person_noun
from warledger.language.grammar import Grammar
from warledger.language.syntax import NameKind, Word


def alias(grammar: Grammar, noun: Word) -> Word | None:
    """The name after "known as", "called"."""
    for clause in grammar.children(noun, "acl"):
        if clause.lemma in ("know", "call", "name", "dub"):
            return grammar.child(clause, "obl", "xcomp", "obj")
    return None


def name_beside(grammar: Grammar, noun: Word) -> Word | None:
    """The name that explains a noun without one: "the mayor, [Ali Keita],"."""
    if grammar.sentence.name_at(noun) is not None or noun.lemma in cues().sets.households:
        return None
    beside = [word for word in grammar.children(noun, "appos") if not is_credit(grammar, word)]
    found = next((word for word in (*beside, *_twins(grammar, noun)) if _is_voice_name(grammar, word)), None)
    return found or next(_persons_behind(grammar, noun), None) or name_behind(grammar, noun)


def name_behind(grammar: Grammar, noun: Word) -> Word | None:
    """As in "the charity [Medics of Doro]": the name of an organisation right behind a noun for one."""
    body = noun.text.islower() and noun.lemma in cues().sets.bodies | cues().sets.watchers | cues().sets.media
    after = grammar.sentence.words[noun.index + 1 : noun.index + 2] if body else ()
    name = grammar.sentence.name_at(after[0]) if after else None
    if name is None or name.kind is not NameKind.ORGANISATION or name.first != noun.index + 1:
        return None
    words = grammar.sentence.words[name.first : name.last + 1]
    return next(word for word in words if word.head is None or not name.first <= word.head <= name.last)


def _twins(grammar: Grammar, noun: Word) -> tuple[Word, ...]:
    """As in "the mayor, [Ali Keita], said" where the name was read as a second subject."""
    verb = grammar.head(noun)
    if verb is None or noun.relation != "nsubj":
        return ()
    others = grammar.children(verb, "nsubj")
    return tuple(other for other in others if noun.index < other.index < verb.index)


def is_credit(grammar: Grammar, word: Word) -> bool:
    """True for a person in square brackets, who took the picture: "… officials [Ali Keita/Radio Doro]"."""
    name = grammar.sentence.name_at(word)
    before = grammar.sentence.words[max(0, word.index - 1)]
    return name is not None and name.kind is NameKind.PERSON and before.text == "["


def _persons_behind(grammar: Grammar, noun: Word) -> Iterator[Word]:
    """As in "the head of the administration, [Ali Keita]," where the name was read as the administration's."""
    for other in grammar.complements(noun, "of"):
        if is_person_noun(other.lemma):  # "the family of a victim, Omar Bah,": he says nothing
            continue
        for word in grammar.children(other, "appos"):
            name = grammar.sentence.name_at(word)
            if name is not None and is_person_name(name):
                yield word


def _is_voice_name(grammar: Grammar, word: Word) -> bool:
    """True for the name of a person or organisation, and for two capitalised words that nothing knows as a name."""
    name = grammar.sentence.name_at(word)
    if name is not None:
        return name.kind in (NameKind.PERSON, NameKind.ORGANISATION)
    beside = grammar.children(word, "flat", "nmod:desc", "nmod")  # "General [Keita]", "Voices of [Doro]"
    return word.pos == "PROPN" and any(other.pos == "PROPN" for other in beside)
