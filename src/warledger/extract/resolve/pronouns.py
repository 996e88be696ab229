"""Who "they", "its", "our" and "which" are."""

from __future__ import annotations

from collections.abc import Iterator

from warledger.extract.resolve.found import NOTHING, Found, Reader, lemma
from warledger.extract.resolve.labels import Sort
from warledger.extract.resolve.scene import Scene
from warledger.extract.resolve.sides import CIVILIANS, PEOPLE, Side
from warledger.knowledge.english.parties import is_word
from warledger.language.syntax import Sentence, Word

_FIRST_PERSON = frozenset({"we", "our", "us", "ours", "i", "my"})
_RELATIVE = frozenset({"who", "which", "that", "whom", "whose"})
_SUBJECTS = ("nsubj", "nsubj:pass")
_BACK = 3


class Pronouns:
    """Resolves the pronouns of one report."""

    def __init__(self, scene: Scene, reader: Reader) -> None:
        self.scene, self.reader = scene, reader

    def read(self, sentence: Sentence, pronoun: Word, depth: int) -> Found:
        """The party that `pronoun` stands for."""
        if pronoun.text.lower() in _RELATIVE:
            noun = self._relative(sentence, pronoun)
            return self.reader.read(sentence, noun, depth + 1) if noun else NOTHING
        if pronoun.text.lower() in _FIRST_PERSON:
            return self.speaker(sentence, pronoun, depth)
        return self._collective(sentence, pronoun, depth)

    def _relative(self, sentence: Sentence, pronoun: Word) -> Word | None:
        grammar = self.scene.grammar(sentence)
        climbing: Word | None = grammar.head(pronoun)
        while climbing is not None and climbing.relation not in ("acl:relcl", "advcl:relcl"):
            climbing = grammar.head(climbing)
        return grammar.head(climbing) if climbing else None

    def speaker(self, sentence: Sentence, word: Word, depth: int) -> Found:
        """The party that says "we": the subject of a verb of speaking, here or before, else the report's voice."""
        for one in (sentence, *self.scene.before(sentence, _BACK)):
            for subject in self._speaking(one):
                if subject.index != word.index and subject.text.lower() not in _FIRST_PERSON:
                    found = self._party_of(one, subject, depth)
                    if found.side is not None:
                        return found
        voice = self.voice()
        return Found(voice) if voice else NOTHING

    def _speaking(self, sentence: Sentence) -> Iterator[Word]:
        grammar = self.scene.grammar(sentence)
        verbs = (word for word in sentence.words if is_word(lemma(word), "speak"))
        yield from (subject for subject in map(grammar.subject, verbs) if subject is not None)

    def _party_of(self, sentence: Sentence, subject: Word, depth: int) -> Found:
        """The party that speaks, or that a spokesman speaks for."""
        grammar = self.scene.grammar(sentence)
        described = (*grammar.children(subject, "appos"), subject)
        nouns = [noun for word in described for name in ("for", "of") for noun in grammar.complements(word, name)]
        for noun in (subject, *nouns):
            found = self.reader.read(sentence, noun, depth + 1)
            if _is_party(found.side):
                return found.through(subject)
        return NOTHING

    def voice(self) -> Side | None:
        """The group whose station the report quotes."""
        for sentence in self.scene.sentences:
            for label in self.scene.labels_of(sentence):
                if label.sort is Sort.VOICE:
                    return self.scene.side_of(sentence, label)
        return None

    def _collective(self, sentence: Sentence, pronoun: Word, depth: int) -> Found:
        """The party that "they" or "its" means: the subject of a clause around it, else the last subject before it."""
        grammar = self.scene.grammar(sentence)
        climbing = grammar.head(pronoun)
        while climbing is not None:
            subject = grammar.child(climbing, *_SUBJECTS)
            if subject is not None and self._can_be(sentence, subject, pronoun):
                found = self.reader.read(sentence, subject, depth + 1)
                if _is_party(found.side):
                    return found.through(subject)
            climbing = grammar.head(climbing)
        return self._last_subject(sentence, pronoun, depth)

    def _can_be(self, sentence: Sentence, subject: Word, pronoun: Word) -> bool:
        """False of what stands after the pronoun, holds it or is many: "[rebels] struck its post"."""
        if subject.pos == "PRON" or subject.index > pronoun.index or not _agree(pronoun, subject):
            return False
        return all(word.index != pronoun.index for word in self.scene.grammar(sentence).subtree(subject))

    def _last_subject(self, sentence: Sentence, pronoun: Word, depth: int) -> Found:
        for one in (sentence, *self.scene.before(sentence, 1)):
            limit = pronoun.index if one.start == sentence.start else len(one.words)
            subjects = [word for word in one.words[:limit] if word.relation in _SUBJECTS and word.pos != "PRON"]
            here = one.start == sentence.start
            for subject in reversed([w for w in subjects if _agree(pronoun, w)]):
                if here and not self._can_be(sentence, subject, pronoun):
                    continue
                found = self.reader.read(one, subject, depth + 1)
                if found.side is not None and (_is_party(found.side) or found.side.kind == PEOPLE):
                    return found.through(subject)
        return NOTHING


def _agree(pronoun: Word, noun: Word) -> bool:
    """False of "it" and "its" for several: "rebels", "two soldiers"; "they" may be one group."""
    one = pronoun.text.lower() in ("it", "its")
    several = noun.pos == "NUM" or (noun.pos == "NOUN" and noun.feature("Number") == "Plur")
    return not (one and several)


def _is_party(side: Side | None) -> bool:
    return side is not None and side.kind not in (PEOPLE, CIVILIANS)
