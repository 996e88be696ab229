"""What is said: [the word asked about] with {the voice behind it}, or without any where nobody says it."""

import pytest

from tests.extract.attribute.test_voices import chain_of, marked_voices, voices


@pytest.mark.parametrize(
    "marked",
    [
        "The toll rose to 17, {the ministry} said, after two men [succumbed] to their wounds.",
        "Nine people died, {the mayor} said, bringing the [toll] to 14.",
        "The mayor said on Sunday that nine people died. After that, two men [succumbed].",
    ],
)
def test_a_clause_behind_the_speaker_goes_on_with_what_was_said(marked: str) -> None:
    assert voices(chain_of(marked)) == marked_voices(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "{The state's health ministry} put the toll at eleven, with 26 [injured].",
        "In its statement, {the group} listed its losses as two [dead].",
        "{The authorities} named the dead as [Omar] Ba and his wife.",
        "The authorities showed the dead to [Omar] Ba.",
        "The toll stood at nine, with 26 [injured].",
    ],
)
def test_a_toll_is_put_at_a_number(marked: str) -> None:
    assert voices(chain_of(marked)) == marked_voices(marked)


@pytest.mark.parametrize(
    ("marked", "names"),
    [
        ("The ministry's latest tally stands at 40 [dead].", ["ministry"]),
        ("The rebels' own count has reached 40 [dead].", ["rebels"]),
        ("The latest tally stands at 40 [dead].", []),
        ("The army stands at the graves of 40 [dead].", []),
    ],
)
def test_a_count_stands_at_a_number(marked: str, names: list[str]) -> None:
    assert [link.speaker.name for link in chain_of(marked) if link.speaker] == names


@pytest.mark.parametrize(
    "marked",
    [
        "Six were taken [prisoner], {he} went on.",
        "He went on to the market where six men were [killed].",
        "The journalist was there. {She} posted on Facebook that four colleagues had been [killed].",
        "The troops were posted in Doro, where four men were [killed].",
        "The radio spoke of eight dead; {residents} said [fifteen].",
        "{The radio} spoke of eight [dead]; residents said fifteen.",
        "Six people were [killed], the agency quoted {the ministry} as saying.",
        "Six people were [killed]; the agency quoted the ministry.",
        "It was learned from {military sources} that six farmers were [killed].",
        "It was learned that six farmers were [killed].",
    ],
)
def test_what_a_verb_of_saying_takes(marked: str) -> None:
    assert voices(chain_of(marked)) == marked_voices(marked)


def test_every_item_of_a_list_is_said_by_who_announces_it() -> None:
    told = "The ministry listed the following:\n- Nine men were killed in Doro.\n"
    assert voices(chain_of(told + "- Four men [died] in Gao.")) == ["The ministry"]
    assert voices(chain_of(told + "Four men [died] in Gao.")) == []
    assert voices(chain_of("The raid began at noon.\n- Nine men died.\n- Four men [died] in Gao.")) == []


@pytest.mark.parametrize(
    "marked",
    [
        # what came of it, however it was read
        "{Activists} wrote that a drone, a foreign one by the look of it, hit the town, leaving nine men [injured].",
        "{The army} said that two soldiers had died, and nine were [wounded] in an ambush.",
        "{Activists} documented the death of a boy, while nine others were [hurt].",
        "Activists documented the death of a boy, while {the army} said that nine others were [hurt].",
        # what is set against it
        "The army said that two soldiers had died, but nine were [wounded] in an ambush.",
    ],
)
def test_what_is_joined_on_behind_what_is_said(marked: str) -> None:
    assert voices(chain_of(marked)) == marked_voices(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "{The army} recognized that nine men had [died].",
        "The army recognized the bodies of nine men who had [died].",
        "{The report} details how nine men [died].",
        "{The army} announced on Friday the end of the siege, during which nine men [died].",
        "The army spoke on Friday. The end of the siege, during which nine men [died], was near.",
        "{The committee} denounced that nine men have been [killed].",
        "The committee denounced the [killing] of nine men.",
        "The judges fled. {The court} ruled that nine men had been [killed].",
        "The court held the men who [killed] nine.",
        "Congress should admit that nine men were [killed].",
        "Congress must make the army say that nine men were [killed].",
        "The army continues to commit crimes. Nine men were [killed], according to {the mayor}.",
    ],
)
def test_which_verbs_say_something(marked: str) -> None:
    assert voices(chain_of(marked)) == marked_voices(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "{The army} said the boy [hurled] a stone; his family denied this.",
        "The boy was [shot]; his family denied this.",
        "The boy was [shot], {his family} said.",
        "Local {media} report that a worker was [killed] in a second strike; the service has denied this.",
        "{The army} rejected the accusation that its men had [killed] nine farmers.",
        "A worker was [killed]; the service has neither confirmed nor denied it.",
    ],
)
def test_who_denies_this_does_not_say_what_stands_before(marked: str) -> None:
    assert voices(chain_of(marked)) == marked_voices(marked)


def test_children_are_counted_among_the_dead() -> None:
    assert voices(chain_of("Residents counted nine children among the [dead].")) == ["Residents"]
