"""Who gave no answer, [in brackets]; a silence is told of no figure."""

import re

import pytest

from warledger.extract.find.notes import notes
from warledger.language import read
from warledger.values import Document, Kind


@pytest.mark.parametrize(
    "marked",
    [
        # no comment
        "The [army] has not commented.",
        "The [governor] declined to comment on the raid.",
        "The [ministry] has yet to comment.",
        "The [embassy] declined comment.",
        "The army commented on the raid.",
        "Several calls and text messages to the [spokesman] of the operation were not answered.",
        "Several calls to the spokesman were answered.",
        # no answer, to a question
        "The [police] did not immediately respond to a request for comment.",
        "The [mayor] did not reply.",
        "The army did not respond to the raid with its guns.",
        "The [mayor] could not be reached for comment.",
        "The village could not be reached by road.",
        "[Officials] were not available for comment.",
        # no word
        "There was no immediate word from the [government].",
        "[Doro] made no comment.",
        "There was no comment on the weather.",
        "The army made a comment.",
        # neither
        "The [service] has neither confirmed nor denied it.",
        "The service confirmed the raid and denied the rest.",
        "[Doctors] refused to confirm this.",
        # nobody's deed
        "The [front] has not claimed responsibility, and the army blamed bandits.",
        "No [group] has claimed responsibility for the attack.",
        "The front claimed responsibility for the attack, and no group denied it.",
        "No group has claimed a seat.",
    ],
)
def test_who_gave_no_answer(marked: str) -> None:
    text = re.sub(r"[\[\]]", "", marked)
    wanted = re.findall(r"\[(.*?)\]", marked)
    document = Document(text=text, blocks=(), source="test")
    found = [note for sentence in read(text) for note in notes(document, sentence)]
    silent = [note.whose.text for note in found if note.kind is Kind.WITHHELD and note.whose and not note.outcomes]
    assert silent == wanted


def test_a_figure_that_is_not_given_is_no_silence() -> None:
    text = "There was no immediate comment from the army on casualties."
    document = Document(text=text, blocks=(), source="test")
    (note,) = (note for sentence in read(text) for note in notes(document, sentence))
    assert note.outcomes
