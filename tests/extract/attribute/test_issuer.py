"""Whose statement a report is: its own word is that of who issues it, and a newspaper's is nobody's else."""

import pytest

from warledger.extract.attribute import Voices
from warledger.extract.attribute.issuer import issued
from warledger.language import read
from warledger.values import Attribution, Document, SpeakerKind, Stance

COMMUNIQUE = """GENERAL STAFF OF THE ARMIES

COMMUNIQUE No. 12

The General Staff of the Armies informs the public that the post of Korvo was attacked on Monday.

Four soldiers were killed. We deny that ten soldiers were captured.

Residents said that two shepherds died."""

RELEASE = """Doro hospital overwhelmed

The Sahel Water Circle condemns the air strike on the market of Doro. Our team received nine wounded people.

We call on all sides to spare civilians."""


def issuers(text: str) -> list[tuple[str, str]]:
    document = Document(text=text, blocks=(), source="test")
    return [(turn.speaker.name, turn.label.quote) for turn in issued(document, read(text))]


def chain_behind(text: str, word: str) -> tuple[Attribution, ...]:
    document, sentences = Document(text=text, blocks=(), source="test"), read(text)
    start = text.index(word)
    (place,) = [(sentence, each) for sentence in sentences for each in sentence.words if each.start == start]
    return Voices(document, sentences).of(*place)


def test_a_communique_is_the_word_of_who_informs_the_public() -> None:
    assert issuers(COMMUNIQUE) == [("General Staff of the Armies", "informs")]


def test_a_release_is_the_word_of_who_is_outraged() -> None:
    text = "Nurses Without Frontiers is outraged by the raid on Doro. Our driver died.\n\nWe are leaving."
    assert issuers(text) == [("Nurses Without Frontiers", "outraged")]


def test_a_release_that_says_we_is_the_word_of_who_condemns() -> None:
    assert issuers(RELEASE) == [("Sahel Water Circle", "condemns")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Statement by the Northern Front on the raid\n\nFive soldiers died in Doro.", "Northern Front"),
        ("PRESS RELEASE\n\nNine men died.\n\nFor the Sahel Rights Watch,\nAmina Bell", "Sahel Rights Watch"),
        ("NORTHERN COMMAND\nPress Office\n\nFOR IMMEDIATE RELEASE\n\nTwo soldiers died.", "NORTHERN COMMAND"),
        ("PRESS RELEASE\n\nNine men died.\n\nBrigadier Keita\nSpokesman for the Northern Army", "Northern Army"),
        ("PRESS RELEASE\n\nThe Northern Command\n\nNine men died in the raid.", "Northern Command"),
        ("MINISTRY OF INTERIOR\nDaily bulletin, 30 January\n\nTwo policemen died in Doro.", "MINISTRY OF INTERIOR"),
    ],
)
def test_heading_signature_and_letterhead_name_the_issuer(text: str, name: str) -> None:
    assert [found for found, _ in issuers(text)] == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Army condemns raid\n\nThe army condemned the raid. Nine men died.",  # news
        "The Northern Front condemns the raid, its spokesman said. Nine men died.",  # no "we", no heading
        'The Northern Front condemns the raid. "We lost our men," a fighter said. "We mourn."',  # "we" is quoted
        "Statement of facts on the raid of Doro\n\nNine men died.",  # nobody issues it
        "The minister released a statement on the raid of Doro. Nine men died.",
        "The Doro Town Club was outraged by the raid. Our driver died, it said.\n\nWe are leaving, it said.",  # news
        "Press release\n\nNine men died in Doro.",
    ],
)
def test_other_texts_are_nobodys_statement(text: str) -> None:
    assert issuers(text) == []


def test_the_issuer_passes_on_whom_it_names() -> None:
    inner, outer = chain_behind(COMMUNIQUE, "died")
    assert (inner.speaker and inner.speaker.name, outer.speaker and outer.speaker.name) == (
        "Residents",
        "General Staff of the Armies",
    )


def test_what_we_deny_is_denied_by_the_issuer() -> None:
    (link,) = chain_behind(COMMUNIQUE, "captured")
    assert link.stance is Stance.DENIES


def test_what_is_told_is_the_issuers_word_with_its_words_as_evidence() -> None:
    (link,) = chain_behind(COMMUNIQUE, "killed")
    assert link.speaker is not None
    assert (link.stance, link.rule, link.cue) == (Stance.ASSERTS, "cue.issued", "informs")
    assert [span.quote for span in link.speaker.evidence] == ["The General Staff of the Armies"]


def test_the_kind_of_the_issuer_is_that_of_its_words() -> None:
    (link,) = chain_behind("Statement by the Doro Rights Watch\n\nNine men died.", "died")
    assert link.speaker is not None
    assert link.speaker.kind is SpeakerKind.MONITOR


def test_a_part_of_the_issuers_name_stands_for_the_whole() -> None:
    heading = "Statement by the General Command of the Dawn Brigades, 2 November\n\nNine men died. The {} denies it."
    names = []
    for name in ("Command", "Ministry"):
        (link,) = chain_behind(heading.format(name), "died")
        names.append(link.speaker and link.speaker.name)
    assert names == ["General Command of the Dawn Brigades", "Ministry"]


def test_a_statement_of_a_body_is_its_own_and_what_it_denies_a_part_in_is_told_in_passing() -> None:
    text = "STATEMENT OF THE COUNCIL OF THE FREE MOUNTAIN ARMY\n\nThe Council announces that it attacked a post.\n\n"
    text += "We reject the accusation that our men shelled the village, where six farmers died."
    assert [name for name, _ in issuers(text)] == ["COUNCIL OF THE FREE MOUNTAIN ARMY"]
    document, sentences = Document(text=text, blocks=(), source="test"), read(text)
    (sentence,) = (each for each in sentences if "farmers" in [word.text for word in each.words])
    stances = {
        word.text: Voices(document, sentences).of(sentence, word)[0].stance
        for word in sentence.words
        if word.text in ("shelled", "died")
    }
    assert stances == {"shelled": Stance.DENIES, "died": Stance.ASSERTS}


def test_a_statement_of_facts_is_nobodys() -> None:
    assert issuers("STATEMENT OF FACTS\n\nNine men died, the police said.") == []
