"""Whose losses: the same side under its names in many reports, and which groups of people may be the same people."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence

from warledger.values import Account, Category, Group, Party, Whom

EVERYONE = Whom(None, None)
_NOBODYS = frozenset({"civilians", "people"})  # kinds of parties that are no side: their category says what they are


def folded(name: str) -> str:
    """`name` in lower case, without accents, articles and punctuation, so that spellings compare."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode() or name
    words = "".join(letter if letter.isalnum() else " " for letter in plain.casefold()).split()
    return " ".join(word for word in words if word not in ("the", "a", "an"))


def side_key(account: Account, party: str | None) -> str | None:
    """What a party is called across reports: its entry in the knowledge base, else its folded name and country."""
    known = account.party(party)
    if known is None or known.kind in _NOBODYS:
        return None
    return known.entry or f"{folded(known.name)}|{known.country or ''}"


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
    if they may be and no account tells them apart: "12 civilians" in one report, "14 Palestinians" in another.
    Everyone (no side, no category) is always the total.
    """
    apart = {frozenset(pair) for groups in told for pair in _pairs(set(groups))}
    found: dict[Whom, Whom | None] = {EVERYONE: None}
    groups = sorted({group for each in told for group in each} - {EVERYONE}, key=_telling)
    settled: list[Whom] = []
    for group in groups:
        same = [other for other in settled if may_be(group, other) and frozenset((group, other)) not in apart]
        total = [other for other in settled if may_be(group, other)]
        if len(total) > 1 or (total and not same):
            found[group] = None
            continue
        found[group] = group
        if same:
            merged = both(same[0], group)
            found |= {each: merged for each, stands_for in found.items() if stands_for == same[0]}
            found[group] = merged
            settled[settled.index(same[0])] = merged
        else:
            settled.append(group)
    return found


def _pairs(groups: set[Whom]) -> Iterable[tuple[Whom, Whom]]:
    ordered = sorted(groups, key=_telling)
    return ((one, other) for place, one in enumerate(ordered) for other in ordered[place + 1 :])


def _telling(group: Whom) -> tuple[bool, bool, str, str]:
    """The most telling first, so that what is more general meets all that it may stand for."""
    return group.key is None, group.category is Category.UNKNOWN, group.key or "", group.category.value
