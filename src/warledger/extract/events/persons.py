"""The persons whom a report names, each by the longest of his names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from warledger.language.syntax import Name, NameKind, Sentence
from warledger.values import Span

_COMMA = 2  # characters between a description and its name


class Persons:
    """The persons of one report: a short name stands for the longest that it is a part of."""

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        names = {plain(name.text) for sentence in sentences for name in sentence.names if _is_person(name)}
        self._longest: dict[str, str] = {}
        for name in sorted(names, key=lambda name: (len(name), name)):
            self._longest |= dict.fromkeys(name.split(), name)

    def full(self, name: str) -> str:
        """The longest of the report's names that has this one's words side by side, in lower case."""
        name = plain(name)
        found = self._longest.get(name.split()[-1], name) if name else name
        return found if f" {name} " in f" {found} " else name

    def named(self, sentence: Sentence, spans: Sequence[Span]) -> frozenset[str]:
        """Those named in a noun's words or right after them: "the senator [Ana Paz]"."""
        return frozenset(self.full(name.text) for span in spans for name in _names_at(sentence, span))


def _names_at(sentence: Sentence, span: Span) -> Iterator[Name]:
    return (
        name
        for name in sentence.names
        if _is_person(name) and name.start <= span.stop + _COMMA and name.stop > span.start
    )


def _is_person(name: Name) -> bool:
    return name.kind is NameKind.PERSON


def plain(name: str) -> str:
    """In lower case with single spaces."""
    return " ".join(name.casefold().split())
