"""Whose deed it is: the owner of an attack, and of what strikes."""

from __future__ import annotations

from typing import NamedTuple

from warledger.extract.resolve.camps import same_force
from warledger.extract.resolve.found import Found
from warledger.extract.resolve.labels import Sort
from warledger.extract.resolve.phrases import Phrases
from warledger.extract.resolve.scene import Scene
from warledger.extract.resolve.sides import CIVILIANS, PEOPLE, Side, described, fights, is_nameless, joined
from warledger.knowledge.english.parties import is_word
from warledger.knowledge.english.people import is_person_noun, is_thing, role_of
from warledger.knowledge.english.resolving import resolving_words
from warledger.language.grammar import Grammar
from warledger.language.syntax import NameKind, Sentence, Word
from warledger.values import Category

_WORDS = resolving_words("doers")


# How far behind a weapon stands whose it is held to be, and what stands between.
_HELD, _PAUSES = 9, frozenset({",", "(", "–", "-"})


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
        if depth > 3 or noun.lemma in _WORDS["reckoned"] | _WORDS["sufferers"]:
            return None
        if self.is_deed(noun) and not role_of(noun.lemma):
            return self.owner(sentence, noun, victims, depth)
        before = sentence.words[noun.index - 1].text.lower() if noun.index else ""
        if is_word(noun.lemma, "firearm") or (noun.lemma == "squad" and before == "firing"):
            return None
        measured = self._measured(sentence, noun)
        if measured is not None:
            return self.owner(sentence, measured, victims, depth + 1)
        found = self._read(sentence, noun)
        side = found.side
        side = (self._employer(sentence, noun) or side) if side is None or is_nameless(side) else side
        if noun.text.lower() == "they" and (side is None or side.kind == PEOPLE):  # "[they] shot two boys"
            side = self.phrases.bands.only or side
        if side is not None and side.kind is None and not people:
            return None
        if side is None or side.kind == CIVILIANS:
            side = self._people(sentence, noun) if people else None
        return Doer(side, found.category, sentence, noun) if side and not same_force(side, victims) else None

    def _measured(self, sentence: Sentence, noun: Word) -> Word | None:
        """The deed that a noun only measures: "a wave of [strikes]"; none in "accused the army [of the murder]"."""
        deed = next(iter(self.scene.grammar(sentence).complements(noun, "of")), None)
        if deed is None or not self.is_deed(deed) or self.scene.label_at(sentence, noun) is not None:
            return None
        people = role_of(noun.lemma) or is_word(noun.lemma, "army", "police", "government", "militia")
        return None if people and noun.lemma != "force" else deed

    def _read(self, sentence: Sentence, noun: Word) -> Found:
        """Whom `noun` names, with the parties that are joined to it: "[regime forces] and Russian planes"."""
        found = self.phrases.read(sentence, noun)
        grammar = self.scene.grammar(sentence)
        acts = noun.relation in ("nsubj", "obl:agent") or grammar.preposition(noun) == "by"
        others = grammar.conjuncts(noun)[1:] if acts else ()
        if not fights(found.side) or not others:
            return found
        parties = [self.phrases.read(sentence, one).side for one in others]
        armed = [side for side in parties if fights(side)]
        return found._replace(side=joined((found.side, *armed))) if len(armed) == len(parties) else found

    def is_deed(self, noun: Word) -> bool:
        """True for an attack, a fight, and what strikes."""
        forces = noun.pos == "PROPN" or noun.feature("Number") == "Plur"  # "Defence [Force]", "regime [forces]"
        named = noun.lemma in ("force", "forces") and forces
        return not named and noun.pos in ("NOUN", "PROPN", "VERB", "ADJ") and is_word(noun.lemma, "means", "fight")

    def _people(self, sentence: Sentence, noun: Word) -> Side | None:
        """People without a party are who did it by their own name: "masked men", "the demonstrators"."""
        acts = noun.relation == "nsubj" and is_person_noun(noun.lemma) and not is_thing(noun.lemma)
        if not (role_of(noun.lemma) or acts) or noun.pos == "PRON":
            return None
        band = self.phrases.bands.side(sentence, noun)  # "the criminals" are the gunmen told of
        if band is not None:
            return band
        grammar = self.scene.grammar(sentence)
        inner = grammar.complements(noun, "of")
        owner = self.phrases.read(sentence, inner[0]).side if inner else None
        if fights(owner):  # "a sniper of [the militia]"
            return owner
        if inner and noun.lemma in _WORDS["holding_doers"]:
            noun = inner[0]
        first, last = grammar.phrase(noun)
        after = sentence.words[noun.index : last.index + 1]
        named = any(word.pos == "PROPN" for word in after)  # but "men in civilian clothes"
        where = (word for word in after if named and word.text.lower() in _WORDS["places"])
        last = sentence.words[next((word.index - 1 for word in where), last.index)]
        start = first.index + 1 if first.pos == "DET" and first.index < last.index else first.index
        text = self.scene.words(sentence, start, last.index)
        return described(text, PEOPLE)

    def _employer(self, sentence: Sentence, noun: Word) -> Side | None:
        """For whom people do it: "gunmen at the [service] of the front", "assassins [hired] by the front"."""
        grammar = self.scene.grammar(sentence)
        serving = (word for word in grammar.children(noun, "nmod") if word.lemma in _WORDS["serving"])
        hired = (clause for clause in grammar.children(noun, "acl") if clause.lemma in _WORDS["hiring"])
        whose = (*(one for word in serving for one in grammar.complements(word, "of")), *map(grammar.agent, hired))
        sides = (self.phrases.read(sentence, one).side for one in whose if one is not None)
        return next(filter(fights, sides), None)

    def owner(self, sentence: Sentence, deed: Word, victims: Side | None, depth: int = 0) -> Doer | None:
        """Whose attack, shelling, drone it is, where its own phrase says so."""
        found = self._before(sentence, deed, victims) or self._held(sentence, deed, victims)
        found = found or self._after(sentence, deed, victims, depth)
        return found or self._opponent(sentence, deed, victims)

    def _before(self, sentence: Sentence, deed: Word, victims: Side | None) -> Doer | None:
        """Whose it is by the words before: "a [Turkish] drone", "[regime] shelling", "[its] raids"."""
        if is_word(deed.lemma, "fight") or self._is_victims(sentence, deed) or self._is_placed(sentence, deed):
            return None
        side = self.phrases.owner_before(sentence, deed)
        if side is None or same_force(side, victims) or side.kind == CIVILIANS:
            return None
        owner = self.scene.grammar(sentence).child(deed, "nmod:poss")
        if side.kind is None and owner is not None and owner.pos == "PRON":  # "their attacks": of no town named before
            return None
        category = Category.COMBATANT if side.kind not in (None, PEOPLE) else Category.UNKNOWN
        return Doer(side, category, sentence, deed)

    def _is_placed(self, sentence: Sentence, deed: Word) -> bool:
        """True of a deed that the country of the report only places: "the [Syria] drone strikes", not "Syria's …"."""
        follows = any(name.kind is NameKind.PLACE and name.first > deed.index for name in sentence.names)
        before = (one for one in reversed(sentence.words[: deed.index]) if follows or not self.is_deed(one))
        label = next((self.scene.label_at(sentence, one) for one in before), None)
        named = label is not None and label.sort in (Sort.STATE, Sort.CAPITAL)
        return named and label is not None and label.key == self.scene.home_at(sentence)

    def _is_victims(self, sentence: Sentence, deed: Word) -> bool:
        """True of a murder that has its victim before it: "[the senator's] assassination"."""
        grammar = self.scene.grammar(sentence)
        owned = deed.lemma in _WORDS["bodily"] and grammar.child(deed, "nmod:poss") is not None
        return owned and not grammar.complements(deed, "of")

    def _after(self, sentence: Sentence, deed: Word, victims: Side | None, depth: int) -> Doer | None:
        """Whose it is by what follows: "an attack [by gunmen]", "a raid [carried out by the army]"."""
        grammar = self.scene.grammar(sentence)
        for word in grammar.children(deed, "nmod", "obl", "nmod:agent", "obl:agent"):
            preposition = grammar.preposition(word)
            if preposition == "by" or (preposition in ("of", "from") and deed.lemma not in _WORDS["done_to"]):
                found = self.doer(sentence, word, victims, depth + 1, people=preposition == "by")
                if found and (preposition == "by" or found.side.kind not in (PEOPLE, None)):
                    return found
        for clause in _clauses(grammar, deed):
            if clause.head != deed.index and not is_word(clause.lemma, "blame"):
                continue
            blamed = _blamed(grammar, clause)
            agent = blamed or (grammar.agent(clause) if blamed is None else None) or _owner_told(grammar, clause)
            found = self.doer(sentence, agent, victims, depth + 1, people=True) if agent is not None else None
            if found:
                return found
            subject = grammar.child(clause, "nsubj")
            if subject is not None and is_word(clause.lemma, "strike") and subject.pos != "PRON":
                return self.doer(sentence, subject, victims, depth + 1)
        return None

    def _opponent(self, sentence: Sentence, fight: Word, victims: Side | None) -> Doer | None:
        """In "a clash with the front", "fighting between the army and the front": the side that is not the victims'."""
        grammar = self.scene.grammar(sentence)
        words = (*grammar.children(fight, "nmod", "obl"), *self._right_after(sentence, fight))
        for word in (*words, *self._of_its_verb(sentence, fight)):
            if grammar.preposition(word) == "between" or (
                grammar.preposition(word) in ("with", "against") and is_word(fight.lemma, "fight")
            ):
                doers = [self.doer(sentence, one, victims, 2) for one in grammar.conjuncts(word)]
                found = [doer for doer in doers if doer]
                third = grammar.preposition(word) == "between" and len(found) == len(doers)  # the victims are neither
                if len(found) == 1 and not third and (victims is not None or grammar.preposition(word) != "between"):
                    return found[0]
                if len(found) > 1 and not is_word(fight.lemma, "fight"):
                    return found[0]._replace(side=joined(doer.side for doer in found))
        return None

    def _of_its_verb(self, sentence: Sentence, fight: Word) -> tuple[Word, ...]:
        """What the verb of a fight tells of it: "clashes erupted between [the army] and rebels"."""
        verb = self.scene.grammar(sentence).head(fight)
        if verb is None or fight.relation != "nsubj" or not is_word(fight.lemma, "fight"):
            return ()
        return self.scene.grammar(sentence).children(verb, "obl")

    def _right_after(self, sentence: Sentence, fight: Word) -> tuple[Word, ...]:
        """What a preposition joins right behind the noun, wherever the parser hung it: "killed in combat [with] …"."""
        siblings = (word for word in sentence.words if word.head == fight.head and word.index > fight.index)
        cases = ((word, self.scene.grammar(sentence).child(word, "case")) for word in siblings)
        return tuple(word for word, case in cases if case is not None and case.index == fight.index + 1)

    def _held(self, sentence: Sentence, deed: Word, victims: Side | None) -> Doer | None:
        """Whose it is held to be by the nation named behind it: "warplanes believed to be [Russian] bombed"."""
        following = [word for word in sentence.words[deed.index + 1 : deed.index + _HELD] if word.text not in _PAUSES]
        if not following or not is_word(following[0].lemma, "held", "likely"):
            return None
        likely = is_word(following[0].lemma, "likely")  # "aircraft, [likely] Israeli, bombed"
        told = [word for word in following[1:] if word.lemma not in _WORDS["being_held"]]
        label = self.scene.label_at(sentence, told[0]) if told and (likely or told[0] is not following[1]) else None
        side = self.scene.side_of(sentence, label) if label is not None else None
        if side is None or same_force(side, victims):
            return None
        return Doer(side, Category.COMBATANT, sentence, sentence.words[label.first] if label else deed)


def _clauses(grammar: Grammar, deed: Word) -> tuple[Word, ...]:
    """The clauses that tell more of a deed, also those that hang on its place: "the attack on Tora, which …"."""
    own = grammar.children(deed, "acl", "acl:relcl")
    below = (word for noun in grammar.children(deed, "nmod") for word in grammar.children(noun, "acl:relcl"))
    return (*own, *below)


def _blamed(grammar: Grammar, clause: Word) -> Word | None:
    """Who is held to have done it: "which the army blamed on [the front]", "for which [the front] was blamed"."""
    if not is_word(clause.lemma, "blame", "accuse"):
        return None
    laying = clause.lemma == "blame" or not is_word(clause.lemma, "accuse")  # not "charged [on Monday]"
    on = (who for name in ("on", "to") for who in grammar.complements(clause, name) if laying)
    return next(on, None) or grammar.passive_subject(clause) or grammar.object(clause)


def _owner_told(grammar: Grammar, clause: Word) -> Word | None:
    """Whose it is told to be: "a drone believed to belong to [the coalition]", "affiliated with [it]"."""
    belonging = (verb for verb in (clause, *grammar.children(clause, "xcomp")) if is_word(verb.lemma, "belong"))
    return next((whose for verb in belonging for to in ("to", "with") for whose in grammar.complements(verb, to)), None)


def stem(deed: Word) -> str:
    """What the noun and the verb of a deed have in common: "shell" of "shelling", "execut" of "execution"."""
    return deed.lemma.removesuffix("ing").removesuffix("ment").removesuffix("ion").removesuffix("e")
