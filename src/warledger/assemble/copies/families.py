"""Kinships → families: which documents are one text, and which version of it stands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from warledger.assemble.copies.kinship import Kin, Kinship, age, kinship
from warledger.assemble.copies.shingles import Print, sketch

_CROWD = 200  # documents under one key: a stock phrase, no sign of kinship


@dataclass(frozen=True, slots=True)
class Family:
    """Documents that are one text; `original` is the first of them, `replaced` those that an update stands for."""

    original: str
    members: tuple[str, ...]
    replaced: tuple[str, ...] = ()
    kinships: tuple[Kinship, ...] = ()


def families(prints: Sequence[Print]) -> tuple[Family, ...]:
    """The families among `prints`, every document in exactly one, whatever the order in which they came.

    From the earliest on, a document joins the family whose first text it shares most with, or that it updates a member
    of; else it starts one. So a round-up that reprints two stories does not make one family of both.
    """
    known = {each.document: each for each in prints}
    kin = [found for one, other in _candidates(known.values()) if (found := kinship(one, other)) is not None]
    return founded(known, kin)


def founded(known: Mapping[str, Print], kin: Sequence[Kinship]) -> tuple[Family, ...]:
    """The families that these kinships make of the documents of `known`."""
    later: dict[str, list[Kinship]] = defaultdict(list)
    for each in kin:
        later[each.later].append(each)
    original: dict[str, str] = {}
    for document in sorted(known, key=lambda name: age(known[name])):
        nearest = max(_ways_in(later[document], original), default=None)
        original[document] = original[nearest[1]] if nearest else document
    return tuple(_family(first, original, kin) for first in sorted(set(original.values())))


def _ways_in(kinships: Iterable[Kinship], original: Mapping[str, str]) -> Iterator[tuple[float, str]]:
    for each in kinships:
        if original[each.earlier] == each.earlier or each.kin is Kin.UPDATE:
            yield each.share, each.earlier


def _candidates(prints: Iterable[Print]) -> Iterable[tuple[Print, Print]]:
    """The pairs that share a key."""
    by_key: dict[int, list[Print]] = defaultdict(list)
    for each in sorted(prints, key=lambda one: one.document):
        for key in sketch(each):
            by_key[key].append(each)
    pairs = {
        (one.document, other.document): (one, other)
        for group in by_key.values()
        if len(group) <= _CROWD
        for one, other in combinations(group, 2)
    }
    return pairs.values()


def _family(first: str, original: Mapping[str, str], kinships: Iterable[Kinship]) -> Family:
    members = tuple(sorted(document for document, its in original.items() if its == first))
    inside = tuple(each for each in kinships if each.earlier in members and each.later in members)
    replaced = {each.earlier for each in inside if each.kin is Kin.UPDATE}
    return Family(first, members, tuple(sorted(replaced)), inside)
