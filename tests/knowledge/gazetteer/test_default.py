"""The default gazetteer: built at first use, once, whoever asks."""

import os
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import pytest

from warledger.knowledge.gazetteer import Feature, Gazetteer, gazetteer
from warledger.knowledge.gazetteer import default as default_room
from warledger.knowledge.gazetteer.divisions import divisions, located
from warledger.knowledge.gazetteer.home import alone, current, use, use_default
from warledger.knowledge.gazetteer.packaged import countries, towns

from .conftest import SMALL


@pytest.mark.parametrize(
    ("name", "country", "feature"),
    [
        ("Gao", "ML", Feature.TOWN),  # and no airport GAO in Cuba
        ("Mali", "ML", Feature.COUNTRY),
        ("Bamako", "ML", Feature.CAPITAL),
        ("Damascus", "SY", Feature.CAPITAL),
        ("Washington", "US", Feature.CAPITAL),
        ("Georgia", "GE", Feature.COUNTRY),
        ("Niger", "NE", Feature.COUNTRY),
        ("Texas", "US", Feature.PROVINCE),
        ("North Kivu", "CD", Feature.PROVINCE),
        ("Nord-Kivu", "CD", Feature.PROVINCE),
        ("Anbar", "IQ", Feature.PROVINCE),
        ("Aleppo", "SY", Feature.TOWN),
        ("حلب", "SY", Feature.TOWN),
        ("Kiev", "UA", Feature.CAPITAL),
        ("Africa", None, Feature.CONTINENT),
        ("Burma", "MM", Feature.COUNTRY),
        ("Kobani", "SY", Feature.TOWN),
    ],
)
def test_the_best_known_place_of_a_name(default: Gazetteer, name: str, country: str | None, feature: Feature) -> None:
    best = default.find(name)[0]
    assert (best.country, best.feature) == (country, feature)


def test_airports_codes_are_no_names(default: Gazetteer) -> None:
    assert default.find("GAQ") == ()
    assert "DE" not in {entry.country for entry in default.find("BER")}


def test_every_country_has_its_place_and_its_capital(default: Gazetteer) -> None:
    gone = {"CS", "AN"}  # Serbia and Montenegro, Netherlands Antilles
    assert {code for code in countries() if default.country(code) is None} == gone
    capitals = {e.country for e in default.entries() if e.feature is Feature.CAPITAL}
    missing = {code for code, row in countries().items() if row["capital"] and code not in capitals} - gone
    assert len(missing) <= 8, missing


def test_every_division_is_found_by_its_seat_and_only_one() -> None:
    found = Counter((division.country, division.names[0]) for division in located(towns()).values())
    listed = Counter((division.country, division.names[0]) for division in divisions())
    assert listed - found == Counter()
    assert [name for name, count in listed.items() if count > 1] == []


def test_a_town_has_the_name_of_its_division(default: Gazetteer) -> None:
    assert default.find("Goma")[0].admin1 == "North Kivu"
    assert default.find("Mosul")[0].admin1 == "Nineveh"


def test_a_division_lies_among_its_towns(default: Gazetteer) -> None:
    gao = next(entry for entry in default.find("Gao") if entry.feature is Feature.PROVINCE)
    assert gao.latitude == pytest.approx(16.3, abs=1)
    assert gao.longitude == pytest.approx(0, abs=1.5)


def test_the_default_is_built_once_though_many_ask(home: Path) -> None:
    script = """
import warledger.knowledge.gazetteer.default as room
from tests.knowledge.gazetteer.conftest import SMALL
room.default_entries = lambda: (print("built"), SMALL)[1]
from warledger.knowledge.gazetteer import gazetteer
assert gazetteer().find("Gao")[0].id == "geonames:2"
"""
    root = Path(__file__).parents[3]
    asked = [
        subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, cwd=root, text=True) for _ in range(4)
    ]
    told = [process.communicate()[0] for process in asked]
    assert [process.returncode for process in asked] == [0] * 4
    assert sorted(told) == ["", "", "", "built\n"]
    assert sorted(path.name.partition("-")[0] for path in home.iterdir()) == ["default", "lock"]


def test_a_build_that_fails_leaves_nothing(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> object:
        yield SMALL[0]
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(default_room, "default_entries", broken)
    with pytest.raises(OSError, match="No space"):
        gazetteer()
    assert [path.name for path in home.iterdir()] == ["lock"]


def test_the_lock_is_held_by_one(home: Path) -> None:
    held = f"""
from pathlib import Path
from warledger.knowledge.gazetteer.home import alone
import time
with alone(Path({str(home)!r})):
    print("held", flush=True)
    time.sleep(0.5)
"""
    other = subprocess.Popen([sys.executable, "-c", held], stdout=subprocess.PIPE, text=True)
    assert other.stdout is not None
    assert other.stdout.readline() == "held\n"
    started = time.monotonic()
    with alone(home):
        assert time.monotonic() - started > 0.2
    other.communicate()


def test_one_is_in_use_at_a_time(home: Path) -> None:
    assert current() is None
    for name in ("imported-a", "imported-b", "imported-c"):
        (home / name).mkdir(parents=True)
        use(home / name)
        assert current() == home / name
    assert {path.name for path in home.glob("imported-*")} == {"imported-b", "imported-c"}
    (home / "default-x").mkdir()
    assert use_default(home / "default-x")
    assert not use_default(home / "default-x")
    assert [path.name for path in home.iterdir()] == ["default-x"]


def test_a_new_default_leaves_the_one_before_and_no_older(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for age, name in enumerate(("default-c", "default-b", "default-a", "imported-a")):
        (home / name).mkdir(parents=True)
        os.utime(home / name, (age, age))
    monkeypatch.setattr(default_room, "_build", lambda folder: folder.mkdir())
    fresh = default_room.default_folder()
    assert {path.name for path in home.glob("*-*")} == {fresh.name, "default-a", "imported-a"}


def test_it_opens_at_once(default: Gazetteer) -> None:
    script = """
import time
started = time.perf_counter()
from pathlib import Path
from warledger.knowledge.gazetteer import Gazetteer
import sys
Gazetteer(Path(sys.argv[1])).find("Gao")
print(time.perf_counter() - started)
"""
    times = [
        float(subprocess.run([sys.executable, "-c", script, default.folder], capture_output=True, text=True).stdout)
        for _ in range(3)
    ]
    assert min(times) < 0.3
