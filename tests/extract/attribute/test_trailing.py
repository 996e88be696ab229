"""The clause of saying that ends a sentence tells all of it: [the word asked about], {the voice behind it}."""

from __future__ import annotations

import pytest

from tests.extract.attribute.test_voices import chain_of, marked_voices
from warledger.extract.attribute.trailing import tail
from warledger.language import read
from warledger.language.grammar import Grammar
from warledger.values import SpeakerKind, Stance

TOLD = [
    # a title and a name
    "Drones hit a clinic in Belo overnight, [killing] four nurses and wounding at least nine, including a girl of six, "
    "{Governor Oleh Marchuk} reported on Telegram.",
    "Gunmen entered the hamlet of Tura and [shot] six herders, some of whom were asleep, {local hunters and a teacher} "
    "said on Friday.",
    # both halves of a sentence
    "Eleven of them, all miners on their way home, [died] in the village of Sora when a mine went off; another seven "
    "were hurt, {the head of the district military administration, Danylo Koval}, wrote on Facebook.",
    "Eleven of them, all miners on their way home, died in the village of Sora when a mine went off; another seven "
    "were [hurt], {the head of the district military administration, Danylo Koval}, wrote on Facebook.",
    # those who were asked
    "Bandits rode into two villages and [abducted] 30 women, {villagers} contacted by phone told this paper.",
    "Three traders [died] when a shell hit their stall, while the envoys were in the capital, according to "
    "{two traders and a nurse}.",
]


@pytest.mark.parametrize("marked", TOLD)
def test_it_tells_all_of_the_sentence(marked: str) -> None:
    found = [link.speaker.text for link in chain_of(marked) if link.speaker is not None]
    assert [text in marked_voices(marked)[0] or marked_voices(marked)[0] in text for text in found] == [True]


@pytest.mark.parametrize(
    "marked",
    [
        "Nine men were [killed], and the mayor, Ali Keita, fled to Doro.",  # nothing is said
        "Nine men were [killed], among them a nurse, the mayor reported three more missing.",  # what is said is behind
        "Nine men were [killed], and twelve were reported missing.",
    ],
)
def test_what_is_no_such_clause_tells_nothing(marked: str) -> None:
    assert chain_of(marked) == ()


def test_it_ends_where_another_speaks() -> None:
    (sentence,) = read("The army said nine rebels were killed; four soldiers were hurt, the mayor said.")
    assert tail(Grammar(sentence), sentence.words[-2]) is None


def test_what_is_told_by_denied_figures_is_denied() -> None:
    marked = "The Command denies the figures that go round and according to which more than 20 guards [perished]."
    assert [link.stance for link in chain_of(marked)] == [Stance.DENIES]
    passing = "The Command denies a part in the raid in which 20 guards [perished]."
    assert Stance.DENIES not in [link.stance for link in chain_of(passing)]


@pytest.mark.parametrize(
    ("marked", "name"),
    [
        ("On Monday morning state radio said four men had [died].", "state radio"),
        ("The health ministry for its part said four men had [died].", "health ministry"),
        ("The ministry for the poor said four men had [died].", "ministry for the poor"),
        ("The Watch said nine men had died. Its earlier toll on Monday was [six].", "Watch"),
        (
            "Boko Haram, which once swore loyalty to al Qaeda, said it struck. The group said six had [died].",
            "Boko Haram",
        ),
    ],
)
def test_a_voice_is_named_without_what_is_said_of_its_saying(marked: str, name: str) -> None:
    assert [link.speaker.name for link in chain_of(marked) if link.speaker] == [name]


def test_what_is_no_toll_of_theirs_has_no_voice() -> None:
    assert chain_of("The army said nine men had died. Its soldiers were [nine].") == ()


@pytest.mark.parametrize(
    ("marked", "kind"),
    [
        ("The Legal Society for Rural Prisoners, an activist group, says nine men have [died].", SpeakerKind.MONITOR),
        ("A resident of Doro says nine men have [died].", SpeakerKind.WITNESS),
    ],
)
def test_an_organisation_for_private_people_is_none_of_them(marked: str, kind: SpeakerKind) -> None:
    assert [link.speaker.kind for link in chain_of(marked) if link.speaker] == [kind]
