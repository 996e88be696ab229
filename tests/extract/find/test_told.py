"""Harm words that need their people, and sums."""

import pytest

from tests.extract.find.short import read


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The army eliminated six rebels.", ["killed 6..6 [six rebels]"]),
        ("The army eliminated six and lost a bridge.", ["killed 6..6 [six]"]),
        ("The army eliminated the debt.", []),
        ("Rebels executed 17 prisoners.", ["killed 17..17 [17 prisoners]"]),
        ("Police executed 17 search warrants and arrested four men.", ["captured 4..4 [four men]"]),
        ("The execution of two nurses shocked the town.", ["killed 2..2 [two nurses]"]),
        ("The plan's execution was slow.", []),
        ("Troops evacuated 20 monks.", ["displaced 20..20 [20 monks]"]),
        ("The monks had to evacuate the church.", []),
        ("The battalion suffered battlefield losses.", ["killed+wounded 1.. [The battalion]"]),
        ("Sabotage caused a power loss.", []),
        ("He was a victim of racism.", []),
        ("A court revoked a warrant for the arrest of Omar Gil.", []),
    ],
)
def test_verbs_that_are_also_done_to_things(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The bomb left a guard in critical condition, and two drivers are in serious condition.",
            ["wounded 1..1 [a guard]", "wounded 2..2 [two drivers]"],
        ),
        ("The engine is in critical condition.", []),
        ("The victims are in stable condition.", []),  # they were counted before
    ],
)
def test_condition(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The blast led to a number of deaths and injuries.", ["killed 2..", "wounded 2.."]),
        ("The blast caused one death, injuries, and damage.", ["killed 1..1", "wounded 2.."]),
        ("The law treats deaths and injuries alike.", []),
    ],
)
def test_deaths_and_injuries_of_nobody_by_name(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The toll from the raid climbed to 45.", ["killed 45..45"]),
        ("The toll of the bridge rose to 45 pesos.", []),
        (
            "The kidnapping of another student brought to eight the number of students kidnapped this month.",
            ["abducted 1..1 [another student]", "abducted 8..8 [students]"],
        ),
        ("The kidnapping brought eight officers to the university.", []),
        ("The latest deaths bring the total number of people killed to 27.", ["killed 27..27 [people]"]),
    ],
)
def test_sums(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted
