"""Attacks told by a verb: who struck whom or what, with which weapon, or what went off where."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from warledger.extract.find.stating import Stating
from warledger.extract.find.striking import Striking
from warledger.extract.find.targets import Targets
from warledger.knowledge.english.deeds import deeds, openings
from warledger.language.grammar import Grammar
from warledger.language.syntax import Word

# Where a weapon goes off: "in front of the embassy", "outside a bank", "against the tower".
_AT = frozenset(
    "at in on near outside inside against into under beside behind next front before by to over within".split()
)
_BELOW = ("obl", "nmod", "obl:unmarked", "nmod:unmarked")
_THEY = frozenset({"they", "he", "she", "who"})  # "it" may be a storm
_OF_WORDS = frozenset({"attack", "assault", "strike", "bombard", "fight"})  # done with words, too


class Attack(NamedTuple):
    """An attack: the word that states it, the verb that it is called by, and who did it to whom, where it is said."""

    predicate: Word
    deed: str
    actor: Word | None
    target: Word | None
    weapon: Word | None = None


class Attacks:
    """Finds the attacks that the verbs of one sentence tell."""

    def __init__(self, stating: Stating) -> None:
        self.stating, self.grammar, self.patients = stating, stating.grammar, stating.patients
        self.targets = Targets(stating)
        self.striking = Striking(stating, self.targets)

    def of_verb(self, verb: Word) -> Iterator[Attack]:
        """As in "attacked a convoy", "the tower was dynamited", "a bomb went off", "planted a bomb at the gate"."""
        if self.grammar.negation(verb) is not None:
            return
        if (deed := self._says(verb, "explodes")) and (bomb := self._exploding(verb)) is not None:
            yield Attack(verb, deed, None, self._site_below(verb, bomb), bomb)
        elif (deed := self._says(verb, "handles_bombs")) and (bomb := self._weapon_of(verb)) is not None:
            yield Attack(verb, deed, self._doer(verb), self._site_below(verb, bomb), bomb)
        elif self._says(verb, "uses") and (bomb := self._weapon_of(verb)) is not None:
            yield from self._used(verb, bomb)
        elif (weapon := self._striking(verb)) is not None:
            actor = weapon if self.striking.is_owned(weapon) else None
            yield Attack(verb, verb.lemma, actor, self._target(verb), weapon)
        elif (from_afar := self._from_afar(verb)) is not None:
            yield from_afar
        elif deed := self._says(verb, "verbs"):
            yield from self._done_to(verb, deed)

    def _from_afar(self, verb: Word) -> Attack | None:
        """As in "rockets landed in the town", "dropped bombs on it", "intercepted a missile", "came under fire"."""
        deed = verb.lemma
        if down := self.striking.landed(verb):
            return Attack(verb, deed, None, down[1], down[0])
        if (dropped := self.striking.dropped(verb)) and (dropped[1] or self._doer(verb)):
            bombed = "bomb" if deed == "drop" else deed  # what is dropped is the bomb, not the town
            return Attack(verb, bombed, self._doer(verb), dropped[1], dropped[0])
        if (stopped := self.striking.intercepted(verb)) is not None:
            return Attack(verb, deed, self._doer(verb), None, stopped)
        if (struck := self.striking.under_fire(verb)) is not None:
            return Attack(verb, "shell", None, struck)
        target, actor = self._target(verb), self._doer(verb)
        if target is not None and self.targets.is_place(target) and self.striking.aimed(verb, actor, target):
            return Attack(verb, deed, actor, target)
        return None

    def _done_to(self, verb: Word, deed: str) -> Iterator[Attack]:
        actor, target = self._doer(verb) or self._doer_above(verb), self._target(verb)
        armed = actor is not None and (
            self.targets.is_armed(actor) or self._are_they(verb, actor, target) or self._bombs(deed, actor)
        )
        physical = target is not None and (self.targets.is_physical(target) or self._lies_bombed(deed, target))
        if _is_criticism(self.grammar, verb) or not (physical or (armed and target is None)):
            return
        if (actor is None and not self.grammar.is_passive(verb)) or (actor is not None and not armed):
            return
        if actor is None and target is not None and self.targets.is_point(target):
            return  # "several areas were attacked": nobody, nowhere
        if target is None and deed == "bomb" and actor is not None and not self.stating.is_force(actor):
            return  # a comedian bombs, too
        if deed in deeds()["action"]["suffered"] and not self.grammar.is_passive(verb):
            return
        if deed in deeds()["action"]["weak"] and not (target is not None and self.targets.is_common(target)):
            return
        if _ruins(deed) and not (target is not None and self.targets.is_place(target)):
            return
        yield Attack(verb, deed, actor if actor != target else None, target)

    def _used(self, verb: Word, bomb: Word) -> Iterator[Attack]:
        """As in "used explosives against the town hall"; not "uses dynamite in his mine"."""
        actor, site = self._doer(verb), self._site_below(verb, bomb)
        against = site is not None and self.grammar.preposition(site) in ("against", "on")
        if against and actor is not None and self.targets.is_armed(actor):
            yield Attack(verb, verb.lemma, actor, site, bomb)

    def _says(self, word: Word, name: str) -> str | None:
        """The word's dictionary form, with its particle, noun or preposition, if that is in the list: "set off"."""
        words = deeds()["action"][name]
        if "set-fire" in words and self._sets_on_fire(word):
            return "set fire"
        return phrase_of(self.grammar, word, words)

    def _sets_on_fire(self, verb: Word) -> bool:
        """True for "set two trucks that carried ore on fire", wherever the tree hangs the last words."""
        if verb.lemma != "set":
            return False
        below = self.grammar.subtree(verb)
        return any(word.lemma == "fire" and self.grammar.preposition(word) == "on" for word in below)

    def _doer(self, verb: Word) -> Word | None:
        return self.patients.agent(verb, None)

    def _doer_above(self, verb: Word) -> Word | None:
        """Who did it in the clause that it was done by: "[rebels] marked the day by burning two buses"."""
        head = self.grammar.head(verb)
        by = any(mark.text.lower() == "by" for mark in self.grammar.children(verb, "mark"))
        return self.patients.agent(head, None) if by and head is not None and head.pos == "VERB" else None

    def _are_they(self, verb: Word, actor: Word, target: Word | None) -> bool:
        """True for "they" who struck a site otherwise than with words: "they blew up the offices"."""
        site = target is not None and self.targets.is_common(target) and self.targets.is_site(target)
        return site and actor.text.lower() in _THEY and verb.lemma not in _OF_WORDS

    def _lies_bombed(self, deed: str, target: Word) -> bool:
        """True for ground by its noun and for any name of what words do not strike: "strafed the hills"."""
        bombed = deed not in _OF_WORDS and deed in deeds()["action"]["raids"]
        return bombed and (target.pos == "PROPN" or self.targets.lies(target))

    def _bombs(self, deed: str, actor: Word) -> bool:
        """True for a state or "the regime" that does what words do not: "Israel bombed the port"."""
        return deed not in _OF_WORDS and deed in deeds()["action"]["raids"] and self.targets.is_power(actor)

    def _target(self, verb: Word) -> Word | None:
        """The object, the passive subject, or what it was fired at."""
        found = self._object(verb) or self.grammar.passive_subject(verb)
        if found is None and verb.relation in ("acl", "amod") and self.grammar.is_passive(verb):
            found = self.grammar.head(verb)
        if found is None or found.lemma in ("fire", "ablaze"):
            obliques = (
                word
                for word in self.grammar.children(verb, "obl")
                if self.grammar.preposition(word) in ("on", "at", "to", "upon")
            )
            found = next(obliques, None)
        return self.patients.antecedents.of(verb, found) if found is not None else None

    def _object(self, verb: Word) -> Word | None:
        """The object; where the tree has two, the one behind the verb: "the Path has destroyed [a bridge]"."""
        objects = self.grammar.children(verb, "obj")
        return next((word for word in objects if word.index > verb.index), objects[0] if objects else None)

    def _exploding(self, verb: Word) -> Word | None:
        subject = self.grammar.subject(verb) or self.grammar.passive_subject(verb)
        subject = self.patients.antecedents.of(verb, subject) if subject is not None else self.patients.modified(verb)
        return subject if subject is not None and self.targets.is_weapon(subject) else None

    def _striking(self, verb: Word) -> Word | None:
        """What strikes a site, as in "[missiles] hit the refinery", "a school was destroyed by a [bomb]"."""
        action, lemma = deeds()["action"], verb.lemma
        if lemma not in action["hits"] | action["ruins"] | action["raids"]:
            return None
        weapon, target = self.striking.striker(verb), self._target(verb)
        if weapon is None or target is None or weapon == target:
            return None
        if not (self.targets.is_place(target) or self._lies_bombed(lemma, target)):
            return None
        return weapon if lemma not in action["ruins"] or self.targets.is_common(target) else None

    def _weapon_of(self, verb: Word) -> Word | None:
        found = self.grammar.child(verb, "obj") or self.grammar.passive_subject(verb) or self.patients.modified(verb)
        found = self.patients.antecedents.of(verb, found) if found is not None else None
        kinds = ("bombs", "shots") if verb.lemma == "fire" else ("bombs",)
        return found if found is not None and self.targets.is_weapon(found, *kinds) else None

    def _site_below(self, verb: Word, bomb: Word) -> Word | None:
        """The site where it went off or was put."""
        below = [*self.grammar.children(verb, *_BELOW), *self.grammar.children(bomb, "nmod", "acl")]
        inner = [deeper for word in below for deeper in (word, *self.grammar.children(word, "nmod", "obl"))]
        at = (word for word in inner if self.grammar.preposition(word) in (*_AT, "of"))
        return next((word for word in at if self.targets.names_site(word)), None)


def phrase_of(grammar: Grammar, word: Word, words: frozenset[str]) -> str | None:
    """The word's dictionary form, with its particle, noun or preposition, if that is one of `words`: "set off"."""
    lemma = word.lemma
    if lemma not in openings(words):
        return lemma if lemma in words else None
    near = grammar.children(word, "compound:prt", "obj", "advmod", "xcomp", "obl", "nsubj:pass")
    parts = {other.lemma for other in near} | {grammar.preposition(other) for other in near}
    phrase = next((f"{lemma} {part}" for part in sorted(filter(None, parts)) if f"{lemma}-{part}" in words), None)
    return phrase or (lemma if lemma in words else None)


def _ruins(deed: str) -> bool:
    return deed.replace(" ", "-") in deeds()["action"]["ruins"]


def _is_criticism(grammar: Grammar, verb: Word) -> bool:
    """True for "attacked the president for his plan", "attacked him as weak": words, not arms."""
    if verb.lemma not in _OF_WORDS:
        return False
    near = (*grammar.children(verb, "obl", "advcl"),)
    return any(grammar.preposition(word) in ("for", "as", "over") or _marked_for(grammar, word) for word in near)


def _marked_for(grammar: Grammar, clause: Word) -> bool:
    return any(mark.text.lower() == "for" for mark in grammar.children(clause, "mark"))
