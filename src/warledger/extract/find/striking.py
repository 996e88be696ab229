"""What strikes from afar, and where it comes down: "warplanes bombed the town", "rockets landed near a school"."""

from __future__ import annotations

from warledger.extract.find.stating import Stating
from warledger.extract.find.targets import Targets
from warledger.knowledge.english.deeds import deeds
from warledger.language.syntax import NameKind, Word

# Where a thing comes down, and what it is dropped on.
_DOWN = frozenset("in on onto upon near at into inside outside around against close to".split())
_BELOW = ("obl", "nmod", "obl:unmarked", "nmod:unmarked", "advmod")
_INSIDE = ("compound", "amod", "nmod:poss", "nmod:desc", "flat")
_WITH = frozenset({"with", "using"})


class Striking:
    """Finds weapons, crafts and strikes that a verb of one sentence tells of, and what they struck."""

    def __init__(self, stating: Stating, targets: Targets) -> None:
        self.stating, self.grammar, self.targets = stating, stating.grammar, targets

    def striker(self, verb: Word) -> Word | None:
        """What a verb says to have struck, as in "[missiles] hit the refinery", "raids [targeting] the town"."""
        subject = self.grammar.subject(verb) or self.grammar.agent(verb) or self._modified(verb)
        subject = self.stating.patients.antecedents.of(verb, subject) if subject is not None else None
        if subject is None or self._is_club(subject) or not self.strikes(subject, verb.lemma):
            return None
        return subject

    def _is_club(self, noun: Word) -> bool:
        """True for "the Jets"."""
        return noun.pos == "PROPN" and self.grammar.child(noun, "det") is not None

    def _modified(self, verb: Word) -> Word | None:
        return self.grammar.head(verb) if verb.relation == "acl" and not self.grammar.is_passive(verb) else None

    def strikes(self, noun: Word, verb: str) -> bool:
        """True for what this verb may be said of: a weapon of "hit", a craft of "bomb", a blast of "destroy"."""
        action = deeds()["action"]
        modifiers = {word.lemma for word in self.grammar.children(noun, "compound", "amod")}
        if modifiers & action["harmless"]:
            return False
        if verb in action["ruins"]:
            return self.targets.is_weapon(noun, "bombs", "flying", "blasts")
        return self.targets.is_weapon(noun, "bombs", "flying") or self.is_strike(noun, verb)

    def is_strike(self, noun: Word, verb: str) -> bool:
        """True for a strike, a raid or fire that is told to be one of arms: by whose it is, or by what it does."""
        if noun.lemma not in deeds()["weapons"]["strikes"] or self.is_of_work():
            return False
        return verb in ("target", "pound", "pummel") or self.is_owned(noun)

    def is_of_work(self) -> bool:
        """True where the sentence speaks of those who stop work: "a strike of bus drivers"."""
        return any(word.lemma in deeds()["action"]["work"] for word in self.stating.sentence.words)

    def is_owned(self, noun: Word) -> bool:
        """True for "Israeli strikes", "army fire", "their drone": a name or a force stands before it."""
        return any(
            self.stating.sentence.is_in_name(word, NameKind.PEOPLE, NameKind.ORGANISATION, NameKind.PLACE)
            or word.lemma in deeds()["things"]["forces"] | {"regime", "government"}
            for word in self.grammar.children(noun, *_INSIDE)
        )

    def landed(self, verb: Word) -> tuple[Word, Word] | None:
        """What came down and where: "[rockets] landed in the [town]"; not the club of that name."""
        if verb.lemma not in deeds()["action"]["lands"]:
            return None
        subject = self.grammar.subject(verb) or self._modified(verb)
        if subject is None or subject.pos != "NOUN" or not self._is_shot(subject):
            return None
        site = self._down_at(verb)
        return (subject, site) if site is not None else None

    def dropped(self, verb: Word) -> tuple[Word, Word | None] | None:
        """What was dropped, and on what: "dropped barrel [bombs] on [the town]"."""
        if verb.lemma not in deeds()["action"]["drops"]:
            return None
        bomb = self.grammar.child(verb, "obj") or self.grammar.passive_subject(verb)
        if bomb is None or bomb.pos != "NOUN" or not self._is_shot(bomb):
            return None
        return bomb, self._down_at(verb)

    def intercepted(self, verb: Word) -> Word | None:
        """The missile or drone that was stopped: "intercepted two [drones]"."""
        if verb.lemma not in deeds()["action"]["stops"]:
            return None
        found = self.grammar.child(verb, "obj") or self.grammar.passive_subject(verb)
        taken = self.grammar.children(found, "nmod") if found is not None and found.pos == "NUM" else ()
        return next((word for word in (found, *taken) if word is not None and self._is_shot(word)), None)

    def aimed(self, verb: Word, actor: Word | None, target: Word) -> bool:
        """True where it says with what arms, or who has none but arms: "targeted the town [with shells]"."""
        if verb.lemma not in deeds()["action"]["hits"]:
            return False
        with_what = [
            word for word in self.grammar.children(verb, "obl", "nmod") if self.grammar.preposition(word) in _WITH
        ]
        if with_what:
            return any(self.targets.is_weapon(word, "bombs", "flying") for word in with_what)
        armed = actor is not None and actor.lemma in deeds()["things"]["targeting"]
        return armed and self.targets.lies(target)

    def under_fire(self, verb: Word) -> Word | None:
        """What is shelled, as in "the [town] came under artillery fire"; not who came under fire for his plan."""
        if verb.lemma not in deeds()["action"]["under"]:
            return None
        fire = next((word for word in self.grammar.children(verb, "obl") if self._is_under_fire(word)), None)
        struck = self.grammar.subject(verb)
        if fire is None or struck is None or not self.targets.lies(struck):
            return None
        return struck

    def _is_under_fire(self, noun: Word) -> bool:
        known = deeds()["weapons"]["strikes"] | deeds()["weapons"]["flying"] | {"attack"}
        return self.grammar.preposition(noun) == "under" and noun.lemma in known

    def _is_shot(self, noun: Word) -> bool:
        """True for a rocket, a shell, a bomb, a salvo of them; not for a spent stage of a rocket."""
        modifiers = {word.lemma for word in self.grammar.children(noun, "compound", "amod")}
        return self.targets.is_weapon(noun, "shots") and not modifiers & deeds()["action"]["harmless"]

    def _down_at(self, verb: Word) -> Word | None:
        below = self.grammar.children(verb, *_BELOW)
        at = [word for word in below if self.grammar.preposition(word) in _DOWN]
        if any(word.lemma in deeds()["action"]["harmless"] for word in at):
            return None
        return next((word for word in at if self.targets.lies(word)), None)
