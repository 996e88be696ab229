"""Who people are by those they are told with: "a girl and [a person]", "[the men] of Cayara"."""

from __future__ import annotations

from collections.abc import Iterator

from warledger.extract.resolve.climbing import climb
from warledger.extract.resolve.found import CIVILIAN_PEOPLE, NOTHING, Found
from warledger.extract.resolve.noun_phrases import NounPhrase, is_person
from warledger.extract.resolve.scene import Scene
from warledger.knowledge.english.parties import is_word
from warledger.knowledge.english.people import role_of
from warledger.knowledge.english.resolving import resolving_words
from warledger.language.syntax import NameKind, Sentence, Word
from warledger.values import Category

# Relations by which a list hangs together; the parser hangs a later member on what explains an earlier one at times.
_LISTED = frozenset({"conj", "appos", "list", "parataxis"})
_EXPLAINING = frozenset({"acl", "obl"})
_WORDS = resolving_words("groups")


class Company:
    """Answers for one report."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene

    def read(self, phrase: NounPhrase) -> Found:
        """Civilians, where the noun says no more than that they are people and those around it say the rest."""
        named = is_person(phrase.sentence, phrase.noun)
        known = phrase.role is not None and (phrase.role.side is not None or phrase.category is not Category.UNKNOWN)
        if known or not (named or phrase.role):
            return NOTHING
        if self._is_of_place(phrase) or self._is_among_civilians(phrase, named=named):
            return CIVILIAN_PEOPLE
        return NOTHING

    def _is_of_place(self, phrase: NounPhrase) -> bool:
        """True of those whom only their town or village names: "the men of [Cayara]"; not of a nation's."""
        if phrase.noun.lemma not in _WORDS["adults_in_lists"]:
            return False
        homes = self.scene.grammar(phrase.sentence).complements(phrase.noun, "of")
        return any(phrase.sentence.is_in_name(home, NameKind.PLACE) for home in homes) and not any(
            self.scene.label_at(phrase.sentence, home) for home in homes
        )

    def _is_among_civilians(self, phrase: NounPhrase, *, named: bool) -> bool:
        """True in a list with civilians: of people if nobody else stands in it, of a name without a title in any."""
        members = list(self._list(phrase.sentence, phrase.noun))
        if phrase.noun.lemma == "other" and any(self._is_part(phrase.sentence, word) for word in members):
            return False  # "six dead, including [two women], and nine others wounded"
        if any(_speaks(phrase.sentence, word) for word in members):  # "… nine people, activists and residents said"
            return False
        roles = [role_of(word.lemma) for word in members if word.index != phrase.noun.index]
        told = {role.category for role in roles if role is not None and role.side is not None}
        return Category.CIVILIAN in told and (named or told == {Category.CIVILIAN})

    def _is_part(self, sentence: Sentence, noun: Word) -> bool:
        return (self.scene.grammar(sentence).preposition(noun) or "").startswith("includ")

    def _list(self, sentence: Sentence, noun: Word) -> Iterator[Word]:
        """The members of the list that `noun` stands in, with what explains them."""
        grammar = self.scene.grammar(sentence)
        holding = climb(grammar, noun, *_LISTED, *_EXPLAINING)
        waiting = [noun, *(word for word in holding if word.pos in ("NOUN", "PROPN"))][-1:]
        while waiting:
            word = waiting.pop()
            yield word
            waiting.extend(grammar.children(word, *_LISTED))


def _speaks(sentence: Sentence, noun: Word) -> bool:
    """True right before a verb of speaking, wherever the parser hung the noun."""
    return any(is_word(word.lemma, "speak") for word in sentence.words[noun.index + 1 : noun.index + 2])
