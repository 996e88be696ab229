"""Words by which the rules of reading tolls and deeds tell one case from another; see finding.toml."""

from __future__ import annotations

from collections.abc import Mapping

from warledger.knowledge.english.tables import word_lists


def finding_words(section: str) -> Mapping[str, frozenset[str]]:
    """List → its words, of one section of the lexicon."""
    return word_lists("finding.toml")[section]
