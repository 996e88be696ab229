"""What a noun names that may be struck, or that strikes: a site, a place, people, a weapon."""

from __future__ import annotations

from warledger.extract.find.stating import Stating
from warledger.knowledge.english.deeds import deeds
from warledger.knowledge.english.people import is_person_noun
from warledger.knowledge.parties import names
from warledger.language.syntax import NameKind, Word

_IN_NAME = ("amod", "compound", "flat", "nmod:desc")


class Targets:
    """Tells what the nouns of one sentence name."""

    def __init__(self, stating: Stating) -> None:
        self.stating, self.grammar, self.sentence = stating, stating.grammar, stating.sentence

    def is_site(self, noun: Word) -> bool:
        """True for a building, a vehicle, a line or a named institution, and for an amount of them."""
        return any(self.names_site(word) for word in (noun, *self.grammar.complements(noun, "of")))

    def names_site(self, noun: Word) -> bool:
        """The same of the noun alone."""
        return noun.lemma in deeds()["things"]["sites"] or self.sentence.is_in_name(noun, NameKind.ORGANISATION)

    def is_place(self, noun: Word) -> bool:
        """True for a site, for a place by its name and for the ground around it."""
        return self.is_site(noun) or self.sentence.is_in_name(noun, NameKind.PLACE) or self.is_area(noun)

    def is_area(self, noun: Word) -> bool:
        """True for the ground at a place or where forces stand: "the outskirts", "army positions"."""
        known, lemma = deeds()["things"], noun.lemma
        return lemma in known["areas"] or (lemma in known["points"] and self._is_on_ground(noun))

    def is_point(self, noun: Word) -> bool:
        """True for what is no more than a point or an area: "positions", "several areas"."""
        return noun.lemma in deeds()["things"]["points"]

    def _is_on_ground(self, noun: Word) -> bool:
        """True for points told to be somewhere or somebody's: "positions near [Sake]", "[rebel] targets"."""
        above = self.grammar.head(noun)
        near = (*self.grammar.subtree(noun), *(self.grammar.children(above, "obl", "advmod") if above else ()))
        if any(self.sentence.is_in_name(word, NameKind.PLACE, NameKind.ORGANISATION, NameKind.PEOPLE) for word in near):
            return True
        return any(word.lemma in deeds()["things"]["forces"] for word in near if word.head == noun.index)

    def lies(self, noun: Word) -> bool:
        """True for what lies on the ground by its noun or by a place's name: a school, a town, the outskirts, Gao."""
        known = deeds()["things"]
        if noun.lemma in known["sites"] | known["places"]:
            return True
        return self.is_area(noun) or (noun.pos == "PROPN" and self.sentence.is_in_name(noun, NameKind.PLACE))

    def is_people(self, noun: Word) -> bool:
        """True for people by their noun or their name."""
        return is_person_noun(noun.lemma) or self.sentence.is_in_name(noun, NameKind.PERSON)

    def is_common(self, noun: Word) -> bool:
        """True for a site, an area, a force or people by the noun and not by a name alone."""
        known = deeds()["things"]
        common = noun.lemma in known["sites"] | known["forces"] or is_person_noun(noun.lemma)
        return common or self.is_area(noun)

    def is_physical(self, noun: Word) -> bool:
        """True for all that arms can strike."""
        return self.is_place(noun) or self.stating.is_force(noun) or self.is_people(noun)

    def is_armed(self, noun: Word) -> bool:
        """True for those who may strike: people, forces, and parties by a known name: "the Shining Path"."""
        return self.is_people(noun) or self.stating.is_force(noun) or self._is_known(noun)

    def is_power(self, noun: Word) -> bool:
        """True for a state by its name and for what rules one: "Israel", "the regime"."""
        ruling = noun.lemma in deeds()["things"]["powers"]
        return ruling or (noun.pos == "PROPN" and self.sentence.is_in_name(noun, NameKind.PLACE))

    def _is_known(self, noun: Word) -> bool:
        near = [word for word in self.grammar.children(noun, *_IN_NAME) if word.index < noun.index]
        first = min((noun, *near), key=lambda word: word.index)
        name = self.stating.document.text[first.start : noun.stop]
        return name[:1].isupper() and bool(names().called(" ".join(name.split())))

    def is_weapon(self, noun: Word, *kinds: str) -> bool:
        """True for what explodes, or is of these kinds; also for "a rain of shells", "a rocket attack"."""
        words = (noun, *self.grammar.children(noun, "compound", "amod"), *self.grammar.complements(noun, "of"))
        armed = frozenset().union(*(deeds()["weapons"][kind] for kind in (kinds or ("bombs",))))
        return any(word.lemma in armed for word in words)
