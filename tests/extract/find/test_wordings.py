"""Wordings of harm beside the plain ones, each with a near miss."""

import pytest

from tests.extract.find.short import read


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Three more terrorists were put out of action there.", ["killed 3..3 [Three more terrorists]"]),
        ("Three more pumps were put out of action there.", []),
        ("Not one soldier had fallen.", ["killed 0..0 [Not one soldier]"]),
        ("Six soldiers fell in the battle, and prices fell by 12.", ["killed 6..6 [Six soldiers]"]),
        ("Villagers had to bury 16 men in uniform.", ["killed 16..16 [16 men in uniform]"]),
        ("The victims were buried on Monday.", []),
        ("The nine dead were buried in Bamako.", ["killed 9..9"]),  # once, and not by the burial
        ("The army acknowledged the loss of 16 men.", ["killed 16..16 [16 men]"]),
        ("The firm acknowledged the loss of 16 jobs.", []),
        ("The party admitted the loss of four of its cadres.", ["killed 4..4 [four of its cadres]"]),
        ("The unit withdrew, losing two of its own.", ["killed 2..2 [two of its own]"]),
        ("The unit withdrew, losing two of its trucks.", []),
        ("I saw my nephew's body with my own eyes.", ["killed 1..1 [my nephew]"]),
        ("I saw the law's body of rules.", []),
        ("Ten of the dead were gang members.", ["killed 10..10 [gang members]"]),
        (
            "The mission condemned the killing of at least 43 displaced persons.",
            ["killed 43.. [at least 43 displaced persons]"],
        ),  # "displaced" says who they are
        ("At least 43 displaced persons arrived.", ["displaced 43.. [At least 43 displaced persons]"]),
    ],
)
def test_killed(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Rescuers have pulled a sixth body out of the building.", ["killed 6..6"]),
        ("He is the fourth judge to be murdered this year.", ["killed 4..4 [the fourth judge]"]),
        ("The fourth judge was murdered this year.", ["killed 1..1 [The fourth judge]"]),
    ],
)
def test_ordinals(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The insurgents withdrew without losses.", ["killed+wounded 0..0"]),
        ("No loss was recorded in the second operation.", ["killed+wounded 0..0"]),
        ("The company recorded no loss of profit.", []),
        ("The explosions caused material damage only.", ["killed+wounded 0..0"]),
    ],
)
def test_no_losses(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Twenty-two residents needed medical attention.", ["wounded 22..22 [Twenty-two residents]"]),
        ("The bridge needed attention, and two guards slept.", []),
        ("Two guards escaped with bullet wounds.", ["wounded 2..2 [Two guards]"]),
    ],
)
def test_wounded(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Gunmen whisked away 18 villagers.", ["abducted 18..18 [18 villagers]"]),
        ("Gunmen whisked away 18 cars.", []),
        ("The two engineers are still being held by the group.", ["abducted 2..2 [The two engineers]"]),
        ("Police hold two suspects.", []),  # no abduction
        ("Four of the guards have not been seen since.", ["missing 4..4 [Four of the guards]"]),
        ("Four of the guards have been seen since.", []),
    ],
)
def test_taken_and_missing(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The fighting sent some 400,000 fleeing to the north.", ["displaced 350000..450000 [some 400,000]"]),
        (
            "The site's 5,600 inhabitants have scattered into the bush.",
            ["displaced 5600..5600 [The site's 5,600 inhabitants]"],
        ),
        ("The book's 5,600 pages have scattered into the wind.", []),
    ],
)
def test_displaced(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("A former militia leader was jailed for 2004 killings.", []),  # a year, and a sentence
        ("The report counts 204 killings.", ["killed 204..204"]),
        ("Officers pretended to rescue 20 hostages.", []),
        ("Officers managed to rescue 20 hostages.", ["abducted 20..20"]),
    ],
)
def test_what_is_no_deed(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Between 33 to 34 civilians were killed.", ["killed 33..34 [Between 33 to 34 civilians]"]),
        ("On 28 January two Tuareg traders were lynched.", ["killed 2..2 [Tuareg traders]"]),
        ("At least 15 and up to 25 civilians were killed.", ["killed 15..25 [up to 25 civilians]"]),
        (
            "At least 15 trucks and up to 25 civilians were hit by gunfire.",
            ["killed+wounded ..25 [up to 25 civilians]"],
        ),
    ],
)
def test_number_and_noun_apart(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted
