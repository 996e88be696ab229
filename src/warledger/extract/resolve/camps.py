"""Who stands together: parts of one army, the army and the police of one state, and the allies that a report tells of.

Of the two tests `same_force` is the narrow one: it keeps a deed from those to whom it was done. `same_camp` is for
who did it where no words say so: not the police either, where soldiers were harmed.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from warledger.extract.resolve.found import Reader
from warledger.extract.resolve.scene import Scene
from warledger.extract.resolve.sides import POLICE, STATE_FORCES, Side, fights, joined
from warledger.knowledge.english.parties import is_word
from warledger.language.syntax import Sentence


def same_force(side: Side, other: Side | None) -> bool:
    """True if the two are one, or parts of one army: nobody is said to strike his own."""
    if other is None:
        return False
    if side in other.members or set(side.members) & {other, *other.members}:
        return True
    return side.key == other.key or (side.kind == other.kind == STATE_FORCES and _may_share_state(side, other))


def same_camp(side: Side, other: Side | None) -> bool:
    """True of one force, and of a state's army and its police."""
    if other is None:
        return False
    armed = {side.kind, other.kind} <= {STATE_FORCES, POLICE}
    return same_force(side, other) or (armed and _may_share_state(side, other))


def _may_share_state(side: Side, other: Side) -> bool:
    """True of those of one nation, and of "police" without any."""
    return None in (side.country, other.country) or side.country == other.country


class Camps:
    """The camps of one report: "Mali's army and its Russian allies"."""

    def __init__(self, scene: Scene, reader: Reader) -> None:
        self.scene, self.reader = scene, reader

    def of(self, side: Side) -> Side:
        """`side` and those whom the report calls its allies: whom its enemies mean by "the enemy"."""
        return joined((side, *(ally for owner, ally in self._told if owner == side)))

    def has_allies(self, side: Side) -> bool:
        """True if others fight on that side, so that the report does not say which of them did it."""
        return bool(self.of(side).members)

    @cached_property
    def _told(self) -> tuple[tuple[Side, Side], ...]:
        """Every side that the report gives allies, with each of them."""
        return tuple(pair for sentence in self.scene.sentences for pair in self._in(sentence))

    def _in(self, sentence: Sentence) -> Iterator[tuple[Side, Side]]:
        grammar = self.scene.grammar(sentence)
        for noun in sentence.words:
            if noun.relation != "conj" or not is_word(noun.lemma, "partner"):
                continue
            owner, possessor = grammar.head(noun), grammar.child(noun, "nmod:poss")
            if owner is None or possessor is None or possessor.pos != "PRON" or is_word(owner.lemma, "enemy"):
                continue
            side, ally = self.reader.read(sentence, owner).side, self.reader.read(sentence, noun).side
            if fights(side) and fights(ally) and side != ally:
                yield side, ally
