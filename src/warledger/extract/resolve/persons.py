"""People by their names: who a report says somewhere that they were, "Colonel Ruiz" for "Ruiz", before it or after."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property

from warledger.extract.resolve.climbing import climb, first_joined
from warledger.extract.resolve.found import NOTHING, Found, Reader
from warledger.extract.resolve.full_names import parts
from warledger.extract.resolve.labels import Sort
from warledger.extract.resolve.noun_phrases import NounPhrase, NounPhrases, is_definite, is_member, is_person
from warledger.extract.resolve.scene import Scene
from warledger.knowledge.english.people import Role, role_of
from warledger.language.syntax import Name, NameKind, Sentence, Word
from warledger.values import Category

# The nouns by which its own sentence tells who somebody is.
Told = Callable[[Sentence, Word], Sequence[Word]]


class Persons:
    """Answers for one report."""

    def __init__(self, scene: Scene, noun_phrases: NounPhrases, reader: Reader, told: Told) -> None:
        self.scene, self.noun_phrases, self.reader, self._told = scene, noun_phrases, reader, told

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
            return head if role_of(head.lemma) else None
        first = first_joined(grammar, noun)
        verb = grammar.head(first)
        if verb is None or verb.lemma != "identify" or grammar.preposition(first) != "as":
            return None
        subject = grammar.passive_subject(verb)
        role = role_of(subject.lemma) if subject is not None else None
        return subject if role is not None and role.side is not None else None

    def read(self, phrase: NounPhrase, depth: int) -> Found:
        """The side and category of a name that nothing describes here, by the first words for that person that do."""
        if _is_telling(phrase.role) or not is_person(phrase.sentence, phrase.noun):
            return NOTHING
        name = phrase.sentence.name_at(phrase.noun)
        known = self._by_name(name) if name is not None else None
        if known is None or known[1].start == phrase.noun.start:
            return NOTHING
        return self.reader.read(*known, depth + 1).through(known[1])

    def _by_name(self, name: Name) -> tuple[Sentence, Word] | None:
        """Where it is told who the person is, by his surname or either of two: "Ruiz" for "Ruiz Mora"."""
        found = (self._known.get(_surname(name)), *(self._by_part.get(part) for part in parts(name.text)))
        return next((one for one in found if one is not None), None)

    @cached_property
    def _by_part(self) -> Mapping[str, tuple[Sentence, Word] | None]:
        """As `_known` by each later part of a name; None for a part that several bear."""
        by_part: dict[str, tuple[Sentence, Word] | None] = {}
        for name, telling in self._tellings:
            for part in parts(name.text.partition(" ")[2]):
                by_part[part] = None if part in by_part and by_part[part] != telling else telling
        return by_part

    @cached_property
    def _known(self) -> Mapping[str, tuple[Sentence, Word]]:
        """Where it is told who a person is, by the surname."""
        return {_surname(name): telling for name, telling in self._tellings}

    @cached_property
    def _tellings(self) -> list[tuple[Name, tuple[Sentence, Word]]]:
        """Each surname's first name, and the noun by which the report first tells who that is."""
        found: dict[str, tuple[Name, tuple[Sentence, Word]]] = {}
        for sentence in self.scene.sentences:
            for name in sentence.names:
                if name.kind is NameKind.PERSON and _surname(name) not in found:
                    telling = self._telling(sentence, _head(sentence, name))
                    if telling is not None:
                        found[_surname(name)] = name, (sentence, telling)
        return list(found.values())

    def _telling(self, sentence: Sentence, head: Word) -> Word | None:
        """The noun that tells who the person of this name is: the name with its title, else what he is told to be."""
        if _is_telling(self.noun_phrases.of(sentence, head).role) or self._leads(sentence, head):
            return head
        after = self.scene.grammar(sentence).children(head, "appos")
        nouns = (*self._before(sentence, head), *after, *self._told(sentence, head))
        return next((noun for noun in nouns if self._names_one(sentence, noun)), None)

    def _names_one(self, sentence: Sentence, noun: Word) -> bool:
        """True of what somebody is: "a [teacher]", "[one] of the teachers", "a [member] of the front"."""
        inner = self.scene.grammar(sentence).complements(noun, "of")
        if _is_telling(self.noun_phrases.of(sentence, noun).role):
            return True
        if noun.lemma == "one":
            return any(_is_telling(role_of(word.lemma)) for word in inner)
        labels = (self.scene.label_at(sentence, word) for word in inner) if is_member(noun) else ()
        return any(label is not None and label.sort in (Sort.GROUP, Sort.NAME) for label in labels)

    def _before(self, sentence: Sentence, head: Word) -> Iterator[Word]:
        """The noun that the name explains: "the [mayor] of Tora, Ana Ruiz"; in "a cook, Ana and a boy" it may not."""
        grammar = self.scene.grammar(sentence)
        above = grammar.head(head) if head.relation in ("appos", "flat") else None
        if above is None or above.pos not in ("NOUN", "PROPN") or above.index > head.index:
            return
        behind = sentence.words[grammar.phrase(head)[1].index + 1 :][:1]
        closed = all(word.pos == "PUNCT" for word in behind)
        for noun in climb(grammar, above, "nmod"):  # the parser hangs her on "Tora" at times
            if closed or is_definite(grammar, noun) or grammar.child(noun, "nmod:poss") is not None:
                yield noun

    def _leads(self, sentence: Sentence, head: Word) -> bool:
        """True of a name with a party's before its title: "[FRONT] leader Ana Ruiz"."""
        phrase = self.noun_phrases.of(sentence, head)
        title = any(role_of(word.lemma) is not None for word in phrase.words)
        return title and phrase.label(Sort.GROUP, Sort.NAME) is not None


def _is_telling(role: Role | None) -> bool:
    """True of what somebody is; "leader", "man" and "victim" only say that he is somebody."""
    return role is not None and (role.side is not None or role.category is not Category.UNKNOWN)


def _surname(name: Name) -> str:
    return name.text.casefold().split()[-1].strip(".,'’\"")


def _head(sentence: Sentence, name: Name) -> Word:
    """The word of the name that another word governs."""
    words = sentence.words[name.first : name.last + 1]
    return next((word for word in words if word.head is None or not name.first <= word.head <= name.last), words[0])
