"""Whole reports: what must hold whatever the words are, and swaps that must change exactly what they say."""

import pytest

from warledger.acquire import from_text
from warledger.extract.proof import failures
from warledger.extract.report import NOTHING_FOUND, report_of
from warledger.knowledge.gazetteer import gazetteer
from warledger.language import read_document
from warledger.values import Claim, Kind, Polarity, Report, Stance, Status

BATTLE = (
    "The Liberation Front said on Sunday that seven of its fighters were killed and 12 wounded in a battle with the "
    "National Guard near Tessalit.\n\n"
    "The National Guard said that it had killed at least 20 fighters of the Liberation Front. It has not published a "
    "toll of its own dead.\n\n"
    "Residents of Tessalit said that nine civilians were killed when shells hit the market. The figures could not be "
    "verified independently.\n"
)


def read(text: str, published: str | None = "2024-07-28") -> Report:
    from datetime import date

    document = from_text(text, published=date.fromisoformat(published) if published else None)
    return report_of(document, read_document(document), gazetteer())


def tolls(report: Report) -> list[tuple[str, int | None, int | None, str | None, str | None]]:
    """(outcomes, low, high, side, speaker) of every toll."""
    return [
        ("+".join(toll.outcomes), toll.quantity.low, toll.quantity.high, toll.victims.name, speaker(claim))
        for claim in report.claims
        if (toll := claim.toll)
    ]


def speaker(claim: Claim) -> str | None:
    first = claim.attribution[0].speaker if claim.attribution else None
    return first.name if first else None


def test_each_side_has_its_toll_and_its_voice() -> None:
    assert tolls(read(BATTLE)) == [
        ("killed", 7, 7, "Liberation Front", "Liberation Front"),
        ("wounded", 12, 12, "Liberation Front", "Liberation Front"),
        ("killed", 20, None, "Liberation Front", "National Guard"),
        ("killed", 9, 9, "civilians", "Residents of Tessalit"),
    ]


def test_a_toll_not_given_is_a_claim_and_no_zero() -> None:
    (withheld,) = [claim for claim in read(BATTLE).claims if claim.kind is Kind.WITHHELD]
    assert withheld.withheld
    assert withheld.withheld.whose.name == "National Guard"
    assert all(claim.toll is None or claim.toll.quantity.high != 0 for claim in read(BATTLE).claims)


def test_what_nobody_verified_is_said() -> None:
    (note,) = [claim for claim in read(BATTLE).claims if claim.kind is Kind.VERIFICATION]
    assert note.verification
    assert not note.verification.verified


def test_a_denial_is_no_event() -> None:
    report = read("The army denied that it had killed 40 villagers in Adjel on Friday.")
    (claim,) = [claim for claim in report.claims if claim.toll]
    assert (claim.polarity, claim.attribution[0].stance) == (Polarity.DENIED, Stance.DENIES)


def test_history_and_threats_are_set_aside() -> None:
    report = read(
        "Gunmen killed two guards in Gao on Saturday. In 2012 rebels killed 30 soldiers there. "
        "The group threatened to kill five hostages."
    )
    assert [claim.status for claim in report.claims if claim.toll] == [
        Status.CURRENT,
        Status.BACKGROUND,
        Status.HYPOTHETICAL,
    ]


@pytest.mark.parametrize(
    ("left", "right"), [("Liberation Front", "National Guard"), ("National Guard", "Liberation Front")]
)
def test_swapping_the_parties_swaps_the_reading(left: str, right: str) -> None:
    names = {left: right, right: left}
    swapped = BATTLE.replace(left, "\0").replace(right, left).replace("\0", right)

    def other(name: str | None) -> str | None:
        return names.get(name, name) if name else None

    wanted = [(*row[:3], other(row[3]), other(row[4])) for row in tolls(read(BATTLE))]
    assert tolls(read(swapped)) == wanted


@pytest.mark.parametrize(
    ("active", "passive"),
    [
        ("Gunmen killed nine villagers.", "Nine villagers were killed by gunmen."),
        ("Soldiers wounded at least two students.", "At least two students were wounded by soldiers."),
        ("Rebels abducted a doctor.", "A doctor was abducted by rebels."),
    ],
)
def test_passive_for_active_keeps_the_reading(active: str, passive: str) -> None:
    def said(text: str) -> list[tuple[object, ...]]:
        return [
            (*row, claim.toll.perpetrator.name if claim.toll and claim.toll.perpetrator else None)
            for row, claim in zip(tolls(read(text)), read(text).claims, strict=False)
        ]

    assert said(active) == said(passive)


def test_another_storys_teaser_adds_nothing() -> None:
    teaser = "\nREAD ALSO: Fourteen die as bus falls into ravine\n"
    first, rest = BATTLE.split("\n\n", 1)
    assert tolls(read(first + "\n" + teaser + "\n" + rest)) == tolls(read(BATTLE))


def test_a_report_without_conflict_is_valid_and_says_so() -> None:
    report = read("The ministry opened a new bridge over the river on Friday. Traders welcomed it.")
    assert (report.claims, report.events) == ((), ())
    assert NOTHING_FOUND in report.warnings


@pytest.mark.parametrize("text", [BATTLE, BATTLE.upper(), BATTLE.replace("\n\n", " ")])
def test_the_golden_thread(text: str) -> None:
    """From every claim down to the characters, and every value derived again."""
    report = read(text)
    assert report.claims
    for claim in report.claims:
        for span in claim.evidence:
            assert report.document.text[span.start : span.stop] == span.quote
        if claim.toll and claim.toll.quantity.evidence:
            assert claim.toll.quantity.evidence[0] in claim.evidence[0]
    assert failures(report, read_document(report.document), gazetteer()) == ()


@pytest.mark.parametrize(
    ("text", "name", "stance"),
    [
        ("President Moussa Kone blamed the rebels for the attack on the convoy.", "Moussa Kone", Stance.BLAMES),
        ("President Moussa Kone accused the rebels of killing nine guards.", "Moussa Kone", Stance.BLAMES),
    ],
)
def test_who_blames_is_the_voice_of_the_blame(text: str, name: str, stance: Stance) -> None:
    blamed = [claim for claim in read(text).claims if claim.kind is Kind.RESPONSIBILITY]
    assert [(speaker(claim), claim.attribution[0].stance) for claim in blamed] == [(name, stance)]


def test_a_blame_in_the_passive_is_nobodys() -> None:
    (blamed,) = [c for c in read("The rebels were blamed for the attack.").claims if c.kind is Kind.RESPONSIBILITY]
    assert all(link.speaker is None for link in blamed.attribution)


def test_who_took_the_picture_is_not_who_speaks() -> None:
    caption = "More than 30 people were wounded in Doro, according to emergency services [Ali Keita/Radio Doro]"
    assert [speaker(claim) for claim in read(caption).claims if claim.toll] == ["emergency services"]


@pytest.mark.parametrize(
    ("voice", "name"),
    [
        ("The National Guard", "National Guard"),
        ("The National Guard, also known as the Haras,", "National Guard"),
        ("A spokesman for the National Guard, Ali Keita,", "Ali Keita"),
        ("Sources in the National Guard", "Sources in the National Guard"),
    ],
)
def test_a_voice_that_is_a_party_has_its_name(voice: str, name: str) -> None:
    text = f"The National Guard fought the Liberation Front in Tessalit. {voice} said that nine rebels were killed."
    (claim,) = [claim for claim in read(text).claims if claim.toll]
    party = next(party for party in read(text).parties if party.name == "National Guard")
    link = claim.attribution[0].speaker
    assert link
    assert (link.name, link.party) == (name, party.id)


@pytest.mark.parametrize(
    ("heading", "whose"),
    [
        ("Statement by the General Command of the Liberation Front\n\n", "Liberation Front"),
        ("Statement by the Ministry of Health\n\n", None),
        ("", None),
    ],
)
def test_our_fighters_are_those_of_who_issues_the_statement(heading: str, whose: str | None) -> None:
    text = f"{heading}A post was hit at dawn. Six of our fighters were killed. The Command condemns the attack."
    (toll,) = [claim.toll for claim in read(text).claims if claim.toll]
    assert toll.victims.name == whose
