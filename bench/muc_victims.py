"""The victims of a MUC slot: what a group is called, by names and descriptions, and how many it is.

Nothing here decides what an incident is; see bench/muc_templates.py.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, NamedTuple

from bench.muc_fills import flat, number_fill
from warledger.knowledge.english.people import is_person_noun, role_of
from warledger.language.grammar import Grammar
from warledger.language.syntax import Name, NameKind, Sentence, Word
from warledger.values import Quantity, Span

Template = dict[str, Any]

UNHURT, FREE = "NO INJURY OR DEATH", "REGAINED FREEDOM"
_OF_PEOPLE = frozenset({"member", "leader", "group", "president", "director", "chief", "secretary"})
_COUNTED = frozenset({"other", "dozen", "hundred", "member", "victim", "one", "number", "group", "body"})
_DEFINITE = frozenset({"the", "this", "that", "these", "those", "both"})
_OPENING = frozenset({"DET", "PUNCT", "ADP", "NUM", "CCONJ"})
_AGE = frozenset({"year", "month", "old", "whose"})  # what is left of "15-year-old" where the tree cuts it
_OUTLAWS = frozenset({"people.rebels", "people.gunmen"})
_BODIES = frozenset({"body", "corpse", "casualty"})
_AMOUNTS = frozenset({"dozen", "one"})
_UNSAID = frozenset({"quantity.bare_plural", "quantity.individual"})
_OTHERS = frozenset({"other", "others", "another", "more"})
_OMITTED = _OTHERS | frozenset("wounded injured dead killed murdered slain kidnapped assassinated abducted".split())


_ANYBODY = frozenset(
    """PERSON PERSONS PEOPLE OTHER OTHERS INDIVIDUAL INDIVIDUALS VICTIM VICTIMS ONE ONES MORE MAN MEN DEAD WOUNDED
    INJURED DEATH DEATHS""".split()
)


@dataclass(slots=True)
class Victim:
    """A victim of one incident, put together from the claims that tell of them."""

    names: tuple[str, ...]
    number: str
    effects: set[str]
    definite: bool = False
    besides: bool = False
    is_named: bool = False
    told: int = 0  # the number of the sentence

    def is_same(self, other: Victim) -> bool:
        """True for a shared name or description, unless the numbers or the effects tell two groups apart.

        "The wounded woman" is a person whom the report told of before; "a judge was shot" and "Ana Paz died at once",
        in two sentences, are one person.
        """
        if set(self.names) & set(other.names):
            return True  # the keys give each description once, whatever befell those whom it names
        if self.effects != other.effects:
            return False
        if self.number == other.number == "1":
            named = self.is_named != other.is_named and self.told != other.told and not other.besides
            return other.definite or named or self._is_called_like(other)
        if self.number == other.number != "PLURAL":
            return True
        recalled = other.definite and other.number == "PLURAL" and self.number != "1"
        return recalled or ("PLURAL" in (self.number, other.number) and self._is_called_like(other))

    def _is_called_like(self, other: Victim) -> bool:
        return bool({name.split()[-1] for name in self.names} & {name.split()[-1] for name in other.names})

    def add(self, other: Victim) -> None:
        self.names = tuple(dict.fromkeys((*self.names, *other.names)))
        self.number = other.number if self.number == "PLURAL" else self.number
        self.effects |= other.effects

    def fill(self) -> Template:
        """The worst effect where several are told of one person; of several people each."""
        effects = [effect for effect in ("DEATH", "INJURY", UNHURT, FREE) if effect in self.effects]
        told = effects[:1] if self.number == "1" else effects
        return {"names": list(self.names), "number": self.number, "effect": told}


def is_told_closer(victim: Victim, others: Sequence[Victim]) -> bool:
    """True for "three persons" beside "a nurse" of the same fate, and for "two nuns" beside two of them by name.

    "Three other persons" are not the nurse.
    """
    if victim.besides:
        return False
    alike = [other for other in others if other is not victim and other.effects & victim.effects]
    if all(name.split()[-1] in _ANYBODY for name in victim.names):
        return any(other.names[0].split()[-1] not in _ANYBODY for other in alike)
    singles = [other for other in alike if other.number == "1" and other.effects == victim.effects]
    return victim.number.isdigit() and 1 < int(victim.number) <= len(singles)


class Named(NamedTuple):
    """What a victim is called: the name and the description (the key has a slot for each), and how many it is."""

    names: tuple[str, ...]
    number: str
    definite: bool
    besides: bool = False


class People:
    """The persons whom a report names: a short name stands for the longest that has its words side by side."""

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        names = (name for sentence in sentences for name in sentence.names if name.kind is NameKind.PERSON)
        self._names = sorted({flat(name.text) for name in names}, key=lambda name: (-len(name), name))

    def __contains__(self, name: str) -> bool:
        return name in self._names

    def full(self, name: str) -> str:
        """The longest name."""
        return next((each for each in self._names if f" {name} " in f" {each} "), name)


def victims(sentence: Sentence, group: Span, quantity: Quantity) -> list[Named]:
    """The victims that a noun names: one, or each by name where it lists as many names as it counts."""
    grammar = Grammar(sentence)
    words = [word for word in sentence.words if group.start <= word.start < group.stop]
    inside = {word.index for word in words}
    noun = next((word for word in words if word.head not in inside), None)
    if noun is not None and (noun.lemma in _AMOUNTS | _BODIES or noun.pos == "NUM"):
        noun = next(iter(grammar.complements(noun, "of")), noun)  # "one of his [bodyguards]", "a number of [nuns]"
    if noun is None or _is_outlaw(noun):
        return []
    if _is_surname(sentence, noun, quantity):
        return [Named((_name_in(words),), "1", definite=False)]
    if not (_is_people(sentence, noun) or _person(sentence, noun)):
        return []
    nouns = (noun, *(each for one in grammar.children(noun, "appos") for each in grammar.conjuncts(one)))
    people = list(dict.fromkeys(name for each in nouns if (name := _person(sentence, each))))
    described = [text for each in nouns if (text := _description(grammar, each, people, quantity))]
    if len(people) == quantity.low == quantity.high and len(people) > 1:
        return [Named((flat(name.text), *described[:1]), "1", definite=False) for name in people]
    names = tuple(dict.fromkeys([*(flat(name.text) for name in people[:1]), *described]))
    owned = any(word.relation == "nmod:poss" for word in words)  # "the cook's daughter" is told of for the first time
    definite = words[0].text.lower() in _DEFINITE and not owned
    besides = any(word.text.lower() in _OTHERS for word in words)
    several = "PLURAL" if noun.feature("Number") == "Plur" else "1"  # of those who were not harmed
    number = several if quantity.high == 0 else number_fill(quantity)
    return [Named(names, number, definite, besides)] if names else []


def _is_surname(sentence: Sentence, noun: Word, quantity: Quantity) -> bool:
    """True for one who is called by a name that no recogniser knew: "Corrales was wounded"."""
    named = any(name.first <= noun.index <= name.last for name in sentence.names)
    return noun.pos == "PROPN" and quantity.low == quantity.high == 1 and not named


def _name_in(words: Sequence[Word]) -> str:
    return flat(" ".join(word.text for word in words if word.pos == "PROPN"))


def _is_outlaw(noun: Word) -> bool:
    """True for those who fight the state or do crimes: "guerrillas", "the gunman"."""
    role = role_of(noun.lemma)
    return noun.lemma in _BODIES or (role is not None and role.rule in _OUTLAWS)


def _is_people(sentence: Sentence, noun: Word) -> bool:
    """True if the noun is one for people, names one, or is a number or a quantity of them."""
    kinds = (NameKind.PERSON, NameKind.PEOPLE)
    named = any(name.kind in kinds and name.first <= noun.index <= name.last for name in sentence.names)
    return named or is_person_noun(noun.lemma) or noun.pos in ("NUM", "ADJ") or noun.lemma in _COUNTED


def _person(sentence: Sentence, noun: Word) -> Name | None:
    """The person's name that `noun` stands in or that stands beside it: "the senator [Ana Paz]"."""
    grammar = Grammar(sentence)
    near = {
        noun.index,
        noun.index + 1,
        *(word.index for word in grammar.children(noun, "flat", "appos", "compound", "nmod:desc")),
    }
    people = (name for name in sentence.names if name.kind is NameKind.PERSON)
    return next((name for name in people if near & set(range(name.first, name.last + 1))), None)


def _description(grammar: Grammar, noun: Word, names: Sequence[Name], quantity: Quantity) -> str | None:
    """The noun with what stands before it, without articles, numbers and names; with "of …" where it needs it."""
    first, last = grammar.phrase(noun)
    stop = last.index if noun.lemma in _OF_PEOPLE else noun.index
    words = grammar.sentence.words[first.index : stop + 1]
    kept = [word for word in words if not _is_number(word, quantity) and not _is_in(word, names)]
    kept = [word for word in kept if word == noun or word.text.lower() not in _OMITTED]
    while kept and (kept[0].pos in _OPENING or kept[0].text.lower() in _AGE) and not _is_hyphened(kept):
        kept = kept[1:]
    while kept and kept[-1].pos in ("PUNCT", "ADP", "CCONJ", "DET"):
        kept = kept[:-1]
    gaps = ["" if word.start == before.stop else " " for before, word in pairwise(kept)]
    return flat("".join(f"{gap}{word.text}" for gap, word in zip(["", *gaps], kept, strict=False))) or None


def _is_hyphened(words: Sequence[Word]) -> bool:
    """True for the "15" of "15-year-old"."""
    return len(words) > 1 and words[0].pos == "NUM" and words[1].text == "-"


def _is_number(word: Word, quantity: Quantity) -> bool:
    said = quantity.rule not in _UNSAID
    return said and any(span.start <= word.start < span.stop for span in quantity.evidence)


def _is_in(word: Word, names: Sequence[Name]) -> bool:
    return any(name.first <= word.index <= name.last for name in names)
