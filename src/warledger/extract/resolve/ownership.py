"""Whose people they are by a party that owns them: "SDF fighters", "their men", "members of the front", "lost nine"."""

from __future__ import annotations

from warledger.extract.resolve.agents import Owners
from warledger.extract.resolve.bodies import Bodies
from warledger.extract.resolve.climbing import first_joined
from warledger.extract.resolve.found import CIVILIAN_PEOPLE, NOTHING, Found
from warledger.extract.resolve.labels import Label, Sort, plain
from warledger.extract.resolve.noun_phrases import NounPhrase, is_member, is_person
from warledger.extract.resolve.scene import Scene
from warledger.extract.resolve.sides import (
    CIVILIAN_SIDE,
    COMPANY,
    GOVERNMENT,
    MILITIA,
    PEOPLE,
    REBELS,
    STATE_FORCES,
    Side,
    described,
    fights,
)
from warledger.extract.resolve.targeted import Targeted
from warledger.extract.resolve.units import unit_name
from warledger.knowledge.english.parties import is_word
from warledger.knowledge.english.people import Role, category_of
from warledger.knowledge.english.resolving import resolving_words
from warledger.language.syntax import Word
from warledger.values import Category

# Parties whose officials and ministers fight: "a Shining Path official".
_FIGHTING = frozenset({REBELS, MILITIA, COMPANY, "identity militia", "criminal group"})
_WORDS = resolving_words("groups")


class Ownership:
    """Answers for one report."""

    def __init__(self, scene: Scene, reader: Owners, targeted: Targeted, bodies: Bodies) -> None:
        self.scene, self.reader, self.targeted, self.bodies = scene, reader, targeted, bodies

    def owned(self, phrase: NounPhrase, inner: Word | None, depth: int) -> Found | None:
        """What a party that owns the people makes of them: "SDF fighters", "their men", "members of the front"."""
        if inner is not None and self.bodies.are_citizens(phrase, inner):
            return CIVILIAN_PEOPLE
        owner = self.owner(phrase, inner, depth)
        if owner is None or owner.side is None:
            unarmed = phrase.is_aide and category_of(phrase.noun.lemma) is Category.CIVILIAN
            return CIVILIAN_PEOPLE if unarmed else None
        if phrase.category is Category.CIVILIAN:
            return CIVILIAN_PEOPLE
        if phrase.is_aide and phrase.noun.lemma != "deputy" and not fights(owner.side):
            armed = category_of(phrase.noun.lemma) is Category.COMBATANT  # "the mayor and his bodyguard"
            return Found(None, Category.COMBATANT) if armed else CIVILIAN_PEOPLE
        if phrase.category is Category.OFFICIAL or owner.side == CIVILIAN_SIDE:
            elected = phrase.role is not None and phrase.role.rule == "people.politicians"  # "the FRONT's candidate"
            fighter = Category.COMBATANT if owner.side.kind in _FIGHTING and not elected else Category.OFFICIAL
            return owner._replace(category=fighter) if owner.side != CIVILIAN_SIDE else owner
        side = self._forces(phrase, owner.side)
        if side.kind is None and phrase.noun.lemma == "staff":
            return CIVILIAN_PEOPLE
        return owner._replace(side=side, category=self._category(phrase, side))

    def _category(self, phrase: NounPhrase, side: Side) -> Category:
        """What his party makes of one of its own who is called neither civilian nor official."""
        if side.kind == GOVERNMENT and (is_word(phrase.noun.lemma, "holder") or phrase.noun.lemma == "deputy"):
            return Category.OFFICIAL
        fighting = fights(side) or phrase.category is Category.COMBATANT
        nouns = (phrase.noun, *phrase.words[::-1])  # "X [leader] Ana Ruiz"
        titled = (self.bodies.category(side, word) for word in nouns)
        political = next((one for one in titled if one is not None), None)
        return political or (Category.COMBATANT if fighting else Category.UNKNOWN)

    def owner(self, phrase: NounPhrase, inner: Word | None, depth: int) -> Found | None:
        """Whose they are, by the first of these that stands there: it settles it, also where it leads to nobody."""
        if (named := self._run_by(phrase) or self._named(phrase)) is not None:
            return Found(named)
        if (beside := self._told_beside(phrase, depth)) is not None:
            return beside
        possessor = self._possessor(phrase)
        partner = is_word(phrase.noun.lemma, "partner")  # "its allies" are others
        if possessor is not None and phrase.category is not Category.CIVILIAN and not partner:
            return self._of_possessor(phrase, possessor, depth)
        if (tallied := self._tallied(phrase)) is not None:
            return Found(tallied)
        if (loser := self._loser(phrase)) is not None:
            found = self.reader.read(phrase.sentence, loser, depth + 1)
            ruling = found.side is not None and found.side.kind == GOVERNMENT
            return found if ruling or fights(found.side) else None
        if inner is not None and (is_member(phrase.noun) or self._belongs(phrase, inner)):
            found = self.reader.read(phrase.sentence, inner, depth + 1)
            return found if found.side and found.side.kind != PEOPLE else None
        return None

    def _possessor(self, phrase: NounPhrase) -> Word | None:
        return self.scene.grammar(phrase.sentence).child(phrase.noun, "nmod:poss")

    def _of_possessor(self, phrase: NounPhrase, possessor: Word, depth: int) -> Found | None:
        """Whose "their men", "the front's fighters" are."""
        aide = self._aide(phrase, possessor, depth)
        if aide.side is not None:
            return aide
        found = self.reader.read(phrase.sentence, possessor, depth + 1)
        return None if _contradicts(phrase, possessor, found) else found

    def _told_beside(self, phrase: NounPhrase, depth: int) -> Found | None:
        """Of the party of the one right before, or a civilian as he is: "a driver and [his helper]"."""
        possessor, counted = self._possessor(phrase), self._counting(phrase)
        if possessor is None or possessor.text.lower() not in ("his", "her") or counted.relation != "conj":
            return None
        head = self.scene.grammar(phrase.sentence).head(counted)
        found = self.reader.read(phrase.sentence, head, depth + 1) if head is not None else NOTHING
        close = is_word(phrase.noun.lemma, "men") or phrase.is_aide
        return found if found.side == CIVILIAN_SIDE or (found.side is not None and close) else None

    def _aide(self, phrase: NounPhrase, possessor: Word, depth: int) -> Found:
        """Whose "his deputy" is, of one who was struck: the party of that one, wherever others spoke between."""
        his = possessor.text.lower() in ("his", "her") and phrase.noun.relation != "conj"
        if not his or not phrase.is_aide:
            return NOTHING
        return self.targeted.last(phrase.sentence, phrase.noun, depth)

    def _counting(self, phrase: NounPhrase) -> Word:
        """The number that counts the people, "[two] of his men", else their noun."""
        head = self.scene.grammar(phrase.sentence).head(phrase.noun)
        return head if head is not None and head.pos == "NUM" and phrase.noun.relation == "nmod" else phrase.noun

    def _forces(self, phrase: NounPhrase, side: Side) -> Side:
        """The army of a government: "the ministry said [its forces] …"; of an army the rest: "Chad's cabinet"."""
        soldiers = phrase.role is not None and phrase.role.side == "army"
        if side.kind == GOVERNMENT and side.country and (soldiers or is_word(phrase.noun.lemma, "army")):
            return self.scene.army(side.country)
        ruling = is_word(phrase.noun.lemma, "office", "government") and not phrase.has("ministry")
        if side.kind == STATE_FORCES and side.country and ruling:
            return self.scene.government(side.country, phrase.noun.lemma)
        return side

    def _belongs(self, phrase: NounPhrase, inner: Word) -> bool:
        """True of people who are told by it whose they are: "rebels of [X]", "operatives of [X]"; of no soldiers."""
        label = self.scene.label_at(phrase.sentence, inner)
        match phrase.role:
            case None:
                named = is_person(phrase.sentence, phrase.noun)  # "Ana Ruiz of [Lima]" is at home there
                return not (named and label is not None and label.sort in (Sort.STATE, Sort.CAPITAL))
            case Role(rule="people.government" | "people.politicians"):  # "chairman of [the town council]"
                named = label is not None and label.sort in (Sort.GROUP, Sort.NAME)
                side = self.scene.side_of(phrase.sentence, label) if label is not None and named else None
                return is_word(inner.lemma, "governing") or (side is not None and self.bodies.is_political(side))
            case Role(rule="people.fighters"):
                return True
        if phrase.role.side not in ("itself", "rebels") or label is None or label.sort not in (Sort.GROUP, Sort.NAME):
            return False
        side = self.scene.side_of(phrase.sentence, label) if label.sort is Sort.NAME else None
        return label.sort is Sort.GROUP or fights(side)

    def _tallied(self, phrase: NounPhrase) -> Side | None:
        """Whose losses they are the number of: "put [Russian] losses at 900 soldiers"."""
        grammar = self.scene.grammar(phrase.sentence)
        verb = grammar.head(phrase.noun)
        if verb is None or verb.lemma not in _WORDS["tallying"] or grammar.preposition(phrase.noun) != "at":
            return None
        losses = grammar.child(verb, "obj")
        return self.reader.owner_before(phrase.sentence, losses) if losses is not None else None

    def _loser(self, phrase: NounPhrase) -> Word | None:
        """Who lost them: "[the front] lost nine fighters"."""
        grammar = self.scene.grammar(phrase.sentence)
        first = first_joined(grammar, phrase.noun)  # "lost [an officer] and nine men"
        verb = grammar.head(first)
        if (
            verb is not None and verb.lemma == "loss" and phrase.noun.relation == "nmod"
        ):  # "admitted the loss of 16 men"
            admitting = grammar.head(verb)
            admits = admitting is not None and admitting.lemma in _WORDS["admitting"] and verb.relation == "obj"
            return grammar.subject(admitting) if admitting is not None and admits else None
        verb = verb if first.relation == "obj" else None
        if verb is None or verb.lemma != "lose" or phrase.category is Category.CIVILIAN:
            return None
        return grammar.subject(verb)

    def _run_by(self, phrase: NounPhrase) -> Side | None:
        """Whose an administration is that is said to be run by others than the state: "the [FRONT-run] ministry"."""
        words = phrase.words if is_word(phrase.noun.lemma, "office", "government", "governing") else ()
        for word, dash, run in zip(words, words[1:], words[2:], strict=False):
            if dash.text == "-" and is_word(run.text.lower(), "running"):
                side = self.scene.named(word.text)
                return side if side.entry else described(f"{word.text}-{run.text} {phrase.noun.text}", GOVERNMENT)
        return None

    def _named(self, phrase: NounPhrase) -> Side | None:
        """The party or unit that the phrase names; a listed group before a unit's name before another name."""
        named = [label for label in phrase.labels if label.sort in (Sort.GROUP, Sort.NAME)]
        unit = unit_name(phrase) if not named or named[0].sort is Sort.NAME else None
        policeman = phrase.role is not None and phrase.role.side == "police"
        if unit is not None and not (policeman and not is_word(phrase.sentence.words[unit[1]].lemma, "police")):
            return self.scene.named(self.scene.words(phrase.sentence, *unit))
        sides = [(label, self.scene.side_of(phrase.sentence, label)) for label in named]
        known = ((label, side) for label, side in sides if side is not None and side.entry)
        label, side = next(known, sides[0] if sides else (None, None))
        if label is None or side is None or self.bodies.is_political(side):  # "a Liberal mayor" is of his party
            return side
        return None if _is_bystander(side.name) or _holds_office(phrase, label) else side


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
