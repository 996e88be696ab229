"""The people whom a report names in full."""

from __future__ import annotations

from collections.abc import Sequence

from warledger.language.syntax import Name, NameKind, Sentence
from warledger.values import Document, Person, Span


def people_of(document: Document, sentences: Sequence[Sentence]) -> tuple[Person, ...]:
    """Everybody named by two names or more, with every mention, also by the surname alone, in the order of the text."""
    mentions: dict[tuple[str, ...], list[Span]] = {}
    for name in (name for sentence in sentences for name in sentence.names if name.kind is NameKind.PERSON):
        who = _known_as(_words(name), mentions)
        if len(who) > 1:
            mentions.setdefault(who, []).append(document.span(name.start, name.stop))
    return tuple(Person(spans[0].quote, tuple(spans)) for spans in mentions.values())


def _words(name: Name) -> tuple[str, ...]:
    return tuple(word.casefold().strip(".,'’") for word in name.text.split())


def _known_as(words: tuple[str, ...], known: dict[tuple[str, ...], list[Span]]) -> tuple[str, ...]:
    """The person of the same surname whom the words may name: "Mr. Keita" after "Ibrahim Keita"."""
    same = (who for who in known if who[-1] == words[-1] and set(words) <= set(who))
    return next(same, words)
