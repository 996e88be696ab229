"""Dictionary forms that no rule gives; see inflections.toml."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from warledger.knowledge.english.tables import table


@lru_cache(maxsize=1)
def irregular_verbs() -> Mapping[str, str]:
    """Form → base, the base among the forms."""
    verbs = table("inflections.toml")["verbs"]
    return {form: base for base, others in verbs.items() for form in (base, *others.split())}


@lru_cache(maxsize=1)
def irregular_nouns() -> Mapping[str, str]:
    """Plural → dictionary form."""
    return dict(table("inflections.toml")["nouns"])
