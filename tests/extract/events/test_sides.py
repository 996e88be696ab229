"""Who stood against whom."""

import pytest

from tests.extract.events.tellings import killed
from warledger.extract.events.sides import sides
from warledger.values import Claim, Group


def by(winner: str, loser: str | None, number: int) -> Claim:
    """`winner` killed people of `loser`."""
    return killed(number, Group(loser, loser, loser), Group(winner, winner, winner))


@pytest.mark.parametrize(
    ("fights", "allies", "wanted"),
    [
        ([("S", "M")], [], (("S",), ("M",))),
        ([("S", "M"), ("S", "W")], [], (("S",), ("M", "W"))),
        ([("S", "M"), ("W", "S")], [], (("S",), ("M", "W"))),
        ([("S", "M"), ("W", None)], [("M", "W")], (("S",), ("M", "W"))),
        ([("S", "M"), ("W", None)], [], (("S",), ("M",), ("W",))),
        ([("A", "B"), ("C", "D")], [], (("A",), ("B",), ("C",), ("D",))),
        ([("S", "M")], [("M", "X")], (("S",), ("M",))),  # an ally whom no claim names
        ([], [("M", "W")], ()),
    ],
)
def test_sides(
    fights: list[tuple[str, str | None]], allies: list[tuple[str, str]], wanted: tuple[tuple[str, ...], ...]
) -> None:
    claims = [by(winner, loser, number) for number, (winner, loser) in enumerate(fights)]
    assert sorted(map(sorted, sides(claims, allies))) == sorted(map(sorted, wanted))
