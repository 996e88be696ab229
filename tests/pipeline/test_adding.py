"""Sources → the ledger, in order; what the same reader has read before is not read again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from tests.ledger.sample import AT
from warledger import pipeline
from warledger.ledger import Ledger
from warledger.ledger.chain import length
from warledger.pipeline import adding
from warledger.pipeline import reader as room
from warledger.pipeline.adding import Fate, add, add_again
from warledger.pipeline.keeping import read_otherwise
from warledger.pipeline.reader import reader
from warledger.values import Document, Report

ADDED, ANEW, KNOWN, FAILED = Fate
Given = Callable[..., list[Fate]]


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The texts that are read from now on, by a reader that finds nothing in them."""
    texts: list[str] = []

    def reading(document: Document) -> Report:
        texts.append(document.text)
        return Report(document=document)

    monkeypatch.setattr(pipeline, "reading", reading)
    return texts


@pytest.fixture
def given(ledger: Ledger) -> Given:
    """What becomes of sources that are added."""

    def fates(*sources: Path, published: date | None = None) -> list[Fate]:
        found = add(ledger, map(str, sources), made_by="ada", now=lambda: AT, published=published, jobs=1)
        return [each.fate for each in found]

    return fates


@pytest.fixture
def battle(tmp_path: Path) -> Path:
    path = tmp_path / "battle.txt"
    path.write_text("Nine soldiers died near Kalan.")
    return path


def test_what_the_same_reader_read_is_not_read_again(
    ledger: Ledger, read: list[str], given: Given, battle: Path
) -> None:
    assert given(battle) == [ADDED]
    before = length(ledger)
    assert given(battle) == [KNOWN]
    assert len(read) == 1
    assert length(ledger) == before


def test_another_reader_reads_again_and_is_remembered(
    ledger: Ledger, read: list[str], given: Given, battle: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given(battle)
    before = length(ledger)
    monkeypatch.setattr(adding, "reader", lambda: "b" * 64)
    assert given(battle) == [KNOWN]  # it reads the same in it
    assert given(battle) == [KNOWN]
    assert len(read) == 2
    assert length(ledger) == before


def test_the_same_words_of_another_day_or_file_are_read(read: list[str], given: Given, battle: Path) -> None:
    given(battle)
    assert given(battle, published=date(2024, 7, 28)) == [ANEW]
    copy = battle.with_name("copy.txt")
    copy.write_text(battle.read_text())
    assert given(copy) == [ANEW]  # the same words without an address are one document
    assert len(read) == 3


def test_a_source_whose_words_have_changed_is_read(read: list[str], given: Given, battle: Path) -> None:
    given(battle)
    battle.write_text("Ten soldiers died near Kalan.")
    assert given(battle) == [ADDED]
    assert read[-1] == "Ten soldiers died near Kalan."


def test_a_folder_stands_for_the_files_in_it_and_below(read: list[str], given: Given, battle: Path) -> None:
    (battle.parent / "more" / ".hidden").mkdir(parents=True)
    for path in ("more/clash.txt", "more/.hidden/draft.txt", ".note.txt"):
        (battle.parent / path).write_text(f"Two nurses were wounded in Gao, says {path}.")
    assert given(battle.parent) == [ADDED, ADDED]
    assert "says more/clash.txt" in read[-1]
    assert given(battle.parent / "more" / ".hidden") == [ADDED]
    (battle.parent / "empty").mkdir()
    assert given(battle.parent / "empty") == [FAILED]


def test_what_another_reader_read_is_read_again_from_the_ledger(
    ledger: Ledger, read: list[str], given: Given, battle: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given(battle, published=date(2024, 7, 28))
    battle.unlink()
    assert not list(add_again(ledger, made_by="ada", now=lambda: AT, jobs=1))
    monkeypatch.setattr(adding, "reader", lambda: "b" * 64)
    assert read_otherwise(ledger, "b" * 64) == 1
    (again,) = add_again(ledger, made_by="ada", now=lambda: AT, jobs=1)
    assert (again.fate, again.dated) == (KNOWN, True)
    assert (len(read), read_otherwise(ledger, "b" * 64)) == (2, 0)


def test_of_two_days_of_publication_the_first_is_not_counted_as_read_before(
    ledger: Ledger, given: Given, battle: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert given(battle) == [ADDED]
    assert given(battle, published=date(2024, 7, 28)) == [ANEW]
    monkeypatch.setattr(adding, "reader", lambda: "b" * 64)
    assert read_otherwise(ledger, "b" * 64) == 1
    list(add_again(ledger, made_by="ada", now=lambda: AT, jobs=1))
    assert read_otherwise(ledger, "b" * 64) == 0


def test_failures_and_what_is_known_keep_their_places(
    read: list[str], given: Given, battle: Path, tmp_path: Path
) -> None:
    given(battle)
    other = tmp_path / "other.txt"
    other.write_text("Two nurses were wounded in Gao.")
    assert given(tmp_path / "missing.txt", battle, other) == [FAILED, KNOWN, ADDED]
    assert len(read) == 2


def test_the_reader_is_one_hash_of_all_that_reads(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    words, compiled = tmp_path / "knowledge" / "words.toml", tmp_path / "knowledge" / "__pycache__" / "words.pyc"
    for folder in ("extract", "knowledge/__pycache__", "language", "values"):
        (tmp_path / folder).mkdir(parents=True)
    words.write_text("one")
    monkeypatch.setattr(room, "files", lambda _package: tmp_path)
    here = reader.__wrapped__()
    compiled.write_text("what Python made of it")
    assert reader.__wrapped__() == here
    words.write_text("two")
    assert reader.__wrapped__() != here
    words.write_text("one")
    monkeypatch.setattr(room, "version", lambda _library: "newer")
    assert reader.__wrapped__() != here
