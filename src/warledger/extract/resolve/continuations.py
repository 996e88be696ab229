"""Nouns that go on with a group named elsewhere: "two others", "another", "the five men", "the victims"."""

from __future__ import annotations

from warledger.extract.resolve.definites import is_definite
from warledger.extract.resolve.found import NOTHING, Found, Reader, lemma
from warledger.extract.resolve.scene import Scene
from warledger.extract.resolve.sides import Side
from warledger.knowledge.english.numbers import numbers
from warledger.knowledge.english.people import Role, role_of
from warledger.language.syntax import Sentence, Word

# Words for people that only continue a group.
_CONTINUING = frozenset(
    """other another more one two three four five six seven eight nine ten some several few many dozen hundred member
    all both rest victim wounded injured dead""".split()
)
# Nouns for people that count others rather than name a group: "lost their lives", "the bodies".
_NO_GROUP = frozenset({"life", "body", "soul", "leader", "half", "figure", "number", "casualty"})
_ADULTS = frozenset({"man", "woman", "men", "women", "people", "person"})
_HARMED = frozenset({"victim", "dead", "deceased", "wounded", "injured", "martyr"})
# Nouns below which the people harmed stand: "a total of 12 villagers", "the death of a farmer".
_HOLDS = frozenset("total number death killing injury murder body life dozen hundred score massacre wounding".split())
_NO_GROUP_RELATIONS = frozenset({"compound", "obl:agent", "nmod:desc", "nmod:poss", "flat"})
_BACK, _NEXT, _LONG = 3, 4, 5


class Continuations:
    """Finds the group that a noun goes on with, in one report."""

    def __init__(self, scene: Scene, reader: Reader) -> None:
        self.scene, self.reader = scene, reader

    def read(self, sentence: Sentence, noun: Word, role: Role | None, depth: int) -> Found:
        """The group that `noun` belongs to, by the sentence before by the report."""
        whole = self._whole(sentence, noun)
        if whole is not None:
            return self.reader.read(sentence, whole, depth + 1)
        elliptical = self._is_elliptical(sentence, noun)
        found = self.earlier(sentence, noun, depth) if elliptical else NOTHING
        if found.side is not None or (role is not None and role.side is not None):
            return found
        found = self._same_number(sentence, noun, depth)
        if found.side is None:
            found = self._told_before(sentence, noun, depth)
        if found.side is None and (elliptical or lemma(noun) in _ADULTS):
            found = self._told_after(sentence, depth)
        return found

    def _is_elliptical(self, sentence: Sentence, noun: Word) -> bool:
        if noun.pos in ("NUM", "DET") or noun.text.isdecimal():
            return True
        return lemma(noun) in _CONTINUING and not self.scene.grammar(sentence).complements(noun, "of")

    def _whole(self, sentence: Sentence, noun: Word) -> Word | None:
        """What the noun is part or measure of: "[six rebels], including two commanders", "a [family] of four"."""
        grammar = self.scene.grammar(sentence)
        head = grammar.head(noun)
        if head is None or noun.relation != "nmod":
            return None
        role = role_of(lemma(head))
        part = any(case.text.lower().startswith("includ") for case in grammar.children(noun, "case"))
        family = role is not None and role.side == "civilians" and grammar.preposition(noun) == "of"
        return head if (part and (role or head.pos == "PROPN")) or family else None

    def earlier(self, sentence: Sentence, noun: Word, depth: int = 0) -> Found:
        """The group that stands last before `noun` in its sentence, and is no part of another."""
        for word in reversed(sentence.words[: noun.index]):
            if self._is_group(sentence, word) and noun.head != word.index:
                found = self.reader.read(sentence, word, depth + 1)
                return found.through(word) if found.side else NOTHING
        return NOTHING

    def _is_group(self, sentence: Sentence, word: Word) -> bool:
        role = role_of(lemma(word)) or role_of(word.text.lower())
        counting = lemma(word) in _NO_GROUP or (lemma(word) in _CONTINUING and lemma(word) != "member")
        if role is None or counting or word.pos not in ("NOUN", "PROPN", "ADJ"):
            return False
        head = self.scene.grammar(sentence).head(word)
        if word.relation == "amod" and (head is None or head.pos in ("NOUN", "PROPN")):
            return False
        return word.relation not in _NO_GROUP_RELATIONS and not self._is_part(sentence, word)

    def _is_part(self, sentence: Sentence, word: Word) -> bool:
        """True below "including"."""
        grammar = self.scene.grammar(sentence)
        climbing: Word | None = word
        while climbing is not None:
            if any(child.text.lower().startswith("includ") for child in grammar.children(climbing, "case", "mark")):
                return True
            climbing = grammar.head(climbing) if climbing.relation in ("conj", "nmod", "obj") else None
        return False

    def _told_before(self, sentence: Sentence, noun: Word, depth: int) -> Found:
        if lemma(noun) in _HARMED:
            return self.last_harmed(sentence, noun, depth, back=_LONG)
        if lemma(noun) in _ADULTS and is_definite(self.scene, sentence, noun):
            return self.last_harmed(sentence, noun, depth, back=1)
        return NOTHING

    def last_harmed(self, sentence: Sentence, noun: Word, depth: int = 0, *, back: int = _BACK) -> Found:
        """The group that something was done to last before: what "the men", "the victims" go back to."""
        for one in (sentence, *self.scene.before(sentence, back)):
            limit = noun.index if one.start == sentence.start else len(one.words)
            for word in reversed(one.words[:limit]):
                if _has_side(word) and self._is_patient(one, word):
                    return self.reader.read(one, word, depth + 1).through(word)
        return NOTHING

    def _is_patient(self, sentence: Sentence, word: Word) -> bool:
        """True of what a verb or a noun of harm is done to: "wounded [rebels]", "the death of [two villagers]"."""
        head = self.scene.grammar(sentence).head(word)
        if word.relation == "nmod" and head is not None:
            return lemma(head) in _HOLDS
        return word.relation in ("obj", "nsubj:pass")

    def _told_after(self, sentence: Sentence, depth: int) -> Found:
        """By "two other civilians were injured", the people of the sentence before were civilians too."""
        for one in self.scene.after(sentence, _NEXT):
            grammar = self.scene.grammar(one)
            for word in one.words:
                if _has_side(word) and any(lemma(mark) == "other" for mark in grammar.children(word, "amod", "det")):
                    return self.reader.read(one, word, depth + 1).through(word)
        return NOTHING

    def _same_number(self, sentence: Sentence, noun: Word, depth: int) -> Found:
        """Those who are counted with the same number nearby, if they are of one side; a single man, in the headline."""
        number = self._number(sentence, noun)
        if not number or (number == 1 and lemma(noun) not in _ADULTS):
            return NOTHING
        found: dict[Side, Found] = {}
        for one in self.scene.around(sentence, _BACK) if number > 1 else self.scene.headlines:
            for word in one.words:
                if _has_side(word) and self._number(one, word) == number:
                    other = self.reader.read(one, word, depth + 1)
                    if other.side is not None:
                        found[other.side] = other.through(word)
        return next(iter(found.values())) if len(found) == 1 else NOTHING

    def _number(self, sentence: Sentence, noun: Word) -> int | None:
        """The whole number that counts `noun`, or that it is; 1 for a singular that is not definite."""
        grammar = self.scene.grammar(sentence)
        count = grammar.child(noun, "nummod") or (noun if noun.pos == "NUM" else None)
        if count is None:
            article = grammar.child(noun, "det")
            single = noun.feature("Number") == "Sing" or noun.pos == "ADJ"
            return 1 if single and (article is None or article.text.lower() in ("a", "an")) else None
        text = count.text.lower().replace(",", "")
        return int(text) if text.isdecimal() else numbers().values.get(text)


def _has_side(word: Word) -> bool:
    role = role_of(lemma(word))
    return role is not None and role.side is not None
