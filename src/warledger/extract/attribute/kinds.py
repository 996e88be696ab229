"""What kind of voice a noun phrase makes: by its head, its other words, what stands beside it, its name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from warledger.extract.attribute.nouns import is_acronym, is_organisation, known_name
from warledger.knowledge.english.cues import cues
from warledger.knowledge.english.people import category_of, is_person_noun
from warledger.language.grammar import Grammar
from warledger.language.syntax import NameKind, Word
from warledger.values import Category, SpeakerKind

_STRONGEST = (
    SpeakerKind.HOSPITAL, SpeakerKind.MONITOR, SpeakerKind.PARTY, SpeakerKind.OFFICIAL, SpeakerKind.MEDIA,
    SpeakerKind.EXPERT, SpeakerKind.WITNESS,
)  # fmt: skip
# "hospital sources" are the hospital; "army sources" are not the army.
_SOURCES = (SpeakerKind.HOSPITAL, SpeakerKind.MONITOR, SpeakerKind.MEDIA, SpeakerKind.WITNESS)
_OUTLET = re.compile(r"\w(?:news|press|times|post|wire|tv)$", re.IGNORECASE)


def kind_of(grammar: Grammar, noun: Word) -> SpeakerKind:
    """The kind of voice; UNNAMED where nothing tells."""
    known = known_name(grammar, noun)
    if known is not None:
        return cues().named[known.text]
    head = _by_word(grammar, noun)
    if head is SpeakerKind.PARTY and _is_of_police(grammar, noun):
        return SpeakerKind.OFFICIAL
    if head is SpeakerKind.UNNAMED:
        beside = set(_by_words(grammar, noun))
        return next((kind for kind in _SOURCES if kind in beside), head)
    if head is not None and noun.lemma not in cues().sets.weak:
        return head
    others = set(_by_words(grammar, noun, plain=False))
    strongest = next((kind for kind in _STRONGEST if kind in others), None)
    if strongest is SpeakerKind.PARTY and any(_is_of_police(grammar, word) for word in _titles(grammar, noun)):
        return SpeakerKind.OFFICIAL
    return strongest or head or _by_title(grammar, noun) or _by_body(grammar, noun) or _by_name(grammar, noun)


def _titles(grammar: Grammar, noun: Word) -> tuple[Word, ...]:
    """As in "senior police [officer] Ali Keita"."""
    return (noun, *grammar.children(noun, "nmod:desc", "appos"))


def _is_of_police(grammar: Grammar, noun: Word) -> bool:
    """True for "a police commander", "Belet's police command"."""
    return any(word.lemma == "police" for word in grammar.children(noun, "compound", "amod", "nmod:poss"))


def kind_of_name(name: str) -> SpeakerKind:
    """The kind that the words of a name tell, as of "Ministry of Defence" for a report's "MoD"; UNNAMED if none."""
    if name.lower() in cues().named:
        return cues().named[name.lower()]
    found = {cues().voices.get(word.lower().strip("(),.")) for word in name.split()}
    return next((kind for kind in _STRONGEST if kind in found), SpeakerKind.UNNAMED)


def _by_word(grammar: Grammar, word: Word) -> SpeakerKind | None:
    voices = cues().voices
    before = grammar.sentence.words[word.index - 1 : word.index] if word.lemma == "general" else ()
    if any(other.lemma in cues().sets.civil_generals for other in before):
        return SpeakerKind.OFFICIAL
    return voices.get(word.lemma) or voices.get(word.text.lower())


def _by_words(grammar: Grammar, noun: Word, *, plain: bool = True) -> Iterator[SpeakerKind]:
    """The kinds of the other words: of the phrase, of a title before a name, of what explains it.

    Only `plain` sources are witnesses for being "local": a local official is an official.
    """
    for part in (noun, *grammar.children(noun, "appos", "nmod:desc")):
        first, last = grammar.phrase(part)
        for word in grammar.sentence.words[first.index : last.index + 1]:
            kind = _by_word(grammar, word)
            if (
                word.index == noun.index
                or _is_hyphened(grammar, word)
                or _is_of_told(grammar, word, noun)
                or (kind is SpeakerKind.WITNESS and _is_of_body(grammar, word, noun))
                or (kind is SpeakerKind.WITNESS and word.pos == "ADJ" and not plain)
            ):
                continue
            if kind is not None and word.lemma not in cues().sets.weak:
                yield kind


def _is_of_told(grammar: Grammar, word: Word, noun: Word) -> bool:
    """True for the "military" of "head of the military administration": the noun that it stands with tells the kind."""
    above = grammar.head(word) if word.relation in ("amod", "compound") else None
    if above is None or above == noun or is_person_noun(above.lemma):  # "Doro Watch researcher Ali Keita"
        return False
    return above.lemma not in cues().sets.weak and _by_word(grammar, above) is not None


def _is_of_body(grammar: Grammar, word: Word, noun: Word) -> bool:
    """True for whom an organisation's name tells that it is for: "Association for the [Prisoners]", no witness."""
    name = grammar.sentence.name_at(noun)
    body = name is not None and name.kind is NameKind.ORGANISATION and name.first <= word.index <= name.last
    return body and (word.index > noun.index or _by_word(grammar, noun) not in (None, SpeakerKind.WITNESS))


def _is_hyphened(grammar: Grammar, word: Word) -> bool:
    """True for part of a compound: the "DPA" of "CSP-DPA" is no agency."""
    words = grammar.sentence.words
    beside = (*words[max(0, word.index - 1) : word.index], *words[word.index + 1 : word.index + 2])
    return any(other.text == "-" and (other.stop == word.start or other.start == word.stop) for other in beside)


def _by_title(grammar: Grammar, noun: Word) -> SpeakerKind | None:
    """The kind of a title before a name, also of one that tells little: "Foreign [Secretary] Amina Bell".

    A trade makes a witness, as in "Amina Bell, a [weaver]".
    """
    titles = grammar.children(noun, "nmod:desc")
    kinds = (_by_office(grammar, title) or _by_word(grammar, title) for title in titles)
    trades = [word for word in (*titles, *grammar.children(noun, "appos")) if _is_trade(word)]
    return next((kind for kind in kinds if kind is not None), SpeakerKind.WITNESS if trades else None)


def _by_office(grammar: Grammar, title: Word) -> SpeakerKind | None:
    """The kind of what a member is a member of: "council [member] Ali Keita"."""
    if title.lemma != "member":
        return None
    kinds = (_by_word(grammar, word) for word in grammar.children(title, "compound", "amod"))
    return next((kind for kind in kinds if kind is not None), None)


def _is_trade(word: Word) -> bool:
    return word.pos == "NOUN" and category_of(word.lemma) is Category.CIVILIAN


def _by_body(grammar: Grammar, noun: Word) -> SpeakerKind | None:
    """A party where the organisation stands beside the name, "Zaid Harun, Ansar": no short name in brackets."""
    for part in grammar.children(noun, "appos", "nmod:desc"):
        first, last = grammar.phrase(part)
        words = grammar.sentence.words[first.index : last.index + 1]
        bracketed = grammar.sentence.words[max(0, first.index - 1)].text in ("(", "[")
        if not bracketed and any(is_organisation(grammar, word) or is_acronym(grammar, word) for word in words):
            return SpeakerKind.PARTY
    return None


def _by_name(grammar: Grammar, noun: Word) -> SpeakerKind:
    named = grammar.sentence.name_at(noun)
    if noun.pos == "PROPN" and _OUTLET.search(noun.text):
        return SpeakerKind.MEDIA
    if named is None or named.kind is NameKind.PERSON:
        return SpeakerKind.UNNAMED
    return SpeakerKind.PARTY if named.kind is NameKind.ORGANISATION else SpeakerKind.OFFICIAL


@lru_cache(maxsize=1)
def person_roles() -> frozenset[str]:
    """Nouns for people who hold an office or a rank, know a thing or saw it; none for a body of people."""
    kinds = (SpeakerKind.OFFICIAL, SpeakerKind.PARTY, SpeakerKind.EXPERT, SpeakerKind.WITNESS)
    return frozenset(word for word, kind in cues().voices.items() if kind in kinds) - cues().sets.collectives
