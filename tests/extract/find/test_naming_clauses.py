"""Clauses that name the victims, and lists of names."""

import pytest

from tests.extract.find.short import read


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The dead were identified as Omar Haidar, Salma Reyes and Tom Burke.",
            ["killed 1..1 [Omar Haidar]", "killed 1..1 [Salma Reyes]", "killed 1..1 [Tom Burke]"],
        ),
        (
            "Police identified those killed as Luis Prado, 34, a driver; Ana Mota, 20; and Pedro Gil.",
            ["killed 1..1 [Luis Prado]", "killed 1..1 [Ana Mota]", "killed 1..1 [Pedro Gil]"],
        ),  # no ages, no trades
        (
            "The injured were Luis Prado, Ana Mota and a nurse.",
            ["wounded 1..1 [Luis Prado]", "wounded 1..1 [Ana Mota]", "wounded 1..1 [a nurse]"],
        ),
        (
            "The wounded include Colonel Luis Prado and his driver.",
            ["wounded 1..1 [Colonel Luis Prado]", "wounded 1..1 [his driver]"],
        ),
        ("Among those killed were a doctor and two nuns.", ["killed 1..1 [a doctor]", "killed 2..2 [two nuns]"]),
        ("Killed: Luis Prado, 34; Ana Mota, 20.", ["killed 1..1 [Luis Prado]", "killed 1..1 [Ana Mota]"]),
        ("Two policemen were among the dead.", ["killed 2..2 [Two policemen]"]),
        ("The video shows white soldiers among the captured prisoners.", ["captured 2.. [white soldiers]"]),
        ("Also injured in the march was a baker.", ["wounded 1..1 [a baker]"]),
        (
            "A family of four was killed: the father, the mother and two girls.",
            [
                "killed 4..4 [four]",
                "killed 1..1 [the father] of four",
                "killed 1..1 [the mother] of four",
                "killed 2..2 [two girls] of four",
            ],
        ),
        (
            "Two men, identified as Luis Prado and Ana Mota, were killed.",
            ["killed 2..2 [Two men]", "killed 1..1 [Luis Prado] of men", "killed 1..1 [Ana Mota] of men"],
        ),
        (
            "The bomb went off, killing Ana Mota, 42; Luis Prado, 19; and a guard.",
            ["killed 1..1 [Ana Mota, 42]", "killed 1..1 [Luis Prado, 19]", "killed 1..1 [a guard]"],
        ),
        ("Rebels killed Ana Mota, a nurse of the clinic, and burnt her car.", ["killed 1..1 [Ana Mota]"]),
        ("The dead were taken to the morgue, police said.", []),  # what was done with them
        ("The dead were soldiers of the third brigade.", []),  # what they were
        ("Among those who voted were a doctor and two nuns.", []),
        ("The prisoners are fed by two nuns.", []),
        (
            "The wounded included a nurse, and the mayor said help was coming.",
            ["wounded 1..1 [a nurse]"],
        ),  # a new clause ends the list
        ("The dead were not identified, and two suspects were arrested.", ["captured 2..2 [two suspects]"]),
    ],
)
def test_naming(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Among the dead were between 24 and 31 civilians.", ["killed 24..31 [between 24 and 31 civilians]"]),
        ("Among the killed were at least six children.", ["killed 6.. [at least six children]"]),
        ("Among the dead were at least six donkeys.", []),
        (
            "Among those killed were Omar Said (41), Ali Bakr (20) and Musa Dao (1).",
            ["killed 1..1 [Omar Said]", "killed 1..1 [Ali Bakr]", "killed 1..1 [Musa Dao]"],
        ),
        (
            "The group gave the names of those killed in the raid on Gao: Omar Said, 41, his wife, 38, and a son.",
            ["killed 1..1 [Omar Said]", "killed 1..1 [his wife]", "killed 1..1 [a son]"],
        ),
        ("Those killed in the shelling of Gao slept: Omar Said spoke.", []),
    ],
)
def test_numbers_and_ages_in_lists(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "They named the dead as Yusra Darwish, chair of a council; Liman Shawish, and their driver.",
            ["killed 1..1 [Yusra Darwish]", "killed 1..1 [Liman Shawish]", "killed 1..1 [their driver]"],
        ),
        ("The dead were identified as members of the National Front.", []),
        (
            "The wounded, whose wounds were grave, were identified as Ana Mota and Luis Prado.",
            ["wounded 1..1 [Ana Mota]", "wounded 1..1 [Luis Prado]"],
        ),
        (
            "The victims, whose bodies were found, were named as Ana Mota and Luis Prado (a couple).",
            ["killed 1..1 [Ana Mota]", "killed 1..1 [Luis Prado]"],
        ),
        (
            "The victims were named as Ana Mota and Luis Prado.",
            ["killed+wounded 1..1 [Ana Mota]", "killed+wounded 1..1 [Luis Prado]"],
        ),
        ("The wounded, whose wounds were grave, saw Ana Mota and Luis Prado.", []),
        (
            "Salwa Gil, a deputy commander, was among three female NDF fighters killed in the strike.",
            ["killed 3..3 [three female NDF fighters]", "killed 1..1 [Salwa Gil] of fighters"],
        ),
        (
            "Salwa Gil, a deputy commander, buried three female NDF fighters killed in the strike.",
            ["killed 3..3 [three female NDF fighters]"],
        ),
    ],
)
def test_names_behind_a_clause_and_unknown_names(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted
