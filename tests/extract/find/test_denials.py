"""Denials that stand for themselves: what is denied in [brackets], with {who} where it is an own deed."""

import re

import pytest

from warledger.extract.find.deeds import deeds_of
from warledger.language import read
from warledger.values import Document, Kind


def denied(text: str) -> list[str]:
    """What is denied, behind who denies it where it is an own deed."""
    document = Document(text=text, blocks=(), source="test")
    found = (deed for sentence in read(text) for deed in deeds_of(document, sentence) if deed.value == "denied")
    return [
        f"{deed.actor.text if deed.actor and deed.kind is Kind.RESPONSIBILITY else '-'}: "
        f"{deed.thing.quote if deed.thing else ''}"
        for deed in found
    ]


@pytest.mark.parametrize(
    "marked",
    [
        # an own deed
        "The {front} denied [it attacked civilians].",
        "{Doro} denies [targeting hospitals].",
        "The {front} denied that [any of its men were there].",
        "The {army} rejected [the accusation].",
        "The {army} called [the allegation] absurd.",
        "{Doro} denied [any involvement].",
        "The front had stormed the camp, it said, and the {army} denied [it had lost it].",
        # what somebody else did or said
        "The army denied that [the rebels were near the bridge].",
        "The mayor denied that [they were in prison].",
        "The ministry dismissed [the statement] as a lie.",
        "State radio denied [the reports], calling them fabricated.",
        "The police disputed [the figure].",
        "The army says that it lost four men. We deny [this lie].",
        "The minister called [reports of a blast] idle speculation.",
        "The widow denied [this].",
        "The army said [the boy had a stone]; his family denied this.",
        "[The claims] are baseless, the ministry said.",
        "“[That] is a lie,” the colonel said.",
        "The army killed nine men, [a claim] that villagers rejected.",
    ],
)
def test_what_is_denied(marked: str) -> None:
    text = re.sub(r"[\[\]{}]", "", marked)
    who, what = re.findall(r"{(.*?)}", marked), re.findall(r"\[(.*?)\]", marked)
    assert denied(text) == [f"{(who or ['-'])[0]}: {what[0]}"]


@pytest.mark.parametrize(
    "text",
    [
        # not denied
        "The front did not deny the accusation.",
        "The service has neither confirmed nor denied the report.",
        "The army refused to confirm or deny the report.",
        "The claims are not false.",
        # no saying
        "The army rejected a ceasefire.",
        "The court dismissed the case.",
        "The guards denied entry to the doctors.",
        "The alarm was false.",
        # told already by the claim that is denied: a toll, a deed
        "The army denied that its men had killed nine farmers.",
        "The army denied that its men attacked the village.",
    ],
)
def test_what_is_no_denial_of_its_own(text: str) -> None:
    assert denied(text) == []
