"""The lexicon of deeds other than tolls; see deeds.toml."""

from __future__ import annotations

from functools import lru_cache

from warledger.knowledge.english.tables import WordLists, word_lists


@lru_cache(maxsize=1)
def deeds() -> WordLists:
    """Section → name → words, all lower-case."""
    return word_lists("deeds.toml")


@lru_cache(maxsize=1)
def deed_nouns() -> frozenset[str]:
    """The nouns that name a deed: "shelling", "raid", "battle"."""
    return frozenset().union(*deeds()["deed_nouns"].values(), deeds()["action"]["nouns"])


def first_words() -> frozenset[str]:
    """The words of the lexicon, and those that others of them begin with."""
    listed = (word for section in deeds().values() for words in section.values() for word in words)
    return frozenset(first for word in listed for first in (word, word.partition("-")[0]))


@lru_cache(maxsize=256)
def openings(words: frozenset[str]) -> frozenset[str]:
    """What the phrases of a list begin with: the "carry" of "carry-out"."""
    return frozenset(word[:at] for word in words for at, sign in enumerate(word) if sign == "-")
