"""The words of notes about figures: withheld, verified, not verified."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple


class Notes(NamedTuple):
    """See notes.toml."""

    giving: frozenset[str]
    refusing: frozenset[str]
    figures: frozenset[str]
    verifying: frozenset[str]
    verification: frozenset[str]
    independently: frozenset[str]
    negative: frozenset[str]

    @property
    def telling(self) -> frozenset[str]:
        """The words that may make a note: most can be passed over at once."""
        return self.giving | self.verifying | self.verification


@lru_cache(maxsize=1)
def note_words() -> Notes:
    """The lexicon, read once."""
    data = tomllib.loads(files("warledger.knowledge.english").joinpath("notes.toml").read_text(encoding="utf-8"))
    withheld, verified = data["withheld"], data["verification"]
    return Notes(
        *(frozenset(withheld[name].split()) for name in ("verbs", "refusing", "figures")),
        *(frozenset(verified[name].split()) for name in ("verbs", "nouns", "markers", "negative")),
    )
