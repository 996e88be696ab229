"""Whose losses: the same side under its names in many reports, and which groups of people may be the same people."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from warledger.values import Account, Category, Group, Party, Whom

EVERYONE = Whom(None, None)
_NOBODYS = frozenset({"civilians", "people"})  # kinds of parties that are no side: their category says what they are


def side_key(account: Account, party: str | None) -> str | None:
    """What the account's party is called across reports; None for people who are no side."""
    known = account.party(party)
    if known is None or known.kind in _NOBODYS:
        return None
    return known.key


def whom(account: Account, victims: Group) -> Whom:
    """Whose people the victims are."""
    known = account.party(victims.party)
    key = None if known is not None and _is_anyones(known) else side_key(account, victims.party)
    civilian = known is not None and known.kind == "civilians"
    category = Category.CIVILIAN if civilian and victims.category is Category.UNKNOWN else victims.category
    return Whom(key, known.name if known and key else None, category)


def _is_anyones(party: Party) -> bool:
    """True for "the police" of nobody knows where: it tells what they were, not whose."""
    return party.entry is None and party.country is None and party.name.islower()


def may_be(one: Whom, other: Whom) -> bool:
    """True if the two may be the same people: neither side nor category speaks against it."""
    sides = {one.key, other.key} - {None}
    categories = {one.category, other.category} - {Category.UNKNOWN}
    return len(sides) <= 1 and len(categories) <= 1


def both(one: Whom, other: Whom) -> Whom:
    """The two taken together, as the more telling of them."""
    named = one if one.key else other
    category = one.category if one.category is not Category.UNKNOWN else other.category
    return Whom(named.key, named.name, category)


def cells(told: Sequence[Iterable[Whom]]) -> dict[Whom, Whom | None]:
    """Which people each `Whom` stands for; None where it is a total over several that are told apart.

    `told` holds, account by account, the groups that the account tells apart. Two groups are taken for the same people
    if they may be and no account tells them apart: "12 civilians" in one report, "14 Palestinians" in another. A group
    that is told apart from others is their total only if its words hold them all: "19 Palestinians" that of the
    civilians and the fighters among them. "4 civilians" and "one of the Front" are parts beside each other.
    Everyone (no side, no category) is always the total.
    """
    apart = {frozenset(pair) for groups in told for pair in combinations(set(groups), 2)}
    found: dict[Whom, Whom | None] = {EVERYONE: None}
    settled: list[_Cell] = []
    for group in sorted({group for each in told for group in each} - {EVERYONE}, key=_telling):
        near = [cell for cell in settled if may_be(group, cell.whom)]
        same = [cell for cell in near if not any(frozenset((group, member)) in apart for member in cell.members)]
        held = [cell for cell in near if _holds(group, cell.whom)]
        if len(held) > 1 or len(same) > 1 or (held and not same):
            found[group] = None
        elif len(near) == 1 and same:
            same[0].join(group)
        else:
            settled.append(_Cell(group, [group]))
    return found | {member: cell.whom for cell in settled for member in cell.members}


@dataclass(slots=True)
class _Cell:
    """People, and the groups that are taken for them."""

    whom: Whom
    members: list[Whom]

    def join(self, group: Whom) -> None:
        self.whom = both(self.whom, group)
        self.members.append(group)


def _holds(wide: Whom, narrow: Whom) -> bool:
    """True if all that is said of `wide` is said of `narrow`, too."""
    return wide.key in (None, narrow.key) and wide.category in (Category.UNKNOWN, narrow.category)


def _telling(group: Whom) -> tuple[bool, bool, str, str]:
    """The most telling first, so that what is more general meets all that it may stand for."""
    return group.key is None, group.category is Category.UNKNOWN, group.key or "", group.category.value
