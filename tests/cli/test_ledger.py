"""The ledger as a person meets it: four reports of one clash, from the first to the estimate."""

from __future__ import annotations

import csv
import json
import os
import re
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.test_cli import COMMAND, HERE

CLASH = HERE / "examples" / "reports" / "abala.jsonl"


class Desk:
    """The command with a ledger of its own."""

    def __init__(self, ledger: Path) -> None:
        self.ledger = ledger

    def __call__(self, *arguments: str | Path, status: int = 0, errors: bool = False, **given: str) -> str:
        env = {**os.environ, "COLUMNS": "160", "WARLEDGER_LEDGER": str(self.ledger), "NO_COLOR": "1", **given}
        env = {name: value for name, value in env.items() if value}
        shown = subprocess.run([COMMAND, *arguments], capture_output=True, text=True, env=env, check=False)
        assert shown.returncode == status, shown.stderr
        return shown.stdout + (shown.stderr if status or errors else "")

    def incidents(self) -> list[str]:
        """The ids of the incidents, those of most reports first."""
        lines = self("incidents").splitlines()[1:]
        ids = [(int(line.split()[-1]), line[:10]) for line in lines if re.match(r"[0-9a-f]{10} ", line)]
        return [name for _, name in sorted(ids, reverse=True)]


@pytest.fixture(scope="module")
def added(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """A ledger that holds the four reports; tests that write take a copy."""
    desk = Desk(tmp_path_factory.mktemp("desk") / "clash.db")
    desk("init")
    assert desk("add", CLASH, "--by", "ada", "--jobs", "1").strip() == "4 added"
    return desk


@pytest.fixture
def desk(added: Desk, tmp_path: Path) -> Desk:
    """The ledger, to write to."""
    copy = tmp_path / "clash.db"
    copy.write_bytes(added.ledger.read_bytes())
    return Desk(copy)


def test_what_an_older_version_linked_otherwise_is_linked_anew(desk: Desk) -> None:
    (clash,) = desk.incidents()
    before = desk("incident", "why", clash, "--names")
    with sqlite3.connect(desk.ledger) as ledger:
        ledger.execute("UPDATE links SET score = score - 1")
        ledger.execute("UPDATE accounts SET traits = replace(traits, 'dallol', 'harbour')")
    assert desk("incident", "why", clash, "--names") != before
    assert desk("derive").strip() == "4 reports, 1 incident"
    assert desk("incident", "why", clash, "--names") == before
    assert "as it was written" in desk("audit")


def test_what_an_older_version_read_is_told_and_read_anew(desk: Desk) -> None:
    before = desk("incidents")
    assert "another version" not in desk("list", errors=True)
    with sqlite3.connect(desk.ledger) as ledger:
        ledger.execute("UPDATE readings SET reader = 'older' WHERE given IN (SELECT given FROM readings LIMIT 3)")
    for command in (("list",), ("incidents",), ("incident", "show", desk.incidents()[0])):
        told = desk(*command, errors=True)
        assert "3 reports were read by another version of the reader or with another gazetteer; to read anew: " in told
        assert "warledger derive --anew" in told
        assert "another version" not in desk(*command)
    anew = desk("derive", "--anew", "--jobs", "1").splitlines()
    assert anew == ["3 reports read anew, of which 0 say something else now", "4 reports, 1 incident"]
    assert desk("incidents", errors=True) == before
    assert "as it was written" in desk("audit")


def test_reports_without_a_day_are_told_once_and_take_one_later(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    undated = tmp_path / "folder" / "raid.txt"
    undated.write_text("Gunmen killed nine people in Dosso on Monday, the mayor said.")
    shown = desk("add", tmp_path / "folder", "--jobs", "1", errors=True)
    assert shown.startswith("1 added\n1 report has no day of publication")
    assert desk("add", undated, "--published", "2025-03-12", "--jobs", "1", errors=True) == "1 read anew\n"


def test_an_interruption_says_what_stands(desk: Desk, tmp_path: Path) -> None:
    many = tmp_path / "many.jsonl"
    told = "Gunmen killed {n} people in Dosso on Monday, the mayor of the town said. " * 20
    many.write_text("".join(json.dumps({"text": told.format(n=n)}) + "\n" for n in range(2, 400)))
    # What was started in the background is deaf to interruptions, and so is all that it starts.
    hearing = (
        "import signal; signal.signal(signal.SIGINT, signal.default_int_handler); import warledger.cli as c; c.main()"
    )
    command = [sys.executable, "-c", hearing, "add", str(many), "--ledger", str(desk.ledger), "--jobs", "1"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as adding:
        with sqlite3.connect(desk.ledger) as ledger:
            while not ledger.execute("SELECT 1 FROM documents LIMIT 1 OFFSET 5").fetchone():
                time.sleep(0.1)
        adding.send_signal(signal.SIGINT)
        out, errors = adding.communicate(timeout=60)
    assert (adding.returncode, out) == (130, b"")
    assert re.fullmatch(rb"interrupted: \d+ added; the same command goes on from there\n", errors)


def test_a_list_on_a_narrow_screen_loses_no_column(added: Desk) -> None:
    assert "reports" in added("incidents", COLUMNS="40").splitlines()[0]


def test_a_report_without_a_title_or_publisher_goes_by_its_address(desk: Desk, tmp_path: Path) -> None:
    row = {"text": "Gunmen killed nine people in Dosso, the mayor said.", "url": "https://gazette.example/dosso"}
    (tmp_path / "row.jsonl").write_text(json.dumps(row))
    desk("add", tmp_path / "row.jsonl", "--jobs", "1")
    assert re.search(r" gazette\.example +https://gazette\.example/dosso", desk("list", COLUMNS=""))


def test_adding_again_changes_nothing(desk: Desk) -> None:
    before = desk("incidents")
    assert desk("add", CLASH, "--jobs", "1").strip() == "4 known"
    assert desk("incidents") == before


def test_a_reprint_is_marked(added: Desk) -> None:
    assert added("list").count("copy of") == 1


def test_a_search_finds_words_without_their_accents(added: Desk) -> None:
    assert "«Filingué»" in added("search", "filingue")
    assert "No report holds" in added("search", "volcano", status=1)


def test_an_incident_shows_its_rival_figures_and_their_reasons(added: Desk) -> None:
    shown = added("incident", "show", added.incidents()[0])
    for words in ("Abala", "copy of", "ucdp", "airwars", "set aside:", "contested", "Documented is not occurred"):
        assert words in shown


def test_an_end_that_rests_on_the_same_claims_is_not_told_twice(added: Desk) -> None:
    shown = added("incident", "show", added.incidents()[0])
    assert "low 4 (the lowest figure), best 4 (admitted by those concerned) — 4 by FLD (admits) [" in shown
    assert "--names shows it" not in shown


def test_a_hidden_name_has_what_its_bearer_was_beside_it(desk: Desk, tmp_path: Path) -> None:
    raid = tmp_path / "raid.txt"
    raid.write_text("Gunmen killed nine people in Dosso on Monday, the beekeeper, Amina Diallo, said.")
    desk("add", raid, "--published", "2025-06-18", "--jobs", "1")
    (ours,) = (line[:10] for line in desk("incidents").splitlines() if "Dosso" in line)
    shown = desk("incident", "show", ours)
    assert "9 by beekeeper, […]" in shown
    assert "[…] may be a private person's name; --names shows it." in shown
    assert "Amina" not in shown.split("Reports")[0]
    assert "9 by Amina Diallo" in desk("incident", "show", ours, "--names")


def test_an_incident_is_a_page_too(added: Desk) -> None:
    incident = added.incidents()[0]
    page = added("incident", "show", incident, "--format", "html")
    assert page.startswith("<!doctype html>")
    assert "copy of" in page
    assert "Why each bound is what it is, by ucdp" in page
    assert "by airwars" in added("incident", "show", incident, "--format", "html", "--policy", "airwars")


def test_every_bound_says_what_set_it(added: Desk) -> None:
    shown = added("estimate", "why", added.incidents()[0], "--policy", "airwars")
    assert "the lowest figure" in shown
    assert "credibility" in shown


def test_links_say_why(added: Desk) -> None:
    shown = added("incident", "why", added.incidents()[0])
    assert "place: both name Abala" in shown
    assert "Nigerien army" in shown
    assert "words: not shown: it may name private people (see --names)" in shown
    assert "Two reports are linked from 1.5 points." in shown
    assert "words: share" in added("incident", "why", added.incidents()[0], "--names")


def test_a_judgement_splits_and_its_retraction_restores(desk: Desk) -> None:
    incident, before = desk.incidents()[0], desk("incidents")
    report = desk("list").splitlines()[1][:10]
    judged = desk("incident", "split", incident, report, "--reason", "another post", "--by", "ada")
    assert desk("incidents") != before
    (ids,) = re.findall(r"\[([0-9a-f ]+)\]", judged)
    assert "different, judged by ada on" in desk("incident", "why", desk.incidents()[0])
    desk("incident", "retract", *ids.split(), "--reason", "it was the same post", "--by", "ada")
    assert desk("incidents") == before
    assert "as it was written" in desk("audit")


def test_a_judgement_says_what_the_incidents_are_now(desk: Desk) -> None:
    report = desk("list").splitlines()[1][:10]
    judged = desk("incident", "split", desk.incidents()[0], report, "--reason", "another post")
    parts = re.findall(r"incident ([0-9a-f]{10}) now, of (\d) report", judged)
    assert sorted(number for _, number in parts) == ["1", "3"]
    merge = ("incident", "merge", parts[0][0], parts[1][0], "--reason", "it was the same post")
    apart = desk(*merge)
    assert "They stay apart, as was judged before" in apart
    (ids,) = re.findall(r": another post \[([0-9a-f ]+)\]", apart)
    desk("incident", "retract", *ids.split(), "--reason", "it was the same post")
    assert len(desk.incidents()) == 1


def test_a_list_for_another_program_has_one_line_an_entry(added: Desk) -> None:
    wide = added("list", COLUMNS="").splitlines()
    assert len(wide) == 4 + 2
    assert all(re.match(r"[0-9a-f]{10}  \d{4}-\d\d-\d\d ", line) for line in wide[1:5])
    assert len(added("incidents", COLUMNS="").splitlines()) == 2


@pytest.mark.parametrize("columns", ["60", "80"])
def test_a_narrow_screen_cuts_no_number(added: Desk, columns: str) -> None:
    shown = added("incidents", COLUMNS=columns)
    for whole in ("2025-03-11", "15/23/60+", "reports", added.incidents()[0]):
        assert whole in shown
    assert max(map(len, shown.splitlines())) <= int(columns)


def test_the_new_parties_of_a_ledger_stand_in_a_queue(added: Desk) -> None:
    shown = " ".join(added("parties", "new").split())
    assert "FLD (rebel group, seen in NE): 3 reports, 1 incident also written: Front for the Liberation" in shown
    assert shown.endswith("1 new party in the ledger's reports.")
    (fld,) = map(json.loads, added("parties", "new", "--format", "json").splitlines())
    assert (fld["name"], len(fld["reports"]), fld["incidents"]) == ("FLD", 3, [added("incidents", "--ids").strip()])
    report = json.loads(added("show", fld["document"], "--format", "json"))
    assert report["document"]["text"][fld["start"] :].startswith(fld["quote"][:20])
    (row,) = csv.DictReader(added("parties", "new", "--format", "csv").splitlines())
    assert (row["name"], row["kind"], row["seen_in"], row["reports"], row["incidents"]) == (
        "FLD", "rebel group", "NE", "3", "1",
    )  # fmt: skip


def test_what_a_format_leaves_out_is_told_by_reason(tmp_path: Path) -> None:
    bare = Desk(tmp_path / "bare.db")
    bare("init")
    (tmp_path / "two.jsonl").write_text(
        '{"text": "Gunmen wounded three herders near Abala, Niger, on Friday.", "published": "2025-03-15"}\n'
        '{"text": "Rebels wounded two soldiers near Filingue, Niger, on Friday.", "published": "2025-05-17"}\n'
    )
    bare("add", tmp_path / "two.jsonl", "--jobs", "1")
    told = bare("export", "ucdp", "--out", tmp_path / "out.csv", errors=True).splitlines()
    assert len(told) == 1
    assert re.fullmatch(r"left out: 2 incidents, nobody is reported to have died: [0-9a-f]{10} [0-9a-f]{10}", told[0])


def test_a_search_for_no_word_is_refused(added: Desk) -> None:
    assert "no word" in added("search", "!!", status=2)


def test_a_broken_source_is_recorded_and_stops_nothing(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("")
    (tmp_path / "more.txt").write_text("Gunmen killed three herders near Abala on Friday, residents said.")
    shown = desk("add", tmp_path / "empty.txt", tmp_path / "more.txt", "--jobs", "1", status=1)
    assert "1 added, 1 failed" in shown
    assert "W102" in desk("list", "--failures")


def test_the_original_bytes_come_back(added: Desk) -> None:
    report = added("list").splitlines()[1][:10]
    assert added("show", report, "--original") in CLASH.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("show", "nothing"), "W504"),
        (("incident", "show", "nothing"), "W504"),
        (("incident", "show", "nothing", "--policy", "wishful"), "W601"),
        (("export", "ucdp", "--policy", "wishful"), "W601"),
        (("init",), "W502"),
        (("list", "--ledger", "no-such.db"), "W501"),
        (("list", "--ledger", "nosuchdb://x"), "W503"),
    ],
)
def test_an_error_has_a_code_and_a_next_step(added: Desk, arguments: tuple[str, ...], code: str) -> None:
    assert code in added(*arguments, status=2)


def test_an_altered_ledger_is_found_out(desk: Desk) -> None:
    with sqlite3.connect(desk.ledger) as connection:
        connection.execute("DROP TRIGGER entries_no_update")
        connection.execute("UPDATE entries SET made_by = 'eve' WHERE seq = 2")
    assert "entry 2" in desk("audit", status=1)


def test_a_witness_of_an_incident_is_named_only_where_asked(tmp_path: Path) -> None:
    desk, report = Desk(tmp_path / "shell.db"), tmp_path / "shell.txt"
    report.write_text(
        "A shell hit a house\n\nBAMENDA, Cameroon, 5 April 2025 (Example Wire) - A shell killed four villagers in "
        "Bamenda on Friday, their neighbour John Fru said.",
        encoding="utf-8",
    )
    desk("init")
    desk("add", report, "--jobs", "1")
    (shell,) = desk.incidents()
    for shown in (desk("incident", "show", shell), desk("estimate", "why", shell)):
        assert "4 by a witness" in shown
        assert "Fru" not in shown
    assert "4 by John Fru" in desk("incident", "show", shell, "--names")
