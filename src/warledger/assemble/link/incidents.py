"""Links and judgements → incidents, whatever the order in which accounts came."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, product
from statistics import fmean

from warledger.assemble.link.blocks import blocks
from warledger.assemble.link.features import compare
from warledger.assemble.link.places import kilometres
from warledger.assemble.link.traits import Traits
from warledger.values import Incident, Judgement, Link, Ruling
from warledger.values.identity import content_id

ENOUGH = 1.5  # points, at which two accounts are held to tell of one incident (set as features.py says)
TOGETHER = 1.0  # points that accounts of two groups come to on average, from which the groups are one incident
_LOOKED_AT = 4  # accounts of a group
VERSION = "incident@1"


def incidents(
    told: Sequence[Traits], judgements: Iterable[Judgement] = (), account_of: Mapping[str, str] | None = None
) -> tuple[Incident, ...]:
    """The incidents that these accounts tell of, every account in exactly one; summaries stand in each they cover.

    `judgements` are people's, on claims; `account_of` gives each claim's account.
    """
    once = {each.account: each for each in told}
    ruled = tuple(rulings(judgements, account_of or {}))
    single = [each for each in once.values() if not each.summary]
    found = grouped(single, links(single), ruled)
    return tuple(_with_summaries(incident, once) for incident in (*found, *_alone(once, found)))


def links(told: Sequence[Traits]) -> tuple[Link, ...]:
    """The pairs of accounts that score `ENOUGH`, among those that share a block."""
    by_block: dict[str, list[Traits]] = defaultdict(list)
    for each in told:
        for block in blocks(each):
            by_block[block].append(each)
    pairs = {
        (one.account, other.account): (one, other)
        for group in by_block.values()
        for one, other in combinations(sorted(group, key=lambda each: each.account), 2)
        if one.document != other.document
    }
    compared = (compare(one, other) for one, other in pairs.values())
    return tuple(link for link in compared if link.score >= ENOUGH)


def rulings(judgements: Iterable[Judgement], account_of: Mapping[str, str]) -> Iterator[tuple[str, str, Judgement]]:
    """The judgements that hold, on accounts; one on a claim that is no longer read rules nothing."""
    for judgement in judgements:
        left, right = account_of.get(judgement.left), account_of.get(judgement.right)
        if judgement.holds and left is not None and right is not None and left != right:
            yield left, right, judgement


def grouped(
    told: Sequence[Traits], found: Iterable[Link], ruled: Sequence[tuple[str, str, Judgement]] = ()
) -> tuple[Incident, ...]:
    """Accounts in incidents: the best links first, none across what is known to be different.

    Known to be different are two accounts of one report, and what a person judged so. A person's "same" makes one of
    two incidents whatever their scores, and comes before any, so that no score takes an account to what is judged
    different from its fellow. A chain of links is no incident: two groups are one only if their accounts are alike on
    average, too, by the few of each that are looked at. Equal links are taken in the order of their accounts, so that
    nothing depends on who came first.
    """
    groups = _Groups(told, ruled)
    used: list[Link] = []
    for left, right, judgement in sorted(ruled, key=lambda each: each[2].id):
        if judgement.ruling is Ruling.SAME and groups.judge(left, right):
            used.append(Link(left, right, ENOUGH, (), judgement.id))
    in_order = sorted(found, key=lambda each: (-each.score, each.left, each.right))
    used += [link for link in in_order if groups.join(link.left, link.right)]
    return tuple(_incident(members, used, ruled) for members in groups.members())


class _Groups:
    """Sets of accounts that grow together, unless something keeps them apart.

    What scores alone join is kept beside it: a person's word makes two groups one, and says nothing of how alike their
    accounts are, so that it takes none out of the group that scores put it in.
    """

    def __init__(self, told: Sequence[Traits], ruled: Sequence[tuple[str, str, Judgement]]) -> None:
        self._traits = {each.account: each for each in told}
        self._whole = {each.account: {each.account} for each in told}
        self._scored = {each.account: {each.account} for each in told}
        self._apart: dict[str, set[str]] = defaultdict(set)
        for left, right, judgement in ruled:
            if judgement.ruling is Ruling.DIFFERENT:
                self._apart[left].add(right)
                self._apart[right].add(left)

    def judge(self, left: str, right: str) -> bool:
        """True if a person's word puts the two in one group, and they were not before."""
        if left not in self._whole or right not in self._whole or self._whole[left] is self._whole[right]:
            return False
        if self._are_apart(self._whole[left], self._whole[right]):
            return False
        _unite(self._whole, left, right)
        return True

    def join(self, left: str, right: str) -> bool:
        """True if their score puts the two in one group, and no score did before."""
        if left not in self._scored or right not in self._scored or self._scored[left] is self._scored[right]:
            return False
        if self._are_apart(self._whole[left], self._whole[right]):
            return False
        if not self._are_alike(self._scored[left], self._scored[right]):
            return False
        _unite(self._scored, left, right)
        _unite(self._whole, left, right)
        return True

    def _are_apart(self, one: set[str], other: set[str]) -> bool:
        return any(self._apart[member] & other for member in one)

    def _are_alike(self, one: set[str], other: set[str]) -> bool:
        """True if of different reports, and few have nothing to do with each other; a single link is what it is."""
        documents = {self._traits[member].document for member in one}
        if any(self._traits[member].document in documents for member in other):
            return False
        if len(one) == len(other) == 1:
            return True
        pairs = product(sorted(one)[:_LOOKED_AT], sorted(other)[:_LOOKED_AT])
        return fmean(compare(self._traits[left], self._traits[right]).score for left, right in pairs) >= TOGETHER

    def members(self) -> Iterator[tuple[str, ...]]:
        unique = {id(group): group for group in self._whole.values()}
        return iter(sorted(tuple(sorted(group)) for group in unique.values()))


def _unite(groups: dict[str, set[str]], left: str, right: str) -> None:
    """Put all that is with either into one group."""
    if groups[left] is not groups[right]:
        groups[left] |= groups[right]
        for member in groups[right]:
            groups[member] = groups[left]


def _incident(members: tuple[str, ...], used: Iterable[Link], ruled: Iterable[tuple[str, str, Judgement]]) -> Incident:
    inside = set(members)
    return Incident(
        id=content_id(VERSION, members[0]),
        accounts=members,
        links=tuple(link for link in used if link.left in inside),
        judgements=tuple(sorted(judgement.id for left, right, judgement in ruled if {left, right} & inside)),
    )


# Summaries


def _alone(once: Mapping[str, Traits], found: Sequence[Incident]) -> Iterator[Incident]:
    """A summary that covers no known incident stands as one of its own: nothing is lost."""
    for account, summary in sorted(once.items()):
        if summary.summary and not any(covers(summary, once[incident.accounts[0]]) for incident in found):
            yield Incident(content_id(VERSION, account), (account,))


def _with_summaries(incident: Incident, once: Mapping[str, Traits]) -> Incident:
    first = once[incident.accounts[0]]
    covering = tuple(sorted(key for key, each in once.items() if each.summary and covers(each, first)))
    return Incident(incident.id, incident.accounts, incident.links, covering, incident.judgements)


def covers(summary: Traits, single: Traits) -> bool:
    """True if the summary's days, place and sides hold the incident's."""
    if summary.account == single.account or summary.earliest is None or summary.latest is None:
        return False
    if single.earliest is None or single.latest is None or not single.dated:
        return False
    in_time = summary.earliest <= single.earliest and single.latest <= summary.latest
    distance = kilometres(summary, single)
    near = bool(summary.places & single.places) or (distance is not None and distance <= summary.radius)
    return in_time and near and (not summary.sides or not single.sides or bool(summary.sides & single.sides))
