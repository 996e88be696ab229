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
