"""The lexicon of harm: which words say what people suffered, and how their victims stand to them."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from functools import lru_cache
from typing import Any, NamedTuple

from warledger.knowledge.english.tables import table, word_set
from warledger.values import Outcome


class Frame(StrEnum):
    """How the victims stand to the word (see harm.toml)."""

    OBJECT = "object"
    SUBJECT = "subject"
    ADJECTIVE = "adjective"
    EVENT = "event"
    PEOPLE = "people"
    LIGHT = "light"
    LABEL = "label"


class Harm(NamedTuple):
    """One sense of a harm word."""

    rule: str
    outcomes: tuple[Outcome, ...]
    frame: Frame
    sure: bool
    victims: str | None = None
    none: bool = False
    beside: frozenset[str] = frozenset()
    several: str | None = None
    numbers: bool = False
    unless: frozenset[str] = frozenset()
    negated: bool = False
    alone: bool = False
    bare: bool = False


Lexicon = Mapping[tuple[str, Frame], Harm]


@lru_cache(maxsize=1)
def harms() -> Lexicon:
    """(lemma, frame) → harm; phrasal verbs are written with a hyphen: "gun-down"."""
    lexicon: dict[tuple[str, Frame], Harm] = {}
    for name, group in _groups().items():
        if name == "no_conflict":
            continue
        harm = Harm(
            rule=f"harm.{name}",
            outcomes=tuple(map(Outcome, group["outcomes"])),
            frame=Frame(group["frame"]),
            sure=bool(group["sure"]),
            victims=group.get("victims"),
            none=bool(group.get("none")),
            beside=word_set(group.get("beside", "")),
            several=group.get("several"),
            numbers=bool(group.get("numbers")),
            unless=word_set(group.get("unless", "")),
            negated=bool(group.get("negated")),
            alone=bool(group.get("alone")),
            bare=bool(group.get("bare")),
        )
        lexicon |= {(word, harm.frame): harm for word in group["words"].split()}
    return lexicon


@lru_cache(maxsize=1)
def no_conflict() -> frozenset[str]:
    """What kills and is no violence: illness, traffic, nature."""
    return word_set(_groups()["no_conflict"]["words"])


@lru_cache(maxsize=1)
def _groups() -> dict[str, dict[str, Any]]:
    return table("harm.toml")


@lru_cache(maxsize=1)
def senses() -> Mapping[str, Mapping[Frame, Harm]]:
    """The same by the word alone: its sense in each of its frames."""
    found: dict[str, dict[Frame, Harm]] = {}
    for (word, frame), harm in harms().items():
        found.setdefault(word, {})[frame] = harm
    return found


def may_harm(lemma: str) -> bool:
    """True if some harm word is this word or begins with it: most words can be passed over at once."""
    return lemma in first_words()


@lru_cache(maxsize=1)
def first_words() -> frozenset[str]:
    """The harm words, and the words that others of them begin with."""
    return frozenset(word for lemma, _ in harms() for word in (lemma, lemma.partition("-")[0]))
