"""The atom: one thing said by one voice in one report."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from warledger.errors import BadClaim
from warledger.values.attribution import Attribution
from warledger.values.content import (
    Action,
    Allegation,
    Content,
    Control,
    Materiel,
    Responsibility,
    Result,
    Toll,
    Verification,
    Withheld,
)
from warledger.values.identity import checked_id
from warledger.values.moment import Moment
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


_KINDS = tuple(Kind)  # walked for every claim that is made


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
        given = [kind for kind in _KINDS if getattr(self, kind) is not None]
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
