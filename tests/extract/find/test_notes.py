"""Notes about figures: what was withheld, and what is a figure itself."""

import pytest

from warledger.extract.find.notes import notes
from warledger.language.english.reader import Reader
from warledger.values import Document, Kind


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The army did not report its casualties.", ["withheld killed+wounded"]),
        ("The army gave no casualty figures.", ["withheld killed+wounded"]),
        ("The army declined to say how many people died.", ["withheld killed+wounded"]),
        ("The army gave no toll of its dead or those of its allies.", ["withheld killed", "withheld killed"]),
        ("The army gave no toll of its dead or that it suffered.", ["withheld killed"]),
        ("No casualties were reported.", []),  # a toll of 0
        # nobody knows it
        ("The extent of casualties was not immediately known.", ["withheld killed+wounded"]),
        ("It was unclear how many soldiers were killed.", ["withheld killed+wounded"]),
        ("It was unclear who killed the soldiers.", []),
        ("The army declined to say how many people were in the truck.", []),
        ("The army did not say how many soldiers had been on duty.", []),
        ("Casualty figures were not available.", ["withheld killed+wounded"]),
        ("The number of tanks is not known.", []),
        # no word of it
        ("There was no immediate comment from the army on casualties.", ["withheld killed+wounded"]),
        (
            "The army gave no death toll, and it made no mention of its losses.",
            ["withheld killed", "withheld killed+wounded"],
        ),
        ("There was no word on casualties, but nine people died.", ["withheld killed+wounded"]),
        # neither
        ("Neither side gave a toll.", ["withheld killed"]),
        ("Neither the army nor the rebels gave a toll.", ["withheld killed", "withheld killed"]),
        ("Neither army gave way, and the governor gave a toll.", []),
        ("The army reported no casualties, but it gave no death toll.", ["withheld killed"]),
    ],
)
def test_what_is_withheld(text: str, wanted: list[str]) -> None:
    document = Document(text=text, blocks=(), source="test")
    found = (note for sentence in Reader().read(text) for note in notes(document, sentence))
    assert [f"{note.kind.value} {'+'.join(note.outcomes)}" for note in found] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The figures could not be verified.", [False]),
        ("Neither figure could be verified.", [False]),
        ("The agency was unable to verify the toll.", [False]),
        ("It was not possible to check the claims.", [False]),
        ("The figures were independently verified.", [True]),
        ("Neither figure was large, and the agency verified them.", []),
        ("The agency was able to verify the toll.", []),
        ("The league claimed the raid, but it offered no proof.", [False]),
        ("The league offered proof, and it offered no apology.", []),
    ],
)
def test_what_was_verified(text: str, wanted: list[bool]) -> None:
    document = Document(text=text, blocks=(), source="test")
    found = (note for sentence in Reader().read(text) for note in notes(document, sentence))
    assert [note.verified for note in found if note.kind is Kind.VERIFICATION] == wanted
