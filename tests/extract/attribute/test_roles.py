"""What kind of voice a person is by what the report tells of him anywhere."""

import pytest

from tests.extract.attribute.test_voices import chain_of
from warledger.values import SpeakerKind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("President Ana Ruiz left. The report says that Ruiz was told. Ruiz said nine men had [died].", "official"),
        ("LAST NIGHT COLONEL RUI ALVES PAZ CAME. PAZ SAID NINE MEN HAD [DIED].", "party"),
        ("Rui Alves, a doctor, came. Alves said nine men had [died].", "hospital"),
        ("Police commander Rui Alves came. Alves said nine men had [died].", "official"),
        # the title is another's
        ("The colonel met Ana Ruiz. Ruiz said nine men had [died].", "unnamed"),
        ("President Ana Ruiz left. Rui Alves said nine men had [died].", "unnamed"),
    ],
)
def test_a_role_told_once_holds_for_every_mention(text: str, kind: str) -> None:
    speaker = chain_of(text)[0].speaker
    assert speaker is not None
    assert speaker.kind is SpeakerKind(kind)
