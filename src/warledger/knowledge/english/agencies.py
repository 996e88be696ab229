"""The news agencies, by everything that credits call them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from warledger.knowledge.english.tables import table


@lru_cache(maxsize=1)
def agencies() -> Mapping[str, str]:
    """What an agency is called, in lower case → its name."""
    rows = table("agencies.toml")["agencies"]
    return {called.casefold(): name for name, known in rows.items() for called in known}
