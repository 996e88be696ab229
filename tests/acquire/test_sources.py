import gzip
import io
import json
import subprocess
import sys
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from warledger.acquire import attempts, document, documents, from_bytes, from_text
from warledger.errors import AcquireError, BadDate, BadRow, EmptySource, SourceNotFound
from warledger.values.document import Document, PublishedFrom

BODY = "Rebels took the town of Tamassint on Sunday, a spokesman said, and killed three soldiers."


def _rows(path: Path, *rows: Any) -> Path:
    lines = (row if isinstance(row, str) else json.dumps(row) for row in rows)
    data = "\n".join(lines).encode()
    path.write_bytes(gzip.compress(data) if path.suffix == ".gz" else data)
    return path


def test_a_text_file_is_one_document(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_text(f"GAO: {BODY}\n", encoding="utf-8")
    read = document(str(path), published=date(2024, 7, 28))
    assert (read.text, read.source, read.language) == (f"GAO: {BODY}", str(path), "en")
    assert (read.published, read.published_from) == (date(2024, 7, 28), PublishedFrom.ARGUMENT)


def test_standard_input_is_a_dash(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(BODY.encode())))
    assert document("-").text == BODY


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (b"<!DOCTYPE html><html><body><article><p>%s</p><p>%s</p></article></body></html>", "html"),
        (b'{"text": "%s"}\n', "row"),
        (b"%s", "text"),
    ],
)
def test_the_kind_is_told_by_the_content(tmp_path: Path, head: bytes, kind: str) -> None:
    path = tmp_path / "report"
    path.write_bytes(head.replace(b"%s", BODY.encode()))
    assert BODY in document(str(path)).text, kind


@pytest.mark.parametrize("name", ["reports.jsonl", "reports.jsonl.gz"])
def test_rows_are_documents(tmp_path: Path, name: str) -> None:
    row = {
        "text": BODY, "title": "Town taken", "url": "https://example.com/1", "publisher": "The Example Post",
        "published": "2024-07-28T23:30:00+02:00", "language": "en-GB",
    }  # fmt: skip
    path = _rows(tmp_path / name, row, "", {"text": BODY})
    first, second = documents(str(path))
    assert (first.title, first.url, first.publisher) == ("Town taken", "https://example.com/1", "The Example Post")
    assert (first.published, first.published_from) == (date(2024, 7, 28), PublishedFrom.METADATA)
    assert (first.time_zone, first.language) == ("+02:00", "en")
    assert second.source == f"{path}:3"


@pytest.mark.parametrize(
    "bad",
    [
        "not json", "[1, 2]", '{"title": "no text"}', '{"text": 7}', '{"text": "  "}', '{"text": "\\u200b"}',
        '{"text": "Some words.", "published": "last week"}', '{"text": "Some words.", "url": ["a"]}', "[" * 100_000,
        '{"text": "\\ud800"}',
    ],
)  # fmt: skip
def test_a_bad_row_is_named(tmp_path: Path, bad: str) -> None:
    path = _rows(tmp_path / "reports.jsonl", {"text": BODY}, bad)
    with pytest.raises(BadRow, match=r"reports\.jsonl:2"):
        list(documents(str(path)))


def test_a_batch_goes_on_after_a_bad_row(tmp_path: Path) -> None:
    path = _rows(tmp_path / "reports.jsonl", {"text": BODY}, "not json", {"text": BODY})
    assert [type(attempt) for attempt in attempts(str(path))] == [Document, BadRow, Document]


def test_a_torn_archive_is_named(tmp_path: Path) -> None:
    path = tmp_path / "reports.jsonl.gz"
    path.write_bytes(gzip.compress(json.dumps({"text": BODY}).encode())[:-12])
    with pytest.raises(BadRow, match="row 1"):
        list(documents(str(path)))


def test_a_file_of_no_rows_is_empty(tmp_path: Path) -> None:
    with pytest.raises(EmptySource):
        list(documents(str(_rows(tmp_path / "reports.jsonl", "", ""))))


def test_a_missing_table_is_not_found(tmp_path: Path) -> None:
    with pytest.raises(SourceNotFound):
        list(documents(str(tmp_path / "none.jsonl")))


def test_several_rows_are_not_one_document(tmp_path: Path) -> None:
    path = _rows(tmp_path / "reports.jsonl", {"text": BODY}, {"text": BODY})
    with pytest.raises(BadRow, match="more than one"):
        document(str(path))


def test_bytes_may_be_a_row() -> None:
    assert from_bytes(json.dumps({"text": BODY}).encode(), source="row.jsonl").text == BODY
    with pytest.raises(BadRow, match=r"row\.jsonl:1"):
        from_bytes(b"{}", source="row.jsonl")


def test_the_publication_day_falls_back_to_the_dateline() -> None:
    read = from_text(f"LIMA, 20 AUG 88 (EFE) -- [TEXT] {BODY}")
    assert (read.published, read.published_from) == (date(1988, 8, 20), PublishedFrom.DATELINE)


def test_an_unknown_publication_day_stays_unknown() -> None:
    read = from_text(BODY)
    assert (read.published, read.published_from) == (None, PublishedFrom.UNKNOWN)


@pytest.mark.parametrize(("day", "warned"), [(date(1988, 8, 27), False), (date(1988, 8, 28), True)])
def test_a_dateline_that_disagrees_is_a_warning(day: date, warned: bool) -> None:
    read = from_text(f"LIMA, 20 AUG 88 (EFE) -- [TEXT] {BODY}", published=day)
    assert read.published == day
    assert bool(read.warnings) is warned
    assert not warned or ("1988-08-20" in read.warnings[0] and "1988-08-28" in read.warnings[0])


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Three dead.", None),
        (BODY.upper(), "en"),
        ("Les rebelles ont pris la ville dimanche, a déclaré un porte-parole de l’armée.", "fr"),
    ],
)
def test_the_language_is_identified(text: str, language: str | None) -> None:
    assert from_text(text).language == language


def test_the_raw_hash_is_that_of_the_bytes() -> None:
    data = f"{BODY}  \r\n".encode()
    assert from_bytes(data, source="a").raw_hash != from_text(BODY).raw_hash
    assert from_bytes(data, source="a").id == from_text(BODY).id


def test_every_error_has_a_next_step(tmp_path: Path) -> None:
    with pytest.raises(AcquireError) as caught:
        document(str(tmp_path / "none.txt"))
    assert str(caught.value).startswith("W101 ")
    assert caught.value.next_step


def test_importing_the_room_loads_nothing_heavy() -> None:
    code = (
        "import sys, warledger.acquire; "
        "print(sorted({'trafilatura', 'httpx', 'pypdfium2', 'py3langid', 'numpy', 'lxml'} & set(sys.modules)))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"


def test_a_path_and_a_day_may_be_given_as_what_they_are(tmp_path: Path) -> None:
    file = tmp_path / "report.txt"
    file.write_text("Rebels took the town of Tamassint on Sunday, a spokesman said.", encoding="utf-8")
    found = {document(given, published=day) for given in (file, str(file)) for day in ("2024-07-28", date(2024, 7, 28))}
    assert {each.published for each in found} == {date(2024, 7, 28)}
    assert len(found) == 1
    assert document(file, published=datetime(2024, 7, 28, 23, 59)).published == date(2024, 7, 28)
    with pytest.raises(BadDate, match="28/07/2024"):
        document(file, published="28/07/2024")


TABLE = 'id{d}Text{d}published{d}url\n1{d}"Nine soldiers died,\nhe said; the army\tgave no toll."{d}2024-07-28{d}https://gazette.example/1\n'


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_a_table_is_read_row_by_row(tmp_path: Path, delimiter: str) -> None:
    path = tmp_path / "reports.csv"
    path.write_text(TABLE.format(d=delimiter) + f"2{delimiter}{delimiter}2024-07-29{delimiter}\n")
    first, second = attempts(path)
    assert isinstance(first, Document)
    assert (first.text, first.published, first.url) == (
        "Nine soldiers died,\nhe said; the army\tgave no toll.", date(2024, 7, 28), "https://gazette.example/1",
    )  # fmt: skip
    assert isinstance(second, BadRow)
    assert "reports.csv:3" in str(second)


def test_a_table_without_a_column_of_texts_names_its_columns(tmp_path: Path) -> None:
    path = tmp_path / "reports.csv"
    path.write_text("id,date,body\n1,2024-07-28,Nine soldiers died.\n")
    with pytest.raises(BadRow, match="it has id, date, body"):
        list(documents(path))
