"""Attacks told by a noun that is news here: "an attack on the embassy", "three explosions were heard"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

from warledger.extract.find.attacks import Attack, phrase_of
from warledger.extract.find.stating import Stating
from warledger.extract.find.striking import Striking
from warledger.extract.find.targets import Targets
from warledger.knowledge.english.deeds import deeds
from warledger.knowledge.english.harm import Frame, harms
from warledger.language.syntax import Word

_ON = ("on", "against", "at", "upon", "of", "in", "near", "outside", "inside")
_ACTS = frozenset({"act", "wave", "series", "number", "dozen"})
_BEARERS = frozenset({"target", "object"})  # "has been the [target] of six attacks"
_YEAR = 4  # digits


class AttackNouns:
    """Finds the attacks that the nouns of one sentence tell."""

    def __init__(self, stating: Stating) -> None:
        self.stating, self.grammar, self.patients = stating, stating.grammar, stating.patients
        self.targets = Targets(stating)
        self.striking = Striking(stating, self.targets)

    def of_noun(self, noun: Word) -> Iterator[Attack]:
        """As in "an attack on the barracks", "two explosions were heard"; not "the attack", which was told before."""
        deed = _deed_nouns().get(noun.lemma)
        if deed is None or self._is_told_by_toll(noun) or not self._is_of_arms(noun):
            return
        verb = self._verb_of(self._act(noun))
        actor, target = self._actor_of(noun, verb), self._target_of(noun, deed)
        done = verb is not None and self._is_done(noun, verb)
        if deed in deeds()["action"]["ruins"] and not self._is_ruin(actor, target):
            return
        if self._is_dated(noun) or self._is_news(noun, done=done, told=actor is not None or target is not None):
            yield Attack(noun, deed, actor, target)

    def _act(self, noun: Word) -> Word:
        """The word that a verb takes for the deed: the "act" of "carried out an act of aggression"."""
        head = self.grammar.head(noun)
        act = head is not None and head.lemma in _ACTS and self.grammar.preposition(noun) == "of"
        return head if act and head is not None else noun

    def _is_of_arms(self, noun: Word) -> bool:
        """False for a strike, an operation or an aggression of which nothing says that it was done with arms."""
        lemma = noun.lemma
        if lemma not in deeds()["action"]["loose"]:
            return True
        named = (word for at in {noun, self._act(noun)} for word in self.grammar.children(at, "compound", "amod"))
        if any(word.lemma in deeds()["action"]["armed"] for word in named):
            return True
        verb = self._verb_of(noun)
        below = self.grammar.children(verb, "obl") if verb is not None and self._says(verb, "does") else ()
        near = (*self.grammar.children(noun, "nmod"), *below)
        struck = (word for word in near if self.grammar.preposition(word) in ("on", "against"))
        return lemma == "strike" and not self.striking.is_of_work() and any(map(self.targets.lies, struck))

    def _is_told_by_toll(self, noun: Word) -> bool:
        """True for "the murder of two nurses": that is a toll."""
        if (noun.lemma, Frame.EVENT) not in harms():
            return False
        return bool(self.grammar.complements(noun, "of") or self.grammar.children(noun, "nmod:poss"))

    def _is_ruin(self, actor: Word | None, target: Word | None) -> bool:
        """True where a site was destroyed, by armed people if anybody: "the destruction of three pylons"."""
        by_arms = actor is None or self.targets.is_armed(actor)
        return by_arms and target is not None and self.targets.is_common(target)

    def _verb_of(self, noun: Word) -> Word | None:
        at: Word | None = noun
        while at is not None and at.relation == "conj":
            at = self.grammar.head(at)
        head = self.grammar.head(at) if at is not None else None
        return (
            head
            if head is not None
            and head.pos == "VERB"
            and at is not None
            and at.relation in ("nsubj", "nsubj:pass", "obj")
            else None
        )

    def _is_done(self, noun: Word, verb: Word) -> bool:
        """True if the verb says that it was done, took place or was heard of; not if it denies that."""
        if self.grammar.negation(verb) is not None:
            return False
        happened = self._says(verb, "happens") is not None and self.grammar.child(verb, "obj") != noun
        return happened or bool(self._says(verb, "does") or self._says(verb, "hears"))

    def _says(self, verb: Word, name: str) -> str | None:
        return phrase_of(self.grammar, verb, deeds()["action"][name])

    def _actor_of(self, noun: Word, verb: Word | None) -> Word | None:
        by = (*self.grammar.complements(noun, "by"), *self._agents_below(noun))
        if by:
            return by[0]
        if verb is not None and self._says(verb, "does"):
            found = self.patients.agent(verb, None)
            if found is not None and found != noun:
                return found
        owner = self.grammar.child(noun, "nmod:poss")
        return owner if owner is not None and owner.pos != "PRON" and self.targets.is_people(owner) else None

    def _agents_below(self, noun: Word) -> Iterator[Word]:
        for clause in self.grammar.children(noun, "acl", "acl:relcl"):
            agent = self.grammar.agent(clause)
            if agent is not None:
                yield agent

    def _target_of(self, noun: Word, deed: str) -> Word | None:
        bearer = self._bearer(noun)
        for word in (bearer,) if bearer is not None else ():
            return word if self.targets.is_physical(word) else None
        verb = self._verb_of(self._act(noun))
        below = self.grammar.children(verb, "obl") if verb is not None and self._says(verb, "does") else ()
        for preposition in ("of",) if deed in deeds()["action"]["ruins"] else _ON:
            beside = (word for word in below if self.grammar.preposition(word) == preposition)
            for word in (*self.grammar.complements(noun, preposition), *beside):
                strict = preposition in ("on", "against", "upon")
                struck = self.targets.is_site(word) or self.targets.is_people(word)
                struck = struck or (strict and self._lies_struck(noun, word, deed))
                if struck or (strict and self.stating.is_force(word)):
                    return word
        return None

    def _lies_struck(self, noun: Word, place: Word, deed: str) -> bool:
        """True for "an airstrike on Doro", "an attack on Doro"; "the attack on Doro" was told before."""
        known = any(mark.text.lower() in ("the", "this") for mark in self.grammar.children(noun, "det"))
        known = known or self.grammar.child(noun, "nmod:poss") is not None  # "today's attack"
        fresh = deed in deeds()["action"]["raids"] and not (known and deed == "attack")
        return fresh and self.grammar.preposition(place) != "against" and self.targets.lies(place)

    def _bearer(self, noun: Word) -> Word | None:
        """What was struck again and again: "the [school] has been the target of six attacks"."""
        head = self.grammar.head(noun)
        borne = head is not None and head.lemma in _BEARERS and self.grammar.preposition(noun) == "of"
        return self.grammar.subject(head) if borne and head is not None else None

    def _is_dated(self, noun: Word) -> bool:
        """True for "the 2012 uprising", "the May 1985 attack": it says of itself when it was."""
        near = self.grammar.children(noun, "compound", "nummod", "amod", "nmod:unmarked")
        return any(len(word.text) == _YEAR and word.text.isdecimal() for word in near)

    def _is_news(self, noun: Word, *, done: bool, told: bool) -> bool:
        """A deed that is said to have been done, or whose doer or target is said; not "attacks" in general."""
        if noun.relation in ("compound", "nmod:poss", "nmod:desc") or self._is_none(noun):
            return False
        kind = {word.lemma for word in self.grammar.children(noun, "compound", "amod")}
        if kind & deeds()["action"]["harmless"]:
            return False
        counted = self.grammar.child(noun, "nummod") is not None or noun.feature("Number") != "Plur"
        return done or (told and counted)

    def _is_none(self, noun: Word) -> bool:
        return any(
            word.text.lower() in ("no", "any", "such", "every", "each") for word in self.grammar.children(noun, "det")
        )


@lru_cache(maxsize=1)
def _deed_nouns() -> Mapping[str, str]:
    """Noun → the verb that says the same."""
    return {noun: verb for verb, nouns in deeds()["deed_nouns"].items() for noun in nouns}
