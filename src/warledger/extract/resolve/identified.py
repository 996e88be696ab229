"""People of whom the report tells afterwards who they were: "killing two men. The two were members of the front"."""

from __future__ import annotations

from collections.abc import Iterator

from warledger.extract.resolve.found import NOTHING, Found, Reader, first_sided, lemma
from warledger.extract.resolve.noun_phrases import is_definite
from warledger.extract.resolve.scene import Scene
from warledger.extract.resolve.sides import fights
from warledger.knowledge.english.parties import is_word
from warledger.knowledge.english.people import role_of
from warledger.knowledge.english.resolving import resolving_words
from warledger.language.syntax import Sentence, Word

_WORDS = resolving_words("groups")
_NEXT = 2  # sentences


class Identified:
    """Answers for one report."""

    def __init__(self, scene: Scene, reader: Reader) -> None:
        self.scene, self.reader = scene, reader
        self._told: dict[int, Found] = {}

    def read(self, sentence: Sentence) -> Found:
        """Whose people those are that were harmed in `sentence`, by the sentences right after it."""
        found = (self._in(one) for one in self.scene.after(sentence, _NEXT))
        return first_sided(found)

    def _in(self, sentence: Sentence) -> Found:
        if sentence.start not in self._told:
            self._told[sentence.start] = next(self._parties(sentence), NOTHING)
        return self._told[sentence.start]

    def _parties(self, sentence: Sentence) -> Iterator[Found]:
        for word in sentence.words:
            if word.relation in ("nsubj", "nsubj:pass") and self._goes_back(sentence, word):
                for noun in self._predicates(sentence, word):
                    found = self.reader.read(sentence, noun)
                    people = role_of(lemma(noun)) is not None
                    if people and fights(found.side):
                        yield found.through(noun)

    def _goes_back(self, sentence: Sentence, subject: Word) -> bool:
        if lemma(subject) in _WORDS["all_of_them"] or subject.text.lower() in _WORDS["all_of_them"]:
            return True
        known = subject.pos == "NUM" or any(
            is_word(one, "told_again") for one in (lemma(subject), subject.text.lower())
        )
        return known and is_definite(self.scene.grammar(sentence), subject)

    def _predicates(self, sentence: Sentence, subject: Word) -> Iterator[Word]:
        """What they are told to be: "were [rebels]", "are believed to be [members]", "identified as [fighters]"."""
        grammar = self.scene.grammar(sentence)
        head = grammar.head(subject)
        if head is None:
            return
        if head.pos in ("NOUN", "PROPN") and grammar.child(head, "cop") is not None:
            yield head
        if is_word(lemma(head), "held"):
            below = grammar.children(head, "xcomp", "obl", "obj")
            yield from (
                noun for noun in below if noun.pos in ("NOUN", "PROPN") and _is_being(grammar.preposition(noun))
            )


def _is_being(preposition: str | None) -> bool:
    return preposition in (None, "as")
