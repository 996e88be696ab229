"""Claims that were found to tell of one occurrence, and what they tell of it together."""

from __future__ import annotations

from dataclasses import dataclass, field

from warledger.extract.events.telling import Days, Telling
from warledger.values import Outcome, Place


@dataclass(slots=True, eq=False)
class Cluster:
    """Claims that tell of one occurrence so far, and what they tell of it together; `main` where it is the news."""

    main: bool = False
    tellings: list[Telling] = field(default_factory=list)
    persons: set[str] = field(default_factory=set)
    dead: set[str] = field(default_factory=set)
    counts: set[tuple[Outcome, int]] = field(default_factory=set)
    places: list[Place] = field(default_factory=list)
    parties: set[str] = field(default_factory=set)
    days: list[Days] = field(default_factory=list)

    @property
    def first(self) -> Telling:
        """The claim that it was begun with."""
        return self.tellings[0]

    @property
    def last(self) -> Telling:
        """The claim that joined last."""
        return self.tellings[-1]

    def add(self, telling: Telling) -> None:
        """Take the claim in."""
        self.tellings.append(telling)
        self.persons |= telling.persons
        self.dead |= telling.dead.told
        self.counts |= telling.counts
        self.places.extend([telling.place] if telling.place and telling.place not in self.places else [])
        self.parties |= telling.parties
        self.days.extend([telling.days] if telling.days and telling.days not in self.days else [])
