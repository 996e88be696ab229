"""Who stands before a harm word."""

import pytest

from tests.extract.find.short import read


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The raids left over 90 fighters and 50 civilians, including 15 women, injured.",
            [
                "wounded 91.. [over 90 fighters]",
                "wounded 50..50 [50 civilians]",
                "wounded 15..15 [15 women, injured] of civilians",
            ],
        ),
        (
            "The strikes left ten rebels and 20 soldiers dead and 21 others injured.",
            ["killed 10..10 [ten rebels]", "killed 20..20 [20 soldiers]", "wounded 21..21 [21 others]"],
        ),
        ("The strikes left two dead and wounded.", ["killed+wounded 2..2 [two]"]),
        ("The rebels left two towns, and 21 others were injured.", ["wounded 21..21 [21 others]"]),
    ],
)
def test_left_so(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Fifteen of those arrested are accused of murder.", ["captured 15..15 [Fifteen of those arrested]"]),
        ("Three of those killed were from Gao.", ["killed 3..3 [Three of those]"]),
        ("Those arrested are accused of murder.", []),
        ("Two of those who were wounded died.", ["killed 2..2 [Two of those]"]),
    ],
)
def test_some_of_those(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("A FARMER WAS KILLED AND THREE OTHERS IN TALL TAMR WERE INJURED.",
         ["killed 1..1 [A FARMER]", "wounded 3..3 [THREE OTHERS IN TALL TAMR]"]),
        ("Nine houses in Deir Ezzor were hit.", []),
        ("In Deir Ezzor were injured two others.", ["wounded 2..2 [two others]"]),
    ],
)  # fmt: skip
def test_people_before_their_place(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("22 captured rebels were paraded through the town.", ["captured 22..22 [captured rebels]"]),
        ("30 were captured near the mill.", ["captured 30..30 [30]"]),  # no noun follows
        ("A mother of six was killed.", ["killed 1..1 [A mother of six]"]),
    ],
)
def test_a_participle_between_a_number_and_its_noun(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted
