"""A report at a glance: what is contested, what is set aside, and which figures stand beside each other."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from tests.export.sample import ARMY, FRONT, LEGION, Coder, document, report
from warledger.export.contested import Said, Setting, contests
from warledger.export.overview import Reason, outcome_columns, overview
from warledger.values import (
    Attribution,
    Bound,
    Category,
    Change,
    Claim,
    Control,
    Ending,
    Group,
    Kind,
    Outcome,
    Polarity,
    Relation,
    RelationKind,
    Report,
    Responsibility,
    Result,
    Speaker,
    SpeakerKind,
    Stance,
    Verdict,
)

CODER = Coder(document())
SETTING = Setting({party.id: party for party in report().parties}, ((FRONT,), (ARMY, LEGION)))
WORDS = "Seven of its fighters were killed and 12 wounded"


def voice(name: str) -> tuple[Attribution, ...]:
    return (Attribution(Speaker(name, SpeakerKind.PARTY, name, name if name in SETTING.parties else None),
                        Stance.ASSERTS, "said"),)  # fmt: skip


def toll(
    low: int | None, high: int | None, who: str, *outcomes: Outcome, number: str = "Seven", **more: Any
) -> Claim:  # fmt: skip
    found = outcomes or (Outcome.KILLED,)
    return CODER.toll(WORDS, number, (low, high), Bound.EXACT, None, found, party=ARMY, attribution=voice(who), **more)


def content(kind: Kind, what: object, who: str, polarity: Polarity = Polarity.AFFIRMED) -> Claim:
    return CODER.claim(kind, what, WORDS, attribution=voice(who), polarity=polarity)


def are_contested(*claims: Claim) -> bool:
    said = [Said(number, claim) for number, claim in enumerate(claims, 1)]
    return bool(list(contests(said, SETTING)))


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (toll(7, 7, "p1"), toll(15, None, "p2"), True),
        (toll(7, 7, "p1"), toll(None, 6, "p2"), True),
        (toll(7, 7, "p1"), toll(5, None, "p2"), False),  # seven is at least five
        (toll(24, 99, "p1"), toll(40, 40, "p2"), False),
        (toll(7, 7, "p1"), toll(15, 15, "p1"), False),  # one voice corrects itself
        (toll(7, 7, "an army doctor"), toll(15, 15, "An Army Doctor"), False),
        (toll(7, 7, "p1"), toll(15, 15, "p2", Outcome.WOUNDED), False),
        (toll(7, 7, "p1"), toll(15, 15, "p2", category=Category.CIVILIAN), False),
        (toll(7, 7, "p1"), toll(15, 15, "p2", category=Category.UNKNOWN), True),
        (toll(7, 7, "p1"), toll(15, 15, "p2", relation=Relation(RelationKind.SUBSET_OF, "x")), False),
        (toll(7, 7, "p1"), toll(15, 15, "p2", relation=Relation(RelationKind.SUPERSEDES, "x")), True),
        (toll(7, 7, "p1", polarity=Polarity.DENIED), toll(7, 7, "p2"), True),
        (toll(7, 7, "p1", polarity=Polarity.DENIED), toll(7, 7, "p1"), False),
    ],
)
def test_figures_are_rivals_if_no_number_fits_both(left: Claim, right: Claim, expected: bool) -> None:
    assert are_contested(left, right) is expected
    assert are_contested(right, left) is expected


def test_figures_that_add_up_to_anothers_are_no_rivals_of_it() -> None:
    parts = toll(20, 20, "p1"), toll(2, 2, "p1")
    assert not are_contested(toll(22, 22, "p2"), *parts)
    assert are_contested(toll(23, 23, "p2"), *parts)
    assert are_contested(toll(22, 22, "p2"), parts[0], toll(2, 2, "p1", Outcome.WOUNDED))


def test_what_came_on_top_counts_with_the_figure_that_it_adds_to() -> None:
    army, press = toll(2, 2, "p1"), toll(3, 3, "p2", number="12")
    third = toll(1, 1, "p2", number="killed", relation=Relation(RelationKind.ADDS_TO, army.id))
    assert are_contested(press, army)
    assert not are_contested(press, army, third)


def test_a_person_among_the_dead_lowers_nobodys_figure() -> None:
    one = toll(1, 1, "p1")
    assert one.toll is not None
    girl = replace(one, toll=replace(one.toll, quantity=replace(one.toll.quantity, rule="quantity.a")))
    assert not are_contested(girl, toll(6, 6, "p2"))
    assert are_contested(one, toll(6, 6, "p2"))


def test_who_repeats_a_part_says_nothing_of_the_rest() -> None:
    part = toll(12, 12, "p1", relation=Relation(RelationKind.SUBSET_OF, "x"))
    assert not are_contested(toll(34, 34, "p1"), part, toll(12, 12, "p2"))
    assert are_contested(toll(34, 34, "p1"), part, toll(13, 13, "p2"))


def _won(party: str, ending: Ending = Ending.VICTORY) -> Result:
    return Result(ending, Group(None, None, party))


def _holds(party: str, change: Change = Change.HOLDS, place: str = "Ouadi") -> Control:
    return Control(change, Group(None, None, party), place)


def _stands(verdict: Verdict, party: str = ARMY) -> Responsibility:
    return Responsibility(verdict, Group(None, None, party), "the shelling")


@pytest.mark.parametrize(
    ("kind", "left", "right", "expected"),
    [
        (Kind.OUTCOME, _won(ARMY), _won(FRONT), True),
        (Kind.OUTCOME, _won(ARMY), _won(LEGION), False),  # allies win together
        (Kind.OUTCOME, _won(ARMY), _won(ARMY, Ending.DEFEAT), True),
        (Kind.OUTCOME, _won(FRONT), _won(ARMY, Ending.WITHDRAWAL), False),
        (Kind.CONTROL, _holds(ARMY), _holds(FRONT), True),
        (Kind.CONTROL, _holds(ARMY), _holds(FRONT, place="Tessar"), False),
        (Kind.CONTROL, _holds(ARMY), _holds(ARMY, Change.LOSES), True),
        (Kind.CONTROL, _holds(FRONT, Change.TAKES), _holds(ARMY, Change.LOSES), False),
        (Kind.RESPONSIBILITY, _stands(Verdict.BLAMED), _stands(Verdict.DENIED), True),
        (Kind.RESPONSIBILITY, _stands(Verdict.BLAMED), _stands(Verdict.CLAIMED), False),
        (Kind.RESPONSIBILITY, _stands(Verdict.BLAMED), _stands(Verdict.DENIED, FRONT), False),
    ],
)
def test_accounts_are_rivals_if_they_cannot_both_be_true(
    kind: Kind, left: object, right: object, expected: bool
) -> None:
    assert are_contested(content(kind, left, "p1"), content(kind, right, "p2")) is expected
    assert not are_contested(content(kind, left, "p1"), content(kind, right, "p1"))


def test_a_denial_is_a_rival_of_what_it_denies_alone() -> None:
    denied = content(Kind.CONTROL, _holds(FRONT), "p1", Polarity.DENIED)
    assert are_contested(denied, content(Kind.CONTROL, _holds(FRONT), "p2"))
    assert not are_contested(denied, content(Kind.CONTROL, _holds(ARMY), "p2"))


def test_the_sample_is_contested_where_its_voices_disagree() -> None:
    battle = overview(report()).occasions[0]
    assert [contest.about for contest in battle.contests] == [
        "Karsan army, killed",
        "Karsan army, captured",
        "who holds Ouadi",
        "abuses alleged against Iron Legion",
    ]


def test_what_is_set_aside_says_why_and_is_no_figure() -> None:
    view = overview(report())
    aside = [(aside.reason, aside.said.claim.evidence[0].quote) for aside in view.asides]
    assert aside == [
        (Reason.DENIED, "denied that 15 of its men had been captured"),
        (Reason.DENIED, "burning homes, which the army rejected"),
        (Reason.BACKGROUND, "an ambush at the same river crossing killed about 30 soldiers"),
        (Reason.HYPOTHETICAL, "would cost hundreds of lives"),
    ]
    kept = {said.number for occasion in view.occasions for said in occasion.said}
    assert not kept & {aside.said.number for aside in view.asides}
    assert len(kept) + len(view.asides) == len(view.said) == len(report().claims)
    assert [span.quote for span in view.unread] == ["READ ALSO: Rains close the mountain road for a second week"]


def test_a_figure_that_another_replaces_is_set_aside() -> None:
    old = CODER.toll(WORDS, "Seven", (7, 7), Bound.EXACT, None, (Outcome.KILLED,), event=None)
    new = CODER.toll(WORDS, "12", (12, 12), Bound.EXACT, None, (Outcome.KILLED,), event=None,
                     relation=Relation(RelationKind.SUPERSEDES, old.id))  # fmt: skip
    view = overview(Report(document=document(), claims=(new, old)))
    assert [(aside.reason, aside.said.claim) for aside in view.asides] == [(Reason.REPLACED, old)]


def test_sides_stand_against_outcomes_in_the_order_of_the_text() -> None:
    rows = overview(report()).occasions[0].rows
    assert [row.side.name for row in rows] == ["Northern Front", "Karsan army", "Iron Legion", "civilians"]
    assert [" or ".join(column) for column in outcome_columns(rows)] == [
        "killed", "wounded", "captured", "killed or captured",
    ]  # fmt: skip


def test_the_order_of_the_claims_changes_nothing() -> None:
    forwards, backwards = report(), replace(report(), claims=tuple(reversed(report().claims)))
    assert overview(forwards).said == overview(backwards).said
