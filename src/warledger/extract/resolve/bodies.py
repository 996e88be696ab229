"""Bodies that bear no arms, by their names: politicians' parties, unions of citizens, who governs a place."""

from __future__ import annotations

from functools import cached_property

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
        others = (word for word in words if word not in political)
        if side.kind is not None or any(is_word(word, "unarmed_name", "association") for word in others):
            return False
        return (bool(political) and len(words) > 1) or self.scene.is_political(side.name)

    def category(self, side: Side, noun: Word) -> Category | None:
        """What one of a party of politicians is: "leader of the Patriotic Union", "members of the party"."""
        if not self.is_political(side) or not is_word(noun.lemma, "men", "leading", "following"):
            return None
        return Category.CIVILIAN if is_word(noun.lemma, "following") else Category.OFFICIAL

    def heads_citizens(self, phrase: NounPhrase) -> bool:
        """True of those who lead a body of citizens: "president of the teachers' union", "a company official"."""
        headed = self.headed(phrase)
        unarmed = "police" not in headed and any(is_word(body, "association", "civic") for body in headed)
        heads = phrase.role is not None and phrase.role.rule == "people.government"
        return heads and (unarmed or phrase.has("association") is not None)

    def headed(self, phrase: NounPhrase) -> tuple[str, ...]:
        """What an official heads, with the words that describe it: "president of the [teachers' union]"."""
        grammar = self.scene.grammar(phrase.sentence)
        near = grammar.complements(phrase.noun, "of")  # "secretary of [finance] of the [union]"
        heads = (*near, *(head for one in near for head in grammar.complements(one, "of")))
        below = (word for body in heads for word in (body, *grammar.children(body, "compound", "amod", "nmod:poss")))
        return tuple(word.lemma for word in below)

    def are_citizens(self, phrase: NounPhrase, inner: Word) -> bool:
        """True of those who lead or make up a body of citizens: "leaders of the [Teachers' Union]"."""
        label = self.scene.label_at(phrase.sentence, inner)
        if not is_member(phrase.noun):
            return False
        if label is None:
            return self._are_civic(phrase.sentence, inner)
        if label.sort is not Sort.NAME:
            return False
        side = self.scene.side_of(phrase.sentence, label)
        body = any(is_word(word, "association", "unarmed_name") for word in _words(label.key))
        return body and side is not None and side.kind is None and not self.is_political(side)

    def _are_civic(self, sentence: Sentence, group: Word) -> bool:
        """True of "labour [organisations]", "human rights [groups]"."""
        grammar = self.scene.grammar(sentence)
        near = grammar.children(group, "amod", "compound", "nmod:poss")
        joined = [one.lemma for word in near for one in grammar.conjuncts(word)]
        armed = any(is_word(one, "militia", "arms") for one in joined)  # "community [defence] groups"
        return is_word(group.lemma, "group") and not armed and any(is_word(one, "civic", "citizens") for one in joined)

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
