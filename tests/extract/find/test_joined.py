"""Coordinations: each person once."""

import pytest

from tests.extract.find.short import read


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Gunmen killed his wife, Ana Mota, and two guards.", ["killed 1..1 [his wife]", "killed 2..2 [two guards]"]),
        ("Gunmen killed two reporters, Luis Prado and Ana Mota, on Friday.", ["killed 2..2 [two reporters]"]),
        ("Police arrested a suspect, a clerk of the bank.", ["captured 1..1 [a suspect]"]),
        ("Rebels killed nine people, activists say.", ["killed 9..9 [nine people]"]),
        (
            "Gunmen killed a clerk, a nurse and a driver.",
            ["killed 1..1 [a clerk]", "killed 1..1 [a nurse]", "killed 1..1 [a driver]"],
        ),
        ("Gunmen killed a priest and Ana Mota.", ["killed 1..1 [a priest]", "killed 1..1 [Ana Mota]"]),
        (
            "Ana Mota, 34, and Luis Prado, 20, were killed.",
            ["killed 1..1 [Ana Mota, 34]", "killed 1..1 [Luis Prado, 20]"],
        ),  # ages are nobody
    ],
)
def test_joined(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "A mine killed the mayor, his wife and their driver.",
            ["killed 1..1 [the mayor]", "killed 1..1 [his wife]", "killed 1..1 [their driver]"],
        ),
        ("A mine killed the mayor, a friend of the poor.", ["killed 1..1 [the mayor]"]),
        ("A mine killed the mayor; his wife and their driver slept.", ["killed 1..1 [the mayor]"]),
    ],
)
def test_kin(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Police arrested Ana Gil, 40 and homeless.", ["captured 1..1 [Ana Gil, 40]"]),
        ("Police arrested Ana Gil and a homeless man.", ["captured 1..1 [Ana Gil]", "captured 1..1 [a homeless man]"]),
    ],
)
def test_what_somebody_is(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Nine attacks left a civilian and 13 rebels dead.",
            ["killed 13..13 [a civilian and 13 rebels]", "killed 1..1 [civilian]"],
        ),
        ("Nine attacks left a civilian camp and 13 houses in ruins.", []),
        (
            "The raid killed the rebel commander Omar Said and two of his guards.",
            ["killed 1..1 [the rebel commander]", "killed 2..2 [two of his guards]"],
        ),
        ("The raid killed two guards, Omar Said and Luis Gil.", ["killed 2..2 [two guards]"]),
    ],
)
def test_one_and_a_number(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "A strike hit a school, killing 20 pupils and two teachers, witnesses and a member of the council said.",
            ["killed 20..20 [20 pupils]", "killed 2..2 [two teachers]"],
        ),
        (
            "A strike hit a school, killing 20 pupils and two teachers, and a member of the council.",
            ["killed 20..20 [20 pupils]", "killed 2..2 [two teachers]", "killed 1..1 [a member of the council]"],
        ),
    ],
)
def test_voices_behind_the_victims(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Six Germans, four U.S. citizens, a Canadian, and a Spaniard were arrested by the police.",
            [
                "captured 6..6 [Six Germans]",
                "captured 1..1 [a Spaniard]",
                "captured 4..4 [four U.S. citizens]",
                "captured 1..1 [a Canadian]",
            ],
        ),
        ("Nine people, six women and three men, were killed.", ["killed 9..9 [Nine people]"]),
    ],
)
def test_groups_that_stand_beside_the_first(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted
