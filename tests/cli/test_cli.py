"""The command as a person meets it."""

import csv
import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parents[2]
EXAMPLE = HERE / "examples" / "reports" / "tinzaouatene.txt"
COMMAND = Path(sys.executable).parent / "warledger"


def warledger(*arguments: str | Path, stdin: str = "", **env: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [COMMAND, *arguments],
        capture_output=True,
        text=True,
        input=stdin,
        env={**os.environ, "COLUMNS": "100", **env},
        check=False,
    )


def test_help_teaches_and_is_quick() -> None:
    times = []
    for _ in range(3):
        started = time.perf_counter()
        shown = warledger("--help")
        times.append(time.perf_counter() - started)
        assert "warledger read REPORT --published 2024-07-28" in " ".join(shown.stdout.split())
    assert min(times) < 0.5


def test_nothing_heavy_is_imported_before_it_is_needed() -> None:
    script = "import sys, warledger.cli; print({'numpy', 'onnxruntime', 'trafilatura', 'httpx'} & set(sys.modules))"
    assert (
        subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout == "set()\n"
    )


def test_a_report_is_shown_with_its_date_names_and_roles() -> None:
    shown = warledger("inspect", EXAMPLE, "--published", "2024-07-28")
    assert shown.returncode == 0
    assert shown.stderr == ""
    for words in ("Sunday 28 July 2024 (as you said)", "GAO", "boilerplate", "teaser", "Tinzaouatene"):
        assert words in shown.stdout


def test_colours_can_be_turned_off_and_on() -> None:
    assert "\x1b[" not in warledger("read", EXAMPLE).stdout
    assert "\x1b[" in warledger("read", EXAMPLE, "--color").stdout
    assert "\x1b[" not in warledger("read", EXAMPLE, "--no-color").stdout


def test_an_inspection_as_json_has_exact_offsets() -> None:
    shown = warledger("inspect", EXAMPLE, "--published", "2024-07-28", "--format", "json")
    reading = json.loads(shown.stdout)
    document = reading["document"]
    assert (document["published"], document["published_from"]) == ("2024-07-28", "argument")
    assert {block["role"] for block in document["blocks"]} == {"headline", "dateline", "body", "boilerplate"}
    for sentence in reading["sentences"]:
        for part in (sentence, *sentence["words"], *sentence["names"]):
            assert document["text"][part["start"] : part["stop"]] == part["text"]


def test_a_report_as_json_is_verified(tmp_path: Path) -> None:
    file = tmp_path / "report.json"
    text = warledger("read", EXAMPLE, "--published", "2024-07-28", "--format", "json").stdout
    file.write_text(text, encoding="utf-8")
    proven = warledger("verify", file)
    assert (proven.returncode, proven.stderr) == (0, "")
    assert warledger("verify", "-", stdin=text).stdout == proven.stdout
    report = json.loads(text)
    toll = next(claim for claim in report["claims"] if claim["kind"] == "toll")
    toll["toll"]["quantity"]["low"] = 999
    toll["toll"]["quantity"]["high"] = 999
    file.write_text(json.dumps(report), encoding="utf-8")
    refused = warledger("verify", file)
    assert refused.returncode == 1
    assert refused.stdout.startswith(toll["id"])
    assert "999" in refused.stdout


def test_reports_as_json_lines_are_verified_one_by_one(tmp_path: Path) -> None:
    rows = tmp_path / "rows.jsonl"
    told = ("Rebels killed 3 soldiers in Gao on Sunday.", "Rebels killed 4 soldiers in Gao on Monday.")
    rows.write_text("".join(json.dumps({"text": text, "published": "2024-07-30"}) + "\n" for text in told))
    read = warledger("read", rows, "--format", "json").stdout
    assert warledger("verify", "-", stdin=read).stdout == "2 claims, every value proven by its words\n"
    first, second = map(json.loads, read.splitlines())
    second["claims"][0]["toll"]["quantity"] |= {"low": 5, "high": 5}
    refused = warledger("verify", "-", stdin=f"{json.dumps(first)}\n{json.dumps(second)}\n")
    assert (refused.returncode, len(refused.stdout.splitlines())) == (1, 1)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_a_full_disk_behind_standard_output_is_said() -> None:
    with Path("/dev/full").open("w") as full:
        shown = subprocess.run([COMMAND, "read", EXAMPLE], stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert shown.returncode == 2
    assert shown.stderr.startswith("W603 standard output cannot be written")


def test_a_report_as_html_is_one_page() -> None:
    page = warledger("read", EXAMPLE, "--published", "2024-07-28", "--format", "html").stdout
    assert page.lstrip().lower().startswith("<!doctype html>")
    assert page.rstrip().endswith("</html>")


def test_several_reports_are_no_page(tmp_path: Path) -> None:
    rows = tmp_path / "rows.jsonl"
    rows.write_text('{"text": "Rebels killed 3 soldiers in Gao."}\n{"text": "Rebels killed 4 soldiers in Gao."}\n')
    refused = warledger("read", rows, "--format", "html")
    assert (refused.returncode, refused.stdout) == (2, "")
    assert "holds several reports, and a page shows one" in refused.stderr
    rows.write_text('{"text": "Rebels killed 3 soldiers in Gao."}\n')
    assert warledger("read", rows, "--format", "html").stdout.count("<!doctype html>") == 1


def test_a_report_as_csv_has_one_row_a_claim() -> None:
    arguments = ("read", EXAMPLE, "--published", "2024-07-28", "--format")
    claims = json.loads(warledger(*arguments, "json").stdout)["claims"]
    rows = list(csv.DictReader(warledger(*arguments, "csv").stdout.splitlines()))
    assert [row["claim"] for row in rows] == [claim["id"] for claim in claims]


def test_standard_input_is_a_source() -> None:
    shown = warledger("inspect", "-", "--format", "json", stdin="Nine soldiers were killed near Gao on Friday.\n")
    assert [name["text"] for name in json.loads(shown.stdout)["sentences"][0]["names"]] == ["Gao"]


@pytest.mark.parametrize(
    ("arguments", "stdin", "code", "names"),
    [
        (["read", "no/such/file.txt"], "", "W101", "no/such/file.txt"),
        (["read", "-"], "", "W102", "standard input"),
        (["read", "-"], "\x00\x01\x02\x00" * 50, "W103", "standard input"),
        (["read", "-", "--published", "yesterday"], "Nine died.", "W201", "yesterday"),
        (["read", "-", "--published", "2024-02-30"], "Nine died.", "W201", "2024-02-30"),
        (["read", "http://127.0.0.1/report"], "", "W108", "127.0.0.1"),
        (
            ["read", "-"],
            "Sept combattants de la coalition ont été tués et douze autres blessés samedi, selon son porte-parole.",
            "W301",
            "French",
        ),
    ],
)
def test_an_error_names_the_value_and_the_next_step(arguments: list[str], stdin: str, code: str, names: str) -> None:
    shown = warledger(*arguments, stdin=stdin)
    assert shown.returncode == 2
    assert shown.stdout == ""
    problem, next_step = shown.stderr.strip().split("\n", 1)
    assert problem.startswith(code)
    assert names in problem
    assert next_step.strip()


def test_fifty_megabytes_are_refused_at_once(tmp_path: Path) -> None:
    big = tmp_path / "big.txt"
    big.write_bytes(b"Nine died. " * 5_000_000)
    shown = warledger("read", big)
    assert (shown.returncode, shown.stdout, shown.stderr[:4]) == (2, "", "W105")


@pytest.mark.parametrize("value", ["report", "document", "claim"])
def test_the_published_schema_is_the_one_of_the_types(value: str) -> None:
    published = (HERE / "docs" / "json" / f"{value}.schema.json").read_text(encoding="utf-8")
    assert warledger("schema", value).stdout == published


def test_every_command_and_option_is_in_the_reference() -> None:
    reference = (HERE / "docs" / "cli.md").read_text(encoding="utf-8")
    for command in _commands():
        assert f"## warledger {command[0]}" in reference
        assert f"warledger {' '.join(command)}" in reference
        for line in warledger(*command, "--help").stdout.splitlines():
            for word in line.replace("│", " ").replace(",", " ").split():
                if word.startswith("--"):
                    assert word.rstrip("`).;:") in reference, f"{word} of {command}"


def _commands() -> list[tuple[str, ...]]:
    """Every command, those of a group with the group's name before them."""
    from typer.main import get_command

    from warledger.cli import app

    groups: dict[str, Any] = get_command(app).commands  # type: ignore[attr-defined]
    inner = {name: [(each,) for each in getattr(group, "commands", {})] for name, group in groups.items()}
    return [(name, *rest) for name, found in inner.items() for rest in (found or [()])]  # type: ignore[list-item]


def test_every_error_code_is_explained() -> None:
    from warledger import errors

    reference = (HERE / "docs" / "cli.md").read_text(encoding="utf-8")
    kinds = [
        kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, errors.WarledgerError)
    ]
    assert all(kind.code in reference for kind in kinds if not kind.code.endswith("00"))
