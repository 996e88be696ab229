"""Whose people they are by a party that owns them: "SDF fighters", "their men", "members of the front", "lost nine"."""

from __future__ import annotations

from warledger.extract.resolve.agents import Owners
from warledger.extract.resolve.descriptions import MEMBERS
from warledger.extract.resolve.found import NOTHING, Found, lemma
from warledger.extract.resolve.labels import Label, Sort, plain
from warledger.extract.resolve.noun_phrases import NounPhrase
from warledger.extract.resolve.scene import Scene
from warledger.extract.resolve.sides import CIVILIAN_SIDE, COMBATANT_KINDS, GOVERNMENT, PEOPLE, REBELS, Side
from warledger.extract.resolve.units import unit_name
from warledger.knowledge.english.parties import is_word
from warledger.language.syntax import Word
from warledger.values import Category

_ADMITTING = frozenset({"admit", "acknowledge", "concede", "confirm", "announce", "mourn"})
_TALLYING = frozenset({"put", "estimate", "set", "give"})


class Ownership:
    """Answers for one report."""

    def __init__(self, scene: Scene, reader: Owners) -> None:
        self.scene, self.reader = scene, reader

    def owned(self, phrase: NounPhrase, inner: Word | None, depth: int) -> Found | None:
        """What a party that owns the people makes of them: "SDF fighters", "their men", "members of the front"."""
        owner = self.owner(phrase, inner, depth)
        if owner is None or owner.side is None:
            return None
        if phrase.category is Category.CIVILIAN:
            return Found(CIVILIAN_SIDE, Category.CIVILIAN)
        if phrase.category is Category.OFFICIAL or owner.side == CIVILIAN_SIDE:
            return owner._replace(category=Category.OFFICIAL) if owner.side != CIVILIAN_SIDE else owner
        fighting = owner.side.kind in COMBATANT_KINDS or phrase.category is Category.COMBATANT
        return owner._replace(category=Category.COMBATANT if fighting else Category.UNKNOWN)

    def owner(self, phrase: NounPhrase, inner: Word | None, depth: int) -> Found | None:
        named = self._named(phrase)
        if named is not None:
            return Found(named)
        possessor = self.scene.grammar(phrase.sentence).child(phrase.noun, "nmod:poss")
        partner = is_word(lemma(phrase.noun), "partner")  # "its allies" are others
        if possessor is not None and possessor.text.lower() in ("his", "her") and phrase.noun.relation == "conj":
            head = self.scene.grammar(phrase.sentence).head(phrase.noun)  # "a driver and his helper"
            found = self.reader.read(phrase.sentence, head, depth + 1) if head is not None else NOTHING
            if found.side == CIVILIAN_SIDE:
                return found
        if possessor is not None and phrase.category is not Category.CIVILIAN and not partner:
            found = self.reader.read(phrase.sentence, possessor, depth + 1)
            return None if _contradicts(phrase, possessor, found) else found
        tallied = self._tallied(phrase)
        if tallied is not None:
            return Found(tallied)
        loser = self._loser(phrase)
        if loser is not None:
            found = self.reader.read(phrase.sentence, loser, depth + 1)
            return found if found.side and found.side.kind in COMBATANT_KINDS | {GOVERNMENT} else None
        if inner is not None and (lemma(phrase.noun) in MEMBERS or self._belongs(phrase, inner)):
            found = self.reader.read(phrase.sentence, inner, depth + 1)
            return found if found.side and found.side.kind != PEOPLE else None
        return None

    def _belongs(self, phrase: NounPhrase, inner: Word) -> bool:
        """True of people that are nothing else, or only gunmen, before "of" and a party: "gunmen of [the cartel]"."""
        if phrase.role is None:
            return True
        label = self.scene.label_at(phrase.sentence, inner)
        if phrase.role.side != "itself" or label is None or label.sort not in (Sort.GROUP, Sort.NAME):
            return False
        side = self.scene.side_of(phrase.sentence, label) if label.sort is Sort.NAME else None
        return label.sort is Sort.GROUP or (side is not None and side.kind in COMBATANT_KINDS)

    def _tallied(self, phrase: NounPhrase) -> Side | None:
        """Whose losses they are the number of: "put [Russian] losses at 900 soldiers"."""
        grammar = self.scene.grammar(phrase.sentence)
        verb = grammar.head(phrase.noun)
        if verb is None or lemma(verb) not in _TALLYING or grammar.preposition(phrase.noun) != "at":
            return None
        losses = grammar.child(verb, "obj")
        return self.reader.owner_before(phrase.sentence, losses) if losses is not None else None

    def _loser(self, phrase: NounPhrase) -> Word | None:
        """Who lost them: "[the front] lost nine fighters"."""
        grammar = self.scene.grammar(phrase.sentence)
        verb = grammar.head(phrase.noun)
        if (
            verb is not None and lemma(verb) == "loss" and phrase.noun.relation == "nmod"
        ):  # "admitted the loss of 16 men"
            admitting = grammar.head(verb)
            admits = admitting is not None and lemma(admitting) in _ADMITTING and verb.relation == "obj"
            return grammar.subject(admitting) if admitting is not None and admits else None
        verb = verb if phrase.noun.relation == "obj" else None
        if verb is None or lemma(verb) != "lose" or phrase.category is Category.CIVILIAN:
            return None
        return grammar.subject(verb)

    def _named(self, phrase: NounPhrase) -> Side | None:
        """The party or unit that the phrase names; a listed group before a unit's name before another name."""
        named = [label for label in phrase.labels if label.sort in (Sort.GROUP, Sort.NAME)]
        unit = unit_name(phrase) if not named or named[0].sort is Sort.NAME else None
        policeman = phrase.role is not None and phrase.role.side == "police"
        if unit is not None and not (policeman and not is_word(lemma(phrase.sentence.words[unit[1]]), "police")):
            return self.scene.named(self.scene.words(phrase.sentence, *unit))
        sides = [(label, self.scene.side_of(phrase.sentence, label)) for label in named]
        known = ((label, side) for label, side in sides if side is not None and side.entry)
        label, side = next(known, sides[0] if sides else (None, None))
        if label is None or side is None or _is_bystander(side.name) or _holds_office(phrase, label):
            return None
        return side


def _holds_office(phrase: NounPhrase, label: Label) -> bool:
    """True of judges and mayors, whom the name before their title only places: "a Lima judge"."""
    politician = phrase.role is not None and phrase.role.rule == "people.politicians"
    return phrase.category is Category.OFFICIAL and label.sort is Sort.NAME and not politician


def _contradicts(phrase: NounPhrase, possessor: Word, found: Found) -> bool:
    """True if a pronoun of another sentence would make soldiers of a rebel group: it then means another."""
    soldiers = phrase.role is not None and phrase.role.side == "army"
    here = any(phrase.sentence.start <= start < phrase.sentence.stop for start, _ in found.proof)
    rebels = found.side is not None and found.side.kind == REBELS
    return soldiers and possessor.pos == "PRON" and rebels and not here


def _is_bystander(name: str) -> bool:
    return any(is_word(word, "bystander") for word in plain(name).split())
