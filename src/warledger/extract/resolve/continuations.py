"""Nouns that go on with a group named elsewhere: "two others", "another", "the five men", "the victims"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from warledger.extract.resolve.apart import is_of_other_time
from warledger.extract.resolve.climbing import climb, first_joined
from warledger.extract.resolve.found import NOTHING, Found, Reader
from warledger.extract.resolve.labels import Sort
from warledger.extract.resolve.noun_phrases import is_definite, is_person, number_of
from warledger.extract.resolve.scene import Scene
from warledger.extract.resolve.sides import Side
from warledger.extract.resolve.totals import Totals
from warledger.knowledge.english.parties import is_word
from warledger.knowledge.english.people import Role, role_of
from warledger.knowledge.english.resolving import resolving_words
from warledger.language.syntax import Sentence, Word
from warledger.values import Category

_WORDS = resolving_words("groups")
_NOUNS = frozenset({"NOUN", "PROPN", "ADJ"})  # "14 Palestinians"
_NO_GROUP_RELATIONS = frozenset({"compound", "obl:agent", "nmod:desc", "nmod:poss", "flat"})
_BACK, _LONG, _FAR = 3, 5, 40  # sentences back: for any group, "the victims", "the hostages"
_NEXT = 4  # sentences on
_FEW = 3  # people: a number that tells nobody apart


class Continuations:
    """Finds the group that a noun goes on with, in one report."""

    def __init__(self, scene: Scene, reader: Reader) -> None:
        self.scene, self.reader, self.totals = scene, reader, Totals(scene)

    def read(self, sentence: Sentence, noun: Word, role: Role | None, depth: int) -> Found:
        """The group that `noun` belongs to, by the sentence before by the report."""
        whole = self._whole(sentence, noun)
        if whole is not None:
            return self.reader.read(sentence, whole, depth + 1)
        if self._are_fellows(sentence, noun):
            return self.last_harmed(sentence, noun, depth, back=1)
        elliptical = self._is_elliptical(sentence, noun)
        found = self.earlier(sentence, noun, depth) if elliptical else NOTHING
        if found.side is not None or (role is not None and role.side is not None):
            return found
        found = self.same_number(sentence, noun, depth)
        if found.side is None:
            found = self._told_before(sentence, noun, depth)
        untold = found.side is None and found.category is Category.UNKNOWN
        if untold and (elliptical or noun.lemma in _WORDS["adults"]):
            found = self._told_after(sentence, noun, depth)
        return found

    def _are_fellows(self, sentence: Sentence, noun: Word) -> bool:
        """True of "his two [colleagues]", who were harmed with him; not of those of whom he himself tells."""
        grammar = self.scene.grammar(sentence)
        owner = grammar.child(noun, "nmod:poss")
        tellers = (grammar.subject(verb) for verb in grammar.above(noun) if is_word(verb.lemma, "speak"))
        told = any(teller is not None and is_person(sentence, teller) for teller in tellers)
        theirs = not told and owner is not None and owner.text.lower() in ("his", "her", "their")
        return theirs and is_word(noun.lemma, "fellow")

    def whole(self, sentence: Sentence, noun: Word, depth: int) -> Found:
        """The group of which `noun` is told to be part: "[six rebels], including a man and two women"."""
        grammar = self.scene.grammar(sentence)
        first = first_joined(grammar, noun)
        group = self._them(sentence, noun) or self._whole(sentence, first) or self._them(sentence, first)
        if group is None or role_of(group.lemma) is None:
            return NOTHING
        nearest = [one for one in grammar.conjuncts(group) if one.index < first.index][-1:]
        return self.reader.read(sentence, nearest[0] if nearest else group, depth + 1)

    def _them(self, sentence: Sentence, noun: Word) -> Word | None:
        """Those before "among them two [women]", "three of them [women]"."""
        before = [word.text.lower() for word in sentence.words[max(0, noun.index - 4) : noun.index]]
        if not any(pair in (("among", "them"), ("of", "them"), ("of", "whom")) for pair in pairwise(before)):
            return None
        earlier = (word for word in reversed(sentence.words[: noun.index - 1]) if word.pos in _NOUNS)
        counted = self.scene.grammar(sentence).children
        return next((word for word in earlier if role_of(word.lemma) or counted(word, "nummod")), None)

    def _is_elliptical(self, sentence: Sentence, noun: Word) -> bool:
        if noun.pos in ("NUM", "DET") or noun.text.isdecimal():
            return True
        return noun.lemma in _WORDS["continuing"] and not self.scene.grammar(sentence).complements(noun, "of")

    def _whole(self, sentence: Sentence, noun: Word) -> Word | None:
        """What the noun is part or measure of: "[six rebels], including two commanders", "a [family] of four"."""
        grammar = self.scene.grammar(sentence)
        head = grammar.head(noun)
        if head is None or noun.relation != "nmod":
            return None
        role = role_of(head.lemma)
        part = any(case.text.lower().startswith("includ") for case in grammar.children(noun, "case"))
        family = role is not None and role.side == "civilians" and grammar.preposition(noun) == "of"
        return head if (part and (role or head.pos == "PROPN")) or family else None

    def earlier(self, sentence: Sentence, noun: Word, depth: int = 0) -> Found:
        """The group that stands last before `noun` in its sentence, and is no part of another."""
        for word in reversed(sentence.words[: noun.index]):
            if self._is_fighting(sentence, word):
                return NOTHING
            apart = any(one.text.lower() in (",", "and") for one in sentence.words[word.index + 1 : noun.index])
            if self._is_group(sentence, word) and (noun.head != word.index or apart):
                found = self.reader.read(sentence, word, depth + 1)
                return found.through(word) if found.side or found.category is not Category.UNKNOWN else NOTHING
        return NOTHING

    def _is_fighting(self, sentence: Sentence, word: Word) -> bool:
        """True of one of two who fight: "a clash between [villagers] and [gunmen] left 14 dead", of either."""
        grammar = self.scene.grammar(sentence)
        top = first_joined(grammar, word)
        head = grammar.head(top)
        between = grammar.preposition(top) == "between" and top.relation in ("nmod", "obl")
        return between and role_of(word.lemma) is not None and head is not None and is_word(head.lemma, "fight")

    def _tells(self, sentence: Sentence, word: Word) -> bool:
        """True of who gives a toll: "[an official] spoke of 12 dead", "[the governor] said"."""
        head = self.scene.grammar(sentence).head(word)
        return word.relation == "nsubj" and head is not None and is_word(head.lemma, "speak", "tell_of")

    def _is_group(self, sentence: Sentence, word: Word) -> bool:
        role = role_of(word.lemma) or role_of(word.text.lower())
        leads = word.lemma == "leader" and word.relation not in ("obj", "nsubj:pass")  # "arrested six [leaders]"
        counting = leads or word.lemma in _WORDS["no_group"]
        counting = counting or (word.lemma in _WORDS["continuing"] and word.lemma != "member")
        if role is None and word.relation in ("nsubj:pass", "obj"):  # "20 [Taliban] were killed and nine wounded"
            label = self.scene.label_at(sentence, word)
            return label is not None and label.sort is Sort.GROUP and label.last == word.index
        if role is None or counting or word.pos not in ("NOUN", "PROPN", "ADJ"):
            return False
        head = self.scene.grammar(sentence).head(word)
        if self._tells(sentence, word) or (word.relation == "amod" and (head is None or head.pos in ("NOUN", "PROPN"))):
            return False
        inside = self._is_part(sentence, word) or self._describes(sentence, word)
        return word.relation not in _NO_GROUP_RELATIONS and not inside

    def _describes(self, sentence: Sentence, word: Word) -> bool:
        """True inside a participle that tells people apart: "three farmers accused of ties to [rebels]"."""
        grammar = self.scene.grammar(sentence)
        verb = grammar.head(word)
        if word.relation == "obj" and verb is not None and verb.relation == "acl" and verb.text.lower().endswith("ing"):
            return False  # "troops hunting [the rebels] killed three of them"
        *_, clause = climb(grammar, word, "obl", "nmod", "obl:agent", "obj", "advcl", "xcomp")
        head = grammar.head(clause)
        return clause.relation == "acl" and head is not None and role_of(head.lemma) is not None

    def _is_part(self, sentence: Sentence, word: Word) -> bool:
        """True below "including"."""
        grammar = self.scene.grammar(sentence)
        holding = climb(grammar, word, "conj", "nmod", "obj")
        marks = (mark for one in holding for mark in grammar.children(one, "case", "mark"))
        return any(mark.text.lower().startswith("includ") for mark in marks)

    def _told_before(self, sentence: Sentence, noun: Word, depth: int) -> Found:
        if noun.lemma in _WORDS["taken"]:
            return self.last_taken(sentence, noun, depth)
        if noun.lemma in _WORDS["fighters"] and self._are_others(sentence, noun):
            return self.last_harmed(sentence, noun, depth, back=1)
        if noun.lemma in _WORDS["others"] and not any(
            self._is_group(sentence, word) for word in sentence.words[: noun.index]
        ):
            return self.last_harmed(sentence, noun, depth, back=1)
        if noun.lemma in _WORDS["harmed"]:
            return self.last_harmed(sentence, noun, depth, back=_LONG)
        if noun.lemma in _WORDS["adults"] and is_definite(self.scene.grammar(sentence), noun):
            return self.last_harmed(sentence, noun, depth, back=1)
        return NOTHING

    def last_harmed(self, sentence: Sentence, noun: Word, depth: int = 0, *, back: int = _BACK) -> Found:
        """The group that something was done to last before: what "the men", "the victims" go back to."""
        for one, word in self.totals.words(sentence, noun) or self.scene.words_before(sentence, noun, back):
            somebody = role_of(word.lemma) or word.pos == "NUM" or is_person(one, word)
            if somebody and self._is_patient(one, word):
                found = self.reader.read(one, word, depth + 1)
                if found.side is not None or found.category is not Category.UNKNOWN or _has_side(word):
                    return found.through(word)
        return NOTHING

    def last_taken(self, sentence: Sentence, noun: Word, depth: int = 0) -> Found:
        """The people who were told to be taken last before: whom "the hostages" goes back to."""
        for one, word in self.scene.words_before(sentence, noun, _FAR):
            if is_word(word.lemma, "abduction"):
                for taken in self._taken(one, word):
                    return self.reader.read(one, taken, depth + 1).through(taken)
        return NOTHING

    def _taken(self, sentence: Sentence, deed: Word) -> Iterator[Word]:
        """As in "kidnapped [two farmers]", "the kidnapping of [a judge]", "[two engineers], abducted in May"."""
        grammar = self.scene.grammar(sentence)
        if deed.pos == "NOUN":
            yield from grammar.complements(deed, "of")
            return
        yield from (word for word in grammar.children(deed, "obj") if word.pos in ("NOUN", "PROPN"))
        beside = grammar.head(deed) if deed.relation in ("acl", "acl:relcl", "amod") else None
        found = (grammar.passive_subject(deed), grammar.object(deed), beside)
        yield from (word for word in found if word is not None and word.pos != "PRON")

    def _is_patient(self, sentence: Sentence, word: Word) -> bool:
        """True of what a verb or a noun of harm is done to: "wounded [rebels]", "the death of [two villagers]"."""
        head = self.scene.grammar(sentence).head(word)
        if word.relation == "nmod" and head is not None:
            return head.lemma in _WORDS["holding"]
        if word.relation == "obl" and head is not None and head.lemma in _WORDS["rising"]:
            return self.scene.grammar(sentence).preposition(word) == "to"
        dies = head is not None and word.relation == "nsubj" and head.lemma in _WORDS["dying"]
        return dies or word.relation in ("obj", "nsubj:pass")

    def _told_after(self, sentence: Sentence, noun: Word, depth: int) -> Found:
        """By "two other civilians were injured", the people who were told before them were civilians too."""
        for one in (sentence, *self.scene.after(sentence, _NEXT)):
            grammar = self.scene.grammar(one)
            for word in one.words[noun.index + 1 if one is sentence else 0 :]:
                if _has_side(word) and any(mark.lemma == "other" for mark in grammar.children(word, "amod", "det")):
                    return self.reader.read(one, word, depth + 1).through(word)
        return NOTHING

    def same_number(self, sentence: Sentence, noun: Word, depth: int) -> Found:
        """Those who are counted with the same number nearby, if they are of one side; a single man, in the headline."""
        number = number_of(self.scene.grammar(sentence), noun)
        if not number or (number == 1 and noun.lemma not in _WORDS["adults"]) or self._are_others(sentence, noun):
            return NOTHING
        found: dict[Side, Found] = {}
        definite = is_definite(self.scene.grammar(sentence), noun)
        if 1 < number <= _FEW and sentence not in self.scene.headlines and not definite:
            return NOTHING
        back = _FAR if noun.pos == "NUM" and definite else _BACK
        for one in self.scene.around(sentence, back) if number > 1 else self.scene.headlines:
            for word in one.words if is_of_other_time(one) == is_of_other_time(sentence) else ():
                if (
                    _has_side(word)
                    and number_of(self.scene.grammar(one), word) == number
                    and not self._tells(one, word)
                ):
                    other = self.reader.read(one, word, depth + 1)
                    if other.side is not None:
                        found[other.side] = other.through(word)
        return next(iter(found.values())) if len(found) == 1 else NOTHING

    def _are_others(self, sentence: Sentence, noun: Word) -> bool:
        """True of "[another] five people": whoever else is counted with that number, it is not they."""
        return any(
            mark.lemma in _WORDS["others"] for mark in self.scene.grammar(sentence).children(noun, "det", "amod")
        )


def _has_side(word: Word) -> bool:
    role = role_of(word.lemma)
    return role is not None and role.side is not None
