"""What kind of voice a noun phrase makes: by its head, its other words, what stands beside it, its name."""

from __future__ import annotations

from collections.abc import Iterator

from warledger.extract.attribute.nouns import name_at
from warledger.knowledge.english.cues import cues
from warledger.language.grammar import Grammar
from warledger.language.syntax import NameKind, Word
from warledger.values import SpeakerKind

_STRONGEST = (
    SpeakerKind.HOSPITAL, SpeakerKind.MONITOR, SpeakerKind.PARTY, SpeakerKind.OFFICIAL, SpeakerKind.MEDIA,
    SpeakerKind.EXPERT, SpeakerKind.WITNESS,
)  # fmt: skip


def kind_of(grammar: Grammar, noun: Word) -> SpeakerKind:
    """The kind of voice; UNNAMED where nothing tells."""
    head = _by_word(noun)
    if head is SpeakerKind.UNNAMED:
        beside = set(_by_words(grammar, noun))
        return next((kind for kind in (SpeakerKind.HOSPITAL, SpeakerKind.WITNESS) if kind in beside), head)
    if head is not None and noun.lemma.lower() not in cues().sets.weak:
        return head
    others = set(_by_words(grammar, noun))
    strongest = next((kind for kind in _STRONGEST if kind in others), None)
    return strongest or head or _by_name(grammar, noun)


def _by_word(word: Word) -> SpeakerKind | None:
    voices = cues().voices
    return voices.get(word.lemma.lower()) or voices.get(word.text.lower())


def _by_words(grammar: Grammar, noun: Word) -> Iterator[SpeakerKind]:
    """The kinds of the other words: of the phrase, of a title before a name, of what explains it."""
    for part in (noun, *grammar.children(noun, "appos", "nmod:desc")):
        first, last = grammar.phrase(part)
        for word in grammar.sentence.words[first.index : last.index + 1]:
            kind = _by_word(word)
            named = name_at(grammar, word)
            if word.index != noun.index and kind is not None and word.lemma.lower() not in cues().sets.weak:
                yield kind
            elif kind is None and part.index != noun.index and named and named.kind is NameKind.ORGANISATION:
                yield SpeakerKind.PARTY


def _by_name(grammar: Grammar, noun: Word) -> SpeakerKind:
    named = name_at(grammar, noun)
    if named is None or named.kind is NameKind.PERSON:
        return SpeakerKind.UNNAMED
    return SpeakerKind.PARTY if named.kind is NameKind.ORGANISATION else SpeakerKind.OFFICIAL
