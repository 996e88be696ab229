"""Numbers that a label for the harmed gets."""

import pytest

from tests.extract.find.short import read


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("A doctor put the dead at 34, up from an earlier count of 14.", ["killed 34..34", "killed 14..14"]),
        ("A doctor put the price at 34 dollars, up from 14.", []),
        ("An early count of votes gave him 14.", []),
        ("The captives were twenty-six in number.", ["abducted 26..26"]),
        ("The dead numbered 60, the guards 90.", ["killed 60..60"]),
        ("Casualties among the guards reached 19.", ["killed+wounded 19..19"]),
        ("Casualties reached the hospital in 19 cars.", []),
        ("The captives were tired, and 26 guards slept.", []),
        ("Killed: 6. Wounded: 13", ["killed 6..6", "wounded 13..13"]),
        ("Fallen on the field of honour: 6", ["killed 6..6"]),
        ("Killed: 07. Missing: 02", ["killed 7..7", "missing 2..2"]),
        ("Killed in the raid, officers said: 6 horses", []),
    ],
)
def test_labels(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The army reported 50 dead and 12 prisoners.", ["killed 50..50", "captured 12..12"]),
        (
            "The rebels suffered 50 dead, 12 prisoners and many wounded.",
            ["killed 50..50", "captured 12..12", "wounded 3.."],
        ),
        ("The rebels suffered 34 dead, and 9 prisoners.", ["killed 34..34", "captured 9..9"]),
        ("The 12 prisoners slept.", []),
        ("The army reported 50 dead, and 12 prisoners slept.", ["killed 50..50"]),
    ],
)
def test_prisoners_in_a_row(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The army put its losses over the week at 60 soldiers.", ["killed+wounded 60..60 [60 soldiers]"]),
        (
            "The ministry put Russian losses in the sector at more than 300 troops.",
            ["killed+wounded 301.. [more than 300 troops]"],
        ),
        ("The council put its losses at 60 houses.", []),
        ("The council put losses over the year at 60 million euros.", []),
    ],
)
def test_losses_put_at_people(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted
