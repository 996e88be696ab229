"""Whole numbers for ids that are text, for formats that take nothing else."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256

# Far above the ids that UCDP gives, and still 32-bit integers, as its API has them.
FIRST, COUNT = 2**30, 2**30


def numbers(keys: Iterable[str]) -> dict[str, int]:
    """A number for each id, always the same unless two of them meet in one: then the next free one."""
    found: dict[str, int] = {}
    taken: set[int] = set()
    for key in sorted(set(keys)):
        number = int(sha256(key.encode()).hexdigest()[:12], 16) % COUNT
        while number in taken:
            number = (number + 1) % COUNT
        taken.add(number)
        found[key] = FIRST + number
    return found
