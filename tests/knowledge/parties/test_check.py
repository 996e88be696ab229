"""What is wrong with a file of parties, and where."""

from __future__ import annotations

from pathlib import Path

import pytest

from warledger.errors import BadParties
from warledger.knowledge.parties import tables
from warledger.knowledge.parties.check import problems, rows
from warledger.knowledge.parties.state import institutions

GOOD = '{ id = "north-front", name = "North Front", kind = "rebel group", countries = ["ML"], from = "2001" }'


def checked(folder: Path, *lines: str) -> list[str]:
    file = folder / "mine.toml"
    file.write_text("parties = [\n" + "".join(f"  {line},\n" for line in lines) + "]\n", encoding="utf-8")
    return [str(problem) for problem in problems(rows(file), tuple(institutions()))]


def test_the_knowledge_base_has_no_problem() -> None:
    placed = [row for table in tables() for row in rows(table)]
    assert [str(problem) for problem in problems(placed, tuple(institutions()))] == []


def test_a_sound_file_has_no_problem(tmp_path: Path) -> None:
    assert checked(tmp_path, GOOD) == []


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ('{ name = "X", kind = "rebel group" }', "an entry without an id: it has no id"),
        ('{ id = "x", kind = "rebel group" }', "x: it has no name"),
        ('{ id = "x", name = "X" }', "x: it has no kind"),
        ('{ id = "X y", name = "X", kind = "police" }', "X y: the field 'id' cannot be 'X y'"),
        ('{ id = "x", name = "X", kind = "rebels" }', "x: the field 'kind' cannot be 'rebels'"),
        ('{ id = "x", name = "X", kind = "police", colour = "red" }', "x: the field 'colour' is unknown"),
        ('{ id = "x", name = "X", kind = "police", countries = ["QQ"] }', "x: the field 'countries' cannot be ['QQ']"),
        ('{ id = "x", name = "X", kind = "police", from = "2001-13" }', "x: the field 'from' cannot be '2001-13'"),
        ('{ id = "x", name = "X", kind = "police", from = 2001 }', "x: the field 'from' cannot be 2001"),
        ('{ id = "x", name = "X", kind = "police", sector = "ARMY" }', "x: the field 'sector' cannot be 'ARMY'"),
        ('{ id = "x", name = "X", kind = "police", also = "Y" }', "x: the field 'also' cannot be 'Y'"),
        (
            '{ id = "x", name = "X", kind = "police", from = "2005", to = "2001-05" }',
            "x: it ends (2001-05) before it begins (2005)",
        ),
        (
            '{ id = "x", name = "X", kind = "police", part_of = ["nobody"] }',
            "x: part_of names 'nobody', which no entry has for its id",
        ),
        ('{ id = "x", name = "X", kind = "police", allies = ["x"] }', "x: allies names itself"),
        ('{ id = "ml-police", name = "X", kind = "police" }', "ml-police: another entry has this id"),
        (
            '{ id = "x", name = "Malian", kind = "police" }',
            "x: 'malian' is the name of a state, of its people or of its capital",
        ),
        (
            '{ id = "x", name = "NORTH-FRONT", kind = "rebel group", countries = ["NE", "ML"], from = "2010" }',
            "x: 'north front' means north-front too, in the same country at the same time",
        ),
    ],
)
def test_a_problem_is_named_with_its_line(tmp_path: Path, line: str, problem: str) -> None:
    assert checked(tmp_path, GOOD, line) == [f"mine.toml:{3 if 'id =' in line else 1}: {problem}"]


@pytest.mark.parametrize(
    "line",
    [
        '{ id = "x", name = "North Front", kind = "rebel group", countries = ["TD"] }',  # another country
        '{ id = "x", name = "North Front", kind = "rebel group", countries = ["ML"], to = "2000" }',  # another time
        '{ id = "x", name = "North Front", kind = "rebel group", countries = ["ML"], part_of = ["north-front"] }',
    ],
)
def test_homonyms_that_something_tells_apart_are_no_problem(tmp_path: Path, line: str) -> None:
    assert checked(tmp_path, GOOD, line) == []


def test_a_party_is_not_part_of_itself_by_way_of_another(tmp_path: Path) -> None:
    found = checked(
        tmp_path,
        '{ id = "x", name = "X", kind = "police", part_of = ["y"] }',
        '{ id = "y", name = "Y", kind = "police", part_of = ["x"] }',
    )
    assert found == ["mine.toml:2: x: it is part of itself", "mine.toml:3: y: it is part of itself"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("parties = [", "mine.toml cannot be read as parties"),
        ('groups = ["x"]', "mine.toml has no list `parties` of tables"),
        ('parties = ["x"]', "mine.toml has no list `parties` of tables"),
    ],
)
def test_a_file_that_holds_no_parties_is_refused(tmp_path: Path, text: str, said: str) -> None:
    (tmp_path / "mine.toml").write_text(text, encoding="utf-8")
    with pytest.raises(BadParties, match=said):
        rows(tmp_path / "mine.toml")


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadParties, match="W411"):
        rows(tmp_path / "none.toml")
