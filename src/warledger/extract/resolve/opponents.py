"""Who fights whom, in a report of a fight between exactly two."""

from __future__ import annotations

from functools import cached_property

from warledger.extract.resolve.phrases import Phrases
from warledger.extract.resolve.scene import Scene
from warledger.extract.resolve.sides import POLICE, STATE_FORCES, Side


class Opponents:
    """Answers for one report."""

    def __init__(self, scene: Scene, phrases: Phrases) -> None:
        self.scene, self.camps, self.bands = scene, phrases.camps, phrases.bands

    def other(self, victims: Side) -> Side | None:
        """The other of the two, where the report tells of no more."""
        if victims.kind in (STATE_FORCES, POLICE) and victims.country == self.scene.home:
            return self._rebels
        return self._state if victims == self._rebels else None

    @cached_property
    def _rebels(self) -> Side | None:
        """The one party that fights the state in the report, by name or not; None where it names several."""
        sides = {one.side for one in self.scene.rebels}
        if self.scene.names_armies or len(sides) > 1:
            return None
        return next(iter(sides), self.scene.only_group or self.bands.only)

    @cached_property
    def _state(self) -> Side | None:
        """The army of the report with its allies; None where its police may have done it, or another's army."""
        if self.scene.names_armies or not self.scene.names_army or self.scene.names_police:
            return None
        return self.camps.of(self.scene.army(self.scene.home))
