"""Persons in a sentence: by their names, by their ages, and those whom "and" joins to a name."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from warledger.knowledge.english.people import is_person_noun
from warledger.language.grammar import Grammar
from warledger.language.syntax import NameKind, Word

_RECIPROCAL = frozenset({("each", "other"), ("one", "another")})
_BOTH = frozenset({"each", "other", "one", "another"})


class Persons:
    """Finds the persons of one sentence."""

    def __init__(self, grammar: Grammar) -> None:
        self.grammar = grammar

    def is_named(self, noun: Word) -> bool:
        """True for a word of a person's or a people's name."""
        return self.grammar.sentence.is_in_name(noun, NameKind.PERSON, NameKind.PEOPLE)

    def is_name(self, noun: Word) -> bool:
        """True for a word of a person's name."""
        return self.grammar.sentence.is_in_name(noun, NameKind.PERSON)

    def is_aged(self, noun: Word) -> bool:
        """True for people called by their age: "a [12-year-old]"."""
        return self.age_before(noun) is not None

    def age_before(self, old: Word) -> Word | None:
        """The first word of the age that ends with `old`: the "34" of "34-year-old"."""
        words = self.grammar.sentence.words[max(0, old.index - 4) : old.index]
        if old.text.lower() not in ("old", "olds") or len(words) < 4 or words[3].text != "-" or words[1].text != "-":
            return None
        return words[0] if words[0].pos == "NUM" else None

    def hung_on_name(self, noun: Word) -> Iterator[Word]:
        """What "and" joins to a name that stands with `noun`: "the commander Omar Said and [two guards]"."""
        beside = self.grammar.children(noun, "appos")  # "the commander [Omar Said]", which has no comma
        named = (word for word in beside if word.index == noun.index + 1 and self.is_name(word))
        for part in (*self.grammar.children(noun, "flat"), *named, *self._identified(noun)):
            yield from (word for word in self.grammar.children(part, "conj") if self._is_joined(word))
            yield from self.hung_on_name(part)

    def _identified(self, noun: Word) -> Iterator[Word]:
        """The name that a clause gives: "a man, identified as [Omar Said]"."""
        for verb in self.grammar.children(noun, "acl"):
            if verb.lemma in ("identify", "name"):
                yield from (word for word in self.grammar.children(verb, "obl", "xcomp") if self.is_name(word))

    def _is_joined(self, word: Word) -> bool:
        people = (word, *self.grammar.complements(word, "of")) if word.pos in ("NOUN", "NUM") else ()
        joined = self.grammar.coordinator(word) == "and"
        return joined and any(each.pos == "NOUN" and is_person_noun(each.lemma) for each in people)

    def is_reciprocal(self, noun: Word) -> bool:
        """True for either word of "each other", "one another"."""
        if noun.text.lower() not in _BOTH:
            return False
        words = self.grammar.sentence.words[max(0, noun.index - 1) : noun.index + 2]
        said = [word.text.lower() for word in words]
        return any(pair in _RECIPROCAL for pair in pairwise(said))

    def is_asked(self, noun: Word) -> bool:
        """True for those of "how many people"."""
        near = self.grammar.children(noun, "amod", "det")
        return any(word.lemma == "how" for child in near for word in self.grammar.subtree(child))
