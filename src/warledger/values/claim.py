"""The atom: one thing said by one voice in one report."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from warledger.errors import BadClaim
from warledger.values.attribution import Attribution
from warledger.values.identity import checked_id
from warledger.values.moment import Moment
from warledger.values.quantity import Quantity
from warledger.values.span import Span

VERSION = "claim@1"


class Kind(StrEnum):
    """What is claimed. A kind's own content stands in the claim's field of the same name."""

    TOLL = "toll"
    MATERIEL = "materiel"
    ACTION = "action"
    CONTROL = "control"
    OUTCOME = "outcome"
    RESPONSIBILITY = "responsibility"
    WITHHELD = "withheld"
    VERIFICATION = "verification"
    ALLEGATION = "allegation"


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


class Polarity(StrEnum):
    AFFIRMED = "affirmed"
    DENIED = "denied"


class Status(StrEnum):
    """Whether the claim is about the report's news, about an older event, or about none that has happened."""

    CURRENT = "current"
    BACKGROUND = "background"
    HYPOTHETICAL = "hypothetical"


class RelationKind(StrEnum):
    SUBSET_OF = "subset_of"
    ADDS_TO = "adds_to"
    SUPERSEDES = "supersedes"


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
    """A figure asked for or expected and not given: not zero, and not silence."""

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


@dataclass(frozen=True, slots=True)
class Relation:
    """How this claim's figure stands to another claim's: part of it, on top of it, or instead of it."""

    kind: RelationKind
    claim: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One thing said by one voice in one report.

    `attribution` runs from the innermost originator outwards; empty is the report's own voice. `evidence` holds every
    stretch of text the claim rests on, the deciding one first. `when` and `where` (a place's id) are the claim's own,
    None where the words give none. `made_by` names the reader and its version.

    The id hashes the document, the kind, the outcomes, the polarity and the anchor (the offsets of the number, else of
    the first evidence). It leaves out normalised values, scores and `made_by`, so that people's judgements survive a
    better reader.
    """

    kind: Kind
    evidence: tuple[Span, ...]
    event: str | None = None
    toll: Toll | None = None
    materiel: Materiel | None = None
    action: Action | None = None
    control: Control | None = None
    outcome: Result | None = None
    responsibility: Responsibility | None = None
    withheld: Withheld | None = None
    verification: Verification | None = None
    allegation: Allegation | None = None
    attribution: tuple[Attribution, ...] = ()
    polarity: Polarity = Polarity.AFFIRMED
    status: Status = Status.CURRENT
    relation: Relation | None = None
    when: Moment | None = None
    where: str | None = None
    made_by: str | None = None
    id: str = ""

    def __post_init__(self) -> None:
        given = [kind for kind in Kind if getattr(self, kind) is not None]
        if given != [self.kind]:
            raise BadClaim(
                f"a claim of kind {self.kind.value!r} holds {', '.join(given) or 'no content'}",
                "Give exactly the content that the kind names",
            )
        if not self.evidence:
            raise BadClaim(f"a claim of kind {self.kind.value!r} has no evidence", "Give the words that it rests on")
        object.__setattr__(self, "id", checked_id(self.id, VERSION, *self._identity()))

    @property
    def content(self) -> Content:
        """What the claim says, whichever its kind."""
        content: Content = getattr(self, self.kind)
        return content

    @property
    def anchor(self) -> Span:
        """The number of a toll, else the first evidence: where the claim stands in the text."""
        number = self.toll.quantity.evidence if self.toll else ()
        return (number or self.evidence)[0]

    def _identity(self) -> tuple[str | int | None, ...]:
        outcomes = "+".join(sorted(self.toll.outcomes)) if self.toll else None
        anchor = self.anchor
        return anchor.document, self.kind, outcomes, self.polarity, anchor.start, anchor.stop
