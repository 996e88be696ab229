"""Persons by their names, their ages, and those joined to a name."""

import pytest

from tests.extract.find.short import read


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The shelling killed 34-year-old Omar Keita.", ["killed 1..1 [34-year-old Omar Keita]"]),
        (
            "Police arrested Omar Keita, 47 and homeless.",
            ["captured 1..1 [Omar Keita, 47]"],
        ),  # an age, no number of people
        ("Police arrested 47 homeless men.", ["captured 47..47 [47 homeless men]"]),
    ],
)
def test_ages(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The gang began killing each other.", []),
        ("The gang killed one another.", []),
        ("The gang killed each guard.", ["killed 1..1 [each guard]"]),
    ],
)
def test_each_other(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Grenades killed commander Omar Keita and two of his guards.",
            ["killed 1..1 [Omar Keita]", "killed 2..2 [two of his guards]"],
        ),
        (
            "The mob killed a man, identified as Omar Keita, and two of his sons.",
            ["killed 1..1 [a man, identified as Omar Keita]", "killed 2..2 [two of his sons]"],
        ),
        ("The mob killed a man, identified as Omar Keita, and fled.", ["killed 1..1 [a man]"]),
        ("Grenades killed commander Omar Keita and two of his horses.", ["killed 1..1 [commander]"]),
    ],
)
def test_people_joined_to_a_name(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted
