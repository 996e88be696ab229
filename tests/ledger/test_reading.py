"""Lists, single reports, originals, failures, and the search over the texts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from hashlib import sha256

import pytest

from tests.assemble.sample import Said
from tests.ledger.sample import SIGNED, report
from warledger.acquire import from_text
from warledger.errors import NoArticle, NotInLedger
from warledger.ledger import Ledger, reading
from warledger.pipeline.keeping import keep, keep_failure
from warledger.values import Report

TEXT = "Clashes near Tinzaouatène. Fighters said on Friday that 77 soldiers were killed; prisoners were taken to Kidal."
OTHER = "The prisoners of Gao were freed on Monday. Nobody was killed."


def written(text: str, source: str = "a", published: date | None = None) -> Report:
    return Report(document=from_text(text, source=source, published=published))


@pytest.fixture
def told(ledger: Ledger) -> Ledger:
    """A ledger with two reports."""
    keep(ledger, written(TEXT, "a", date(2024, 7, 28)), TEXT.encode(), **SIGNED)
    keep(ledger, written(OTHER, "b"), **SIGNED)
    return ledger


@pytest.mark.parametrize(("words", "found"), [
    ("tinzaouatene", ["a"]),  # without its accent
    ("TINZAOUATÈNE", ["a"]),  # in capitals
    ("Tinzaouate\u0300ne", ["a"]),  # with an accent of its own
    ("prisoners", ["a", "b"]),
    ("prisoners kidal", ["a"]),  # all of the words
    ("77", ["a"]),
    ("prisoner", []),  # a word is a whole one
    ("volcano", []),
    ('prisoners" OR "volcano', []),  # a search is words, not a query
    ("near:", ["a"]),
    ("— …", []),
    ("", []),
])  # fmt: skip
def test_a_search_finds_the_documents_that_hold_all_words(told: Ledger, words: str, found: list[str]) -> None:
    with told.reading() as connection:
        hits = [reading.report(connection, hit.id).document.source for hit in reading.searched(connection, words)]
    assert sorted(hits) == found


def test_a_hit_shows_the_words_as_they_stand_in_the_text(told: Ledger) -> None:
    with told.reading() as connection:
        (hit,) = reading.searched(connection, "tinzaouatene killed")
    assert "near «Tinzaouatène». Fighters" in hit.snippet
    assert "were «killed»;" in hit.snippet


def test_the_best_hits_come_first_and_no_more_than_asked_for(told: Ledger) -> None:
    with told.reading() as connection:
        assert len(list(reading.searched(connection, "killed", most=1))) == 1


def test_reports_are_listed_the_latest_first_and_the_undated_last(told: Ledger) -> None:
    keep(told, written("One woman was wounded in Gao.", "c", date(2025, 1, 1)), **SIGNED)
    with told.reading() as connection:
        listed = list(reading.listed(connection))
        assert [each.published for each in listed] == ["2025-01-01", "2024-07-28", None]
        assert list(reading.listed(connection, most=2)) == listed[:2]


def test_a_report_comes_back_as_it_was(ledger: Ledger) -> None:
    given = report(Said(9, by="army"), Said(12, by="front", denied=True))
    keep(ledger, given, **SIGNED)
    with ledger.reading() as connection:
        assert reading.report(connection, given.document.id) == given
        assert reading.report(connection, given.document.id[:6]) == given


@pytest.mark.parametrize("wanted", ["nothing", "", "%"])
def test_a_report_that_is_not_there_or_not_told_apart_is_refused(told: Ledger, wanted: str) -> None:
    with told.reading() as connection, pytest.raises(NotInLedger, match="W504"):
        reading.report(connection, wanted)


def test_the_bytes_that_came_come_back(ledger: Ledger) -> None:
    raw = bytes(range(256)) * 40
    given = written(TEXT)
    keep(ledger, given, raw, **SIGNED)
    with ledger.reading() as connection:
        assert reading.original(connection, sha256(raw).hexdigest()) == raw
        with pytest.raises(NotInLedger, match="no original"):
            reading.original(connection, "0" * 64)


def test_bytes_that_come_later_are_kept_too(ledger: Ledger) -> None:
    """The report was known, its page was not: the report adds no entry, the page does."""
    given = written(TEXT)
    assert keep(ledger, given, **SIGNED)
    assert not keep(ledger, given, TEXT.encode(), **SIGNED)
    with ledger.reading() as connection:
        assert reading.original(connection, given.document.raw_hash or "") == TEXT.encode()


def test_a_failure_is_recorded_with_its_reason_once(ledger: Ledger) -> None:
    error = NoArticle("the page holds no article", "Give the address of an article")
    for _ in range(2):
        keep_failure(ledger, "https://example.org/a", error, **SIGNED)
    with ledger.reading() as connection:
        assert reading.failures(connection) == (
            {"source": "https://example.org/a", "code": "W106", "problem": error.problem, "next_step": error.next_step},
        )
        assert reading.counts(connection)["failures"] == 1


def test_a_title_with_what_a_database_cannot_hold_is_kept_in_the_report(ledger: Ledger) -> None:
    given = replace(written(TEXT).document, title="Clashes\x00 in the north")
    keep(ledger, Report(document=given), **SIGNED)
    with ledger.reading() as connection:
        assert [each.title for each in reading.listed(connection)] == ["Clashes in the north"]
        assert reading.report(connection, given.id).document.title == given.title


def test_what_there_is_is_counted(told: Ledger) -> None:
    keep(told, report(Said(9), Said(2, "wounded")), **SIGNED)
    with told.reading() as connection:
        assert reading.counts(connection) == {"reports": 3, "claims": 2, "incidents": 1, "failures": 0}


def test_a_reader_sees_one_state_while_others_write(told: Ledger) -> None:
    with told.reading() as connection:
        before = reading.counts(connection)
        keep(told, report(), **SIGNED)
        assert reading.counts(connection) == before
    with told.reading() as connection:
        assert reading.counts(connection)["reports"] == 3
