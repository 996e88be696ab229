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
        ("No rebels or civilians were killed.", ["killed 0..0 [No rebels]", "killed 0..0 [civilians]"]),
        ("No damage or casualties resulted from the attack.", ["killed+wounded 0..0"]),
        ("The team reported no other casualties.", ["killed+wounded 0..0"]),
        (
            "No rebels were killed, but two civilians were hurt.",
            ["killed 0..0 [No rebels]", "wounded 2..2 [two civilians]"],
        ),
        ("The army did not mention any casualties.", []),  # nothing is told
        ("We have no indication of civilian casualties.", []),
        ("We have reports of civilian casualties.", ["killed+wounded 2.."]),
        ("The number of rebel casualties is not known.", []),
        ("The clash caused rebel casualties, whose names are not known.", ["killed+wounded 2.."]),
        ("The names were on a list of fatalities.", []),
        ("The pilots want to minimise civilian casualties.", []),
        ("The report spoke of potential casualties.", []),
        ("No arrests were made.", []),  # who was sought is not told of
        ("The shelling caused material damage and killed two nurses.", ["killed 2..2 [two nurses]"]),  # not only damage
        ("The raid did not stop, and it caused casualties.", ["killed+wounded 2.."]),  # another verb is negated
    ],
)
def test_absence(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("We did not lose any men in the attack.", ["killed 0..0 [any men]"]),
        ("The army did not capture any rebels.", ["captured 0..0 [any rebels]"]),
        ("If they lose any men they will withdraw.", []),
    ],
)
def test_nobody_of_them(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted
