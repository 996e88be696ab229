"""`warledger parties`."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from warledger.cli.parties import app
from warledger.errors import WarledgerError

HERE = Path(__file__).parents[2]


def asked(*arguments: str) -> tuple[int, str]:
    """The exit status and what was printed."""
    result = CliRunner().invoke(app, arguments)
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result.exit_code, result.stdout


def test_find_shows_candidates_and_why() -> None:
    status, shown = asked("find", "PDF", "--country", "mm", "--on", "2022-05-05")
    first, why, *_ = shown.splitlines()
    assert (status, first.partition(":")[0], why.strip()) == (0, "pdf-myanmar", "other name; acts there; existed then")


def test_find_shows_near_names_where_nobody_has_the_name() -> None:
    status, shown = asked("find", "Al-Shabuub")
    assert status == 1
    assert "No party goes by 'Al-Shabuub'" in shown
    assert "al-shabaab" in shown


def test_show_gives_the_fields_codes() -> None:
    status, shown = asked("show", "jnim")
    facts = dict(line.split(maxsplit=1) for line in shown.splitlines())
    assert (status, facts["kind"], facts["ACLED"], facts["PLOVER"]) == (0, "rebel group", "type   2 Rebel group", "REB")


def test_check_of_the_base_finds_nothing() -> None:
    status, shown = asked("check")
    assert status == 0
    assert shown.endswith("Problems: 0.\n")


def test_check_of_a_file_of_ones_own_names_the_line(tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    file.write_text('parties = [\n  { id = "x", name = "JNIM", kind = "rebel group", countries = ["ML"] },\n]\n')
    status, shown = asked("check", str(file))
    assert status == 1
    assert shown.splitlines() == [
        "mine.toml:2: x: 'jnim' means jnim too, in the same country at the same time",
        "Parties: 1. Problems: 1.",
    ]


@pytest.mark.parametrize(
    ("arguments", "code", "named"),
    [
        (("show", "nobody"), "W410", "nobody"),
        (("check", "no/such.toml"), "W411", "such.toml"),
        (("find", "JNIM", "--country", "Mali"), "W412", "Mali"),
        (("find", "JNIM", "--on", "yesterday"), "W201", "yesterday"),
    ],
)
def test_an_error_names_the_value(arguments: tuple[str, ...], code: str, named: str) -> None:
    with pytest.raises(WarledgerError) as caught:
        asked(*arguments)
    assert caught.value.code == code
    assert named in caught.value.problem


def test_the_commands_and_options_are_in_the_reference() -> None:
    reference = (HERE / "docs" / "cli.md").read_text(encoding="utf-8")
    for command in ("find", "show", "check"):
        assert f"warledger parties {command}" in reference
        for line in asked(command, "--help")[1].splitlines():
            for word in line.replace("│", " ").replace(",", " ").split():
                assert not word.startswith("--") or word in reference
