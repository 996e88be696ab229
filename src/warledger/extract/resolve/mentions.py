"""Every noun of a report that names a side."""

from __future__ import annotations

from collections.abc import Iterator

from warledger.extract.resolve.climbing import first_joined
from warledger.extract.resolve.labels import Sort
from warledger.extract.resolve.phrases import Phrases
from warledger.extract.resolve.scene import Scene
from warledger.extract.resolve.sides import GROUP, OWN, PEOPLE, Side
from warledger.knowledge.english.parties import is_word
from warledger.knowledge.english.people import role_of
from warledger.knowledge.english.resolving import resolving_words
from warledger.language.syntax import Sentence, Word
from warledger.values import Category, Span

_NAMING = ("army", "government", "unit", "police", "militia", "group", "enemy", "partner", "office")
# How a noun stands in a clause that tells of what it does or has done to it.
_PARTS = frozenset({"nsubj", "nsubj:pass", "obj", "obl:agent", "nmod:poss", "root", "appos"})
_WORDS = resolving_words("groups")


class Mentions:
    """Answers for one report."""

    def __init__(self, scene: Scene, phrases: Phrases) -> None:
        self.scene, self.phrases = scene, phrases

    def by_side(self) -> list[tuple[Side, tuple[Span, ...]]]:
        """Every side and where it is mentioned, by first mention."""
        sides: dict[str, Side] = {}
        spans: dict[str, dict[Span, None]] = {}  # each once
        for span, side in sorted(self._all(), key=lambda mention: mention[0]):
            sides.setdefault(side.key, side)
            spans.setdefault(side.key, {})[span] = None
        return [(side, tuple(spans[key])) for key, side in sides.items()]

    def _all(self) -> Iterator[tuple[Span, Side]]:
        """Every noun that names a side or shows whose weapon or deed it is, and the side."""
        for sentence in self.scene.sentences:
            for word in sentence.words:
                found = self._side_at(sentence, word)
                for side in (found.members or (found,)) if found is not None else ():
                    if side.kind not in (None, PEOPLE) and self._takes_part(sentence, word, side):
                        yield self.scene.document.span(*self.phrases.noun_phrases.extent(sentence, word)), side

    def _takes_part(self, sentence: Sentence, word: Word, side: Side) -> bool:
        """False of groups that have no name and are only spoken of: "the presence of criminal organisations"."""
        if side.kind != GROUP or not side.key.startswith(OWN):
            return True
        grammar = self.scene.grammar(sentence)
        top = first_joined(grammar, word)
        return top.relation in _PARTS or grammar.preposition(top) in _WORDS["fighting"]

    def _side_at(self, sentence: Sentence, word: Word) -> Side | None:
        if word.pos not in ("NOUN", "PROPN") or word.relation in ("compound", "flat", "nmod:desc"):
            return None
        label, role = self.scene.label_at(sentence, word), role_of(word.lemma)
        if label is not None and label.sort in (Sort.STATE, Sort.CAPITAL):  # a place, unless it acts
            return self.phrases.read(sentence, word).side if word.relation in ("nsubj", "obl:agent") else None
        telling = role is not None and (role.category is not Category.UNKNOWN or self._is_named(sentence, word))
        if telling or label is not None or is_word(word.lemma, *_NAMING):
            return self.phrases.read(sentence, word).side
        return self.phrases.owner_before(sentence, word) if is_word(word.lemma, "means") else None

    def _is_named(self, sentence: Sentence, word: Word) -> bool:
        """True of people with a party's name right before them: "nine [VDP] members"."""
        before = self.scene.label_at(sentence, sentence.words[word.index - 1]) if word.index else None
        return before is not None and before.sort in (Sort.GROUP, Sort.NAME)
