"""Bodies that bear no arms, by their names: politicians' parties, unions of citizens, who governs a place."""

from __future__ import annotations

from functools import cached_property

from warledger.extract.resolve.found import lemma
from warledger.extract.resolve.labels import Sort, plain
from warledger.extract.resolve.noun_phrases import NounPhrase, is_member
from warledger.extract.resolve.scene import Scene
from warledger.extract.resolve.sides import GOVERNMENT, Side
from warledger.knowledge.english.parties import is_word
from warledger.language.syntax import Sentence, Word
from warledger.values import Category

_FAR = 10  # sentences back


class Bodies:
    """Answers for one report."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene

    def is_political(self, side: Side) -> bool:
        """True of a party that stands for election: "Patriotic Union"; not of "Teachers' Union"."""
        words = _words(self.scene.in_full.get(side.name, side.name))
        political = [word for word in words if is_word(word, "political")]
        citizens = any(is_word(word, "unarmed_name") for word in words if word not in political)
        return side.kind is None and bool(political) and len(words) > 1 and not citizens

    def category(self, side: Side, noun: Word) -> Category | None:
        """What one of a party of politicians is: "leader of the Patriotic Union", "members of the party"."""
        if not self.is_political(side) or not is_word(lemma(noun), "men", "leading"):
            return None
        return Category.CIVILIAN if is_word(lemma(noun), "following") else Category.OFFICIAL

    def are_citizens(self, phrase: NounPhrase, inner: Word) -> bool:
        """True of those who lead or make up a body of citizens: "leaders of the [Teachers' Union]"."""
        label = self.scene.label_at(phrase.sentence, inner)
        if not is_member(phrase.noun) or label is None or label.sort is not Sort.NAME:
            return False
        side = self.scene.side_of(phrase.sentence, label)
        body = any(is_word(word, "association", "unarmed_name") for word in _words(label.key))
        return body and side is not None and side.kind is None and not self.is_political(side)

    def party(self, sentence: Sentence, noun: Word) -> Side | None:
        """What "the party" is: the one of politicians that is named last before."""
        for one in (sentence, *self.scene.before(sentence, _FAR)):
            for label in reversed(self.scene.labels_of(one)):
                named = label.sort in (Sort.GROUP, Sort.NAME) and not (one is sentence and label.first > noun.index)
                side = self.scene.side_of(one, label) if named else None
                if side is not None and self.is_political(side):
                    return side
        return None

    @cached_property
    def administration(self) -> Side | None:
        """The one body that the report names as governing a part of a state: "the Autonomous Administration"."""
        named = {
            self.scene.side_of(sentence, label)
            for sentence in self.scene.sentences
            for label in self.scene.labels_of(sentence)
            if label.sort in (Sort.GROUP, Sort.NAME) and "administration" in label.key.split()
        }
        sides = [side for side in named if side is not None and side.kind == GOVERNMENT]
        return sides[0] if len(sides) == 1 else None


def _words(name: str) -> tuple[str, ...]:
    """The words of a name, without what makes them possessive: "teachers", "union"."""
    return tuple(word.removesuffix("'s").strip("'") for word in plain(name).split())
