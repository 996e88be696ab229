"""What a claim says: one shape for each kind of claim, and the groups of people that they speak of."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from warledger.values.quantity import Quantity
from warledger.values.span import Span


class Outcome(StrEnum):
    """What people suffered."""

    KILLED = "killed"
    WOUNDED = "wounded"
    CAPTURED = "captured"
    MISSING = "missing"
    ABDUCTED = "abducted"
    SURRENDERED = "surrendered"
    DISPLACED = "displaced"


class Category(StrEnum):
    """What the victims were, as the text tells; UCDP's sense of civilian (GED codebook 23.1, pp. 30–31)."""

    COMBATANT = "combatant"
    CIVILIAN = "civilian"
    OFFICIAL = "official"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Group:
    """People as the text names them: the party they belong to (its id and resolved name), and what they were.

    Of people of several parties under one word or number ("the army and its allies") `party` is None, and `members`
    are the ids of the parties.
    """

    name: str | None
    text: str | None
    party: str | None = None
    category: Category = Category.UNKNOWN
    evidence: tuple[Span, ...] = ()
    members: tuple[str, ...] = ()

    @property
    def parties(self) -> tuple[str, ...]:
        """The ids of the parties they belong to: none, one, or several."""
        return (self.party,) if self.party else self.members


@dataclass(frozen=True, slots=True)
class Toll:
    """People harmed. Several outcomes are one pooled number: "killed or captured"."""

    outcomes: tuple[Outcome, ...]
    quantity: Quantity
    victims: Group
    perpetrator: Group | None = None


@dataclass(frozen=True, slots=True)
class Withheld:
    """A figure asked for or expected and not given: not zero, and not silence.

    Without `outcomes` it is no figure, but an answer: "has not commented", "no group claimed responsibility".
    """

    outcomes: tuple[Outcome, ...]
    whose: Group


class Fate(StrEnum):
    """What became of materiel."""

    DESTROYED = "destroyed"
    DAMAGED = "damaged"
    CAPTURED = "captured"
    LOST = "lost"


@dataclass(frozen=True, slots=True)
class Materiel:
    """Equipment destroyed, damaged, captured or lost; `what` as the text names it."""

    fate: Fate
    what: str
    quantity: Quantity | None = None
    owner: Group | None = None
    by: Group | None = None


@dataclass(frozen=True, slots=True)
class Action:
    """Who did what to whom; `deed` is the verb's dictionary form."""

    deed: str
    actor: Group | None = None
    target: Group | None = None


class Change(StrEnum):
    """What happened to the control of a place."""

    HOLDS = "holds"
    TAKES = "takes"
    LOSES = "loses"


@dataclass(frozen=True, slots=True)
class Control:
    """Who holds, took or lost a place; `place` as the text names it."""

    change: Change
    holder: Group
    place: str


class Ending(StrEnum):
    """How a fight ended for `who`."""

    VICTORY = "victory"
    DEFEAT = "defeat"
    WITHDRAWAL = "withdrawal"


@dataclass(frozen=True, slots=True)
class Result:
    """The outcome of a fight for one side, against another where it is said."""

    ending: Ending
    who: Group | None = None
    against: Group | None = None


class Verdict(StrEnum):
    """How a party stands to a deed: it claims it, denies it, or is blamed for it."""

    CLAIMED = "claimed"
    DENIED = "denied"
    BLAMED = "blamed"


@dataclass(frozen=True, slots=True)
class Responsibility:
    """Who is responsible for what, by their own word or by another's."""

    verdict: Verdict
    who: Group
    deed: str


@dataclass(frozen=True, slots=True)
class Verification:
    """Whether what the report says was verified independently."""

    verified: bool
    what: str


@dataclass(frozen=True, slots=True)
class Allegation:
    """Abuses alleged against a party."""

    abuse: str
    against: Group | None = None


Content = Toll | Materiel | Action | Control | Result | Responsibility | Withheld | Verification | Allegation
