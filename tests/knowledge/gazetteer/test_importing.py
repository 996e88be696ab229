"""Dumps and place lists become the gazetteer in use, or nothing changes."""

import gzip
import sqlite3
import zipfile
from pathlib import Path

import pytest

from warledger.errors import BadDump, BadPlaceList, GazetteerUnwritable, SourceNotFound, WarledgerError
from warledger.knowledge.gazetteer import Feature, gazetteer, importing
from warledger.knowledge.gazetteer.build import build
from warledger.knowledge.gazetteer.dump import Source, feature_of
from warledger.knowledge.gazetteer.home import current, use
from warledger.knowledge.gazetteer.importing import import_files

from .conftest import SMALL


def row(number: int, name: str, also: str = "", code: str = "P PPL", country: str = "ML", people: int = 0) -> str:
    letter, feature = code.split()
    return "\t".join(
        [
            str(number),
            name,
            name,
            also,
            "16.5",
            "0.25",
            letter,
            feature,
            country,
            "",
            "09",
            "901",
            "",
            "",
            str(people),
            "",
            "250",
            "Africa/Bamako",
            "2020-01-01",
        ]
    )


ROWS = [
    row(2, "Gao", "Gawo,GAQ,Gao Ville", people=90_000),
    row(50, "Bandekoro", code="P PPL"),
    row(51, "Région de Gao", "Gao", code="A ADM1", people=500_000),
    row(52, "Hôtel du Fleuve", code="S HTL"),
    row(53, "Oued Bandekoro", code="H WAD"),
    row(54, "Cercle de Gao", code="A ADM2"),
]


@pytest.fixture(autouse=True)
def _small_home(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The gazetteer in use is the small one, and the packaged towns need no time."""
    build(SMALL, home / "imported-small", {"version": "small", "source": "the tests"})
    use(home / "imported-small")
    monkeypatch.setattr(importing, "towns", list)


def written(path: Path, rows: list[str]) -> Path:
    text = "".join(f"{line}\n" for line in rows)
    if path.suffix == ".zip":
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("readme.txt", "what the columns are")
            archive.writestr(f"{path.stem}.txt", text)
    elif path.suffix == ".gz":
        path.write_bytes(gzip.compress(text.encode()))
    else:
        path.write_text(text, encoding="utf-8")
    return path


def test_a_dump_replaces_its_country(tmp_path: Path) -> None:
    made = import_files([written(tmp_path / "ML.zip", ROWS)])
    used = gazetteer()
    assert used.version == made.gazetteer.version
    assert (made.read, made.countries) == (5, ("ML",))
    assert [(entry.id, entry.feature) for entry in used.find("Gao")] == [
        ("geonames:2", Feature.TOWN),
        ("geonames:3", Feature.TOWN),  # another country's stays
        ("geonames:51", Feature.PROVINCE),  # by its second name
    ]
    assert used.find("New Gao") == ()  # was of Mali, and is not in the dump
    assert [entry.feature for entry in used.find("Oued Bandekoro")] == [Feature.RIVER]
    assert used.find("Hôtel du Fleuve") == ()
    assert used.find("Gao")[0].also == ("Gawo", "Gao Ville")


def test_ours_stays(tmp_path: Path) -> None:
    import_files([written(tmp_path / "ML.txt", ROWS)])
    assert gazetteer().find("Tinzaouatene")[0].id == "warledger:tinzaouatene"
    assert gazetteer().country("ML") is not None
    people = gazetteer().people_of("Malians")
    assert people is not None
    assert people.country == "ML"


def test_a_town_of_ours_gives_its_names_to_the_dump_s(tmp_path: Path) -> None:
    anefis = row(90, "Anéfif").replace("16.5\t0.25", "18.05\t0.61")
    import_files([written(tmp_path / "ML.zip", [anefis, row(91, "Anéfis")])])
    found = gazetteer().find("Anefis")
    assert [entry.id for entry in found] == ["geonames:90", "geonames:91"]  # 91 lies elsewhere
    assert found[0].name == "Anéfis"
    assert gazetteer().get("warledger:anefis") is None


def test_codes_name_the_divisions_whatever_the_order(tmp_path: Path) -> None:
    codes = written(tmp_path / "admin2Codes.txt.gz", ["ML.09.901\tCercle de Gao\tCercle de Gao\t54"])
    first = written(tmp_path / "admin1CodesASCII.txt", ["ML.09\tGao\tGao\t51"])
    import_files([written(tmp_path / "ML.zip", ROWS), codes, first])
    tassiga = gazetteer().find("Bandekoro")[0]
    assert (tassiga.admin1, tassiga.admin2) == ("Gao", "Cercle de Gao")


def test_alternate_names_are_added(tmp_path: Path) -> None:
    rows = [
        "1\t2\ten\tGao Town\t\t\t\t",
        "2\t2\tlink\thttps://example.org\t\t\t\t",
        "3\t2\tiata\tGAQ\t\t\t\t",
        "4\t3\tfr\tGaô Sud\t\t\t\t",
    ]
    import_files([written(tmp_path / "alternateNamesV2.txt", rows)])
    assert [entry.id for entry in gazetteer().find("Gao Town")] == ["geonames:2"]
    assert [entry.id for entry in gazetteer().find("gao sud")] == ["geonames:3"]
    assert gazetteer().find("GAQ") == ()


def test_a_second_import_adds_to_the_first(tmp_path: Path) -> None:
    import_files([written(tmp_path / "ML.zip", ROWS)])
    import_files([written(tmp_path / "NE.zip", [row(60, "Bosso", country="NE")])])
    assert [entry.id for entry in gazetteer().find("Bandekoro")] == ["geonames:50"]
    assert [entry.id for entry in gazetteer().find("Gao")] == ["geonames:2", "geonames:3", "geonames:51"]
    assert "geonames:60" in [entry.id for entry in gazetteer().find("Bosso")]
    assert gazetteer().about["source"] == "the tests, ML.zip, NE.zip"


PLACE_LIST = """name,latitude,longitude,country,feature,also
Hill 402,16.4,0.1,ml,site,Point 402; Colline 402
Koro,14.1,-3.1,ML,,
"""


def test_a_place_list_is_added(tmp_path: Path) -> None:
    file = tmp_path / "mine.csv"
    file.write_text("\ufeff" + PLACE_LIST, encoding="utf-8")
    made = import_files([file])
    assert (made.read, made.countries) == (2, ())
    hill = gazetteer().find("point 402")[0]
    assert (hill.name, hill.country, hill.feature, hill.latitude) == ("Hill 402", "ML", Feature.SITE, 16.4)
    assert gazetteer().find("Koro")[0].feature is Feature.TOWN
    import_files([file])
    assert len(gazetteer().find("point 402")) == 1


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("name,latitude,country\nKoro,14.1,ML\n", "row 1: no column longitude"),
        ("name,latitude,longitude,country\nKoro,north,-3.1,ML\n", "row 2: could not convert string to float: 'north'"),
        ("name,latitude,longitude,country\nKoro,14.1,-3.1,ML\nKaya,13,191,BF\n", "row 3: 13.0, 191.0 is no point"),
        ("name,latitude,longitude,country\nKoro,14.1,-3.1,Mali\n", "row 2: “Mali” is no country's code"),
        ("name,latitude,longitude,country\n,14.1,-3.1,ML\n", "row 2: no name"),
        (
            "name,latitude,longitude,country,feature\nKoro,14.1,-3.1,ML,hamlet\n",
            "row 2: 'hamlet' is not a valid Feature",
        ),
    ],
)
def test_a_broken_place_list_names_its_row(tmp_path: Path, content: str, says: str) -> None:
    file = tmp_path / "mine.csv"
    file.write_text(content, encoding="utf-8")
    _refused(BadPlaceList, says, file)


@pytest.mark.parametrize(
    ("rows", "says"),
    [
        ([ROWS[0], "\t".join(ROWS[1].split("\t")[:7])], "row 2: 7 columns where row 1 has 19"),
        ([ROWS[0], ROWS[1].replace("16.5", "16,5")], "row 2: could not convert string to float: '16,5'"),
        ([ROWS[0], ROWS[1].replace("16.5", "165.0")], "row 2: “Bandekoro” at 165.0, 0.25 is no place on Earth"),
        ([ROWS[0], "x" + ROWS[1]], "row 2: invalid literal for int"),
        (["some\ttext"], "row 1: 2 columns, so it is no file of GeoNames"),
        (["just words"], "row 1: 1 columns, so it is no file of GeoNames"),
        ([], "row 1: 1 columns, so it is no file of GeoNames"),
    ],
)
def test_a_broken_dump_names_its_row(tmp_path: Path, rows: list[str], says: str) -> None:
    _refused(BadDump, says, written(tmp_path / "ML.txt", rows))


def test_an_archive_cut_off_is_refused(tmp_path: Path) -> None:
    file = written(tmp_path / "ML.zip", ROWS * 50)
    file.write_bytes(file.read_bytes()[:-200])
    _refused(BadDump, "damaged or cut off", file)
    packed = written(tmp_path / "ML.txt.gz", ROWS * 50)
    packed.write_bytes(packed.read_bytes()[:-40])
    _refused(BadDump, "damaged or cut off", packed)


def test_bytes_that_are_no_text_are_refused(tmp_path: Path) -> None:
    file = tmp_path / "ML.txt"
    file.write_bytes(ROWS[0].encode() + b"\n" + ROWS[1].encode("utf-16") + b"\n")
    _refused(BadDump, "row 2", file)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    _refused(SourceNotFound, "there is no file", tmp_path / "none.zip")


def test_a_good_file_beside_a_broken_one_is_not_used(tmp_path: Path) -> None:
    good = written(tmp_path / "ML.zip", ROWS)
    broken = written(tmp_path / "NE.txt", [row(60, "Bosso", country="NE"), "60\tcut"])
    _refused(BadDump, "row 2", good, broken)
    assert gazetteer().find("Bandekoro") == ()


def test_a_full_disk_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr(importing, "build", full)
    _refused(GazetteerUnwritable, "disk is full", written(tmp_path / "ML.zip", ROWS))


def test_an_interrupted_import_goes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("warledger.knowledge.gazetteer.staging._BATCH", 2)
    file = written(tmp_path / "ML.txt", ROWS)
    told: list[int] = []

    def stopped(_: Source, size: int) -> None:
        told.append(size)
        if len(told) == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        import_files([file], stopped)
    assert gazetteer().version == "small"
    import_files([file], stopped)
    sizes = [len(line.encode()) + 1 for line in ROWS]
    assert told == [sum(sizes[:2]), sum(sizes[:4]), sum(sizes)]  # the third batch alone is read the second time
    assert gazetteer().find("Bandekoro")[0].id == "geonames:50"


def test_a_file_that_changed_is_read_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("warledger.knowledge.gazetteer.staging._BATCH", 2)
    file = written(tmp_path / "ML.txt", ROWS)

    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        import_files([file], stop)
    written(file, [row(70, "Ansongo")])
    import_files([file])
    assert gazetteer().find("Bandekoro") == ()
    assert gazetteer().find("Ansongo")[0].id == "geonames:70"


@pytest.mark.parametrize(
    ("letter", "code", "feature"),
    [
        ("P", "PPL", Feature.TOWN),
        ("P", "PPLC", Feature.CAPITAL),
        ("A", "ADM1", Feature.PROVINCE),
        ("A", "ADM3", Feature.DISTRICT),
        ("A", "ADM1H", None),
        ("A", "PCLI", None),
        ("T", "MT", Feature.MOUNTAINS),
        ("T", "DSRT", Feature.DESERT),
        ("S", "AIRB", Feature.BASE),
        ("S", "SCH", None),
        ("", "", None),
    ],
)
def test_codes_become_words(letter: str, code: str, feature: Feature | None) -> None:
    assert feature_of(letter, code) is feature


def _refused(error: type[WarledgerError], says: str, *files: Path) -> None:
    before = current()
    with pytest.raises(error) as refused:
        import_files(files)
    assert says in refused.value.problem
    assert refused.value.next_step
    assert current() == before
    assert gazetteer().version == "small"
