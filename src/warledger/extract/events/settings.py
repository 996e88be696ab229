"""The place that a paragraph opens with, which its sentences tell of: "[In Beryslav], a bus was hit. Two died"."""

from __future__ import annotations

from collections.abc import Sequence

from warledger.language.syntax import Sentence
from warledger.values import Place

_IN = frozenset({"in", "at", "near", "outside", "around"})
_OPENING = 4  # words: "in the northern Kherson region"


def settings(sentences: Sequence[Sentence], paragraphs: Sequence[int], places: Sequence[Place]) -> list[Place | None]:
    """The place of each sentence's paragraph, by its number; None for a paragraph that opens with none."""
    starts = {span.start: place for place in places for span in place.mentions}
    found: list[Place | None] = []
    for number, sentence in enumerate(sentences):
        goes_on = number > 0 and paragraphs[number] == paragraphs[number - 1]
        found.append(_opened_with(sentence, starts) or (found[-1] if goes_on else None))
    return found


def _opened_with(sentence: Sentence, starts: dict[int, Place]) -> Place | None:
    words = sentence.words[: _OPENING + 1]
    if not words or words[0].text.lower() not in _IN:
        return None
    return next((starts[word.start] for word in words if word.start in starts), None)
