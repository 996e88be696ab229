"""Which countries and divisions a report's names speak for."""

from __future__ import annotations

from collections.abc import Mapping


class Support:
    """What the report's names speak for, each for itself."""

    def __init__(self, given: Mapping[str, float] | None = None) -> None:
        self._all: dict[str, float] = dict(given or {})
        self._own: dict[tuple[str, str], float] = {}

    def add(self, name: str, what: str | None, weight: float) -> None:
        if what is not None and self._own.get((name, what), 0.0) < weight:
            self._all[what] = self._all.get(what, 0.0) + weight - self._own.get((name, what), 0.0)
            self._own[name, what] = weight

    def of(self, name: str, what: str | None) -> float:
        """How much all other names speak for it, at most 1."""
        return min(1.0, self._all.get(what, 0.0) - self._own.get((name, what), 0.0)) if what else 0.0

    def beside(self, name: str) -> frozenset[str]:
        """All that other names speak for."""
        return frozenset(what for what in self._all if self.of(name, what))

    def __bool__(self) -> bool:
        return bool(self._all)
