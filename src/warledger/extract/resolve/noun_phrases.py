"""A noun with the words before it: what they label, and what they make of a person."""

from __future__ import annotations

from typing import NamedTuple

from warledger.extract.resolve.labels import Label, Sort
from warledger.extract.resolve.scene import Scene
from warledger.extract.resolve.seafarers import seafaring
from warledger.extract.resolve.titles import is_under_age, leads_party, office_of, title_at
from warledger.knowledge.english.numbers import numbers
from warledger.knowledge.english.parties import is_word
from warledger.knowledge.english.people import Role, role_of
from warledger.knowledge.english.resolving import resolving_words
from warledger.language.grammar import Grammar
from warledger.language.syntax import NameKind, Sentence, Word
from warledger.values import Category

# What may stand inside a run of modifiers: "Front (MLF) rebels", "the town's mayor".
BRIDGES = frozenset("( ) [ ] \" “ ” ' ‘ ’ - – / ’s 's no. no".split())
_WORDS = resolving_words("descriptions")
_MODIFIERS = frozenset({"ADJ", "NOUN", "PROPN", "NUM", "X", "ADV", "SYM"})
# Relations by which a word is no modifier of the noun after it, unless the noun governs it.
_FREE = frozenset({"obl", "obj", "nsubj", "root"})
_UNDER_AGE = Role("people.under_age", Category.CIVILIAN, "civilians")
_ARMED = Role("people.armed", Category.COMBATANT)
_AIDE = Role("people.aide", Category.UNKNOWN)


class NounPhrase(NamedTuple):
    """`noun`, the `words` that run up to it, the labels in them and the role that all this gives its people."""

    sentence: Sentence
    noun: Word
    words: tuple[Word, ...]
    labels: tuple[Label, ...]
    role: Role | None

    @property
    def category(self) -> Category:
        """What the role says of the people."""
        return self.role.category if self.role else Category.UNKNOWN

    @property
    def is_aide(self) -> bool:
        """True of somebody's own people, whatever they do: "his [driver]"."""
        return self.role is _AIDE

    def has(self, *tables: str) -> Word | None:
        """The first modifier that one of the tables of parties.toml has."""
        return next((word for word in self.words if is_word(word.lemma, *tables)), None)

    def any_of(self, words: frozenset[str]) -> bool:
        """True if one of the words stands before the noun."""
        return any(word.text.lower() in words for word in self.words)

    def label(self, *sorts: Sort) -> Label | None:
        """The first label of one of these sorts."""
        return next((label for label in self.labels if label.sort in sorts), None)


class NounPhrases:
    """Makes the noun phrases of one report, each once."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self._made: dict[tuple[int, int], NounPhrase] = {}

    def of(self, sentence: Sentence, noun: Word) -> NounPhrase:
        """The phrase that ends in `noun`."""
        key = sentence.start, noun.index
        if key not in self._made:
            self._made[key] = self._phrase(sentence, noun)
        return self._made[key]

    def _phrase(self, sentence: Sentence, noun: Word) -> NounPhrase:
        first = noun.index
        while first > 0 and _modifies(sentence.words[first - 1], noun):
            first -= 1
        words = sentence.words[first : noun.index]
        inside = range(first, _last_of_name(sentence, noun) + 1)
        labels = tuple(one for one in self.scene.labels_of(sentence) if one.first in inside or one.last in inside)
        return NounPhrase(sentence, noun, words, labels, self._role(sentence, noun, words))

    def extent(self, sentence: Sentence, noun: Word) -> tuple[int, int]:
        """Where the phrase starts and stops in the text; inside of a party's name, with all of the name."""
        words = self.of(sentence, noun).words
        opened = max((place for place, word in enumerate(words) if word.text in ("(", "[")), default=-1)
        closed = any(word.text in (")", "]") for word in words[opened + 1 :])
        within = words if closed else words[opened + 1 :]  # of "North Front (NF)", NF is a mention by itself
        telling = (word for word in within if word.pos in ("ADJ", "NOUN", "PROPN"))
        first = next((word for word in telling if not is_plain(word)), noun).index
        last = _last_of_name(sentence, noun)
        name = self.scene.label_at(sentence, noun)
        if name is not None and name.sort in (Sort.GROUP, Sort.NAME):
            first, last = min(first, name.first), max(last, name.last)
        return sentence.words[first].start, sentence.words[last].stop

    def _role(self, sentence: Sentence, noun: Word, words: tuple[Word, ...]) -> Role | None:
        """The noun's role; of a named person, the role of the title before the name or the description after it."""
        own = self.scene.label_at(sentence, noun)
        if own is not None and own.sort in (Sort.GROUP, Sort.NAME):  # the workers of "Free Workers' Party" are its name
            words = tuple(word for word in words if not own.first <= word.index <= own.last)
            if own.first < own.last:  # … and so are the volunteers of "Volunteers for the Defence of the Fatherland"
                return None
        if is_word(noun.lemma, "aide") and self._is_ones(sentence, noun):
            return _AIDE
        after = sentence.words[noun.index + 1 : noun.index + 2]
        role = office_of(noun, words, after) or role_of(noun.lemma) or role_of(noun.text.lower())
        if role and role.category is Category.UNKNOWN:
            return self._of_people(sentence, noun, words) or role
        if noun.lemma in _WORDS["judge"] and is_named(sentence, noun):
            return role_of("judge")
        return self._of_name(sentence, noun, words) if not role and is_person(sentence, noun) else role

    def _of_people(self, sentence: Sentence, noun: Word, words: tuple[Word, ...]) -> Role | None:
        """What the words before make of people whose noun tells nothing: "displaced [persons]", "armed [men]"."""
        afloat = seafaring(self.scene, sentence, noun, words)
        if afloat is not None:
            return afloat
        modifiers = [role_of(word.lemma) or role_of(word.text.lower()) for word in words]
        civilian = next((one for one in modifiers if one and one.side == "civilians"), None)
        if leads_party((*words, noun)):
            return role_of("politician")
        if is_word(noun.lemma, "leading") and any(is_word(word.lemma, "communal") for word in words):
            return role_of("villager")
        if noun.lemma in _WORDS["heads"] and self._heads_place(sentence, noun):
            return role_of("mayor")
        united = (word for word in words if is_word(word.lemma, "united"))
        if is_member(noun) and any(self.scene.label_at(sentence, word) is None for word in united):
            return role_of("unionist")  # "union members", not "Patriotic Union members"
        if civilian is not None and is_word(noun.lemma, "army", "militia", "unit"):  # "a civilian defence force"
            return _ARMED
        armed = any(word.lemma == "armed" or is_word(word.lemma, "security") for word in words)
        return civilian or (_ARMED if armed else None)

    def _heads_place(self, sentence: Sentence, noun: Word) -> bool:
        """True of who governs a part of a state: "head of the town [administration]"."""
        of = self.scene.grammar(sentence).complements(noun, "of")
        return any(is_word(body.lemma, "governing", "governed") for body in of)

    def _of_name(self, sentence: Sentence, noun: Word, words: tuple[Word, ...]) -> Role | None:
        """What a person is by the title before the name, the age, or the description after it."""
        titles = (title_at(words, place) for place in range(len(words) - 1, -1, -1))
        title = next((one for one in titles if one and one.category is not Category.UNKNOWN), None)
        if title is None:  # "the trade union [leader] Ana Ruiz"
            nouns = (place for place in range(len(words) - 1, -1, -1) if role_of(words[place].lemma) is not None)
            said = (self._of_people(sentence, words[place], words[:place]) for place in nouns)
            title = next((one for one in said if one is not None), None)
        return title or (_UNDER_AGE if is_under_age(words) else self._described(sentence, noun))

    def _is_ones(self, sentence: Sentence, noun: Word) -> bool:
        """True of somebody's: "[his] deputy", "[Ruiz]'s aides", "[the commander]'s driver"; of no office's."""
        owner = self.scene.grammar(sentence).child(noun, "nmod:poss")
        if owner is None:
            return False
        his = owner.text.lower() in ("his", "her")
        return his or is_person(sentence, owner) or role_of(owner.lemma) is not None

    def _described(self, sentence: Sentence, noun: Word) -> Role | None:
        """The role of the description after a name: "Ana Ruiz, a [teacher]"."""
        after = self.scene.grammar(sentence).children(noun, "appos", "nmod:desc")
        return next((role for role in (role_of(word.lemma) for word in after) if role), None)


def is_plain(word: Word) -> bool:
    """True of modifiers that tell nothing of a party: "[armed] men", "[several] rebels"."""
    return word.text.lower() in _WORDS["plain"]


def is_aged(sentence: Sentence, noun: Word) -> bool:
    """True of a person's name with an age and no rank: "Ana Ruiz, 32, was killed", "Ana Ruiz (32 years)"."""
    name = sentence.name_at(noun)
    after = sentence.words[name.last + 1 : name.last + 4] if name is not None and name.kind is NameKind.PERSON else ()
    mark, age, end = [*(word.text.lower() for word in after), "", "", ""][:3]
    return mark in (",", "(") and age.isdecimal() and len(age) < len("100") and end in _WORDS["behind_ages"]


def is_named(sentence: Sentence, noun: Word) -> bool:
    """True of a person's name and of what stands right before one: "[Comrade] Ana"."""
    after = sentence.words[noun.index + 1 : noun.index + 2]
    return is_person(sentence, noun) or any(noun.pos == "PROPN" and one.pos == "PROPN" for one in after)


def is_member(noun: Word) -> bool:
    """True of nouns for the people of whoever is named before them: "army [members]", "regime [elements]"."""
    return noun.lemma in _WORDS["members"]


def article(grammar: Grammar, noun: Word) -> str:
    """The determiner of `noun` in small letters; empty where it has none."""
    determiner = grammar.child(noun, "det")
    return determiner.text.lower() if determiner is not None else ""


def number_of(grammar: Grammar, noun: Word) -> int | None:
    """The whole number that counts `noun`, or that it is; 1 for a singular that is not definite."""
    count = grammar.child(noun, "nummod") or (noun if noun.pos == "NUM" else None)
    if count is None:
        single = noun.feature("Number") == "Sing" or noun.pos == "ADJ"
        return 1 if single and article(grammar, noun) in ("", "a", "an") else None
    text = count.text.lower().replace(",", "")
    return int(text) if text.isdecimal() else numbers().values.get(text)


def is_definite(grammar: Grammar, noun: Word) -> bool:
    """True with "the", "these", "those"."""
    return article(grammar, noun) in ("the", "these", "those")


def is_person(sentence: Sentence, noun: Word) -> bool:
    """True inside a person's name, and of a proper noun without a known name that a word for people explains."""
    if noun.pos != "PROPN" or sentence.is_in_name(noun):
        return sentence.is_in_name(noun, NameKind.PERSON)
    explaining = (word for word in sentence.children[noun.index] if word.relation in ("appos", "nmod:desc"))
    return any(role_of(word.lemma) or word.lemma in _WORDS["judge"] for word in explaining)


def _modifies(word: Word, noun: Word) -> bool:
    if word.pos == "PUNCT" or word.text.lower() in BRIDGES:
        return word.text.lower() in BRIDGES
    if word.pos == "VERB":
        return word.relation == "amod"
    return word.pos in _MODIFIERS and (word.relation not in _FREE or noun.head == word.index)


def _last_of_name(sentence: Sentence, noun: Word) -> int:
    name = sentence.name_at(noun)
    return name.last if name else noun.index
