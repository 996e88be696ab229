"""Parts of a toll."""

import pytest

from tests.extract.find.short import read


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Fifteen people were injured, three seriously.",
            ["wounded 15..15 [Fifteen people]", "wounded 3..3 of people"],
        ),
        ("Nine people were shot, one fatally.", ["killed+wounded 9..9 [Nine people]", "killed 1..1 of people"]),
        (
            "Nine people were killed; among them were three nurses.",
            ["killed 9..9 [Nine people]", "killed 3..3 [three nurses] of people"],
        ),
        (
            "Nine people were killed, of whom four were women.",
            ["killed 9..9 [Nine people]", "killed 4..4 [four] of people"],
        ),
        (
            "Gunmen killed a guard and injured 15 nurses, four of them badly.",
            ["killed 1..1 [a guard]", "wounded 15..15 [15 nurses]", "wounded 4..4 [four of them] of nurses"],
        ),
        (
            "Police counted 12 dead, including three children.",
            ["killed 12..12", "killed 3..3 [three children] of dead"],
        ),  # the whole is a bare number
        ("Fifteen people were injured, some seriously.", ["wounded 15..15 [Fifteen people]"]),  # how, not how many
        ("Two men, both of whom were guards, were killed.", ["killed 2..2 [Two men]"]),  # all of them are no part
        ("Fifteen people were injured, and three critically ill men were freed.", ["wounded 15..15 [Fifteen people]"]),
    ],
)
def test_parts(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted
