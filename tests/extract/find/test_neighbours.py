"""Numbers in gapped sentences: each belongs to the harm word beside it, wherever the tree hangs it."""

import pytest

from tests.extract.find.short import read


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Mayor killed, two guards hurt in ambush", ["killed 1..1 [Mayor]", "wounded 2..2 [two guards]"]),
        ("One dead, six injured in market blast", ["killed 1..1", "wounded 6..6"]),
        (
            "Villager killed and three others, including children, injured in raid",
            ["killed 1..1 [Villager]", "wounded 3..3 [three others]", "wounded 2.. [children] of others"],
        ),
        (
            "He gave a list of 33 people killed and 41 people missing.",
            ["killed 33..33 [33 people]", "missing 41..41 [41 people]"],
        ),
        ("Gunmen killed a guard and injured 15 nurses.", ["killed 1..1 [a guard]", "wounded 15..15 [15 nurses]"]),
        (
            "Rebels killed, with axes, three farmers and kidnapped 17 others.",
            ["killed 3..3 [three farmers]", "abducted 17..17 [17 others]"],
        ),
        ("The strike left two men dead and three in hospital.", ["killed 2..2 [two men]"]),
        ("The army killed and wounded 30 rebels.", ["killed+wounded 30..30 [30 rebels]"]),  # one number, two words
        (
            "Gunmen killed two guards injured in an earlier attack.",
            ["killed 2..2 [two guards]", "wounded 2..2 [two guards]"],
        ),  # nothing cuts them off
    ],
)
def test_neighbours(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted
