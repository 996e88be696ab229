"""What rival figures are weighed to, and what every bound rests on."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from warledger.errors import BadEstimate
from warledger.values.attribution import SpeakerKind
from warledger.values.content import Category, Outcome


@dataclass(frozen=True, slots=True)
class Whom:
    """Whose losses: a side (`key` compares across reports, `name` is for people) and what they were.

    `key` is a party's entry in the knowledge base, else its folded name with its country; None where no report says
    whose people they were.
    """

    key: str | None
    name: str | None
    category: Category = Category.UNKNOWN


class Bearing(StrEnum):
    """Which end of an estimate a claim sets."""

    LOW = "low"
    BEST = "best"
    HIGH = "high"


@dataclass(frozen=True, slots=True)
class Basis:
    """A claim that sets an end of the estimate, and in what capacity ("admission of own losses")."""

    bearing: Bearing
    claim: str
    reason: str


@dataclass(frozen=True, slots=True)
class SetAside:
    """A claim that was weighed and sets nothing, and why."""

    claim: str
    reason: str


class Flag(StrEnum):
    """What people must see beside a figure."""

    CONTESTED = "contested"
    UNVERIFIED = "unverified"
    SINGLE_VOICE = "single voice"
    WITHHELD = "withheld"


@dataclass(frozen=True, slots=True, kw_only=True)
class Estimate:
    """Low, best and high of what one side of one incident suffered, by a named policy.

    `outcomes` is one outcome, or several that are pooled in one figure ("killed or captured"). `whom` is None for the
    total over all sides. None is unknown, never zero. `high_open` is True where a claim leaves the upper end open.
    `basis` names the claims that set each end, `set_aside` those that set none. `voices` counts independent
    originators, not articles. `credibility` is a suggestion on the Admiralty scale (1 confirmed by others … 6 cannot be
    judged); the reliability letter is people's. A published low–high is no confidence interval (Vesco et al. 2026).
    """

    incident: str
    outcomes: tuple[Outcome, ...]
    whom: Whom | None
    low: int | None
    best: int | None
    high: int | None
    policy: str
    high_open: bool = False
    basis: tuple[Basis, ...] = ()
    set_aside: tuple[SetAside, ...] = ()
    flags: tuple[Flag, ...] = ()
    voices: int = 0
    kinds: tuple[SpeakerKind, ...] = ()
    credibility: int = 6

    def __post_init__(self) -> None:
        known = [end for end in (self.low, self.best, self.high) if end is not None]
        if known != sorted(known) or any(end < 0 for end in known):
            raise BadEstimate(
                f"the estimate of {' or '.join(self.outcomes)} is {self.low}/{self.best}/{self.high}",
                "Low, best and high are whole numbers from 0 in that order",
            )
        for bearing in Bearing:
            if getattr(self, bearing) is not None and not any(basis.bearing is bearing for basis in self.basis):
                raise BadEstimate(
                    f"the {bearing.value} of {' or '.join(self.outcomes)} rests on no claim",
                    "Name the claims that set it",
                )
