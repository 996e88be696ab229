"""The news agencies, by everything that credits call them."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files


@lru_cache(maxsize=1)
def agencies() -> Mapping[str, str]:
    """What an agency is called, in lower case → its name."""
    rows = tomllib.loads(files(__package__).joinpath("agencies.toml").read_text(encoding="utf-8"))["agencies"]
    return {called.casefold(): name for name, known in rows.items() for called in known}
