"""Which parties go by a name."""

from __future__ import annotations

import tomllib
from datetime import date

import pytest

from warledger.errors import UnknownParty
from warledger.knowledge.parties import find, fold, names, parties, party, tables
from warledger.knowledge.parties.entry import one_a_line


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("the Jama’at-e Islāmi", "jamaat e islami"),
        ("Forces armées maliennes", "forces armees maliennes"),
        ("FARC-EP", "farc ep"),
        ("U.S. Marines", "us marines"),
        ("Theatre Brigade", "theatre brigade"),
    ],
)
def test_spellings_that_make_no_difference(written: str, folded: str) -> None:
    assert fold(written) == folded


@pytest.mark.parametrize(
    ("name", "country", "on", "entry"),
    [
        ("jama'at nusrat al-islam wal-muslimin", None, None, "jnim"),
        ("Al Shabaab", "KE", None, "al-shabaab"),
        ("Al Shabaab", "MZ", None, "ansar-al-sunna-mozambique"),
        ("PDF", None, date(2005, 5, 5), "popular-defence-forces"),
        ("PDF", None, date(2022, 5, 5), "pdf-myanmar"),
        ("FAMa", None, None, "ml-military"),
        ("Malian army", None, None, "ml-military"),
        ("Armed Forces of Ukraine", None, None, "ua-military"),
        ("Government of DR Congo (Zaire)", None, None, "cd-government"),
        ("Government of Serbia (Yugoslavia)", None, None, "rs-government"),
        ("Kenya Defence Forces", None, None, "ke-military"),
    ],
)
def test_the_likeliest_party_of_a_name(name: str, country: str | None, on: date | None, entry: str) -> None:
    assert find(name, country, on)[0].entry.id == entry


def test_a_candidate_says_what_speaks_for_it() -> None:
    first, second = find("PDF", country="MM", on=date(2022, 5, 5))[:2]
    assert first.why == "other name; acts there; existed then"
    assert second.why == "other name; not known to act there; did not exist then"


def test_nobody_goes_by_an_unknown_name() -> None:
    assert find("Mountain Unity Front of Nowhere") == ()


@pytest.mark.parametrize(
    ("name", "countries", "on", "entry"),
    [
        ("UPC", {"CF": 3.0}, None, "upc-central-african-republic"),
        ("UPC", {"CD": 3.0}, None, "upc-ituri"),
        ("UPC", {"CD": 3.0, "CF": 1.0}, None, "upc-ituri"),
        ("UPC", {}, date(2003, 5, 5), "upc-ituri"),
        ("UPC", {}, None, None),  # two parties, and nothing tells them apart
        ("UPC", {"FR": 3.0}, None, None),
        ("nobody at all", {"FR": 3.0}, None, None),
    ],
)
def test_the_one_party_that_a_name_means(
    name: str, countries: dict[str, float], on: date | None, entry: str | None
) -> None:
    found = names().settle(name, countries, on)
    assert (found.id if found else None) == entry


def test_a_party_is_found_by_its_id() -> None:
    assert party("jnim").country == "ML"
    with pytest.raises(UnknownParty, match=r"W410 .*'no-such-party'.*parties find"):
        party("no-such-party")


def test_ids_are_given_once() -> None:
    assert len({entry.id for entry in parties()}) == len(parties())


def test_one_party_a_line_is_read_as_toml_reads_it() -> None:
    for table in tables():
        text = table.read_text(encoding="utf-8")
        assert list(one_a_line(text)) == tomllib.loads(text)["parties"]


def test_a_line_with_quotes_and_equal_signs_in_its_names_is_read() -> None:
    line = r'  { id = "x", name = "The \"x = 1\" Front", also = ["a = b"], kind = "police", ucdp = 7 },'
    row = {"id": "x", "name": 'The "x = 1" Front', "also": ["a = b"], "kind": "police", "ucdp": 7}
    assert list(one_a_line(f"parties = [\n{line}\n]")) == [row]
