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
        # those who clash or trade fire stand against each other; those who clash with others side by side
        ("The Malian army and Ansar Dine clashed near Gao on Friday, killing nine people.", 2),
        ("Nine people died when Malian soldiers and Ansar Dine fighters exchanged fire.", 2),
        ("Nine people died when Malian soldiers and Ansar Dine fighters exchanged prisoners.", 0),
    ],
)
def test_a_noun_for_a_fight_tells_who_fought(text: str, wanted: int) -> None:
    assert len(read(text).events[0].sides) == wanted


def test_who_clashes_with_others_side_by_side_is_one_side() -> None:
    report = read(
        "Nine people died on Friday when the Malian army and Wagner fighters clashed with Ansar Dine fighters."
    )
    names = {party.id: party.name for party in report.parties}
    assert [{names[one] for one in side} for side in report.events[0].sides if len(side) > 1] in (
        [],
        [{"Malian army", "Wagner Group"}],
    )
