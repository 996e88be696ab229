"""The lexicon of what did not happen and of what is older than the news."""

from __future__ import annotations

from functools import lru_cache

from warledger.knowledge.english.tables import WordLists, word_lists


@lru_cache(maxsize=1)
def modality() -> WordLists:
    """Rule → list → its words (see modality.toml)."""
    return word_lists("modality.toml")
