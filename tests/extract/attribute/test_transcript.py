"""Wire transcripts and communiqués: a bracketed label gives the stretch after it to a speaker."""

import pytest

from warledger.extract.attribute.transcript import turns
from warledger.language import read
from warledger.values import Document, SpeakerKind

INTERVIEW = """Colonel Marcos Lara spoke to reporters.

[BEGIN RECORDING] [REPORTER] HOW MANY MEN DIED?

[LARA] NINE SOLDIERS DIED. THE REST ARE SAFE. [END RECORDING]

TWO REBELS DIED."""


def said(text: str) -> list[tuple[str, str]]:
    document = Document(text=text, blocks=(), source="test")
    found = turns(document, read(text))
    return [(turn.speaker.name, " ".join(text[turn.start : turn.stop].split())) for turn in found]


def test_a_label_gives_what_follows_to_its_speaker_until_the_next() -> None:
    assert said(INTERVIEW) == [("Marcos Lara", "NINE SOLDIERS DIED. THE REST ARE SAFE.")]


@pytest.mark.parametrize(
    ("opening", "name"),
    [
        ("[COMMUNIQUE] [NORTHERN SECURITY COMMAND] [TEXT]", "NORTHERN SECURITY COMMAND"),
        ("[COMMUNIQUE ISSUED BY THE NORTHERN FRONT] [TEXT]", "NORTHERN FRONT"),
    ],
)
def test_a_communique_is_its_issuers(opening: str, name: str) -> None:
    assert said(f"LIMA, 3 JUN 89 -- {opening} FIVE SOLDIERS DIED.") == [(name, "FIVE SOLDIERS DIED.")]


def test_a_label_in_an_interview_may_be_of_one_whom_its_heading_names() -> None:
    heading = "[INTERVIEW WITH REBEL COMMANDER TULIO MARENAS, BY REPORTER; DATE NOT GIVEN] [TEXT]"
    assert said(f"{heading} [MARENAS] WE LOST NOBODY.") == [("TULIO MARENAS", "WE LOST NOBODY.")]


def test_a_post_is_the_word_of_the_name_under_it_as_far_as_the_empty_line() -> None:
    text = "Two men died.\n\nNine guards were killed in Doro.\n— Radio Doro (@radiodoro) May 2, 2022\n\nFour fled."
    assert said(text) == [("Radio Doro", "Nine guards were killed in Doro.")]


@pytest.mark.parametrize(
    "text",
    [
        "Nine guards were killed in Doro.\n— Radio Doro (2 May)",
        "LIMA, 3 JUN 89 -- [TEXT] FIVE SOLDIERS DIED.",
        "LIMA, 3 JUN 89 -- [EDITORIAL REPORT] [TEXT] FIVE SOLDIERS DIED.",
        "The front [the largest of four] said Lara died.",
    ],
)
def test_other_brackets_give_no_speaker(text: str) -> None:
    assert said(text) == []


RECORDED = "THE ARMY TOLD. [BEGIN RECORDING] [COLONEL VIDES] WE LOST [WORDS INDISTINCT] MEN. [3-SECOND BREAK] THEY LOST"


def test_a_label_opens_a_sentence_and_notes_of_the_listener_end_no_turn() -> None:
    assert said(f"{RECORDED} NINE. [END RECORDING]\n\nTWO REBELS DIED.") == [
        ("COLONEL VIDES", "WE LOST [WORDS INDISTINCT] MEN. [3-SECOND BREAK] THEY LOST NINE.")
    ]


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        ("BOGOTA, 2 SEP 89 -- [TEXT] [MARENA] NINE MEN DIED. WE MOURN.", [("MARENA", "NINE MEN DIED. WE MOURN.")]),
        ("BOGOTA, 2 SEP 89 -- [TEXT] NINE MEN DIED. [TULIO] MARENA MOURNS.", []),
        ("BOGOTA, 2 SEP 89 -- [TEXT] NINE MEN DIED.\n\n[SIGNED] [THE FRONT] DORO, 1 SEPTEMBER", []),
        ("[BEGIN VIDEO RECORDING] [MARENA] WE MOURN. [END VIDEO RECORDING] TWO DIED.", [("MARENA", "WE MOURN.")]),
        ("[BEGIN RECORDING] [REPORTER] NINE MEN DIED. [END RECORDING]", []),
        ("[BEGIN RECORDING] PRESIDENT [TULIO MARENA] SAID THAT NINE MEN DIED. [END RECORDING]", []),
    ],
)
def test_a_label_behind_another_gives_a_speech_to_its_speaker(text: str, spoken: list[tuple[str, str]]) -> None:
    assert said(text) == spoken


def test_the_stations_own_reporter_is_the_reports_own_voice_and_a_short_label_has_the_kind_of_the_first() -> None:
    text = "[REPORT BY ANA SOSA] [BEGIN RECORDING] [SOSA] HOW MANY DIED? [COLONEL RUI PAZ] NINE. "
    text += "[SOSA] AND YOURS? [PAZ] TWO."
    document = Document(text=text, blocks=(), source="test")
    found = [(turn.speaker.name, turn.speaker.kind) for turn in turns(document, read(text))]
    assert [name.split()[-1] for name, _ in found] == ["PAZ", "PAZ"]
    assert {kind for _, kind in found} == {SpeakerKind.PARTY}


def test_a_front_that_issues_its_communique_is_no_reporter() -> None:
    text = "LIMA, 3 JUN 89 -- [COMMUNIQUE ISSUED BY THE DORO FRONT] [TEXT] FIVE SOLDIERS DIED."
    assert [name for name, _ in said(text)] == ["DORO FRONT"]


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("[INTERVIEW WITH PRESIDENT ANA PAZ BY REPORTERS]", SpeakerKind.OFFICIAL),
        ("[NEWS CONFERENCE WITH REPORTERS BY GENERAL ANA PAZ]", SpeakerKind.PARTY),
        ("[INTERVIEW WITH ANA PAZ BY COLONEL LARA]", SpeakerKind.UNNAMED),
    ],
)
def test_the_heading_tells_what_kind_of_voice_answers(heading: str, kind: SpeakerKind) -> None:
    text = f"LIMA, 3 JUN 89 -- {heading} [TEXT] [PAZ] WE LOST NOBODY."
    document = Document(text=text, blocks=(), source="test")
    (turn,) = turns(document, read(text))
    assert turn.speaker.kind is kind
