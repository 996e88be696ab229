"""Names that a noun makes a settlement's, whatever they look like."""

import pytest

from tests.extract.where.marked import placed, unmarked


@pytest.mark.parametrize(
    "marked",
    [
        "The village of [Deir Zamal] was hit by shells.",
        "Gunmen raided [al-Zarkoum] village at dawn.",
        "Shells fell on the villages of [Zzarkoum] and [al-Mazhifa] at dawn.",
        "Shells fell on [Zamir Hassan] town.",
        # near misses: what is called after a person or a thing, and a person of a village
        "They met at the Olympic village.",
        "The village elder Zamir Hassan was shot dead.",
        "Zamir Hassan, village elder and farmer, was shot dead.",
        "The army of Zamir Hassan was beaten.",
        # an institution ends it
        "The city of Zamir Police Department said nothing.",
        # the noun of another name
        "Zamir Hassan left the village of [Zzarkoum] at dawn.",
    ],
)
def test_a_noun_makes_a_settlement(marked: str) -> None:
    text, names = unmarked(marked)
    places, _ = placed(text)
    assert [mention.span.quote for mention in places.all_mentions] == names
