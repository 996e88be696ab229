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
        self.stating, self.grammar = stating, stating.grammar

    def is_site(self, noun: Word) -> bool:
        """True for a building, a vehicle, a line or a named institution, and for an amount of them."""
        return any(self.names_site(word) for word in (noun, *self.grammar.complements(noun, "of")))

    def names_site(self, noun: Word) -> bool:
        """The same of the noun alone."""
        return noun.lemma.lower() in deeds()["things"]["sites"] or self.stating.has_name(noun, NameKind.ORGANISATION)

    def is_place(self, noun: Word) -> bool:
        """True for a site and for a place by its name."""
        return self.is_site(noun) or self.stating.has_name(noun, NameKind.PLACE)

    def is_people(self, noun: Word) -> bool:
        """True for people by their noun or their name."""
        return is_person_noun(noun.lemma.lower()) or self.stating.has_name(noun, NameKind.PERSON)

    def is_common(self, noun: Word) -> bool:
        """True for a site, a force or people by the noun and not by a name alone."""
        known = deeds()["things"]
        return noun.lemma.lower() in known["sites"] | known["forces"] or is_person_noun(noun.lemma.lower())

    def is_physical(self, noun: Word) -> bool:
        """True for all that arms can strike."""
        return self.is_place(noun) or self.stating.is_force(noun) or self.is_people(noun)

    def is_armed(self, noun: Word) -> bool:
        """True for those who may strike: people, forces, and parties by a known name: "the Shining Path"."""
        return self.is_people(noun) or self.stating.is_force(noun) or self._is_known(noun)

    def _is_known(self, noun: Word) -> bool:
        near = [word for word in self.grammar.children(noun, *_IN_NAME) if word.index < noun.index]
        first = min((noun, *near), key=lambda word: word.index)
        name = self.stating.document.text[first.start : noun.stop]
        return name[:1].isupper() and bool(names().called(" ".join(name.split())))

    def is_weapon(self, noun: Word, *kinds: str) -> bool:
        """True for what explodes, or is of these kinds; also for "a rain of shells", "a rocket attack"."""
        words = (noun, *self.grammar.children(noun, "compound", "amod"), *self.grammar.complements(noun, "of"))
        armed = frozenset().union(*(deeds()["weapons"][kind] for kind in (kinds or ("bombs",))))
        return any(word.lemma.lower() in armed for word in words)
