"""How values are said: figures, days, and what a claim says in a phrase."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.export.sample import ARMY, CIVILIANS, FRONT, LEGION, report
from warledger.export.content import content
from warledger.export.dates import days
from warledger.export.words import event_line, figure, shown, side, voices, where
from warledger.export.words import sides as who_against_whom
from warledger.values import (
    Attribution,
    Bound,
    Category,
    Ending,
    Event,
    Fate,
    Group,
    Kind,
    Materiel,
    Moment,
    Party,
    Place,
    Quantity,
    Result,
    Speaker,
    SpeakerKind,
    Stance,
    Where,
)

D = date


@pytest.mark.parametrize(
    ("low", "high", "bound", "text", "said"),
    [
        (7, 7, Bound.EXACT, "seven", "7"),
        (15, None, Bound.AT_LEAST, "at least 15", "≥ 15"),
        (41, None, Bound.MORE_THAN, "more than 40", "> 40"),
        (None, 20, Bound.AT_MOST, "up to 20", "≤ 20"),
        (None, 19, Bound.LESS_THAN, "fewer than 20", "< 20"),
        (10, 12, Bound.RANGE, "10 to 12", "10–12"),
        (24, 99, Bound.VAGUE, "dozens", "24–99 (dozens)"),
        (2, None, Bound.VAGUE, "soldiers", "≥ 2 (soldiers)"),
        (45, 55, Bound.ABOUT, "about 50", "45–55 (about 50)"),
        (0, 0, Bound.NONE, "no", "0"),
        (2000, 9999, Bound.VAGUE, "thousands", "2,000–9,999 (thousands)"),
        (None, None, Bound.VAGUE, "heavy losses", "number not given (heavy losses)"),
    ],
)
def test_a_figure_shows_its_bounds(low: int | None, high: int | None, bound: Bound, text: str, said: str) -> None:
    assert figure(Quantity(low, high, bound, text)) == said


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        (D(2024, 7, 25), D(2024, 7, 25), "25 July 2024"),
        (D(2024, 7, 25), D(2024, 7, 27), "25–27 July 2024"),
        (D(2024, 6, 28), D(2024, 7, 2), "28 June – 2 July 2024"),
        (D(2023, 12, 30), D(2024, 1, 2), "30 December 2023 – 2 January 2024"),
        (D(2024, 2, 1), D(2024, 2, 29), "February 2024"),
        (D(2012, 1, 1), D(2012, 12, 31), "2012"),
        (D(2012, 1, 1), D(2012, 11, 30), "1 January – 30 November 2012"),
        (D(9999, 12, 1), D(9999, 12, 31), "1–31 December 9999"),
        (D(2024, 7, 25), None, "since 25 July 2024"),
        (None, D(2024, 7, 27), "until 27 July 2024"),
        (None, None, "once"),
    ],
)
def test_days_are_said_as_newspapers_say_them(first: date | None, last: date | None, said: str) -> None:
    assert days(Moment(first, last, None, "once")) == said


def test_an_event_is_one_line() -> None:
    battle, ambush = (event_line(event, report()) for event in report().events)
    assert battle == (
        "Northern Front against Karsan army, Iron Legion · Ouadi, Tessar, QM (within about 25 km) · 25–27 July 2024"
    )
    assert ambush == "Karsan army · place not known · 2012 (background)"


@pytest.mark.parametrize(
    ("sides", "line"),
    [
        (((FRONT,), (ARMY, LEGION)), "Northern Front against Karsan army, Iron Legion"),
        (((FRONT,), (ARMY,), (CIVILIANS,)), "Northern Front against Karsan army; civilians hit"),
        (((ARMY,), (CIVILIANS,)), "Karsan army against civilians"),
        (((CIVILIANS,),), "civilians"),
        ((), "sides not known"),
    ],
)
def test_civilians_are_no_third_side_of_a_fight(sides: tuple[tuple[str, ...], ...], line: str) -> None:
    parties = {party.id: party for party in report().parties}
    assert who_against_whom(Event(id="e1", sides=sides), parties) == line


@pytest.mark.parametrize(
    ("names", "line"),
    [
        (("Karsan army (2nd battalion)", "Karsan army"), "Karsan army (2nd battalion)"),
        (("Karsan army (2nd battalion)", "Iron Legion"), "Karsan army (2nd battalion), Iron Legion"),
        (("Karsan army", "Karsan army reserve"), "Karsan army, Karsan army reserve"),
    ],
)
def test_an_army_is_not_said_beside_its_unit(names: tuple[str, ...], line: str) -> None:
    parties = {f"p{i}": Party(f"p{i}", name, known=False, kind="state forces") for i, name in enumerate(names)}
    assert who_against_whom(Event(id="e1", sides=(tuple(parties),)), parties) == line


@pytest.mark.parametrize(
    ("place", "precision", "said"),
    [
        (Place("g1", "Karsa", country="QM", feature="country"), 6, "Karsa (somewhere in the country)"),
        (Place("g1", "Karsa", country="QM", feature="country"), 5, "Karsa (somewhere in a part of it)"),
        (Place("g1", "Odur", country="QM", feature="river"), 5, "Odur, QM (along or around it)"),
        (Place("g1", "Tessar", country="QM", admin1="Tessar", feature="town"), 1, "Tessar, QM"),
    ],
)
def test_a_place_says_how_exactly_it_is_known(place: Place, precision: int, said: str) -> None:
    told = replace(report(), places=(place,))
    assert where(Event(id="e1", where=Where("g1", precision)), told) == said


def test_every_kind_of_claim_has_its_phrase() -> None:
    parties = {party.id: party for party in report().parties}
    said = {content(claim, parties) for claim in report().claims}
    assert {
        "7 killed: Northern Front (combatant)",
        "> 40 killed: Karsan army (combatant), by Northern Front",
        "denied: 15 captured: Karsan army (combatant)",
        "no figure given for killed or wounded: Iron Legion",
        "victory: Northern Front against Karsan army",
        "Northern Front holds Ouadi",
        "not verified: the figures",
        "destroyed: 3 pickup trucks",
        "a shell: hit her house",
        "denied: alleged against Iron Legion: burning homes",
        "200–999 (hundreds) killed: people, side not said",
    } <= said


def test_a_chain_of_voices_starts_with_the_originator() -> None:
    claim = next(claim for claim in report().claims if len(claim.attribution) > 1)
    assert voices(claim) == "hospital staff, via local aid group"


def test_words_that_name_nobody_are_said_so() -> None:
    claim = report().claims[0]
    nobody = Attribution(None, Stance.HEARSAY, "reportedly")
    paper = Attribution(Speaker("The Courier", SpeakerKind.MEDIA, "The Courier"), Stance.ASSERTS, "wrote")
    assert voices(replace(claim, attribution=(nobody, paper))) == "nobody named (reportedly), via The Courier"
    assert voices(replace(claim, attribution=(paper, nobody))) == "The Courier (reportedly)"
    assert voices(replace(claim, attribution=())) == "the report"


def _group(name: str | None, *, party: str | None = None, category: Category = Category.COMBATANT) -> Group:
    return Group(name, name, party, category)


@pytest.mark.parametrize(
    ("group", "name"),
    [
        (_group("its men", party=FRONT), "Northern Front"),
        (replace(_group("Iron Legion and Karsan army"), members=(LEGION, ARMY)), "Iron Legion and Karsan army"),
        (_group("Iron Legion and Idris Yusef"), "combatants, side not said"),  # a person's name is no side's
        (_group("Amina Yusef", category=Category.CIVILIAN), "civilians"),
        (_group(None, category=Category.UNKNOWN), "people, side not said"),
    ],
)
def test_a_side_is_named_by_its_parties_alone(group: Group, name: str) -> None:
    assert side(group, {party.id: party for party in report().parties}).name == name


def test_what_nobody_is_said_to_have_done_stands_in_the_words_of_the_report() -> None:
    claim = next(claim for claim in report().claims if claim.action)
    parties = {party.id: party for party in report().parties}
    assert claim.action is not None
    by_nobody = replace(claim, action=replace(claim.action, actor=None), id="")
    assert content(by_nobody, parties) == f"“{claim.evidence[0].quote}”"
    lost = replace(report().claims[0], kind=Kind.OUTCOME, toll=None, id="",
                   outcome=Result(Ending.VICTORY, None, _group("its men", party=ARMY)))  # fmt: skip
    assert content(lost, parties) == "victory against Karsan army"


_FRONT, _ARMY = Group("Front", "the Front", FRONT), Group("army", "the army", ARMY)


@pytest.mark.parametrize(
    ("materiel", "said"),
    [
        (Materiel(Fate.DESTROYED, "Two tanks", Quantity(2, 2, Bound.EXACT, "Two")), "destroyed: 2 tanks"),
        (Materiel(Fate.DESTROYED, "trucks", Quantity(2, 2, Bound.EXACT, "two")), "destroyed: 2 trucks"),
        (
            Materiel(Fate.LOST, "dozens of rifles", Quantity(24, 99, Bound.VAGUE, "dozens")),
            "lost: 24–99 (dozens) rifles",
        ),
        (Materiel(Fate.DESTROYED, "a tank of the Front", None, _FRONT), "destroyed: a tank of the Front"),
        (Materiel(Fate.CAPTURED, "a tank", None, _FRONT, _ARMY), "captured: a tank of Northern Front, by Karsan army"),
        (Materiel(Fate.LOST, "a tank", None, _ARMY, _ARMY), "lost: a tank of Karsan army"),  # not by its own hand
    ],
)
def test_equipment_has_its_number_and_its_owner_once(materiel: Materiel, said: str) -> None:
    claim = next(replace(claim, materiel=materiel, id="") for claim in report().claims if claim.materiel)
    assert content(claim, {party.id: party for party in report().parties}) == said


def test_civilians_are_not_called_civilians_twice() -> None:
    toll = next(claim for claim in report().claims if claim.toll)
    assert toll.toll is not None
    people = Group("civilians", "villagers", CIVILIANS, Category.CIVILIAN)
    hurt = replace(toll, toll=replace(toll.toll, victims=people, perpetrator=None), id="")
    assert content(hurt, {party.id: party for party in report().parties}).endswith("killed: civilians")


def test_what_a_screen_would_obey_is_replaced_one_for_one() -> None:
    assert shown("a\x1b[31mb\u202ec\ud800\x00") == "a�[31mb�c��"
    assert shown("line\nline\tKidal – «é»") == "line\nline\tKidal – «é»"
