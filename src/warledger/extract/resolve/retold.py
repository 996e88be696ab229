"""Harm told again: where else a report tells what befell the same people, by their names or as "the priests"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from warledger.extract.resolve.harm_words import is_guess, outcomes
from warledger.extract.resolve.noun_phrases import is_definite
from warledger.extract.resolve.scene import Scene
from warledger.knowledge.english.people import role_of
from warledger.knowledge.english.resolving import resolving_words
from warledger.language.grammar import Grammar
from warledger.language.syntax import NameKind, Sentence, Word

_ANYBODY = resolving_words("bystanders")["anybody"]
_SHORT = 3  # letters of "de", "al", "San"


class Telling(NamedTuple):
    """A word that tells a harm, and the noun of whom it befell."""

    sentence: Sentence
    predicate: Word
    victims: Word


class Retold:
    """Answers for one report."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene

    def of(self, sentence: Sentence, predicate: Word, victims: Word | None) -> Iterator[Telling]:
        """The other tellings of the harm of `predicate` to the people of `victims`, in order of the text."""
        if victims is None:
            return
        own, harm = Telling(sentence, predicate, victims), outcomes(predicate)
        for other in self._tellings:
            told = other.predicate.start != predicate.start and harm & outcomes(other.predicate)
            if told and self._is_same(*sorted((own, other), key=lambda one: one.predicate.start)):
                yield other

    def is_of_others(self, sentence: Sentence, victims: Word, other: Sentence, deed: Word | None) -> bool:
        """True of a deed done to people of other names than the victims': "the murder of [Paz]"."""
        harmed = self._harmed(other, deed) if deed is not None else ()
        own = self._names(sentence, victims)
        others = frozenset(name for noun in harmed for name in self._names(other, noun))
        return bool(own and others) and own.isdisjoint(others)

    def _is_same(self, first: Telling, then: Telling) -> bool:
        """True if both name the same person, or the later one points back: "killed six priests. [The priests] …"."""
        names, others = self._names(first.sentence, first.victims), self._names(then.sentence, then.victims)
        if names and others:
            return names <= others or others <= names
        return bool(self._called(then) & self._nouns(first))

    @cached_property
    def _tellings(self) -> tuple[Telling, ...]:
        """Every harm that the report says happened to somebody."""
        return tuple(
            Telling(sentence, word, noun)
            for sentence in self.scene.sentences
            for word in sentence.words
            if word.pos in ("VERB", "NOUN", "PROPN") and outcomes(word)
            for noun in self._harmed(sentence, word)
        )

    def _harmed(self, sentence: Sentence, word: Word) -> Iterator[Word]:
        """Whom the harm of `word` befell: "killed [two priests and a cook]", "the murder of [Ruiz]"."""
        grammar = self.scene.grammar(sentence)
        if word.pos == "VERB":
            found = grammar.passive_subject(word) or grammar.object(word) or _described(grammar, word)
            first = (_meant(grammar, found),) if found is not None else ()
        else:
            owner = grammar.child(word, "nmod:poss")
            first = (*grammar.complements(word, "of"), *((owner,) if owner is not None else ()))
        if first and not is_guess(grammar, word):
            yield from (noun for one in first for noun in grammar.conjuncts(one))

    def _names(self, sentence: Sentence, noun: Word) -> frozenset[str]:
        """The parts of the person's name that a noun is, or has right after it: "the lawyer [Ana Ruiz]"."""
        after = sentence.words[noun.index + 1 : noun.index + 2]
        below = (noun, *after, *self.scene.grammar(sentence).children(noun, "appos", "flat", "nmod:desc"))
        names = (sentence.name_at(one) for one in below)
        named = next((one for one in names if one is not None and one.kind is NameKind.PERSON), None)
        parts = named.text.casefold().replace("-", " ").split() if named is not None else ()
        return frozenset(part.strip(".,'’\"") for part in parts if len(part) > _SHORT)

    def _called(self, telling: Telling) -> frozenset[str]:
        """What those are called who were told of before: "the [priests]", "the murder of six [priests]"."""
        grammar, harm, noun = self.scene.grammar(telling.sentence), telling.predicate, telling.victims
        told = is_definite(grammar, noun) or (harm.pos == "NOUN" and is_definite(grammar, harm))
        return _kinds((noun, *grammar.children(noun, "compound", "amod"))) if told else frozenset()

    def _nouns(self, telling: Telling) -> frozenset[str]:
        """What the people of a telling are called."""
        grammar = self.scene.grammar(telling.sentence)
        below = grammar.children(telling.victims, "compound", "amod", "appos", "flat", "nmod:desc")
        return _kinds((telling.victims, *below))


def _kinds(words: tuple[Word, ...]) -> frozenset[str]:
    """What tells these people from others: not "people", not "the victims"."""
    nouns = (word.lemma for word in words if word.pos in ("NOUN", "PROPN") or role_of(word.lemma))
    return frozenset(noun.removesuffix("s") for noun in nouns if noun not in _ANYBODY and len(noun) > _SHORT)


def _described(grammar: Grammar, verb: Word) -> Word | None:
    """Those whom a participle tells of: "the [priests] murdered by soldiers"."""
    head = grammar.head(verb) if verb.relation in ("acl", "amod") and grammar.object(verb) is None else None
    return head if head is not None and head.pos in ("NOUN", "PROPN") else None


def _meant(grammar: Grammar, noun: Word) -> Word:
    """Whom "who" means: "the [priests] who were murdered"; else `noun`."""
    verb = grammar.head(noun)
    head = grammar.head(verb) if verb is not None and verb.relation == "acl:relcl" and noun.pos == "PRON" else None
    return head if head is not None else noun
