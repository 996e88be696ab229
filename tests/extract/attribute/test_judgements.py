"""What is called false is denied by {who} says so, <who> said it first; [the word asked about] is what was said."""

import pytest

from tests.extract.attribute.test_voices import chain_of, marked_voices, voices
from warledger.values import Stance


@pytest.mark.parametrize(
    "marked",
    [
        "{The mayor} said reports that 40 people had been [killed] were false.",
        "Reports that 40 people had been [killed] are false, {the mayor} said.",
        "It is not true that 40 people were [killed], {the mayor} said.",
        "There is no truth to reports that 40 people were [killed], {the army} said.",
        "{The minister} said the figure of 40 [dead] was exaggerated.",
        "“It is not true that we [killed] 40 men,” {the colonel} said.",
    ],
)
def test_who_calls_it_false_denies_it(marked: str) -> None:
    chain = chain_of(marked)
    assert voices(chain) == marked_voices(marked)
    assert chain[0].stance is Stance.DENIES


@pytest.mark.parametrize(
    "marked",
    [
        "{The mayor} said it was true that 40 people had been [killed].",
        "{The mayor} said the alarm was false and that 40 people had been [killed].",
        "{The mayor} said 40 people had been [killed], and called the general a liar.",
        "{The mayor} said that it was not clear that 40 people had been [killed].",
    ],
)
def test_what_nobody_calls_false_is_said(marked: str) -> None:
    chain = chain_of(marked)
    assert voices(chain) == marked_voices(marked)
    assert chain[0].stance is Stance.ASSERTS


def test_a_claim_that_the_report_calls_a_lie_is_denied_by_the_report() -> None:
    (link, *_) = chain_of("The report that nine men were [killed] was a lie.")
    assert link.speaker is None
    assert link.stance is Stance.DENIES


def test_who_declines_to_confirm_it_does_not_say_it() -> None:
    chain = chain_of("Officials refused to confirm that nine people had been [killed].")
    assert voices(chain) == []
    assert [link.stance for link in chain] == [Stance.UNVERIFIED]


def test_who_accuses_in_the_passive_is_heard() -> None:
    (link,) = chain_of("The army is accused by residents of [killing] nine farmers.")
    assert link.speaker is not None
    assert (link.speaker.name, link.stance) == ("residents", Stance.BLAMES)


@pytest.mark.parametrize(
    ("marked", "stance"),
    [
        ("{The army} said it was looking into reports that nine people had been [killed].", Stance.HEARSAY),
        ("{The UN} said it was investigating allegations that troops had [killed] nine farmers.", Stance.HEARSAY),
        ("{The UN} said that nine farmers had been [killed], and that it had read reports.", Stance.ASSERTS),
    ],
)
def test_who_speaks_of_reports_passes_them_on(marked: str, stance: Stance) -> None:
    chain = chain_of(marked)
    assert voices(chain) == marked_voices(marked)
    assert chain[0].stance is stance
