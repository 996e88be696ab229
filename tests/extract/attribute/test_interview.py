"""Interviews without brackets: answers between questions, and lines that open with a name."""

import pytest

from warledger.extract.attribute.interview import answered, labelled, told
from warledger.language import read
from warledger.values import Document, SpeakerKind

ASKED = """Salif Konte was mayor of Doro when armed men came. He spoke to our magazine in a camp.

What happened that morning?

They killed nine men. I lost two brothers.

Will you go back?

My house is burned.

The interview was conducted by Maria Holt."""

TRANSCRIPT = """Governor Helen Marsh took questions from reporters on Tuesday.

Q: How many are inside?

A: About thirty. Nine have been freed.

Q: Was anybody hurt?

A: One guard has died."""

PANEL = """LINDA PARK, HOST: Good evening. With us is General Sam Adeyo.

GENERAL SAM ADEYO: We killed nine men.

PARK: And your own losses?

ADEYO: Four of my men died."""


def said(rule: object, text: str) -> list[tuple[str, str]]:
    document = Document(text=text, blocks=(), source="test")
    assert callable(rule)
    return [(turn.speaker.name, " ".join(text[turn.start : turn.stop].split())) for turn in rule(document, read(text))]


def test_what_stands_between_questions_is_said_by_who_spoke_to_the_report() -> None:
    assert said(answered, ASKED) == [
        ("Salif Konte", "They killed nine men. I lost two brothers."),
        ("Salif Konte", "My house is burned."),
    ]


def test_an_official_without_a_verb_of_his_name_answers_and_words_to_him_are_the_interviewers() -> None:
    text = (
        "The governor of Doro, Amina Tolba, spoke to our magazine.\n\nHow many died?\n\nMy office has nine names.\n\n"
    )
    text += "The minister accused your guards.\n\nThat is a lie. Not one of my men was there.\n\nAnd now?\n\nWe wait."
    assert said(answered, text) == [
        ("Amina Tolba", "My office has nine names."),
        ("Amina Tolba", "That is a lie. Not one of my men was there."),
        ("Amina Tolba", "We wait."),
    ]


def test_who_wrote_the_interview_down_answers_nothing() -> None:
    text = "Interview by Lena Ortiz\n\nNyabol Gatluak lost two sons. She spoke to us in Juba.\n\nWhat happened?\n\n"
    text += "We lost two boys.\n\nAnd then?\n\nWe fled."
    assert said(answered, text) == [("Nyabol Gatluak", "We lost two boys."), ("Nyabol Gatluak", "We fled.")]


def test_the_one_who_answers_has_the_kind_that_the_report_tells() -> None:
    document = Document(text=ASKED, blocks=(), source="test")
    assert {turn.speaker.kind for turn in answered(document, read(ASKED))} == {SpeakerKind.OFFICIAL}


@pytest.mark.parametrize(
    "text",
    [
        ASKED.replace("He spoke to our magazine in a camp.", ""),  # nobody is said to speak
        ASKED.replace("I lost", "They lost").replace("My house", "The house"),  # nobody says "I": a list of questions
        ASKED.replace("Will you go back?", "The village is empty."),  # a single question
    ],
)
def test_other_questions_make_no_interview(text: str) -> None:
    assert said(answered, text) == []


def test_answers_are_those_of_the_person_named_first() -> None:
    assert said(labelled, TRANSCRIPT) == [
        ("Helen Marsh", "About thirty. Nine have been freed."),
        ("Helen Marsh", "One guard has died."),
    ]


def test_a_name_before_a_colon_speaks_up_to_the_next() -> None:
    adeyo = [text for name, text in said(labelled, PANEL) if name.title() == "Sam Adeyo"]
    assert adeyo == ["We killed nine men.", "Four of my men died."]


@pytest.mark.parametrize(
    "text",
    [
        "Killed: nine men\nWounded: four\nMissing: two",  # a list, no label twice
        "Sam Adeyo spoke.\n\nAdeyo: Nine men died.\n\nThe rest fled.",  # a single label
        "Doro: nine dead\nMarit: two dead\nDoro: four wounded",  # places
    ],
)
def test_other_colons_are_no_transcript(text: str) -> None:
    assert said(labelled, text) == []


def test_an_account_is_the_word_of_whom_its_heading_names() -> None:
    text = "Testimony of Nadia Karam, 27\n\nI was in the field. They shot my aunt."
    assert said(told, text) == [("Nadia Karam", ", 27 I was in the field. They shot my aunt.")]


@pytest.mark.parametrize(
    "text",
    [
        "Testimony of Nadia Karam, 27\n\nShe was in the field. They shot her aunt.",  # told by another
        "The testimony of Nadia Karam was heard on Sunday. I was there.",  # a sentence
    ],
)
def test_a_report_on_an_account_is_nobodys_account(text: str) -> None:
    assert said(told, text) == []
