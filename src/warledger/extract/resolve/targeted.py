"""The one person whom a strike was on, told again: "killed a leader of the front. [Ruiz] …", "[the target] died"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from warledger.extract.resolve.found import NOTHING, Found, Reader
from warledger.extract.resolve.harm_words import outcomes
from warledger.extract.resolve.noun_phrases import is_definite, is_person
from warledger.extract.resolve.scene import Scene
from warledger.extract.resolve.sides import fights
from warledger.knowledge.english.parties import is_word
from warledger.knowledge.english.people import role_of
from warledger.knowledge.english.resolving import resolving_words
from warledger.language.syntax import Name, NameKind, Sentence, Word
from warledger.values import Category, Outcome

_WORDS = resolving_words("doers")
_BACK = 4  # sentences
_INITIALS = 3  # letters of "al", "bin"


class Targeted:
    """Answers for one report."""

    def __init__(self, scene: Scene, reader: Reader) -> None:
        self.scene, self.reader = scene, reader

    def read(self, sentence: Sentence, noun: Word, depth: int) -> Found:
        """Who a person without a title is, or "the target": the one fighter who was told before to be struck."""
        if is_person(sentence, noun):
            name = sentence.name_at(noun)
            known = self._known.get(_surname(name)) if name is not None else None
            return self._of(*known, depth) if known is not None else NOTHING
        again = noun.feature("Number") != "Plur" and is_word(noun.lemma, "told_of_one")
        if not again or not is_definite(self.scene.grammar(sentence), noun):
            return NOTHING
        return self.last(sentence, noun, depth)

    def last(self, sentence: Sentence, noun: Word, depth: int) -> Found:
        """The one person, of a party, to whom harm was told to be done last before `noun`."""
        harmed = next(self._before(sentence, noun), None)
        return self._of(*harmed, depth) if harmed is not None else NOTHING

    def _of(self, sentence: Sentence, noun: Word, depth: int) -> Found:
        found = self.reader.read(sentence, noun, depth + 1)
        return found._replace(category=Category.COMBATANT).through(noun) if fights(found.side) else NOTHING

    @cached_property
    def _known(self) -> dict[str, tuple[Sentence, Word]]:
        """By surname, the description of the one unnamed person killed before the named one was told to be killed."""
        found: dict[str, tuple[Sentence, Word]] = {}
        for sentence in self.scene.sentences:
            for name in sentence.names:
                noun = sentence.words[name.first]
                if name.kind is NameKind.PERSON and self._is_harmed(sentence, noun):
                    nameless = (one for one in self._before(sentence, noun) if not self._is_named(*one))
                    described = next(nameless, None)
                    if described is not None:
                        found.setdefault(_surname(name), described)
        return found

    def _before(self, sentence: Sentence, noun: Word) -> Iterator[tuple[Sentence, Word]]:
        """The single people harmed before `noun`, the last first."""
        for one, word in self.scene.words_before(sentence, noun, _BACK):
            if self._is_single(one, word) and self._is_harmed(one, word):
                yield one, word

    def _is_single(self, sentence: Sentence, word: Word) -> bool:
        if word.pos == "PROPN":
            return is_person(sentence, word)
        role = role_of(word.lemma) if word.pos == "NOUN" and word.feature("Number") == "Sing" else None
        telling = role is not None and (
            role.category is Category.COMBATANT or is_word(word.lemma, "leading", "told_of_one")
        )
        return telling and self.scene.grammar(sentence).child(word, "nummod") is None

    def _is_harmed(self, sentence: Sentence, word: Word) -> bool:
        """True of "killed [a leader]", "[Ruiz] was killed", "targeted [a commander]"."""
        head = self.scene.grammar(sentence).head(word)
        if head is not None and word.relation in ("nmod", "obl") and is_word(head.lemma, "onslaught"):
            return self.scene.grammar(sentence).preposition(word) in ("on", "against")
        if head is None or word.relation not in ("obj", "nsubj:pass"):
            return False
        return Outcome.KILLED in outcomes(head) or head.lemma in _WORDS["targeting"]

    def _is_named(self, sentence: Sentence, word: Word) -> bool:
        """True of people whose name stands in their own phrase, or right after it."""
        below = {one.index for one in self.scene.grammar(sentence).subtree(word)}
        return any(name.kind is NameKind.PERSON and name.first in below for name in sentence.names)


def _surname(name: Name) -> str:
    """The last part of a name in small letters, without its article: "hindi" of "Abu Khalid al-Hindi"."""
    parts = [part for part in name.text.casefold().replace("-", " ").split() if len(part) >= _INITIALS]
    return parts[-1].strip(".,'’\"") if parts else name.text.casefold()
