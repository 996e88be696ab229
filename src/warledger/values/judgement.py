"""What a person decides of two claims: dated, signed, with a reason, retractable."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from warledger.errors import BadJudgement
from warledger.values.identity import checked_id

VERSION = "judgement@1"


class Ruling(StrEnum):
    """What a person decided of two accounts."""

    SAME = "same"
    DIFFERENT = "different"


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """A person's word that two claims tell of the same incident, or of different ones: dated, signed, with a reason.

    `left` and `right` are ids of claims: they outlast a better reader, where the ids of events need not. The id hashes
    all but the retraction; a retracted judgement stays on record and counts no longer.
    """

    left: str
    right: str
    ruling: Ruling
    reason: str
    by: str
    at: dt.datetime
    retracted_at: dt.datetime | None = None
    retracted_by: str | None = None
    id: str = ""

    def __post_init__(self) -> None:
        for name in ("left", "right", "reason", "by"):
            if not getattr(self, name).strip():
                raise BadJudgement(f"a judgement has no {name!r}", "Say which two claims, why, and who judges")
        if self.left == self.right:
            raise BadJudgement(f"a judgement names the claim {self.left} twice", "Name one claim of each account")
        pair = sorted((self.left, self.right))
        parts = (*pair, self.ruling, self.reason, self.by, self.at.isoformat())
        object.__setattr__(self, "id", checked_id(self.id, VERSION, *parts))

    @property
    def holds(self) -> bool:
        """False once it was retracted."""
        return self.retracted_at is None
