"""The party that claims an attack, or is told afterwards to be behind it: "the front claimed responsibility"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from warledger.extract.resolve.authors import Authors
from warledger.extract.resolve.deeds import Deeds, Doer, stem
from warledger.extract.resolve.retold import Retold
from warledger.extract.resolve.scene import Scene
from warledger.extract.resolve.sides import Side, is_party
from warledger.extract.resolve.stories import Stories
from warledger.knowledge.english.parties import is_word
from warledger.language.syntax import Sentence, Word

_ANY = frozenset({"attack", "action", "operat", "violence"})  # stems of what every deed is called
_BACK, _ON = 4, 2  # sentences after and before the attack


class Claim(NamedTuple):
    """Who is told to have done an attack, and the word for it, where the sentence has one."""

    sentence: Sentence
    who: Word
    deed: Word | None


class Claimants:
    """Answers for one report."""

    def __init__(self, scene: Scene, deeds: Deeds, authors: Authors, stories: Stories, retold: Retold) -> None:
        self.scene, self.deeds, self.authors, self.stories, self.retold = scene, deeds, authors, stories, retold
        self._found: dict[int, tuple[Claim, ...]] = {}

    def of(self, sentence: Sentence, noun: Word | None, victims: Side | None) -> tuple[Doer, ...]:
        """The parties that take the attack of `sentence` on themselves or are told to be behind it, the nearest first.

        Here, in the sentences after it, before it, then farther on. Not of what was done to others than the people of
        `noun`, by their names. Where they are no friends they blame each other.
        """
        return tuple(self._named(sentence, noun, victims))

    def _named(self, sentence: Sentence, noun: Word | None, victims: Side | None) -> Iterator[Doer]:
        after = ((one, True) for one in self.scene.after(sentence, _BACK) if self.stories.is_one(one, sentence))
        before = ((one, False) for one in self.scene.before(sentence, _ON) if self.stories.is_one(one, sentence))
        near = (claim for one in ((sentence, True), *after, *before) for claim in self._who(*one))
        said = (claim for claim in near if not self._is_of_other(sentence, claim.sentence))
        for claim in (*said, *self._of_same(sentence)):
            if noun is not None and self.retold.is_of_others(sentence, noun, claim.sentence, claim.deed):
                continue
            found = self.deeds.doer(claim.sentence, claim.who, victims, people=True)
            if found and is_party(found.side):
                yield found

    def _of_same(self, sentence: Sentence) -> Iterator[Claim]:
        """Who did the deed that `sentence` names, as a later one says: "the [explosion] was organized by the front"."""
        later = [claim for claim in self._claims if claim.sentence.start > sentence.start]
        own = {stem(word) for word in sentence.words if is_word(word.lemma, "means")} - _ANY if later else set()
        for claim in later:
            if claim.deed is not None and stem(claim.deed) in own and self.stories.is_one(claim.sentence, sentence):
                yield claim

    @cached_property
    def _claims(self) -> tuple[Claim, ...]:
        """Every deed that the report lays on somebody by a word for it."""
        laid = (one for sentence in self.scene.sentences for one in self.authors.responsible.laid(sentence))
        return tuple(Claim(one.sentence, one.who, one.deed) for one in laid if one.deed is not None)

    def _is_of_other(self, sentence: Sentence, claim: Sentence) -> bool:
        """True of the claim of a deed that was told since: "Nine were shot. A bomb struck. It claimed the bombing"."""
        told, after = self.scene.number(sentence), self.scene.number(claim)
        claimed, own = self._deeds(claim), self._deeds(sentence)
        between = (one for one in self.scene.sentences[told + 1 : after] if claimed & self._deeds(one))
        return not claimed & own and next(between, None) is not None

    def _deeds(self, sentence: Sentence) -> frozenset[str]:
        """The attacks that a sentence names."""
        return frozenset(stem(word) for word in sentence.words if is_word(word.lemma, "onslaught"))

    def _who(self, sentence: Sentence, told_before: bool) -> tuple[Claim, ...]:
        """Who takes an attack on himself in `sentence`, or has done one that was `told_before`."""
        key = sentence.start * 2 + told_before
        if key not in self._found:
            laid = self.authors.responsible.pointing(sentence, "claimed")
            told = (*((one.who, one.deed) for one in laid), *(self.authors.of(sentence) if told_before else ()))
            self._found[key] = tuple(Claim(sentence, who, deed) for who, deed in told)
        return self._found[key]
