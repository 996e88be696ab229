"""What a fight leaves: materiel destroyed or taken, places that changed hands, victory, withdrawal."""

from __future__ import annotations

from collections.abc import Iterator

from warledger.extract.find.stating import Stating
from warledger.extract.mention import DeedMention
from warledger.knowledge.english.deeds import deeds
from warledger.language.syntax import Word
from warledger.values import Kind


class Gains:
    """Finds materiel, control and outcome in one sentence."""

    def __init__(self, stating: Stating) -> None:
        self.stating, self.grammar = stating, stating.grammar

    def of_verb(self, verb: Word) -> Iterator[DeedMention]:
        """What a verb claims: the first kind that it claims anything of."""
        for find in (self._control, self._materiel, self._outcome):
            found = list(find(verb))
            if found:
                yield from found
                return

    def of_noun(self, noun: Word) -> Iterator[DeedMention]:
        """As in "a victory over the rebels", "the recapture of the town", "the army's retreat"."""
        lemma = noun.lemma
        if lemma in deeds()["outcome"]["victory_nouns"]:
            yield from self._victory(noun)
        elif lemma in deeds()["control"]["nouns"]:
            for place in self.grammar.complements(noun, "of"):
                if self.stating.is_place(place):
                    owner = self.grammar.child(noun, "nmod:poss")
                    yield self.stating.mention(Kind.CONTROL, "takes", noun, actor=owner, thing=place)
        elif lemma in deeds()["outcome"]["withdrawal_nouns"]:
            yield from self._withdrawal(noun)

    def _materiel(self, verb: Word) -> Iterator[DeedMention]:
        """As in "destroyed three tanks", "a large amount of equipment was seized"."""
        for fate in deeds()["materiel"]:
            if not self.stating.is_in(verb, "materiel", fate):
                continue
            for noun in self.stating.joined(self.stating.patient(verb)):
                if self.stating.named(noun, "materiel") is not None:
                    amount = self.stating.counter.count_said(noun)
                    yield self.stating.mention(Kind.MATERIEL, fate, verb, target=noun, thing=noun, quantity=amount)

    def _control(self, verb: Word) -> Iterator[DeedMention]:
        """As in "regained control of Kidal", "took the town", "Gao fell"."""
        if self.stating.is_in(verb, "control", "falls"):
            subject = self.grammar.subject(verb)
            if subject is not None and self.stating.is_place(subject):
                taker = next(iter(self.grammar.complements(verb, "to")), None)
                yield self.stating.mention(Kind.CONTROL, "takes", verb, thing=subject, actor=taker)
            return
        for change in ("takes", "loses", "holds"):
            if not self.stating.is_in(verb, "control", change):
                continue
            nouns = list(self._with_parts(verb, self._place_of(verb)))
            places = [noun for noun in nouns if self.stating.is_place(noun)]
            for noun in nouns:
                if noun in places or (places and noun.pos == "PROPN"):  # "took [Kidal] and other towns"
                    yield self.stating.mention(Kind.CONTROL, change, verb, thing=noun)

    def _place_of(self, verb: Word) -> Word | None:
        """The place taken: the object, or what "control" is of."""
        patient = self.stating.patient(verb)
        if patient is not None and patient.lemma == "control":
            return next(iter(self.grammar.complements(patient, "of")), None)
        return patient

    def _with_parts(self, verb: Word, place: Word | None) -> Iterator[Word]:
        """The places, and those that they are said to include: "several districts, including [Kidal]"."""
        places = self.stating.joined(place)
        yield from places
        above = (*places, *(head for noun in places if (head := self.grammar.head(noun)) is not None), verb)
        parts = {part.index: part for word in above for part in self.grammar.children(word, "nmod", "obl")}
        for part in parts.values():
            if (self.grammar.preposition(part) or "").startswith("includ"):
                yield from self.stating.joined(part)

    def _outcome(self, verb: Word) -> Iterator[DeedMention]:
        """As in "routed enemy columns", "the garrison withdrew"."""
        patient = self.stating.patient(verb)
        if self.stating.is_in(verb, "outcome", "victory_verbs") and patient is not None:
            if self.stating.is_force(patient):
                yield self.stating.mention(Kind.OUTCOME, "victory", verb, target=patient)
        elif self.stating.is_in(verb, "outcome", "withdrawal_verbs") and patient is None:
            subject = self.grammar.subject(verb)
            if subject is not None and self.stating.is_force(subject):
                yield self.stating.mention(Kind.OUTCOME, "withdrawal", verb, actor=subject)

    def _victory(self, noun: Word) -> Iterator[DeedMention]:
        over = (*self.grammar.complements(noun, "over"), *self.grammar.complements(noun, "against"))
        verb = self.grammar.head(noun)
        winner = self.grammar.subject(verb) if verb is not None and verb.pos == "VERB" else None
        if over or winner is not None:
            yield self.stating.mention(Kind.OUTCOME, "victory", noun, actor=winner, target=next(iter(over), None))

    def _withdrawal(self, noun: Word) -> Iterator[DeedMention]:
        verb = self.grammar.head(noun)
        while verb is not None and verb.pos != "VERB":
            verb = self.grammar.head(verb)
        who = self.grammar.child(noun, "nmod:poss") or (self.grammar.subject(verb) if verb is not None else None)
        if who is not None and self.stating.is_force(who):
            yield self.stating.mention(Kind.OUTCOME, "withdrawal", noun, actor=who)
