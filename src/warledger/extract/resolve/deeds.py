"""Whose deed it is: the owner of an attack, and of what strikes."""

from __future__ import annotations

from typing import NamedTuple

from warledger.extract.resolve.found import lemma
from warledger.extract.resolve.phrases import Phrases
from warledger.extract.resolve.scene import Scene
from warledger.extract.resolve.sides import CIVILIANS, PEOPLE, STATE_FORCES, Side, joined
from warledger.knowledge.english.parties import is_word
from warledger.knowledge.english.people import role_of
from warledger.language.syntax import Sentence, Word
from warledger.values import Category

# "The killing of seven" is done to seven, "the shelling of the front" may be the front's.
_DONE_TO = frozenset(
    """killing murder massacre assassination execution abduction kidnapping bombing attack targeting torture arrest
    order siege invasion shooting""".split()
)


# "By the army's [estimate]": who counted, not who did it.
_RECKONED = frozenset({"estimate", "count", "figure", "account", "reckoning", "tally", "calculation", "admission"})


class Doer(NamedTuple):
    """A side and the noun in `sentence` that names it or what it struck with."""

    side: Side
    category: Category
    sentence: Sentence
    noun: Word


class Deeds:
    """Finds who stands behind the nouns of one report."""

    def __init__(self, scene: Scene, phrases: Phrases) -> None:
        self.scene, self.phrases = scene, phrases

    def doer(
        self, sentence: Sentence, noun: Word, victims: Side | None, depth: int = 0, *, people: bool = False
    ) -> Doer | None:
        """Who is meant by `noun` as the one who did it: a party, people, or the owner of a means or a deed."""
        if depth > 3 or lemma(noun) in _RECKONED:
            return None
        if self.is_deed(noun) and not role_of(lemma(noun)):
            return self.owner(sentence, noun, victims, depth)
        cause = next(iter(self.scene.grammar(sentence).complements(noun, "of")), None)
        if cause is not None and self.is_deed(cause) and not role_of(lemma(noun)):
            return self.owner(sentence, cause, victims, depth + 1)
        found = self.phrases.read(sentence, noun)
        side = found.side
        if noun.text.lower() == "they" and (side is None or side.kind == PEOPLE):  # "[they] shot two boys"
            side = self.phrases.descriptions.bands.only or side
        if side is not None and side.kind is None and not people:
            return None
        if side is None or side.kind == CIVILIANS:
            side = self._people(sentence, noun) if people else None
        return Doer(side, found.category, sentence, noun) if side and not same_camp(side, victims) else None

    def is_deed(self, noun: Word) -> bool:
        """True for an attack, a fight, and what strikes."""
        named = noun.pos == "PROPN" and lemma(noun) in ("force", "forces")  # "People's Defence [Force]"
        return not named and noun.pos in ("NOUN", "PROPN", "VERB", "ADJ") and is_word(lemma(noun), "means", "fight")

    def _people(self, sentence: Sentence, noun: Word) -> Side | None:
        """People without a party are who did it by their own name: "masked men", "the demonstrators"."""
        if role_of(lemma(noun)) is None or noun.pos == "PRON":
            return None
        grammar = self.scene.grammar(sentence)
        inner = grammar.complements(noun, "of")
        if inner and lemma(noun) in ("one", "group", "member", "number", "dozen", "some", "two"):
            noun = inner[0]
        first, last = grammar.phrase(noun)
        start = first.index + 1 if first.pos == "DET" and first.index < last.index else first.index
        text = self.scene.words(sentence, start, last.index)
        return Side(f"own:{text.lower()}", text, PEOPLE)

    def owner(self, sentence: Sentence, deed: Word, victims: Side | None, depth: int = 0) -> Doer | None:
        """Whose attack, shelling, drone it is, where its own phrase says so."""
        found = self._before(sentence, deed, victims) or self._after(sentence, deed, victims, depth)
        return found or self._opponent(sentence, deed, victims)

    def _before(self, sentence: Sentence, deed: Word, victims: Side | None) -> Doer | None:
        """Whose it is by the words before: "a [Turkish] drone", "[regime] shelling", "[its] raids"."""
        if is_word(lemma(deed), "fight"):
            return None
        side = self.phrases.owner_before(sentence, deed)
        if side is None or same_camp(side, victims) or side.kind == CIVILIANS:
            return None
        category = Category.COMBATANT if side.kind not in (None, PEOPLE) else Category.UNKNOWN
        return Doer(side, category, sentence, deed)

    def _after(self, sentence: Sentence, deed: Word, victims: Side | None, depth: int) -> Doer | None:
        """Whose it is by what follows: "an attack [by gunmen]", "a raid [carried out by the army]"."""
        grammar = self.scene.grammar(sentence)
        for word in grammar.children(deed, "nmod", "obl", "nmod:agent", "obl:agent"):
            preposition = grammar.preposition(word)
            if preposition == "by" or (preposition in ("of", "from") and lemma(deed) not in _DONE_TO):
                found = self.doer(sentence, word, victims, depth + 1, people=preposition == "by")
                if found and (preposition == "by" or found.side.kind not in (PEOPLE, None)):
                    return found
        for clause in grammar.children(deed, "acl", "acl:relcl"):
            agent = grammar.agent(clause)
            if agent is not None:
                found = self.doer(sentence, agent, victims, depth + 1, people=True)
                if found:
                    return found
            subject = grammar.child(clause, "nsubj")
            if subject is not None and is_word(lemma(clause), "strike") and subject.pos != "PRON":
                return self.doer(sentence, subject, victims, depth + 1)
        return None

    def _opponent(self, sentence: Sentence, fight: Word, victims: Side | None) -> Doer | None:
        """In "a clash with the front", "fighting between the army and the front": the side that is not the victims'."""
        grammar = self.scene.grammar(sentence)
        for word in (*grammar.children(fight, "nmod", "obl"), *self._right_after(sentence, fight)):
            if grammar.preposition(word) == "between" or (
                grammar.preposition(word) in ("with", "against") and is_word(lemma(fight), "fight")
            ):
                doers = [self.doer(sentence, one, victims, 2) for one in grammar.conjuncts(word)]
                found = [doer for doer in doers if doer]
                third = grammar.preposition(word) == "between" and len(found) == len(doers)  # the victims are neither
                if len(found) == 1 and not third:
                    return found[0]
                if len(found) > 1 and not is_word(lemma(fight), "fight"):
                    return found[0]._replace(side=joined(doer.side for doer in found))
        return None

    def _right_after(self, sentence: Sentence, fight: Word) -> tuple[Word, ...]:
        """What a preposition joins right behind the noun, wherever the parser hung it: "killed in combat [with] …"."""
        siblings = (word for word in sentence.words if word.head == fight.head and word.index > fight.index)
        cases = ((word, self.scene.grammar(sentence).child(word, "case")) for word in siblings)
        return tuple(word for word, case in cases if case is not None and case.index == fight.index + 1)


def same_camp(side: Side, victims: Side | None) -> bool:
    """True if the two are one, or parts of one army: nobody is said to strike his own."""
    if victims is None:
        return False
    if side in victims.members or set(side.members) & {victims, *victims.members}:
        return True
    units = side.kind == victims.kind == STATE_FORCES
    countries = {side.country, victims.country}
    return side.key == victims.key or (units and (None in countries or len(countries) == 1))
