"""Who speaks in a label: {the voice} of [the word asked about], or nobody where it labels a place or a group."""

import pytest

from tests.extract.attribute.test_voices import chain_of, marked_voices, voices


@pytest.mark.parametrize(
    "marked",
    [
        "{The Interior Ministry}: Nine men were [killed] in a raid.",
        "Nine people: six men and three women, were [killed] in a raid.",
        "Nine rebels: [killed] in a raid.",
        "“They were [shot] one by one, all of them.” ― 12 March",
    ],
)
def test_a_label_names_one_who_speaks(marked: str) -> None:
    assert voices(chain_of(marked)) == marked_voices(marked)
