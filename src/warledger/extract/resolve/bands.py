"""The unnamed armed men of a report, by whichever noun it calls them: "gunmen", "the bandits", "the assailants"."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

from warledger.extract.resolve.labels import Sort
from warledger.extract.resolve.noun_phrases import is_definite
from warledger.extract.resolve.scene import Scene
from warledger.extract.resolve.sides import OWN, PEOPLE, REBELS, Side
from warledger.knowledge.english.parties import is_word
from warledger.language.syntax import Sentence, Word

# How many sentences of a report tell what happened, as its headline does.
_LEAD = 4


class Bands:
    """Answers for one report."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene

    def side(self, sentence: Sentence, noun: Word) -> Side | None:
        """The one band of the report where `noun` goes back to it or stands in the lead; else the one by its own noun.

        None of nouns that are not for any armed men.
        """
        if not is_word(noun.lemma, "band"):
            return None
        same = is_definite(self.scene.grammar(sentence), noun) or (sentence in self._lead and self._named is None)
        taken = self.only is not None and self.only.kind == REBELS and is_word(noun.lemma, "captor")
        return self.only if same and self.only and not taken else own(plural(noun.lemma))

    @cached_property
    def only(self) -> Side | None:
        """The band of the lead: the rebels that it names, else by the noun that says most of what they are."""
        if self._named is not None:
            return self._named
        rebels = self._first(lambda noun: is_word(noun, "rebel") and not is_word(noun, "terror"))
        rebels = rebels or self._first(lambda noun: is_word(noun, "rebel"))
        if rebels:
            return Side(f"{OWN}{rebels}", f"{rebels}s", REBELS)
        name = self._first(lambda noun: is_word(noun, "band_kind")) or self._first(lambda noun: is_word(noun, "band"))
        return own(plural(name)) if name else None

    @cached_property
    def _lead(self) -> tuple[Sentence, ...]:
        """The first sentences of the report that tell something."""
        telling = [one for one in self.scene.sentences if any(word.pos == "VERB" for word in one.words)]
        return tuple(telling[:_LEAD])

    @cached_property
    def _named(self) -> Side | None:
        """The rebels that the lead names; None where it names several."""
        sides = {
            side
            for sentence in self._lead
            for label in self.scene.labels_of(sentence)
            if label.sort in (Sort.GROUP, Sort.NAME) and (side := self.scene.side_of(sentence, label)) is not None
        }
        rebels = [side for side in sides if side.kind == REBELS]
        return rebels[0] if len(rebels) == 1 else None

    def _first(self, is_one: Callable[[str], bool]) -> str | None:
        """The first such noun for people in the lead."""
        words = (word for sentence in self._lead for word in sentence.words)
        return next((word.lemma for word in words if word.pos == "NOUN" and is_one(word.lemma)), None)


def own(name: str) -> Side:
    """The side of people who have no name but this."""
    return Side(f"{OWN}{name}", name, PEOPLE)


def plural(noun: str) -> str:
    """The plural of a noun for people: "gunmen", "bandits"."""
    if noun.endswith("man"):
        return f"{noun[:-2]}en"
    return f"{noun[:-1]}ies" if noun.endswith("ry") else f"{noun}s"
