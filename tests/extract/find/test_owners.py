"""Whose an event is."""

import pytest

from tests.extract.find.short import read


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The town recalls the kidnapping, torture and murder of three nurses.",
            ["abducted 3..3 [three nurses]", "killed 3..3 [three nurses]"],
        ),
        ("The priests murder case was reopened.", ["killed 2.. [priests]"]),
        ("The murder case was reopened by priests.", []),
        ("A triple murder shocked the town.", ["killed 3..3"]),
        ("A triple blast shocked the town.", []),
        ("The attempted murder of two guards shocked the town.", []),
        ("Sunday's murder shocked the town.", []),  # a day is nobody
        ("The raid led to his death.", []),  # a pronoun counts nobody anew
        ("The fatal shooting of a teacher shocked the town.", ["killed 1..1 [a teacher]"]),
        ("The whereabouts of seven students remain unknown.", ["missing 7..7 [seven students]"]),
        ("Police found the whereabouts of seven students.", []),
    ],
)
def test_owners(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The blast caused injuries to six people.", ["wounded 6..6 [six people]"]),
        ("The blast resulted in injuries to a policeman.", ["wounded 1..1 [a policeman]"]),
        ("The blast caused injuries to the cause.", ["wounded 2.."]),
    ],
)
def test_who_has_the_injuries(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The killing in Gao of two teachers shocked the region.", ["killed 2..2 [two teachers]"]),
        ("The assassination on 22 March of the bishop shocked the town.", ["killed 1..1 [the bishop]"]),
        (
            "The killings during the last 72 hours of a judge and a clerk.",
            ["killed 1..1 [a judge]", "killed 1..1 [a clerk]"],
        ),
        (
            "ALL THOSE INVOLVED IN MONSIGNOR OSCAR ARNULFO ROMERO'S MURDER WERE TRIED.",
            ["killed 1..1 [OSCAR ARNULFO ROMERO]"],
        ),
        ("All those involved in the Front's murder of a clerk were tried.", ["killed 1..1 [a clerk]"]),
        ("The killing in the presence of witnesses was condemned.", []),
        ("The killing in Gao shocked a town of traders.", []),
    ],
)
def test_whose_death_behind_its_place(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted
