"""Notes about figures: what was withheld, and what is a figure itself."""

import pytest

from warledger.extract.find.notes import notes
from warledger.language.english.reader import Reader
from warledger.values import Document


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The army did not report its casualties.", ["withheld killed+wounded"]),
        ("The army gave no casualty figures.", ["withheld killed+wounded"]),
        ("The army declined to say how many people died.", ["withheld killed+wounded"]),
        ("The army gave no toll of its dead or those of its allies.", ["withheld killed", "withheld killed"]),
        ("The army gave no toll of its dead or that it suffered.", ["withheld killed"]),
        ("No casualties were reported.", []),  # a toll of 0
        ("The army reported no casualties, but it gave no death toll.", ["withheld killed"]),
    ],
)
def test_what_is_withheld(text: str, wanted: list[str]) -> None:
    document = Document(text=text, blocks=(), source="test")
    found = (note for sentence in Reader().read(text) for note in notes(document, sentence))
    assert [f"{note.kind.value} {'+'.join(note.outcomes)}" for note in found] == wanted
