"""Whose deed it is said to be, by a noun: "behind the bombing", "the work of the front", "the authors of it"."""

from __future__ import annotations

from collections.abc import Iterator

from warledger.extract.find.answering import Answering, Laid
from warledger.extract.find.stating import Stating
from warledger.extract.mention import DeedMention
from warledger.knowledge.english.finding import finding_words
from warledger.language.syntax import Word

_WORDS = finding_words("responsibility")
_AUTHORS = _WORDS["authors"]
_WORKS = _WORDS["works"]
AUTHORING = _AUTHORS | _WORKS  # what `Authors` reads, beside the lexicon of deeds


class Authors:
    """Finds responsibility that nouns tell, in one sentence."""

    def __init__(self, stating: Stating) -> None:
        self.answering, self.grammar = Answering(stating), stating.grammar

    def of_noun(self, noun: Word) -> Iterator[DeedMention]:
        """As in "the front was [behind] the bombing", "the attack was the [work] of the front"; "[authors] of"."""
        yield from self.answering.mentions(noun, self.by_noun(noun))

    def by_noun(self, noun: Word) -> Laid | None:
        """What the noun lays on whom."""
        if self.grammar.negation(noun) is not None:
            return None
        finders = (self._stands_behind, self._works, self._is_author, self._author_is)
        return next((laid for find in finders if (laid := find(noun)) is not None), None)

    def _stands_behind(self, noun: Word) -> Laid | None:
        behind = self.grammar.preposition(noun) == "behind" and self.grammar.child(noun, "cop") is not None
        who = self.grammar.subject(noun) if behind else None
        if who is None or not self.answering.is_deed(noun):
            return None
        return Laid("blamed", who, noun) if self.answering.may_do(who) else None

    def _works(self, noun: Word) -> Laid | None:
        if noun.lemma not in _WORKS:
            return None
        whose, verb = next(iter(self.grammar.complements(noun, "of")), None), self.grammar.head(noun)
        bearing = verb is not None and noun.relation == "obj" and verb.lemma in ("bear", "have", "carry")
        deed = self.grammar.subject(verb) if verb is not None and bearing else self.grammar.subject(noun)
        if whose is None or deed is None or not (deed.pos == "PRON" or self.answering.is_deed(deed, whose)):
            return None
        return Laid("blamed", whose, deed) if self.answering.may_do(whose) else None

    def _is_author(self, noun: Word) -> Laid | None:
        """As in "[the front] is the author of the attack"."""
        who = self.grammar.subject(noun) if noun.lemma in _AUTHORS else None
        deed = self.answering.below(noun, ("of", "in")) if who is not None else None
        return self.answering.laid(who, deed)

    def _author_is(self, noun: Word) -> Laid | None:
        """As in "the killers of the nurses are members of [the front]"."""
        if noun.lemma not in _AUTHORS or noun.relation != "nsubj":
            return None
        who = self.grammar.head(noun)
        named = who is not None and who.pos in ("NOUN", "PROPN") and self.grammar.child(who, "cop") is not None
        denied = who is None or self.grammar.negation(who) is not None
        return (
            Laid("blamed", who, noun)
            if who is not None and named and not denied and self.answering.may_do(who)
            else None
        )
