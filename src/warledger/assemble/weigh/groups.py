"""The groups of people that statements are about, each once, whatever reports call it.

`whom.cells` joins groups of which one may be the other: "12 civilians" and "14 Palestinians". Here those are joined
that no words make the same, and that no report tells apart either: three "officers" of one report and three "people" of
another are three, not six. Two groups are different people where

1. they are of two sides that fight each other, or of different sides or kinds, one known by its side, and no figure
   is told of both;
2. one report tells of both in one sentence, or of one besides the other ("three more"), or gives no figure of the one
   for the other as well, or counts single people of both. What has no number at all ("soldiers were killed") counts
   nobody apart.

Where neither is so, their figures are rivals: a recorder adds up what some report tells apart (methodology §8.5), and a
contested status is no second victim (Airwars). The group is called what most reports call it; where equally many call
it otherwise, by what these agree on.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import product

from warledger.assemble.weigh.adding import adds_to, in_one_sentence
from warledger.assemble.weigh.statements import Statement
from warledger.assemble.weigh.whom import EVERYONE, cells, side_key
from warledger.values import Account, Category, Whom

_UNTOLD = 2  # the low of words that tell no number at all: "soldiers", "some", "a number of" (methodology §7.3)

Groups = dict[Whom, list[Statement]]


def groups(accounts: Sequence[Account], told: Sequence[Statement]) -> tuple[Groups, list[Statement]]:
    """The statements by the people they are about, and those that are totals over several groups."""
    by_cell, several = _by_cell(told)
    total = by_cell.pop(EVERYONE, [])
    apart = _Apart(accounts if len(by_cell) > 1 else ())
    joined: list[Groups] = []
    for whom in sorted(by_cell, key=order):
        mine = {whom: by_cell[whom]}
        near = next((each for each in joined if not any(apart(mine, {its: each[its]}) for its in each)), None)
        joined.append(mine) if near is None else near.update(mine)
    found: Groups = defaultdict(list)
    for each in joined:
        found[_called(each)] += [statement for several_told in each.values() for statement in several_told]
    found[EVERYONE] += total
    return {whom: statements for whom, statements in found.items() if statements}, several


def order(whom: Whom) -> tuple[str, str]:
    """Sides by name, then those of no known side."""
    return whom.key or "~", whom.category.value


def _by_cell(told: Sequence[Statement]) -> tuple[Groups, list[Statement]]:
    apart: dict[tuple[str, str], set[Whom]] = defaultdict(set)
    for each in told:
        apart[each.account, each.voice].add(each.whom)
    stands_for = cells([sorted(members, key=order) for _, members in sorted(apart.items())])
    by_cell: Groups = defaultdict(list)
    several = []
    for each in told:
        cell = EVERYONE if each.whom == EVERYONE else stands_for[each.whom]
        if cell is None:
            several.append(each)
        else:
            by_cell[cell].append(each)
    return by_cell, several


def _called(joined: Groups) -> Whom:
    """What most accounts call the group; of equally many, what they agree on."""
    accounts = {whom: len({each.account for each in told}) for whom, told in joined.items()}
    names = [whom for whom in joined if accounts[whom] == max(accounts.values())]
    keys, categories = {whom.key for whom in names}, {whom.category for whom in names}
    one_side = names[0] if len(keys) == 1 else EVERYONE
    category = names[0].category if len(categories) == 1 else Category.UNKNOWN
    return Whom(one_side.key, one_side.name, category)


class _Apart:
    """Whether two groups are different people, by what the accounts say."""

    def __init__(self, accounts: Sequence[Account]) -> None:
        self._accounts = {account.id: account for account in accounts}
        self._claims = {claim.id: claim for account in accounts for claim in account.claims}
        self._opposed = {pair for account in accounts for pair in _opposed(account)}

    def __call__(self, one: Groups, other: Groups) -> bool:
        ((left, mine),), ((right, its),) = one.items(), other.items()
        if (left.key, right.key) in self._opposed:
            return True
        numbers, others = _numbers(mine), _numbers(its)
        if left.key != right.key and numbers and others and not numbers & others:
            return True
        both = {each.account for each in mine} & {each.account for each in its}
        sides = left.key is not None and right.key is not None and left.key != right.key
        return any(sides or self._tells_apart(account, mine, its) for account in both)

    def _tells_apart(self, account: str, one: Sequence[Statement], other: Sequence[Statement]) -> bool:
        """Rule 2, of one account."""
        mine, its = ([each for each in told if each.account == account] for told in (one, other))
        if any(self._in_one_breath(left, right) for left, right in product(mine, its)):
            return True
        numbers, others = _numbers(mine), _numbers(its)
        if not numbers or not others:
            return not all(_is_untold(each) for each in (mine if not numbers else its))
        if max(numbers) == max(others) == 1:
            return True
        return max(numbers) not in others and max(others) not in numbers

    def _in_one_breath(self, one: Statement, other: Statement) -> bool:
        """True if they stand in one sentence, or one adds to what was told before."""
        account = self._accounts[one.account]
        left, right = ([self._claims[claim] for claim in each.claims] for each in (one, other))
        return any(
            adds_to(mine, its) or adds_to(its, mine) or in_one_sentence(account, mine, its)
            for mine, its in product(left, right)
        )


def _opposed(account: Account) -> Iterator[tuple[str | None, str | None]]:
    """The sides that fight each other, each pair both ways round."""
    sides = [{side_key(account, party) for party in side} for side in account.event.sides]
    for here, side in enumerate(sides):
        others = [other for there, other in enumerate(sides) if there != here]
        yield from (pair for other in others for pair in product(side - {None}, other - {None}))


def _numbers(told: Sequence[Statement]) -> set[int]:
    """The figures that are numbers."""
    return {each.point for each in told if each.point is not None and not each.vague}


def _is_untold(each: Statement) -> bool:
    return each.vague and (each.low or 0) <= _UNTOLD


def are_told_apart(by_group: Mapping[Whom, Sequence[Statement]]) -> bool:
    """True if one voice of one account tells of two of the groups."""
    told: dict[tuple[str, str], set[Whom]] = defaultdict(set)
    for whom, statements in by_group.items():
        for each in statements:
            told[each.account, each.voice].add(whom)
    return any(len(several) > 1 for several in told.values())
