"""Who fights beside whom, by what a report says of allies: "Mali's army and its Russian allies"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from warledger.extract.resolve.found import Reader, lemma
from warledger.extract.resolve.scene import Scene
from warledger.extract.resolve.sides import COMBATANT_KINDS, Side, joined
from warledger.knowledge.english.parties import is_word
from warledger.language.syntax import Sentence


class Partners:
    """Answers for one report."""

    def __init__(self, scene: Scene, reader: Reader) -> None:
        self.scene, self.reader = scene, reader

    def camp(self, side: Side) -> Side:
        """`side` and those whom the report calls its allies: whom its enemies mean by "the enemy"."""
        return joined((side, *(ally for owner, ally in self._told if owner == side)))

    @cached_property
    def _told(self) -> tuple[tuple[Side, Side], ...]:
        """Every side that the report gives allies, with each of them."""
        return tuple(pair for sentence in self.scene.sentences for pair in self._in(sentence))

    def _in(self, sentence: Sentence) -> Iterator[tuple[Side, Side]]:
        grammar = self.scene.grammar(sentence)
        for noun in sentence.words:
            if noun.relation != "conj" or not is_word(lemma(noun), "partner"):
                continue
            owner, possessor = grammar.head(noun), grammar.child(noun, "nmod:poss")
            if owner is None or possessor is None or possessor.pos != "PRON" or is_word(lemma(owner), "enemy"):
                continue
            side, ally = self.reader.read(sentence, owner).side, self.reader.read(sentence, noun).side
            if side and ally and side != ally and {side.kind, ally.kind} <= COMBATANT_KINDS:
                yield side, ally
