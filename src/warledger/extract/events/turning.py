"""How a sentence turns to another occurrence: "elsewhere", "meanwhile, in Gao", "another attack", "a second bomb"."""

from __future__ import annotations

import re
from functools import lru_cache

from warledger.knowledge.english.deeds import deed_nouns, deeds

_INCIDENTS = frozenset({"incident", "operation"})
_LONGEST = 5  # words of an opening, with the comma after it


def turns(text: str, *, placed: bool) -> bool:
    """True if the sentence's words turn to another; those that may as well go on only where it has a place or a day."""
    weak = placed and _opens(text, "weak_openings")
    return _opens(text, "openings") or weak or _another().search(text) is not None


def _opens(text: str, name: str) -> bool:
    """True if a sentence begins with one of these words or phrases."""
    first = "-".join(text.lower().replace(",", " , ").split()[:_LONGEST]) + "-"
    return any(first.startswith(f"{opening}-") for opening in deeds()["turning"][name])


@lru_cache(maxsize=1)
def _another() -> re.Pattern[str]:
    """As in "another attack", "a second car bomb"; not "other charges", nor "the second bomb", told before."""
    nouns = "|".join(sorted(deed_nouns() | deeds()["weapons"]["bombs"] | _INCIDENTS))
    others = "|".join(sorted(deeds()["turning"]["others"]))
    return re.compile(rf"(?i)(?<!\bthe\s)\b(?:{others})\s(?:\w+\s)?(?:{nouns})(?:s|es)?\b(?<!charges)")
