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


@pytest.mark.parametrize(
    "marked",
    [
        "Toll unclear after [killing] of nine, {experts} say.",
        'Another [killing] in the hills," {she} wrote.',
        'Gang leader Ali "the Lion" Keita denied that his men had [killed] farmers.',
        "The mayor, Ali Keita, said that nine men had [died].",
    ],
)
def test_what_is_said_may_be_read_as_another_voice(marked: str) -> None:
    found = [name.split()[-1] for name in voices(chain_of(marked))]
    assert found == ([name.split()[-1] for name in marked_voices(marked)] or found[-1:])


@pytest.mark.parametrize(
    ("marked", "name"),
    [
        ("A local rights group, Voices of Doro, put the death [toll] at nine.", "Voices of Doro"),
        ("A spokesperson for the charity Doro Relief Fund said nine men had been [killed].", "Doro Relief Fund"),
        ("Colonel Keita rejected charges against officers, whom it accused of [killing] nine men.", "it"),
    ],
)
def test_a_name_right_behind_its_noun_names_the_voice(marked: str, name: str) -> None:
    speaker = chain_of(marked)[0].speaker
    assert speaker is not None
    assert speaker.name == name


@pytest.mark.parametrize(
    "marked",
    [
        # read as a clause, as explaining a place, as put before the clause
        "{Residents} reached by telephone said nine people were [killed].",
        "Nine people were [killed], {the mayor of Doro, Ali Keita}, told reporters.",
        '"We saw it," {a rescuer with the White Helmets} said. "Two more [died] in hospital."',
        "{Iran Human Rights}, a group from Norway, said nine people had been [killed].",
        # what was reached says nothing
        "Reached by telephone, nine people were [killed].",
    ],
)
def test_a_voice_is_found_however_its_words_were_read(marked: str) -> None:
    found, wanted = voices(chain_of(marked)), marked_voices(marked)
    assert [name.split()[0] for name in found] == [name.split()[0] for name in wanted]


@pytest.mark.parametrize(
    ("marked", "name"),
    [
        ("The family of one victim, Omar Bah, said he was [killed] by police.", "family of one victim"),
        ("The family, the Bahs, said he was [killed] by police.", "family"),
        ("The head of the council, Omar Bah, said he was [killed] by police.", "Omar Bah"),
    ],
)
def test_a_victim_is_no_voice_for_being_named_beside_his_family(marked: str, name: str) -> None:
    speaker = chain_of(marked)[0].speaker
    assert speaker is not None
    assert speaker.name == name


@pytest.mark.parametrize(
    "marked",
    [
        "{Journalists} saw nine [bodies] in the street.",
        "Journalists saw nine [soldiers] in the street.",
    ],
)
def test_who_saw_the_dead_tells_of_them(marked: str) -> None:
    assert voices(chain_of(marked)) == marked_voices(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "{Two sources}, one of them a soldier, said nine people were [killed].",
        "{UN} says 40 civilians [killed] in Doro",
        "At least 40 [dead] in Doro massacre, {survivors} tell AFP",
        "A statement attributed to {the Doro Front} said its men had [killed] nine soldiers.",
        "{Each side} accused the other of [killing] farmers.",
        "The army told residents displaced by the fire that nine men had [died].",
    ],
)
def test_a_headline_leaves_out_its_verb_and_victims_are_no_voice(marked: str) -> None:
    wanted = marked_voices(marked) or ["The army"]
    assert [name.removeprefix("the ") for name in voices(chain_of(marked))] == [
        name.removeprefix("the ") for name in wanted
    ]
