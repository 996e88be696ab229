"""The entries of a live report: each stands under a line that tells nothing but the time of day."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from warledger.language.syntax import Sentence
from warledger.values import Document

_CLOCK = re.compile(
    r"(?im)^[ \t]*(?:[01]?\d|2[0-3])[:.h][0-5]\d[ ]?(?:[ap]\.?m\.?)?[ ]?(?:\(?(?:GMT|UTC|[BCE]E?S?T)\)?)?[ \t]*$"
)
_FEWEST = 2  # one such line is when the report was published


def entries(document: Document, sentences: Sequence[Sentence]) -> list[int]:
    """The number of each sentence's entry; 0 before the first, and in a report that has none."""
    starts = [line.start() for line in _CLOCK.finditer(document.text)]
    live = len(starts) >= _FEWEST
    return [bisect_right(starts, sentence.start) if live else 0 for sentence in sentences]
