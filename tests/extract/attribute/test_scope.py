"""What {a voice} governs: [the word asked about], and nothing that is only told in passing."""

import pytest

from tests.extract.attribute.test_voices import chain_of, heard_in, marked_voices, voices


@pytest.mark.parametrize(
    "marked",
    [
        "{The families} accused the army of [killing] nine men.",
        "{The families} accused the army of an attack on a bus and of [killing] nine men.",
        "The families blamed the army for an attack that [killed] nine men.",
        "The front denied that it was behind the raid in which nine men [died].",
        "{The front} denied that nine men had [died].",
        "{The families} said that the army was behind the attack that [killed] nine men.",
    ],
)
def test_who_is_blamed_or_denies_a_deed_tells_nothing_of_its_harm(marked: str) -> None:
    assert voices(chain_of(marked)) == marked_voices(marked)


@pytest.mark.parametrize(
    ("told", "names"),
    [
        ("The army said that the raid was revenge for a bombing that [killed] nine men in May.", []),
        ("The army said that the men who were [killed] in May were spies.", ["The army"]),
        ("The army said that it buried nine students who had been [killed] in May.", ["The army"]),
        ("The army said that nine men were [killed] in May.", ["The army"]),
        ("The army documented nine raids which [killed] forty men in May.", ["The army"]),
        ("“It was revenge for a bombing that [killed] nine men in May,” the army said.", ["the army"]),
    ],
)
def test_who_speaks_of_the_news_does_not_vouch_for_what_is_recalled_in_passing(told: str, names: list[str]) -> None:
    sentence, word, heard = heard_in(told)
    assert voices(heard.of(sentence, word, recalled=True)) == names
    if not names:
        assert voices(heard.of(sentence, word)) == ["The army"]


@pytest.mark.parametrize(
    "marked",
    [
        "Five farmers were killed on Wednesday, residents said, four days after gunmen [killed] nine people.",
        "Five farmers were [killed] on Wednesday, {residents} said, four days after gunmen killed nine people.",
        "Nine people died, {the mayor} said, after two of them [succumbed] to their wounds.",
        "“They came four days after gunmen [killed] nine people,” {residents} said.",
    ],
)
def test_what_only_dates_the_news_is_not_said(marked: str) -> None:
    assert voices(chain_of(marked)) == marked_voices(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "A civil leader reported 20 deaths, a figure that could not be [confirmed].",
        "{A civil leader} said that the deaths could not be [confirmed].",
        "{A civil leader} reported 20 [deaths], a figure that could not be confirmed.",
        "The army said that it killed nine rebels, a claim that villagers [rejected].",
        "{The army} said that villagers [rejected] a claim.",
        "The office counted nine dead, a figure that the army [rejects] as inflated.",
    ],
)
def test_that_a_figure_is_unconfirmed_is_the_reports_remark_on_it(marked: str) -> None:
    assert voices(chain_of(marked)) == marked_voices(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "A drone struck the camp, {medics} said, and residents [blamed] the army.",
        "Nine men [died], {medics} said, and residents blamed the army.",
        "{Medics} said that nine men died and that residents [blamed] the army.",
        "Nine men died, {medics} said, and four were [hurt].",
    ],
)
def test_what_another_says_is_joined_on_and_not_said_by_the_first(marked: str) -> None:
    wanted = [name for name in marked_voices(marked) if "[blamed]" not in marked or "said that" in marked]
    assert [name for name in voices(chain_of(marked)) if name.lower() == "medics"] == wanted
