"""Groups of people: what one number counts, and shares."""

import pytest

from tests.extract.find.short import read


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The raid killed 200 soldiers and rebels.", ["killed 200..200 [200 soldiers]"]),  # one number for both
        (
            "The raid killed 200 soldiers and some rebels.",
            ["killed 200..200 [200 soldiers]", "killed 2.. [some rebels]"],
        ),
        ("The raid killed 20 soldiers and their wives.", ["killed 20..20 [20 soldiers]", "killed 2.. [their wives]"]),
        ("Dozens of others were hurt.", ["wounded 24..99 [Dozens of others]"]),
        ("The offensive resulted in hundreds of casualties.", ["killed+wounded 200..999"]),
        ("Seven people of one family were hurt.", ["wounded 7..7 [Seven people of one family]"]),
        ("Most of the victims were women.", []),
    ],
)
def test_what_a_number_counts(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("At least 400 people, mostly farmers and elders, were arrested.", ["captured 400.. [At least 400 people]"]),
        ("The war displaced half the country's people.", []),  # a proportion
        ("The war displaced two people of the country's half.", ["displaced 2..2 [two people of the country's half]"]),
    ],
)
def test_shares(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Rebels killed nine soldiers and captured six.", ["killed 9..9 [nine soldiers]", "captured 6..6 [six]"]),
        ("Rebels praised nine soldiers and captured six.", []),
        ("Rebels killed nine soldiers and captured six alive.", ["killed 9..9 [nine soldiers]", "captured 6..6 [six]"]),
        ("Rebels killed nine soldiers and captured six posts.", ["killed 9..9 [nine soldiers]"]),
    ],
)
def test_more_of_the_same_people(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The kidnappers hold 46 people.", ["abducted 46..46 [46 people]"]),
        ("Two hostages were freed; six are still held.", ["abducted 2..2", "abducted 6..6 [six]"]),
        ("Police hold 46 people.", []),
    ],
)
def test_who_holds_them(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("She lost two sons in the raid.", ["killed 2..2 [two sons]"]),
        ("She lost two sons to cancer.", []),
        ("She lost two bags in the raid.", []),
    ],
)
def test_kin_lost_in_a_war(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The army denied that anybody had been wounded.", ["wounded 0..0 [anybody]"]),
        ("The army feared that anybody could be wounded.", []),
    ],
)
def test_nobody_denied(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The rebels carried off six of their dead.", ["killed 6..6"]),
        ("The rebels carried off six nurses.", ["abducted 6..6 [six nurses]"]),
        ("The rebels carried off six sacks.", []),
    ],
)
def test_whom_nobody_abducts(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("All of the camp's 900 inhabitants were uprooted.", ["displaced 900..900 [the camp's 900 inhabitants]"]),
        ("Not all of the camp's 900 inhabitants were uprooted.", []),
    ],
)
def test_all_of_them(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted
