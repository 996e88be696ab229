"""Where the entries of a live report begin."""

import pytest

from warledger.acquire import from_text
from warledger.extract.events.entries import entries
from warledger.language import read_document


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Two died in Gao.\n\n14:20\nA bomb hit Kidal.\n\n9.05 am\nRebels fled.\n\n08:15 GMT\nIt rained.",
            {0, 1, 2, 3},
        ),
        # one is the time of publication; a time in a sentence begins nothing, and no number is a time
        ("Two died in Gao.\n\n14:20\nA bomb hit Kidal.", {0}),
        ("Two died in Gao at 14:20.\n\nAt 15:10\na bomb hit Kidal.\n\n16:00 a bomb hit Tessit.", {0}),
        ("Two died in Gao.\n\n31:70\nA bomb hit Kidal.\n\n2024\nRebels fled.", {0}),
    ],
)
def test_entries_stand_under_a_time_of_day(text: str, wanted: set[int]) -> None:
    document = from_text(text)
    sentences = read_document(document)
    assert set(entries(document, sentences)) == wanted
