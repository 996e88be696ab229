"""Every attribution of a text: {the source}, [the cue], <what is said>."""

from __future__ import annotations

import re

import pytest

from warledger.extract.attribute import Said, Voices, attributions
from warledger.language import read
from warledger.values import Attribution, Document, Stance

_MARKS = re.compile(r"[\[\]{}<>]")


def listed(marked: str) -> tuple[Said, ...]:
    text = _MARKS.sub("", marked)
    return attributions(Document(text=text, blocks=(), source="test"), read(text))


def words(said: Said) -> tuple[str | None, str, list[str]]:
    source = said.source.quote if said.source else None
    return source, said.cue.quote, [span.quote for span in said.content]


def marked_words(marked: str) -> tuple[str | None, str, list[str]]:
    (source,), (cue,) = re.findall(r"{(.*?)}", marked), re.findall(r"\[(.*?)\]", marked)
    return source, cue, re.findall(r"<(.*?)>", marked)


@pytest.mark.parametrize(
    ("marked", "rule"),
    [
        ("{Police} [said] <seven soldiers were killed near the bridge>.", "cue.said"),
        ("<Seven soldiers>, {police} [said], <were killed near the bridge>.", "cue.said"),
        ("<Nine soldiers died>, [according to] {the army}.", "cue.according_to"),
        ("<“We lost nobody at all,”> {General Keita} [said]. <“They lost at least 60 men.”>", "cue.said"),
        # what somebody believes, hopes, plans, asks, praises
        ("{The general} [believes] <that nine men were killed>.", "attitude.believed"),
        ("{The general} [hopes] <that nine men were killed>.", "attitude.hoped"),
        ("{The rebels} [have vowed] <to kill nine prisoners>.", "attitude.promised"),
        ("{The minister} [called for] <talks with the rebels>.", "attitude.asked"),
        ("{The president} [praised] <the killing of nine rebels>.", "attitude.judged"),
        ("{The senator} [supports] <the plan>.", "attitude.supported"),
        ("{The general} [is confident] <that nine men were killed>.", "attitude.believed"),
        ("The town fell in spite of {the general}'s [hope] <that nine men were killed>.", "attitude.hoped"),
    ],
)
def test_an_attribution_is_its_source_its_cue_and_its_content(marked: str, rule: str) -> None:
    (said,) = (said for said in listed(marked) if not said.nested)
    assert (words(said), said.rule) == (marked_words(marked), rule)


@pytest.mark.parametrize(
    "text",
    [
        "The road called for repairs.",  # nobody who thinks
        "The bridge supports the road.",
        "Nine soldiers were killed near the plan's border.",
    ],
)
def test_things_have_no_attitudes(text: str) -> None:
    assert listed(text) == ()


def test_what_is_denied_to_be_said_is_listed_as_not_stated() -> None:
    (said,) = listed("{The army} did not [say] <that nine men died>.")
    assert (said.stated, said.source and said.source.quote) == (False, "The army")


def test_an_attribution_inside_another_is_nested() -> None:
    found = listed("The army said that residents reported nine deaths. Police said three men died.")
    assert [(said.cue.quote, said.nested) for said in found] == [("said", False), ("reported", True), ("said", False)]


# Attitudes and the chain of voices.


def chain_of(marked: str) -> tuple[Attribution, ...]:
    """The chain behind the word in square brackets."""
    text, start = _MARKS.sub("", marked), marked.index("[")
    document, sentences = Document(text=text, blocks=(), source="test"), read(text)
    (place,) = [(sentence, word) for sentence in sentences for word in sentence.words if word.start == start]
    return Voices(document, sentences).of(*place)


@pytest.mark.parametrize(
    ("marked", "stance", "rule"),
    [
        ("The general believes that nine men were [killed].", Stance.ASSERTS, "attitude.believed"),
        ("The general hopes that nine men were [killed].", Stance.UNVERIFIED, "attitude.hoped"),
        ("The rebels threatened to [kill] nine prisoners.", Stance.UNVERIFIED, "attitude.promised"),
        ("THE REBELS THREATENED TO [KILL] NINE PRISONERS.", Stance.UNVERIFIED, "attitude.promised"),
    ],
)
def test_a_belief_or_a_hope_says_so_by_its_rule(marked: str, stance: Stance, rule: str) -> None:
    (link,) = chain_of(marked)
    assert link.speaker is not None
    assert (link.stance, link.rule) == (stance, rule)


@pytest.mark.parametrize(
    "marked",
    [
        "The president praised the [killing] of nine rebels.",
        "The general knows that nine men were [killed].",
        # what is told beside a hope stands by itself
        "The general hopes to find the men who [killed] nine villagers.",
        "The general hopes for peace. Nine men were [killed].",
    ],
)
def test_what_an_attitude_is_about_is_the_reports_own_word(marked: str) -> None:
    assert chain_of(marked) == ()


@pytest.mark.parametrize(
    ("marked", "speaker"),
    [
        ("The agency could not verify that nine men had been [killed].", None),
        ("Unconfirmed reports say nine men were [killed].", "Unconfirmed reports"),
    ],
)
def test_what_could_not_be_verified_says_so(marked: str, speaker: str | None) -> None:
    (link,) = chain_of(marked)
    assert (link.speaker and link.speaker.name, link.stance) == (speaker, Stance.UNVERIFIED)


@pytest.mark.parametrize(
    ("marked", "name"),
    [
        ("According to information received by the army, nine men were [killed].", "army"),
        ("According to information that the army obtained from medics, nine men were [killed].", "medics"),
        ("The Azawad Front said it won. Its spokesman said nine men were [killed].", "Azawad Front"),
        ("The reporters obtained from medics the names of the [wounded].", "medics"),
        ("The observatory published a list of the [dead].", "observatory"),
        ("The army offered its condolences to the families of the nine [dead].", "army"),
        ("RADIO HORIZON REPORTED THAT NINE SOLDIERS [DIED].", "RADIO HORIZON"),
        ("‘We lost nobody in the battle and [killed] nine men,’ General Ali Keita said.", "Ali Keita"),
    ],
)
def test_who_tells_without_a_verb_of_telling(marked: str, name: str) -> None:
    speaker = chain_of(marked)[0].speaker
    assert speaker is not None
    assert speaker.name == name


# Where a clause or a voice is easily read as part of something else.


@pytest.mark.parametrize(
    ("marked", "name"),
    [
        ("The army said in a statement that nine men were [killed].", "army"),
        ("An airstrike [killed] at least nine people, activists and medics said.", "activists and medics"),
        ("“They burned the village,” Ali Keita said, adding that nine men were [killed].", "Ali Keita"),
        ("The army's announcement of [killing] nine rebels came late.", "army"),
        ("The observatory documented the death of a man, in addition to the [injury] of nine others.", "observatory"),
    ],
)
def test_a_voice_is_found_across_what_stands_between(marked: str, name: str) -> None:
    speaker = chain_of(marked)[0].speaker
    assert speaker is not None
    assert speaker.name == name


@pytest.mark.parametrize(
    "marked",
    [
        "None of this could be confirmed: nine men were [killed] on the road.",
        "Adjel: nine men were [killed] on the road.",
        "The army issued a statement after nine men were [killed].",
        "The army won, but nine men were [killed].",
    ],
)
def test_what_stands_beside_a_cue_is_not_said(marked: str) -> None:
    assert chain_of(marked) == ()


@pytest.mark.parametrize(
    "marked",
    [
        "The army confirmed nothing. Nine men were [killed].",
        "The army offered its soldiers food after nine men were [killed].",
        "The rebels' men were [killed] at the soldiers' camp.",
    ],
)
def test_near_misses_of_telling_are_the_reports_own_word(marked: str) -> None:
    assert chain_of(marked) == ()
