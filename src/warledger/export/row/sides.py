"""Who against whom, by all the accounts of an incident."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import permutations
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
    def is_named(self) -> bool:
        """False of "guerrillas", "the attackers": what they did, and not who they are."""
        return self.entry is not None or not self.name.islower()

    @property
    def countries(self) -> tuple[str, ...]:
        """Where it acts, its home first."""
        return (self.entry.countries if self.entry else ()) or ((self.country,) if self.country else ())


class Sides(NamedTuple):
    """Two camps, either of which may be empty: who goes by a name first, then in order of how many accounts tell of it.

    The first is the one that more claims say did something.
    """

    first: tuple[Actor, ...]
    second: tuple[Actor, ...]

    def named(self) -> Sides:
        """Without "guerrillas" where a party of their camp goes by its name."""
        first, second = (tuple(actor for actor in camp if actor.is_named or not camp[0].is_named) for camp in self)
        return Sides(first, second)

    def swapped(self) -> Sides:
        return Sides(self.second, self.first)

    def holds(self, key: str | None) -> int | None:
        """Which camp (0 or 1) has the party of this key."""
        return next((number for number, camp in enumerate(self) if any(actor.key == key for actor in camp)), None)


def sides(dossier: Dossier) -> Sides:
    """The two camps: a party joins those that most accounts put it with, against those that they set it against."""
    told = [
        [[actor_of(party) for party in side] for side in _sides_of(account)]
        for account in sorted(dossier.accounts, key=_telling)
    ]
    actors: dict[str, Actor] = {}
    for actor in (actor for each in told for side in each for actor in side):
        actors.setdefault(actor.key, actor)
    votes = Counter(actor.key for each in told for side in each for actor in side)
    deeds = Counter(key for account in dossier.accounts for key in _doers(account))
    harmed = {key for account in dossier.accounts for key in _harmed(account)}
    roles = {key: bool(deeds[key]) for key in actors if bool(deeds[key]) != (key in harmed)}
    camps = _camps(sorted(actors.values(), key=lambda actor: -votes[actor.key]), _bonds(told), roles)
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


def _bonds(told: Iterable[Sequence[Sequence[Actor]]]) -> Counter[tuple[str, str]]:
    """How often two parties stand on one side rather than against each other, each pair both ways round."""
    bonds: Counter[tuple[str, str]] = Counter()
    for each in told:
        where = {actor.key: number for number, side in enumerate(each) for actor in side}
        for one, other in permutations(where, 2):
            bonds[one, other] += 1 if where[one] == where[other] else -1
    return bonds


def _camps(ordered: Iterable[Actor], bonds: Mapping[tuple[str, str], int], roles: Mapping[str, bool]) -> dict[str, int]:
    """Each party's camp, 0 or 1, one party after the other, by those placed before it."""
    camps: dict[str, int] = {}
    placed: list[Actor] = []
    for actor in ordered:
        told = sum(bonds[actor.key, other.key] * _sign(camps[other.key]) for other in placed)
        likely = sum(_likely(actor, other, roles) * _sign(camps[other.key]) for other in placed)
        camps[actor.key] = int((told or likely) < 0)
        placed.append(actor)
    return camps


def _sign(camp: int) -> int:
    return 1 - 2 * camp


def _likely(one: Actor, other: Actor, roles: Mapping[str, bool]) -> int:
    """1 if two parties that no account tells of together are likely on one side, -1 if not.

    Who only did harm stands against whom it was only done to; else a state against whoever is none.
    """
    mine, its = roles.get(one.key), roles.get(other.key)
    same = mine == its if mine is not None and its is not None else one.is_state == other.is_state
    return 1 if same else -1


def _camp(number: int, camps: dict[str, int], actors: dict[str, Actor], votes: Counter[str]) -> tuple[Actor, ...]:
    members = [actors[key] for key, camp in camps.items() if camp == number]
    return tuple(sorted(members, key=lambda actor: (not actor.is_named, -votes[actor.key])))


def _doers(account: Account) -> Iterator[str]:
    """The keys of those that claims say did something, once a claim."""
    for claim in account.claims:
        group = (claim.toll and claim.toll.perpetrator) or (claim.action and claim.action.actor)
        party = account.party(group.party) if group else None
        if party:
            yield party.key


def _harmed(account: Account) -> Iterator[str]:
    """The keys of those whose people were harmed."""
    for claim in account.claims:
        party = account.party(claim.toll.victims.party) if claim.toll and claim.toll.quantity.high != 0 else None
        if party:
            yield party.key
