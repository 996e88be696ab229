"""Nobody was harmed: a claim of 0, and what is no such claim."""

import pytest

from tests.extract.find.short import read


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The blast caused only material damage.", ["killed+wounded 0..0"]),
        ("The shelling did not cause any casualties.", ["killed+wounded 0..0"]),
        ("The raid ended without casualties.", ["killed+wounded 0..0"]),
        ("The bomb went off without hurting anyone.", ["wounded 0..0 [anyone]"]),
        ("There was no loss of life.", ["killed 0..0"]),
        ("There were no deaths or injuries.", ["killed+wounded 0..0"]),
        ("They are safe and sound.", ["wounded 0..0 [They]"]),
        ("The army did not mention any casualties.", []),  # nothing is told
        ("The shelling caused material damage and killed two nurses.", ["killed 2..2 [two nurses]"]),  # not only damage
        ("The raid did not stop, and it caused casualties.", ["killed+wounded 2.."]),  # another verb is negated
    ],
)
def test_absence(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted
