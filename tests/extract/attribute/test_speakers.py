"""Who is meant by what points back at a voice, [the word asked about] told by the name given."""

import pytest

from tests.extract.attribute.test_voices import chain_of


@pytest.mark.parametrize(
    ("marked", "name"),
    [
        # "they": the side that acted in the sentence before, where nobody has spoken since
        ("Investigators are due in May, the mayor said. Police came at dawn. They say two men [died].", "Police"),
        ("Police came at dawn, residents said. They say two men [died].", "residents"),
        ("The army said it was hit. Two men [died], per the same source.", "army"),
        # who is named in the phrase that says it
        (
            "The mayor, Tulio Marena, agreed. It came after a speech by Ali Keita in which he said two men [died].",
            "Ali Keita",
        ),
        ("The mayor, Tulio Marena, agreed. It was a speech in which he said two men [died].", "Tulio Marena"),
        # a station by its name, whoever runs it
        ("Radio Venceremos told of a raid. The clandestine station said that two men [died].", "Radio Venceremos"),
        # whom the report names with the title, and a body of a state that spoke
        ("Two men [died] in Doro, its mayor said. Mayor Tulio Marena told the radio that.", "Tulio Marena"),
        ("Two men [died] in Doro, a mayor said. Mayor Tulio Marena told the radio that.", "mayor"),
        ("Two men [died] in Doro, police said. Police Commissioner Tulio Marena told the radio that.", "police"),
        ("Two [died], the mayor said. Mayor Tulio Marena fled. Mayor Amina Bell stayed.", "mayor"),
        ("Russia said it was hit. Its defence ministry said that two men [died].", "Russia's defence ministry"),
        ("Two men fled. Its defence ministry said that two men [died].", "Its defence ministry"),
        # a network's whole name
        ("The Sudanese Doctors' Network, a medical group, said that two men [died].", "Sudanese Doctors' Network"),
        # a paper's name, and a post
        ("The army posted a note. The Post reports that two men [died].", "Post"),
        ("The army posted a note. The post says that two men [died].", "army"),
    ],
)
def test_who_is_pointed_back_at(marked: str, name: str) -> None:
    speaker = chain_of(marked)[0].speaker
    assert speaker is not None
    assert speaker.name == name
