"""People by their names: what a report calls them elsewhere, "Colonel Ruiz" for "Ruiz"."""

from __future__ import annotations

import re
from functools import cached_property

from warledger.extract.resolve.climbing import first_joined
from warledger.extract.resolve.found import NOTHING, Found, Reader, lemma
from warledger.extract.resolve.labels import Sort
from warledger.extract.resolve.noun_phrases import NounPhrase, NounPhrases, is_person
from warledger.extract.resolve.scene import Scene
from warledger.knowledge.english.people import role_of
from warledger.language.syntax import Name, NameKind, Sentence, Word

_SHORT = 3  # letters of "de", "al", "van", "ibn"


class Persons:
    """Answers for one report."""

    def __init__(self, scene: Scene, noun_phrases: NounPhrases, reader: Reader) -> None:
        self.scene, self.noun_phrases, self.reader = scene, noun_phrases, reader

    def identified(self, sentence: Sentence, noun: Word, depth: int) -> Found | None:
        """Whose people they were who are named: "our comrade [Ana Ruiz]", "the dead were identified as [Ruiz]"."""
        described = self._identified_as(sentence, noun)
        found = self.reader.read(sentence, described, depth + 1) if described is not None else NOTHING
        return found if found.side is not None else None

    def _identified_as(self, sentence: Sentence, noun: Word) -> Word | None:
        """The noun for those who are then named: "our [comrade] Ana Ruiz", "the [dead] were identified as Ruiz"."""
        grammar = self.scene.grammar(sentence)
        head = grammar.head(noun)
        called = noun.relation == "appos" and head is not None and head.index == noun.index - 1
        if called and head is not None and head.pos == "NOUN" and is_person(sentence, noun):
            return head if role_of(lemma(head)) else None
        first = first_joined(grammar, noun)
        verb = grammar.head(first)
        if verb is None or lemma(verb) != "identify" or grammar.preposition(first) != "as":
            return None
        subject = grammar.passive_subject(verb)
        role = role_of(lemma(subject)) if subject is not None else None
        return subject if role is not None and role.side is not None else None

    def _leads(self, sentence: Sentence, head: Word) -> bool:
        """True of a name with a party's before its title: "[FRONT] leader Ana Ruiz"."""
        return self.noun_phrases.of(sentence, head).label(Sort.GROUP, Sort.NAME) is not None

    def read(self, phrase: NounPhrase, depth: int) -> Found:
        """The side and category of a name without a title, by the first mention of it with one."""
        if phrase.role is not None or not is_person(phrase.sentence, phrase.noun):
            return NOTHING
        name = phrase.sentence.name_at(phrase.noun)
        titled = self._by_name(name) if name is not None else None
        if titled is None or titled[1].start == phrase.noun.start:
            return NOTHING
        return self.reader.read(*titled, depth + 1).through(titled[1])

    def _by_name(self, name: Name) -> tuple[Sentence, Word] | None:
        """Where the person is told of with a title, by his surname or either of two: "Ruiz" for "Ruiz Mora"."""
        found = (self._titled.get(_surname(name)), *(self._by_part.get(part) for part in _parts(name.text)))
        return next((one for one in found if one is not None), None)

    @cached_property
    def _by_part(self) -> dict[str, tuple[Sentence, Word] | None]:
        """The mentions with a title by each later part of the name; None for a part that several bear."""
        parts: dict[str, tuple[Sentence, Word] | None] = {}
        for sentence, head in self._titled.values():
            name = sentence.name_at(head)
            for part in _parts(name.text.partition(" ")[2]) if name is not None else ():
                parts[part] = None if part in parts else (sentence, head)
        return parts

    @cached_property
    def _titled(self) -> dict[str, tuple[Sentence, Word]]:
        """The first mention of each surname that a title or a description goes with."""
        found: dict[str, tuple[Sentence, Word]] = {}
        for sentence in self.scene.sentences:
            for name in sentence.names:
                if name.kind is NameKind.PERSON and _surname(name) not in found:
                    head = _head(sentence, name)
                    role = self.noun_phrases.of(sentence, head).role
                    if role is not None and (role.side is not None or self._leads(sentence, head)):
                        found[_surname(name)] = sentence, head
        return found


def _parts(name: str) -> list[str]:
    """The parts of a name in small letters, without initials and particles."""
    return [part for part in re.split(r"[^\w'’]+", name.casefold()) if len(part) > _SHORT]


def _surname(name: Name) -> str:
    return name.text.casefold().split()[-1].strip(".,'’\"")


def _head(sentence: Sentence, name: Name) -> Word:
    """The word of the name that another word governs."""
    words = sentence.words[name.first : name.last + 1]
    return next((word for word in words if word.head is None or not name.first <= word.head <= name.last), words[0])
