"""Letters that a rule needs: where a text has none of them, its patterns need not be tried."""

from __future__ import annotations

import re
from collections.abc import Iterable

_DIGIT = re.compile(r"\d")


def present(letters: Iterable[str], text: str) -> frozenset[str]:
    """Those of `letters` (in lower case, 0 for any digit) that stand somewhere in `text`."""
    small = _DIGIT.sub("0", text.lower())
    return frozenset([each for each in letters if each in small])
