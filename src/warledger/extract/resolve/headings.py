"""Whose people a list counts under a heading: "Rebels: 12 dead", then "Six were killed in Tora"."""

from __future__ import annotations

from warledger.extract.resolve.continuations import Continuations
from warledger.extract.resolve.found import NOTHING, Found, Reader
from warledger.extract.resolve.noun_phrases import is_definite
from warledger.extract.resolve.scene import Scene
from warledger.extract.resolve.sides import CIVILIANS, COMBATANT_KINDS
from warledger.knowledge.english.parties import is_word
from warledger.language.syntax import Sentence, Word
from warledger.values import Category

_MARKS = frozenset("- – — • * · ▪ ●".split())
_BACK = 5  # sentences
_LONGEST = 12  # items of a list that go back to its heading


class Headings:
    """Answers for one report."""

    def __init__(self, scene: Scene, reader: Reader, continuations: Continuations) -> None:
        self.scene, self.reader, self.continuations = scene, reader, continuations

    def over(self, sentence: Sentence) -> Found:
        """The people of the heading of the list that `sentence` is an item of; a heading counts its own people."""
        if _heads(sentence):
            return self._named(sentence)
        below, marked = sentence, _is_marked(sentence)
        for one in self.scene.before(sentence, _LONGEST):
            if "\n" not in self.scene.document.text[one.stop : below.start]:
                return NOTHING
            if _heads(one):
                return NOTHING if marked and _is_marked(one) else self._named(one)
            below, marked = one, marked or _is_marked(one)
        return NOTHING

    def _named(self, heading: Sentence) -> Found:
        """The one party that a heading without a verb names; else those harmed before whom it lists."""
        if any(_is_finite(word) for word in heading.words):
            return self._harmed(heading)
        found = (self.reader.read(heading, word) for word in heading.words if word.pos in ("NOUN", "PROPN"))
        sides = {one.side: one for one in found if one.side and one.side.kind in COMBATANT_KINDS | {CIVILIANS}}
        if len(sides) != 1:
            return NOTHING
        one = next(iter(sides.values()))
        return one if one.category is not Category.UNKNOWN else one._replace(category=Category.COMBATANT)

    def _harmed(self, heading: Sentence) -> Found:
        """Of whom "as for [the injured], they are:" tells the names: who was told before to be harmed."""
        harmed = (word for word in heading.words if is_word(word.text.lower(), "harmed"))
        again = next((word for word in harmed if is_definite(self.scene.grammar(heading), word)), None)
        return self.continuations.last_harmed(heading, again, back=_BACK) if again is not None else NOTHING


def _heads(sentence: Sentence) -> bool:
    return bool(sentence.words) and sentence.words[-1].text == ":"


def _is_marked(sentence: Sentence) -> bool:
    """True of an item with a mark; a heading with one ends where the next item has one."""
    return bool(sentence.words) and sentence.words[0].text in _MARKS


def _is_finite(word: Word) -> bool:
    return word.pos in ("VERB", "AUX") and word.feature("VerbForm") == "Fin"
