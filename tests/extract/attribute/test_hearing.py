"""What carries {a voice} over to another sentence, with [the word asked about], and what ends it."""

import pytest

from tests.extract.attribute.test_voices import chain_of, marked_voices, voices


@pytest.mark.parametrize(
    "marked",
    [
        # who spoke before goes on to add to it
        "{The press office} said the camp was shelled. Nine men [died]. Four are in Gao, the press office added.",
        "{Radio Doro} reported that jets bombed the bridge.\n\nTwo [died].\n\nRadio Doro went on to say that.",
        "{The army} said it was ambushed. Nine men [died]. The army also said that it took the hill.",
        # another voice adds, nobody does, or the sentence has hearsay of its own
        "The army said it was ambushed. Nine men [died]. A doctor added that the hospital was full.",
        "The army said it was ambushed. Nine men [died]. The army said that it took the hill.",
        "The army said it was ambushed. It was reported that nine men [died]. The army added that it took the hill.",
        "The army said it was ambushed. Nine men [died]. The army also published a list of its losses.",
        "The army praised its men. Nine men [died]. The army added that it took the hill.",
    ],
)
def test_who_goes_on_to_add_told_what_stands_between(marked: str) -> None:
    assert voices(chain_of(marked)) == marked_voices(marked)


LIST = "The observatory documented the death of twelve men, as follows:\n\n"


@pytest.mark.parametrize(
    ("told", "names"),
    [
        # items that open alike: with a number, with a label
        (LIST + "Nine men were shot in Doro.\n\nThree men were [shot] in Gao.", ["The observatory"]),
        (LIST + "Doro: Nine men were shot.\n\nGao: Three men were [shot].", ["The observatory"]),
        # the list ends where a paragraph opens otherwise, and nobody tells one that nobody announces
        (LIST + "Nine men were shot in Doro.\n\nMeanwhile, three men were [shot] in Gao.", []),
        ("The dead can be told apart as follows:\n\nNine men were shot.\n\nThree men were [shot].", []),
    ],
)
def test_a_list_is_of_who_announces_it(told: str, names: list[str]) -> None:
    assert voices(chain_of(told)) == names


@pytest.mark.parametrize(
    ("told", "names"),
    [
        (
            "The Kivu Group says in a report that ANSAR, named by boys, came. Nine [died], the report says.",
            "Group",
        ),
        ("The army issued a statement. The mayor said he had fled. Nine [died], the statement says.", "army"),
        ("The indictment names nobody. The mayor fled. Nine [died], the indictment says.", "indictment"),
    ],
)
def test_a_document_is_of_who_spoke_in_it(told: str, names: str) -> None:
    speaker = chain_of(told)[0].speaker
    assert speaker is not None
    assert speaker.name.split()[-1] == names


@pytest.mark.parametrize(
    "marked",
    [
        "Two [killed] in raid: {Asayish}\n\nTwo men died in a raid, Asayish said on Monday.",
        "{Marena}: nine [killed] in raid\n\nTulio Marena said that nine men died.",
        "Turkey: nine [killed] in raid\n\nTurkey said that nine men died.",
        "Two [killed] in raid: Qamber\n\nTwo men died in a raid, police said on Monday.",
        "“Nine of us were [shot].” ― {Amina Bell}\n\nAmina Bell said that on Monday.",
    ],
)
def test_a_name_behind_a_mark_speaks_if_it_is_heard_elsewhere(marked: str) -> None:
    assert voices(chain_of(marked)) == marked_voices(marked)
