"""What the stages of reading hand to each other: a toll as the grammar gives it, before anything is resolved."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from warledger.knowledge.english.harm import Harm
from warledger.language.syntax import Sentence, Word
from warledger.values import Kind, Outcome, Quantity, Span


class Heading(NamedTuple):
    """What stands over a list of the harmed: the sentence, its word for what befell them, and the sense of that."""

    sentence: Sentence
    word: Word
    harm: Harm


@dataclass(frozen=True, slots=True)
class TollMention:
    """A toll in one sentence.

    `victims` is the noun that names them (None for a bare number: "12 dead"), `group` its words with its modifiers;
    `agent` the noun that did it. `predicate` is the word that states the outcome, `evidence` the stretch from the
    first to the last word that the toll rests on. `subset_of` is the noun of the toll that this one is part of.
    For an item of a list `heading` states the outcome, and the `predicate` is the noun.
    """

    sentence: Sentence
    outcomes: tuple[Outcome, ...]
    quantity: Quantity
    predicate: Word
    victims: Word | None
    group: Span | None
    agent: Word | None
    evidence: Span
    rule: str
    subset_of: Word | None = None
    heading: Heading | None = None


class LaidMention(NamedTuple):
    """A deed that `predicate` lays on `who`: `verdict` is "claimed", "denied" or "blamed".

    `deed` is the noun or the verb of it; None where the words only point at what was told before.
    """

    sentence: Sentence
    predicate: Word
    verdict: str
    who: Word
    deed: Word | None


@dataclass(frozen=True, slots=True)
class DeedMention:
    """A claim other than a toll: its kind, the word that makes it, and who and what it is about.

    `value` is the kind's own word ("destroyed", "takes", "victory", "blamed", a verb); `actor` did it, `target` it was
    done to (the noun of the thing for equipment); `thing` is the equipment, the place, the deed or the abuse, as the
    text names it.
    """

    sentence: Sentence
    kind: Kind
    value: str
    predicate: Word
    actor: Word | None
    target: Word | None
    thing: Span | None
    quantity: Quantity | None
    evidence: Span
    rule: str
