import pytest

from tests.extract.when.marked import report, unmarked, word_at
from warledger.extract.when import moment_of, moments


def _dated(text: str, word: str) -> str | None:
    document, sentences = report(text)
    sentence, found = word_at(sentences, word)
    moment = moment_of(sentence, found, moments(document, sentence))
    return moment.text if moment else None


@pytest.mark.parametrize(
    ("marked", "word"),
    [
        ("Rebels killed ten soldiers on [Saturday].", "killed"),
        ("On [Saturday] rebels attacked the town and killed ten soldiers.", "killed"),
        ("Rebels attacked the town on [Saturday], killing ten soldiers.", "killing"),
        ("An ambush on [Saturday] killed ten soldiers.", "killed"),
        ("Ten soldiers were killed in an attack on [Saturday].", "killed"),
        ("The army said on Sunday that ten soldiers were killed on [Saturday].", "killed"),
        ("Ten soldiers were killed on [Saturday], the army said on Sunday.", "killed"),
        ("On Friday rebels killed ten soldiers, but on [Saturday] the army killed two.", "killed"),
        ("THE ARMY SAID TODAY THAT REBELS KILLED TEN SOLDIERS ON [27 JULY].", "KILLED"),
        ("Two rebels who had been captured on [Friday] were killed on Saturday.", "captured"),
    ],
)
def test_the_moment_of_its_clause_dates_a_word(marked: str, word: str) -> None:
    text, [said] = unmarked(marked)
    assert _dated(text, word) == said


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The army said on Sunday that ten soldiers were killed.", "killed"),
        ("The army, which has ruled since 2021, said ten soldiers were killed.", "killed"),
        ("Ten soldiers were killed, according to a statement on Sunday.", "killed"),
    ],
)
def test_the_time_of_a_saying_or_an_aside_dates_no_event(text: str, word: str) -> None:
    assert _dated(text, word) is None


@pytest.mark.parametrize(
    ("marked", "word"),
    [
        ("He had further reports on [this morning]'s attack on the senator.", "attack"),
        ("After the murder of the mayor on [Sunday] he said that he would leave.", "murder"),
        ("The party condemned the murder of its leader in Doro on [Sunday].", "murder"),
        ("The party reported the kidnapping of its leader by gunmen on [Sunday].", "kidnapping"),
        ("The party condemns the murders of two priests early [this morning] at the university.", "murders"),
    ],
)
def test_a_moment_that_goes_with_the_noun_of_a_deed_dates_it(marked: str, word: str) -> None:
    text, [said] = unmarked(marked)
    assert said in (_dated(text, word) or "")


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The party condemned the murder of its leader on Sunday.", "murder"),  # either may have been on that day
        ("The party condemned on Sunday the murder of its leader in Doro.", "murder"),
        ("The party reported a meeting on the murder of its leader that began on Sunday.", "murder"),
    ],
)
def test_a_moment_that_may_be_of_the_saying_does_not(text: str, word: str) -> None:
    assert _dated(text, word) is None
