"""A place as one stretch of the text names it."""

from __future__ import annotations

from dataclasses import dataclass

from warledger.values import Span


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """`span` names the place with the id `place`; its words are `first`–`last` of its sentence.

    `precision` is UCDP's where_prec of what is told to have happened at these words, `rule` the id of the rule that
    says so (knowledge/english/places.toml) and `evidence` the words that it rests on. `triggered` is False where the
    name alone decided. `sense` is the id of the rule by which the name was resolved, `reasons` all that spoke for it.
    """

    place: str
    span: Span
    first: int
    last: int
    precision: int
    rule: str
    evidence: tuple[Span, ...]
    sense: str
    reasons: tuple[str, ...] = ()
    triggered: bool = False
