"""Words as they are looked up, and the passage that shows them."""

from __future__ import annotations

import pytest

from warledger.ledger.searching import passage, words


@pytest.mark.parametrize(("text", "found"), [
    ("Twelve people died.", ["twelve", "people", "died"]),
    ("Tinzaouatène, Ménaka", ["tinzaouatene", "menaka"]),
    ("Tinzaouate\u0300ne", ["tinzaouatene"]),  # the accent a character of its own
    ("Łódź İzmir Straße", ["łodz", "izmir", "straße"]),  # a letter of its own is no accent
    ("М-23, 120mm", ["м", "23", "120mm"]),
    ("“—”", []),
    ("", []),
])  # fmt: skip
def test_words_have_neither_case_nor_accents(text: str, found: list[str]) -> None:
    assert words(text) == found


LONG = "The road was shut. " * 20 + "In Ménaka 12 people were killed. " + "The market was open. " * 20


@pytest.mark.parametrize(("sought", "shown"), [
    ("menaka", "In «Ménaka» 12 people were killed."),
    ("killed menaka", "In «Ménaka» 12 people were «killed»."),
    ("open", "The market was «open». The market was «open»."),
])  # fmt: skip
def test_a_passage_shows_the_words_where_they_first_stand(sought: str, shown: str) -> None:
    found = passage(LONG, words(sought))
    assert shown in found
    assert found.startswith("… ")
    assert found.endswith(" …")
    assert len(found) < 320


def test_a_passage_cuts_no_words() -> None:
    shown = passage(LONG, ["menaka"]).replace("«", "").replace("»", "").strip("… ")
    assert f" {shown} " in LONG


@pytest.mark.parametrize("text", ["Short.", "Nothing of it here, in a text without that word. " * 10, ""])
def test_a_text_whose_title_alone_holds_the_word_shows_its_beginning(text: str) -> None:
    assert passage(text, ["menaka"]).removesuffix(" …") == text[: len(passage(text, ["menaka"]).removesuffix(" …"))]
