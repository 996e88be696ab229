"""Numbers that go on with a toll at another place or time."""

import pytest

from tests.extract.find.short import read


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The raids killed 12 people in Gao, 15 in Kidal and 20 in Mopti.",
            ["killed 12..12 [12 people in Gao]", "killed 15..15 [15]", "killed 20..20 [20]"],
        ),
        (
            "There were 90 killings in 1988; 70 in 1987; and 60 in 1986.",
            ["killed 90..90", "killed 70..70 [70]", "killed 60..60 [60]"],
        ),
        (
            "Police arrested 30 people in the capital and 12 in Gao.",
            ["captured 30..30 [30 people in the capital]", "captured 12..12 [12]"],
        ),
        ("The raid killed 12 people in Gao, 90 kilometres from Kidal.", ["killed 12..12 [12 people]"]),
        ("The raid killed 12 people near Gao, 15 in all.", ["killed 12..12 [12 people near Gao]"]),
        (
            "The raid killed 12 people in Gao, and 20 in hospital are hurt.",
            ["killed 12..12 [12 people in Gao]", "wounded 20..20 [20 in hospital]"],
        ),
        (
            "The bomb wounded two guards in Gao, and 14 in the morning shift heard it.",
            ["wounded 2..2 [two guards]"],
        ),
        (
            "The raid killed 12 people in Gao and burned down three shops, two in the centre.",
            ["killed 12..12 [12 people in Gao]"],
        ),  # another clause
    ],
)
def test_gapped(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted
