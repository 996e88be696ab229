"""Those who suffered it together with somebody."""

import pytest

from tests.extract.find.short import read


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The general was killed along with two of his guards.",
            ["killed 1..1 [The general]", "killed 2..2 [two of his guards]"],
        ),
        ("He was killed together with his driver.", ["killed 1..1 [He]", "killed 1..1 [his driver]"]),
        ("The judge was wounded, as was her secretary.", ["wounded 1..1 [The judge]", "wounded 1..1 [her secretary]"]),
        (
            "Gunmen killed Luis Prado together with two bodyguards.",
            ["killed 1..1 [Luis Prado]", "killed 2..2 [two bodyguards]"],
        ),
        (
            "The mayor was killed with two of his guards.",
            ["killed 1..1 [The mayor]", "killed 2..2 [two of his guards]"],
        ),
        ("The mayor was killed with an axe.", ["killed 1..1 [The mayor]"]),
        ("The mayor was killed, and with two of his guards gone the town fell.", ["killed 1..1 [The mayor]"]),
        ("The mayor was killed along with his plans.", ["killed 1..1 [The mayor]"]),  # no people
        (
            "The mayor was killed, but along with two guards the governor escaped.",
            ["killed 1..1 [The mayor]"],
        ),  # a new clause
    ],
)
def test_companions(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The priests Juan Gil and Luis Prado, as well as their cook, Elba Ramos, and her daughter, Ana Ramos, "
            "were murdered.",
            ["killed 2.. [The priests]", "killed 1..1 [their cook]", "killed 1..1 [her daughter]"],
        ),
        (
            "In addition to two guards, 12 clerks and drivers were killed.",
            ["killed 12..12 [12 clerks]", "killed 2..2 [two guards]"],
        ),
    ],
)
def test_companions_with_names(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "A commander was killed together with at least five members of his family, including a child.",
            ["killed 1..1 [A commander]", "killed 5.. [at least five members]", "killed 1..1 [a child] of members"],
        ),
        ("A commander was killed together with at least five of his plans.", ["killed 1..1 [A commander]"]),
    ],
)
def test_companions_with_bounds(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("They kidnapped the injured clerk along with three guards.",
         ["wounded 1..1 [the injured clerk]", "abducted 1..1 [the injured clerk]", "abducted 3..3 [three guards]"]),
        ("They fed the injured clerk along with three guards.", ["wounded 1..1 [the injured clerk]"]),
        ("They kidnapped the clerk, and met along with three guards.", ["abducted 1..1 [the clerk]"]),
    ],
)  # fmt: skip
def test_beside_who_is_only_called_so(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted
