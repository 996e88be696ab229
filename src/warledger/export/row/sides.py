"""Who against whom, by all the accounts of an incident."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from warledger.export.row.dossier import Dossier
from warledger.knowledge.parties import Entry, names, states
from warledger.knowledge.parties.kinds import OF_STATE
from warledger.values import Account, Party

NOBODYS = frozenset({"civilians", "people"})  # kinds of parties that are no side


class Actor(NamedTuple):
    """A party across reports. `key` is the one that estimates name it by (`Whom.key`)."""

    key: str
    name: str
    kind: str | None
    country: str | None
    entry: Entry | None

    @property
    def is_state(self) -> bool:
        """True of a state's government, army or police."""
        return self.kind in OF_STATE and self.country in states()

    @property
    def countries(self) -> tuple[str, ...]:
        """Where it acts, its home first."""
        return (self.entry.countries if self.entry else ()) or ((self.country,) if self.country else ())


class Sides(NamedTuple):
    """Two camps, either of which may be empty, each in order of how many accounts name its parties.

    The first is the one that more claims say did something.
    """

    first: tuple[Actor, ...]
    second: tuple[Actor, ...]

    def swapped(self) -> Sides:
        return Sides(self.second, self.first)

    def holds(self, key: str | None) -> int | None:
        """Which camp (0 or 1) has the party of this key."""
        return next((number for number, camp in enumerate(self) if any(actor.key == key for actor in camp)), None)


def sides(dossier: Dossier) -> Sides:
    """The two camps. A party that an account puts with (or against) known ones joins (or opposes) their camp."""
    camps: dict[str, int] = {}
    actors: dict[str, Actor] = {}
    votes: Counter[str] = Counter()
    deeds: Counter[str] = Counter()
    for account in sorted(dossier.accounts, key=_telling):
        told = [[actor_of(party) for party in side] for side in _sides_of(account)]
        for actor in (actor for side in told for actor in side):
            actors.setdefault(actor.key, actor)
            votes[actor.key] += 1
        _placed([[actor.key for actor in side] for side in told], camps)
        deeds.update(_doers(account))
    both = tuple(_camp(number, camps, actors, votes) for number in (0, 1))
    done = [sum(deeds[actor.key] for actor in camp) for camp in both]
    found = Sides(*both)
    return found.swapped() if done[1] > done[0] or not both[0] else found


def actor_of(party: Party) -> Actor:
    """The party as other reports know it."""
    entry = names().entries.get(party.entry or "")
    name = entry.called if entry else party.name
    return Actor(party.key, name, party.kind or (entry.kind if entry else None), _home(party, entry), entry)


def _home(party: Party, entry: Entry | None) -> str | None:
    return (entry.country if entry else None) or party.country


def _sides_of(account: Account) -> list[list[Party]]:
    """The account's sides, as far as they are organised."""
    sides = [[account.party(name) for name in side] for side in account.event.sides]
    kept = [[party for party in side if party and party.kind not in NOBODYS] for side in sides]
    return [side for side in kept if side]


def _telling(account: Account) -> tuple[bool, str, str]:
    """Accounts that tell of two sides first, then the earliest."""
    published = account.document.published
    return len(_sides_of(account)) < 2, published.isoformat() if published else "~", account.id


def _placed(told: list[list[str]], camps: dict[str, int]) -> None:
    """Put each side's parties with the camp that one of them is in, else against the other's, else where room is."""
    for number, side in enumerate(told[:2]):
        others = [key for other in told[:2] if other is not side for key in other]
        own = next((camps[key] for key in side if key in camps), None)
        against = next((1 - camps[key] for key in others if key in camps), None)
        camp = own if own is not None else against if against is not None else number
        for key in side:
            camps.setdefault(key, camp)


def _camp(number: int, camps: dict[str, int], actors: dict[str, Actor], votes: Counter[str]) -> tuple[Actor, ...]:
    members = [actors[key] for key, camp in camps.items() if camp == number]
    return tuple(sorted(members, key=lambda actor: -votes[actor.key]))


def _doers(account: Account) -> Iterator[str]:
    """The keys of those that claims say did something, once a claim."""
    for claim in account.claims:
        group = (claim.toll and claim.toll.perpetrator) or (claim.action and claim.action.actor)
        party = account.party(group.party) if group else None
        if party:
            yield party.key
