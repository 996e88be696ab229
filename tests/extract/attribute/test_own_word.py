"""Deeds that are sayings: {who} says it by doing it, <who> passes it on; the verb of the deed is in [brackets]."""

import re

import pytest

from tests.extract.attribute.test_voices import heard_in, marked_voices, voices
from warledger.extract.attribute.own_word import own_word
from warledger.language.syntax import Sentence, Word
from warledger.values import Attribution, Document, Group, Stance


def chain(marked: str, *, denied: bool = False) -> tuple[Attribution, ...]:
    sentence, predicate, heard = heard_in(marked)
    document = Document(text=re.sub(r"[\[\]{}<>]", "", marked), blocks=(), source="test")

    def group(_: Sentence, noun: Word, __: Word) -> Group:
        return Group(noun.text, noun.text)

    return own_word(heard, document, sentence, predicate, group, denied=denied)


@pytest.mark.parametrize(
    ("marked", "stance"),
    [
        ("{The Doro Front} [denied] responsibility for the raid.", Stance.DENIES),
        ("{Residents} [blamed] the army for the raid.", Stance.BLAMES),
        ("A raid hit the camp, medics said, and {residents} [blamed] the army.", Stance.BLAMES),
        ("<The UN> said that {residents} [blamed] the army.", Stance.BLAMES),
        ("{The army} [called] the allegation absurd.", Stance.DENIES),
        ("The raid was [blamed] on rebels by {the mayor}.", Stance.BLAMES),
        ("We [reject] this version.", Stance.DENIES),  # the text's own word
    ],
)
def test_who_says_it(marked: str, stance: Stance) -> None:
    found = chain(marked)
    assert voices(found) == marked_voices(marked)
    assert [link.stance for link in found][:1] == [stance] * bool(found)


def test_a_pronoun_is_who_spoke_before() -> None:
    (link,) = chain("The mayor, Ali Keita, said that nine men died. He [blamed] the army.")
    assert link.speaker is not None
    assert link.speaker.name == "Ali Keita"


def test_what_is_said_to_be_false_is_denied() -> None:
    (link,) = chain("The claims are [false], {the ministry} said.", denied=True)
    assert link.stance is Stance.DENIES
