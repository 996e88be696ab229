"""Who says it, wherever the sentence puts {the voice} of [the word asked about]."""

import pytest

from tests.extract.attribute.test_voices import chain_of, marked_voices, voices


@pytest.mark.parametrize(
    "marked",
    [
        "Doro: Nine people were [killed], {the mayor} said on Monday.",
        "(Doro) – The army [killed] at least 60 farmers in two towns in May, {Justice Watch} said today.",
        "Update: the number of [victims] has increased to seven, {police} said at noon.",
        "{Doro Radio} said that nine people were [killed].",
        "Among the [dead] were three children, said {the rights group Al-Haq}.",
        "Among the dead were three [children], said {the mayor}.",
        "Three children were there, said the mayor. Among the [dead] was a teacher.",
    ],
)
def test_what_stands_before_a_report_says_nothing(marked: str) -> None:
    assert voices(chain_of(marked)) == marked_voices(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "Syria: 12 [killed] in airstrike, says {monitor}",
        "At least 12 [killed] in airstrike, says {UN official}",
        "Ukraine war: Russian attack [kills] 25 in Ternopil, says {Zelensky}",
        "At least 12 [killed] in airstrike, leaving town empty",
    ],
)
def test_a_voice_ends_a_headline(marked: str) -> None:
    assert voices(chain_of(marked)) == marked_voices(marked)


@pytest.mark.parametrize(
    ("marked", "name"),
    [
        # an official without a name acts, and then speaks
        ("The governor visited the wounded. He announced the [arrest] of nine men.", "governor"),
        ("The mayor fled. The governor, he said, had [killed] nine men.", "mayor"),
        ("Police said a child was hurt. The child died. They said nine men had been [killed].", "Police"),
        # "its", "their": who acted in the sentence, or the rebels of the one before
        ("A medic saw it all. The army did not mention it in its bulletin, which listed four [dead].", "army"),
        ("The rebels called it a lie. “We have lost only one [man],” their statement said.", "rebels"),
        ("Residents said two men died. Their leader said four were [killed].", "Their leader"),
        # who orders something in what another says is not the one who goes on
        (
            "Presiding Judge Kim Osei said the commander ordered the raid. Nine men had been [killed], she said.",
            "Kim Osei",
        ),
        # a rank tells a name
        ("The army spokesman, General Keita, met the press. He said nine men [died].", "General Keita"),
        # sides of a trial
        ("The defence argued that nine men had been [killed] by others.", "defence"),
        # a count before a colon is that of its owner
        ("Activists' count: 61 [dead].", "Activists"),
    ],
)
def test_who_is_meant(marked: str, name: str) -> None:
    speaker = chain_of(marked)[0].speaker
    assert speaker is not None
    assert speaker.name == name


@pytest.mark.parametrize(
    "marked",
    [
        # who stands behind the verb, however it was read
        "The committee has buried some sixty [dead], said {Dawit Girma}, its chair.",
        "He also had a part in the raid that killed [nine], said {a former spokesman for the Interior Ministry}.",
        "A strike [killed] a reporter, Ahmed Matar, and his brother, {the Al-Awda Hospital} said.",
        "The gunman, whose name was given as Orban, was found [dead] by a well, said {Salazar}, who led the raid.",
        # those to whom it is said
        "The mayor, asked about the nine [dead], told reporters nothing.",
        "If you have any shame, tell the world how nine men [died].",
        # a voice between dashes is no dateline
        "{Keita} -- a baker in the old market -- said nine men had been [killed].",
        # "which" is the one who can speak
        "It came at a request by {The Doro Post}, which argued that nine men had been [killed].",
    ],
)
def test_a_voice_is_found_behind_its_verb_and_between_dashes(marked: str) -> None:
    assert voices(chain_of(marked)) == marked_voices(marked)
