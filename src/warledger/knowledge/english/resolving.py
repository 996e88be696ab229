"""Words by which the rules of whose people and whose deed it is tell one case from another; see resolving.toml."""

from __future__ import annotations

from collections.abc import Mapping

from warledger.knowledge.english.tables import word_lists


def resolving_words(section: str) -> Mapping[str, frozenset[str]]:
    """List → its words, of one section of the lexicon."""
    return word_lists("resolving.toml")[section]
