"""Which side a voice speaks for, where its words name none: "it", "Keita", "their spokesman"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from warledger.extract.resolve.phrases import Phrases
from warledger.extract.resolve.scene import Scene
from warledger.extract.resolve.sides import Side, is_actor, is_party
from warledger.knowledge.english.people import category_of
from warledger.knowledge.english.resolving import resolving_words
from warledger.language.syntax import NameKind, Sentence, Word
from warledger.values import Category, Span

_WORDS = resolving_words("pronouns")
_FOR = ("for", "of", "from", "in")


class Spokesmen:
    """Answers for one report."""

    def __init__(self, scene: Scene, phrases: Phrases) -> None:
        self.scene, self.phrases = scene, phrases

    def side(self, name: str, spans: Sequence[Span]) -> Side | None:
        """The side for which the voice called `name` speaks, where its words stand or where it is named elsewhere."""
        for sentence, noun in (*self._at(spans), *self._named(name)):
            for described in self._described(sentence, noun):
                side = self._of(sentence, described)
                if side is not None:
                    return side
        return None

    def _at(self, spans: Sequence[Span]) -> Iterator[tuple[Sentence, Word]]:
        """The nouns that govern the words of the voice."""
        for span in spans:
            for sentence in self.scene.sentences:
                inside = [word for word in sentence.words if span.start <= word.start and word.stop <= span.stop]
                within = {word.index for word in inside}
                yield from ((sentence, word) for word in inside if word.head is None or word.head not in within)

    def _named(self, name: str) -> Iterator[tuple[Sentence, Word]]:
        """Every mention of a person by this name."""
        for sentence in self.scene.sentences:
            for one in sentence.names:
                if one.kind is NameKind.PERSON and one.text == name:
                    yield sentence, sentence.words[one.first]

    def _described(self, sentence: Sentence, noun: Word) -> Iterator[Word]:
        """The noun, what it explains and what explains it: "their [spokesman], Ali [Keita]"."""
        grammar = self.scene.grammar(sentence)
        yield noun
        head = grammar.head(noun)
        if head is not None and noun.relation in ("appos", "flat", "nmod:desc"):
            yield head
        yield from grammar.children(noun, "appos", "nmod:desc")

    def _teller(self, sentence: Sentence, pronoun: Word) -> Side | None:
        """Whom "it said" goes back to: who spoke before, else the party that was told of last."""
        side = self.phrases.pronouns.speaker(sentence, pronoun, 0).side or self.phrases.read(sentence, pronoun).side
        return side if is_party(side) else None

    def _of(self, sentence: Sentence, noun: Word) -> Side | None:
        """The party that the noun is, belongs to or speaks for; not that of an official who is no soldier's voice."""
        if noun.pos == "PRON":
            return self._teller(sentence, noun) if noun.text.lower() in _WORDS["speaking"] else None
        if category_of(noun.lemma) in (Category.CIVILIAN, Category.OFFICIAL):
            return None
        grammar = self.scene.grammar(sentence)
        behind = [word for name in _FOR for word in grammar.complements(noun, name)]
        for word in (noun, *behind):
            side = self.phrases.read(sentence, word).side
            if is_actor(side):
                return side
        return None
