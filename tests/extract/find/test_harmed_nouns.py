"""Nouns for the harmed that tell of them, and those that recall who was told of before."""

import pytest

from tests.extract.find.short import read


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The rockets caused varying levels of damage and casualties.", ["killed+wounded 2.."]),
        ("The raid did not cause damage or casualties.", ["killed+wounded 0..0"]),
        ("They feared damage and casualties.", []),
        ("No casualty was reported in this attack.", ["killed+wounded 0..0"]),
        ("No casualty figure was given for this attack.", []),
        ("The casualties were taken home.", []),
        ("There have been civilian casualties.", ["killed+wounded 2.."]),
        ("There may have been civilian casualties.", []),
    ],
)
def test_news(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("There was no immediate comment from the army on casualties.", []),
        ("The army gave a comment on the 12 casualties.", ["killed+wounded 12..12"]),
        ("The extent of casualties was not immediately known.", []),
        ("The raid caused casualties, and the extent of the fire was not known.", ["killed+wounded 2.."]),
    ],
)
def test_what_is_not_told(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Police rescued 14 victims from the gang.", []),
        ("Nine victims were freed on Sunday.", []),
        ("Nine victims were treated at the clinic.", ["killed+wounded 9..9"]),
        ("Police rescued 14 victims, killing two bandits.", ["killed 2..2 [two bandits]"]),  # what else was done counts
    ],
)
def test_victims_who_are_rescued(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted
