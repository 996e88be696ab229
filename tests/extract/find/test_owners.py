"""Whose an event is."""

import pytest

from tests.extract.find.short import read


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The town recalls the kidnapping, torture and murder of three nurses.",
            ["abducted+killed 3..3 [three nurses]"],
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
