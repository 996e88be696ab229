"""Who stood against whom."""

import pytest

from tests.extract.events.tellings import killed
from tests.extract.test_report import read
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
        ([("S", "M"), ("M", "S")], [("M", "S")], (("S",), ("M",))),  # "five S and two M died fighting each other"
    ],
)
def test_sides(
    fights: list[tuple[str, str | None]], allies: list[tuple[str, str]], wanted: tuple[tuple[str, ...], ...]
) -> None:
    claims = [by(winner, loser, number) for number, (winner, loser) in enumerate(fights)]
    assert sorted(map(sorted, sides(claims, allies))) == sorted(map(sorted, wanted))


@pytest.mark.parametrize(
    ("fights", "wanted"),
    [
        ([("S", "people")], (("S",),)),
        ([("S", "M"), ("S", "people")], (("S",), ("M",))),
        ([("S", "people"), ("people", "S")], (("S",), ("people",))),  # villagers who fought back
    ],
)
def test_who_only_suffers_is_no_side(fights: list[tuple[str, str]], wanted: tuple[tuple[str, ...], ...]) -> None:
    claims = [by(winner, loser, number) for number, (winner, loser) in enumerate(fights)]
    assert sides(claims, [("M", "people")], {"people"}) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Nine people died on Friday in clashes between the Malian army and Ansar Dine fighters.", 2),
        ("Nine people died on Friday in clashes on the road between the army's base and Ansar Dine's camp.", 0),
        ("Nine people died on Friday in clashes. The dialogue between the army and Ansar Dine goes on.", 0),
    ],
)
def test_a_noun_for_a_fight_tells_who_fought(text: str, wanted: int) -> None:
    assert len(read(text).events[0].sides) == wanted
