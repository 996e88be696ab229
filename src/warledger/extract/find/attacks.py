"""Attacks as deeds: who struck whom or what, by a verb, by a weapon that went off, or by a noun that is news here."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from warledger.extract.find.stating import Stating
from warledger.knowledge.english.deeds import deeds
from warledger.knowledge.english.harm import Frame, harms
from warledger.knowledge.english.people import is_person_noun
from warledger.language.grammar import Grammar
from warledger.language.syntax import NameKind, Word

# Where a weapon goes off, and what an attack is on: "in front of the embassy", "outside a bank", "against the tower".
_AT = frozenset(
    "at in on near outside inside against into under beside behind next front before by to over within".split()
)
_TARGET = ("on", "against", "at", "upon", "of", "in", "near", "outside", "inside")
_TIMES = ("obl", "nmod", "obl:unmarked", "nmod:unmarked")


class Attack(NamedTuple):
    """An attack: the word that states it, the verb that it is called by, and who did it to whom, where it is said."""

    predicate: Word
    deed: str
    actor: Word | None
    target: Word | None
    weapon: Word | None = None


class Attacks:
    """Finds the attacks of one sentence."""

    def __init__(self, stating: Stating) -> None:
        self.stating, self.grammar, self.patients = stating, stating.grammar, stating.patients

    def of_verb(self, verb: Word) -> Iterator[Attack]:
        """As in "attacked a convoy", "the tower was dynamited", "a bomb went off", "planted a bomb at the gate"."""
        if self.grammar.negation(verb) is not None:
            return
        if (deed := self._says(verb, "explodes")) and (bomb := self._exploding(verb)) is not None:
            yield Attack(verb, deed, None, self._site_below(verb, bomb), bomb)
        elif (deed := self._says(verb, "handles_bombs")) and (bomb := self._weapon_of(verb)) is not None:
            yield Attack(verb, deed, self._doer(verb), self._site_below(verb, bomb), bomb)
        elif (weapon := self._striking(verb)) is not None:
            yield Attack(verb, verb.lemma.lower(), None, self._target(verb), weapon)
        elif deed := self._says(verb, "verbs"):
            yield from self._done_to(verb, deed)

    def _done_to(self, verb: Word, deed: str) -> Iterator[Attack]:
        actor, target = self._doer(verb), self._target(verb)
        armed = actor is not None and (self._is_people(actor) or self.stating.is_force(actor))
        physical = target is not None and (
            self._is_place(target) or self.stating.is_force(target) or self._is_people(target)
        )
        if _is_criticism(self.grammar, verb) or not (physical or (armed and target is None)):
            return
        if (actor is None and not self.grammar.is_passive(verb)) or (actor is not None and not armed):
            return
        if deed in deeds()["action"]["weak"] and not (target is not None and self._is_common(target)):
            return
        if deed.replace(" ", "-") in deeds()["action"]["ruins"] and not (target is not None and self._is_place(target)):
            return
        yield Attack(verb, deed, actor if actor != target else None, target)

    def of_noun(self, noun: Word) -> Iterator[Attack]:
        """As in "an attack on the barracks", "two explosions were heard"; not "the attack", which was told before."""
        deed = _deed_nouns().get(noun.lemma.lower())
        if deed is None or self._is_told_by_toll(noun):
            return
        verb = self._verb_of(noun)
        actor, target = self._actor_of(noun, verb), self._target_of(noun)
        done = verb is not None and self._is_done(noun, verb)
        if self._is_dated(noun) or self._is_news(noun, done=done, told=actor is not None or target is not None):
            yield Attack(noun, deed, actor, target)

    # Verbs

    def _says(self, word: Word, name: str) -> str | None:
        """The word's dictionary form, with its particle, noun or preposition, if that is in the list: "set off"."""
        words, lemma = deeds()["action"][name], word.lemma.lower()
        near = self.grammar.children(word, "compound:prt", "obj", "advmod", "xcomp", "obl", "nsubj:pass")
        parts = {other.lemma.lower() for other in near} | {self.grammar.preposition(other) for other in near}
        phrase = next((f"{lemma} {part}" for part in sorted(filter(None, parts)) if f"{lemma}-{part}" in words), None)
        return phrase or (lemma if lemma in words else None)

    def _doer(self, verb: Word) -> Word | None:
        return self.patients.agent(verb, None)

    def _target(self, verb: Word) -> Word | None:
        """The object, the passive subject, or what it was fired at."""
        found = self.grammar.child(verb, "obj") or self.grammar.passive_subject(verb)
        if found is None and verb.relation in ("acl", "amod") and self.grammar.is_passive(verb):
            found = self.grammar.head(verb)
        if found is None or found.lemma.lower() in ("fire", "ablaze"):
            obliques = (
                word
                for word in self.grammar.children(verb, "obl")
                if self.grammar.preposition(word) in ("on", "at", "to", "upon")
            )
            found = next(obliques, None)
        return self.patients.antecedent(verb, found) if found is not None else None

    def _exploding(self, verb: Word) -> Word | None:
        subject = self.grammar.subject(verb) or self.grammar.passive_subject(verb)
        subject = self.patients.antecedent(verb, subject) if subject is not None else self.patients.modified(verb)
        return subject if subject is not None and self._is_bomb(subject) else None

    def _striking(self, verb: Word) -> Word | None:
        """What strikes a site, as in "[missiles] hit the refinery", "a school was struck by a [shell]"."""
        if verb.lemma.lower() not in deeds()["action"]["hits"]:
            return None
        weapon, target = self.grammar.subject(verb) or self.grammar.agent(verb), self._target(verb)
        if weapon is None or target is None or weapon == target or not self._is_place(target):
            return None
        words = (weapon, *self.grammar.children(weapon, "compound"), *self.grammar.complements(weapon, "of"))
        armed = deeds()["weapons"]["bombs"] | deeds()["weapons"]["flying"]
        return weapon if any(word.lemma.lower() in armed for word in words) else None

    def _weapon_of(self, verb: Word) -> Word | None:
        found = self.grammar.child(verb, "obj") or self.grammar.passive_subject(verb) or self.patients.modified(verb)
        found = self.patients.antecedent(verb, found) if found is not None else None
        return found if found is not None and self._is_bomb(found) else None

    def _is_bomb(self, noun: Word) -> bool:
        words = (noun, *self.grammar.children(noun, "compound", "amod"), *self.grammar.complements(noun, "of"))
        return any(word.lemma.lower() in deeds()["weapons"]["bombs"] for word in words)

    def _site_below(self, verb: Word, bomb: Word) -> Word | None:
        """The site where it went off or was put."""
        below = [*self.grammar.children(verb, *_TIMES), *self.grammar.children(bomb, "nmod", "acl")]
        inner = [deeper for word in below for deeper in (word, *self.grammar.children(word, "nmod", "obl"))]
        at = (word for word in inner if self.grammar.preposition(word) in (*_AT, "of"))
        return next((word for word in at if self._names_site(word)), None)

    # Nouns

    def _is_told_by_toll(self, noun: Word) -> bool:
        """True for "the murder of two nurses": that is a toll."""
        if (noun.lemma.lower(), Frame.EVENT) not in harms():
            return False
        return bool(self.grammar.complements(noun, "of") or self.grammar.children(noun, "nmod:poss"))

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

    def _actor_of(self, noun: Word, verb: Word | None) -> Word | None:
        by = (*self.grammar.complements(noun, "by"), *self._agents_below(noun))
        if by:
            return by[0]
        if verb is not None and self._says(verb, "does"):
            found = self.patients.agent(verb, None)
            if found is not None and found != noun:
                return found
        owner = self.grammar.child(noun, "nmod:poss")
        return owner if owner is not None and owner.pos != "PRON" and self._is_people(owner) else None

    def _agents_below(self, noun: Word) -> Iterator[Word]:
        for clause in self.grammar.children(noun, "acl", "acl:relcl"):
            agent = self.grammar.agent(clause)
            if agent is not None:
                yield agent

    def _target_of(self, noun: Word) -> Word | None:
        for preposition in _TARGET:
            for word in self.grammar.complements(noun, preposition):
                strict = preposition in ("on", "against", "upon")
                if self._is_site(word) or self._is_people(word) or (strict and self.stating.is_force(word)):
                    return word
        return None

    def _is_dated(self, noun: Word) -> bool:
        """True for "the 2012 uprising", "the May 1985 attack": it says of itself when it was."""
        near = self.grammar.children(noun, "compound", "nummod", "amod", "nmod:unmarked")
        return any(len(word.text) == _YEAR and word.text.isdecimal() for word in near)

    def _is_news(self, noun: Word, *, done: bool, told: bool) -> bool:
        """A deed that is said to have been done, or whose doer or target is said; not "attacks" in general."""
        if noun.relation in ("compound", "nmod:poss", "nmod:desc") or self._is_none(noun):
            return False
        kind = {word.lemma.lower() for word in self.grammar.children(noun, "compound", "amod")}
        if kind & deeds()["action"]["harmless"]:
            return False
        counted = self.grammar.child(noun, "nummod") is not None or noun.feature("Number") != "Plur"
        return done or (told and counted)

    def _is_none(self, noun: Word) -> bool:
        return any(
            word.text.lower() in ("no", "any", "such", "every", "each") for word in self.grammar.children(noun, "det")
        )

    # What nouns name

    def _is_site(self, noun: Word) -> bool:
        return any(self._names_site(word) for word in (noun, *self.grammar.complements(noun, "of")))

    def _names_site(self, noun: Word) -> bool:
        return noun.lemma.lower() in deeds()["things"]["sites"] or self.stating.has_name(noun, NameKind.ORGANISATION)

    def _is_place(self, noun: Word) -> bool:
        return self._is_site(noun) or self.stating.has_name(noun, NameKind.PLACE)

    def _is_people(self, noun: Word) -> bool:
        return is_person_noun(noun.lemma.lower()) or self.stating.has_name(noun, NameKind.PERSON)

    def _is_common(self, noun: Word) -> bool:
        known = deeds()["things"]
        return noun.lemma.lower() in known["sites"] | known["forces"] or is_person_noun(noun.lemma.lower())


_YEAR = 4  # digits


def _is_criticism(grammar: Grammar, verb: Word) -> bool:
    """True for "attacked the president for his plan", "attacked him as weak": words, not arms."""
    if verb.lemma.lower() not in ("attack", "assault", "strike", "bombard", "fight"):
        return False
    near = (*grammar.children(verb, "obl", "advcl"),)
    return any(grammar.preposition(word) in ("for", "as", "over") or _marked_for(grammar, word) for word in near)


def _marked_for(grammar: Grammar, clause: Word) -> bool:
    return any(mark.text.lower() == "for" for mark in grammar.children(clause, "mark"))


@lru_cache(maxsize=1)
def _deed_nouns() -> Mapping[str, str]:
    """Noun → the verb that says the same."""
    return {noun: verb for verb, nouns in deeds()["deed_nouns"].items() for noun in nouns}
