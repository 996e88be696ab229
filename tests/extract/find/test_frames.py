"""Numbers that stand with "shot dead", and numbers that nobody knows."""

import pytest

from tests.extract.find.short import read


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Five shot dead in Lima", ["killed 5..5"]),
        (
            "Journalist among five shot dead in Lima",
            ["killed 5..5", "killed 1..1 [Journalist among five shot dead in Lima] of dead"],
        ),
        ("Five said the deer was shot dead.", []),
    ],
)
def test_shot_dead(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The army suffered 34 dead and an undetermined number of wounded.", ["killed 34..34", "wounded 1.."]),
        ("The number of wounded is unknown.", []),
        ("An undetermined number of trucks burned.", []),
    ],
)
def test_an_unknown_number(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Two guards were killed and as many wounded.", ["killed 2..2 [Two guards]", "wounded 1.."]),
        ("As many observers note, two guards were killed.", ["killed 2..2 [two guards]"]),
        ("As many as 12 guards were wounded.", ["wounded ..12 [As many as 12 guards]"]),
    ],
)
def test_as_many(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("A boy was hit by a bullet.", ["killed+wounded 1..1 [A boy]"]),
        ("A convoy of the mission was hit by gunfire.", []),
    ],
)
def test_hit_by_fire(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Among the 23 dead were 16 children.", ["killed 23..23", "killed 16..16 [16 children] of dead"]),
        ("The 23 dead men were buried.", ["killed 23..23 [The 23 dead men]"]),
        ("The bodies of a mother and her three children were found.",
         ["killed 1..1 [a mother]", "killed 3..3 [her three children]"]),
        ("The bodies of a mother were found, and three children wept.", ["killed 1..1 [a mother]"]),
        ("Rights group: 37 civilians killed in Tigray", ["killed 37..37 [37 civilians]"]),
        ("Rights group: 37 civilians wept in Tigray", []),
        ("A judge was stabbed and his attacker shot dead.", ["wounded 1..1 [A judge]", "killed 1..1 [his attacker]"]),
    ],
)  # fmt: skip
def test_where_the_tree_hangs_them_elsewhere(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Four soldiers and two ABC fell on the field of honour.",
            ["killed 4..4 [Four soldiers]", "killed 2..2 [two ABC]"],
        ),
        ("Two shells fell on the field near the town.", []),
        ("Four soldiers and two trucks fell on the road.", ["killed 4..4 [Four soldiers]"]),  # trucks do not
    ],
)
def test_those_who_fell_in_honour(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The raiders set fire to the huts, burning nine farmers alive.", ["killed 9..9 [nine farmers]"]),
        ("Raiders torched a barn, burning nine farmers alive.", ["killed 9..9 [nine farmers]"]),
        ("Raiders torched a barn, burning nine farmers.", []),  # how badly is not said
        ("The raiders were burning nine huts.", []),
    ],
)
def test_those_who_are_burned_alive(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted
