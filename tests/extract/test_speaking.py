"""Which party a voice speaks for, and when it takes the party's name."""

import pytest

from warledger.extract.attribute import Voices
from warledger.extract.resolve import Parties
from warledger.extract.speaking import spoken_for
from warledger.language import read
from warledger.values import Document


def voice_of(text: str) -> tuple[str, bool]:
    """The name of who says that men were "killed", and if a party stands behind it."""
    document, sentences = Document(text=text, blocks=(), source="test"), read(text)
    (place,) = [(each, word) for each in sentences for word in each.words if word.text == "killed"]
    (link,) = spoken_for(Voices(document, sentences).of(*place), Parties(document, sentences))
    assert link.speaker is not None
    return link.speaker.name, link.speaker.party is not None


@pytest.mark.parametrize(
    ("text", "name", "party"),
    [
        ("The army said nine men were killed.", "army", True),  # the party itself
        ("The soldiers claimed that nine men were killed.", "army", True),
        ("Pakistan said nine men were killed.", "Pakistan", True),  # a state speaks, not its army
        ("The Pakistani army said nine men were killed.", "Pakistani army", True),
        ("The prefect said nine men were killed.", "prefect", True),  # an official is not the government
        ("A soldier said nine men were killed.", "soldier", True),
        ("A resident said nine men were killed.", "resident", False),
    ],
)
def test_a_voice_has_its_partys_name_if_it_is_the_party(text: str, name: str, party: bool) -> None:
    assert voice_of(text) == (name, party)
