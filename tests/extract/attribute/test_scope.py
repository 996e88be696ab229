"""What {a voice} governs: [the word asked about], and nothing that is only told in passing."""

import pytest

from tests.extract.attribute.test_voices import chain_of, marked_voices, voices


@pytest.mark.parametrize(
    "marked",
    [
        "{The families} accused the army of [killing] nine men.",
        "{The families} accused the army of an attack on a bus and of [killing] nine men.",
        "The families blamed the army for an attack that [killed] nine men.",
        "The front denied that it was behind the raid in which nine men [died].",
        "{The front} denied that nine men had [died].",
        "{The families} said that the army was behind the attack that [killed] nine men.",
    ],
)
def test_who_is_blamed_or_denies_a_deed_tells_nothing_of_its_harm(marked: str) -> None:
    assert voices(chain_of(marked)) == marked_voices(marked)
