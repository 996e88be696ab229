"""A stretch of a report that is spoken by somebody whom no cue in its sentences names."""

from __future__ import annotations

from dataclasses import dataclass

from warledger.values import Span, Speaker


@dataclass(frozen=True, slots=True)
class Turn:
    """`text[start:stop]` is spoken by `speaker`, as the words of `label` say."""

    start: int
    stop: int
    speaker: Speaker
    label: Span
    rule: str
