"""`warledger gazetteer`."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from warledger.cli.gazetteer import app
from warledger.errors import BadDump
from warledger.knowledge.gazetteer import Entry, Feature
from warledger.knowledge.gazetteer.build import build
from warledger.knowledge.gazetteer.default import default_version
from warledger.knowledge.gazetteer.home import use

PLACES = (
    Entry("geonames:1", "Mali", Feature.COUNTRY, "ML", None, None, 17.0, -4.0, 20_000_000),
    Entry("geonames:2", "Gao", Feature.TOWN, "ML", "Gao", None, 16.27, -0.04, 90_000, also=("Gawo",)),
    Entry("geonames:3", "Gao", Feature.TOWN, "BF", None, None, 11.65, -2.18, 26_000),
    Entry("warledger:anefis", "Anéfis", Feature.TOWN, "ML", "Kidal", None, 18.04, 0.6, precision=6.0),
)


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WARLEDGER_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("COLUMNS", "200")
    folder = tmp_path / "home" / "gazetteer" / "imported-small"
    build(PLACES, folder, {"version": "small", "source": "ML.zip", "default": default_version()})
    use(folder)


def shown(*arguments: str, status: int = 0) -> list[str]:
    result = CliRunner().invoke(app, list(arguments))
    assert result.exit_code == status, result.output
    return [" ".join(line.split()) for line in result.output.splitlines()]


def test_the_places_of_a_name_and_why() -> None:
    assert shown("find", "gao") == [
        "place kind in point why id",
        "Gao town Gao, ML 16.27 -0.04 90,000 people geonames:2",
        "Gao town BF 11.65 -2.18 26,000 people geonames:3",
    ]


def test_a_country_goes_first_when_asked() -> None:
    assert shown("find", "Gao", "--country", "bf")[1] == "Gao town BF 11.65 -2.18 in BF; 26,000 people geonames:3"


def test_another_name_and_our_list_are_told() -> None:
    assert shown("find", "Gawo")[1].endswith("90,000 people; another name of it: counts 1/100 geonames:2")
    assert shown("find", "Anefis")[1].endswith("on our list: as 5,000 people warledger:anefis")


def test_a_name_that_nobody_has() -> None:
    assert shown("find", "Anefiss", status=1) == ["No place is called “Anefiss”."]
    assert shown("find", "Anefiss", "--country", "ML", status=1)[:2] == ["No place is called “Anefiss”.", "Almost so:"]
    assert shown("find", "Xyzzy", status=1) == ["No place is called “Xyzzy”."]


def test_the_status_tells_what_is_in_use() -> None:
    told = shown("status")
    assert told[0] == "In use: imported from ML.zip, 4 places with 4 names, version small"
    assert told[1].endswith("imported-small")
    assert len(told) == 2


def test_an_old_import_is_told(tmp_path: Path) -> None:
    folder = tmp_path / "home" / "gazetteer" / "imported-old"
    build(PLACES, folder, {"version": "old", "source": "ML.zip", "default": "of before"})
    use(folder)
    assert shown("status")[-1].endswith("import the files again.")


def test_a_broken_file_is_an_error_and_changes_nothing(tmp_path: Path) -> None:
    broken = tmp_path / "ML.txt"
    broken.write_text("not a dump\n")
    refused = CliRunner().invoke(app, ["import", str(broken)])
    assert isinstance(refused.exception, BadDump)
    assert shown("status")[0].startswith("In use: imported from ML.zip")


def test_an_import_and_the_way_back(tmp_path: Path) -> None:
    mine = tmp_path / "mine.csv"
    mine.write_text("name,latitude,longitude,country\nHill 402,16.4,0.1,ML\n")
    told = shown("import", str(mine))
    assert told[-2] == "Read 1 places."
    assert told[-1].startswith("In use: imported from ML.zip, mine.csv, ")
    assert "Hill 402" in shown("find", "hill 402")[1]


def test_every_command_and_option_is_in_the_reference() -> None:
    reference = (Path(__file__).parents[2] / "docs" / "cli.md").read_text(encoding="utf-8")
    for command in ("find", "import", "status", "reset"):
        assert f"warledger gazetteer {command}" in reference
    for option in ("--country", "--color", "WARLEDGER_HOME"):
        assert option in reference


def test_the_command_is_there() -> None:
    script = Path(sys.executable).parent / "warledger"
    done = subprocess.run([script, "gazetteer", "find", "Gao"], capture_output=True, text=True, env=os.environ.copy())
    assert done.returncode == 0
    assert "geonames:2" in done.stdout
