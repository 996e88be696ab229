"""Which party a name means: every entry that goes by it, and what speaks for each."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Literal, NamedTuple

from warledger.knowledge.parties.entry import Entry
from warledger.knowledge.parties.folding import fold, is_acronym

_BRACKET = re.compile(r"(.+?)\s*\(([^()]+)\)\s*(.*)")


class Candidate(NamedTuple):
    """An entry that goes by a name; `by` says how. `here` and `then` are None where no country or day was given."""

    entry: Entry
    by: str
    here: bool | None
    then: bool | None

    @property
    def why(self) -> str:
        """What speaks for and against it: "other name; acts in NE; existed then"."""
        place = {True: "acts there", False: "not known to act there", None: ""}[self.here]
        time = {True: "existed then", False: "did not exist then", None: ""}[self.then]
        return "; ".join(part for part in (self.by, place, time) if part)


class Names:
    """The entries of a base by their names."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self.entries: Mapping[str, Entry] = {entry.id: entry for entry in entries}
        self._by_name: dict[str, dict[str, str]] = {}
        for entry in self.entries.values():
            for name, by in _names_of(entry):
                self._by_name.setdefault(fold(name), {}).setdefault(entry.id, by)

    def find(self, name: str, country: str | None = None, on: date | None = None) -> tuple[Candidate, ...]:
        """The entries that go by `name`, best first: those that act in `country` and existed on the day `on`."""
        found = [self._candidate(key, by, country, on) for key, by in self._named(name).items()]
        return tuple(sorted(found, key=_rank))

    def settle(self, name: str, countries: Mapping[str, float], on: date | None = None) -> Entry | None:
        """The one entry that `name` means in a report of these countries (with weights) and day; None if several could.

        Of a party and its own parts it means the whole, of a party and its forerunners the last. A name that is no
        acronym means the party that is called so before those that are called so too: no gang by the name of Taliban.
        """
        found = _best(
            self.called(name), lambda entry: max((countries.get(one, 0) for one in entry.countries), default=0)
        )
        if on is not None:
            found = _best(found, lambda entry: float(entry.existed(on)))
        if not is_acronym(name):
            found = [one for one in found if fold(one.name) == fold(name)] or found
        return next((one for one in found if all(other is one or self._covers(one, other) for other in found)), None)

    def called(self, name: str) -> tuple[Entry, ...]:
        """The entries that go by `name`."""
        return tuple(self.entries[key] for key in self._named(name))

    def _covers(self, one: Entry, other: Entry) -> bool:
        """True if `other` is a part or a forerunner of `one`."""
        return one.id in self._reached(other.part_of, "part_of") or other.id in self._reached(one.succeeds, "succeeds")

    def _reached(self, ids: Iterable[str], relation: Literal["part_of", "succeeds"]) -> frozenset[str]:
        """The ids, and all that they lead to by the relation."""
        seen: set[str] = set()
        todo = list(ids)
        while todo:
            key = todo.pop()
            if key not in seen:
                seen.add(key)
                todo += getattr(self.entries[key], relation) if key in self.entries else ()
        return frozenset(seen)

    def _named(self, name: str) -> dict[str, str]:
        """How each entry goes by the name, else by what stands before or inside of its bracket."""
        for written in _readings(name):
            found = self._by_name.get(fold(written))
            if found:
                return found
        return {}

    def _candidate(self, key: str, by: str, country: str | None, on: date | None) -> Candidate:
        entry = self.entries[key]
        here = None if country is None else country in entry.countries
        return Candidate(entry, by, here, None if on is None else entry.existed(on))


def _names_of(entry: Entry) -> Iterator[tuple[str, str]]:
    yield entry.name, "name"
    if entry.called != entry.name:
        yield entry.called, "name"
    yield from ((name, "other name") for name in entry.also)
    yield from ((name, "pattern") for name in entry.patterned)


def _readings(name: str) -> Iterator[str]:
    yield name
    bracket = _BRACKET.fullmatch(name.strip())
    if bracket:
        before, inside, after = bracket.groups()
        yield f"{before} {after}"
        if not after:
            yield inside


def _rank(candidate: Candidate) -> tuple[bool, bool, int, str]:
    by = ("name", "other name", "pattern").index(candidate.by)
    return candidate.here is False, candidate.then is False, by, candidate.entry.id


def _best(entries: Sequence[Entry], weigh: Callable[[Entry], float]) -> list[Entry]:
    weights = [weigh(entry) for entry in entries]
    return [entry for entry, weight in zip(entries, weights, strict=True) if weight == max(weights)]
