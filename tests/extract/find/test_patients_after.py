"""Who stands behind a harm word, right after it or past what stands between."""

import pytest

from tests.extract.find.short import read


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Villagers stabbed to death Musa Ladan, a herder, near Gombi.", ["killed 1..1 [Musa Ladan]"]),
        ("Bandits hacked to death a shepherd on Monday.", ["killed 1..1 [a shepherd]"]),
        ("Bandits beat to death nine drivers and fled.", ["killed 9..9 [nine drivers]"]),
        ("Two drivers were beaten to death by residents.", ["killed 2..2 [Two drivers]"]),  # of a passive, who did it
        ("Three nurses were hacked to death Monday.", ["killed 3..3 [Three nurses]"]),  # a day is nobody
    ],
)
def test_whom_an_active_verb_has_behind_to_death(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Neighbours were still searching on Friday for three boys under the rubble.",
            ["missing 3..3 [three boys under the rubble]"],
        ),
        ("Neighbours searched the rubble on Friday for three hours.", []),  # how long, and not whom
        (
            "Neighbours were searching on Friday when shells fell, killing a man and burying two cars in rubble.",
            ["killed 1..1 [a man]"],
        ),  # the next clause ends it
    ],
)
def test_whom_they_look_for_past_a_day(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted
