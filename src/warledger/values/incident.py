"""Many reports, one incident: accounts held to tell of one occurrence, and why."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Feature:
    """One reason for or against two accounts telling of one incident; `weight` is in points, negative against."""

    name: str
    weight: float
    reason: str


@dataclass(frozen=True, slots=True)
class Link:
    """Two accounts (their ids) and why they are held to tell of one incident; `score` is the sum of the weights."""

    left: str
    right: str
    score: float
    features: tuple[Feature, ...] = ()
    judgement: str | None = None


@dataclass(frozen=True, slots=True)
class Incident:
    """Accounts held to tell of one occurrence, with the links that hold them together.

    `summaries` are accounts of totals over several incidents ("29 killed in six days") that this one is part of: they
    are shown beside it and never merged into it (UCDP GED codebook 23.1, pp. 22–23).
    """

    id: str
    accounts: tuple[str, ...]
    links: tuple[Link, ...] = ()
    summaries: tuple[str, ...] = ()
    judgements: tuple[str, ...] = ()
