"""Parts that a sentence of their own names."""

import pytest

from tests.extract.find.test_report_tolls import read

VILLAGERS = "Twelve villagers were killed."
TWELVE = "killed 12..12"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (f"{VILLAGERS} Among them were two nurses and an imam.", [TWELVE, "killed 2..2", "killed 1..1"]),
        (f"{VILLAGERS} They include Omar Said, 71, a judge, and two clerks.", [TWELVE, "killed 1..1", "killed 2..2"]),
        (f"{VILLAGERS} Three of them were children.", [TWELVE, "killed 3..3"]),
        # no people, no number of its own, another verb
        (f"{VILLAGERS} Among them, fear is growing.", [TWELVE]),
        (f"{VILLAGERS} Among the demands was a ransom.", [TWELVE]),
        (f"{VILLAGERS} Some of them were women.", [TWELVE]),
        (f"{VILLAGERS} Three of them were wounded.", [TWELVE, "wounded 3..3"]),
        # one person, two outcomes, a sentence between
        ("A guard was killed. Among them were two nurses.", ["killed 1..1"]),
        ("Nine were killed and six hurt. Among them were two nurses.", ["killed 9..9", "wounded 6..6"]),
        (f"{VILLAGERS} The market is closed. Among them were two nurses.", [TWELVE]),
    ],
)
def test_among_them(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted
