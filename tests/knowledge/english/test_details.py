"""Ages, times of day, house numbers and names that a report tells."""

import pytest

from warledger.knowledge.english.details import ages, hours, houses, name_words, sites


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A 7-year-old girl and her twenty-one-year-old aunt", {7, 21}),
        ("two five-year-olds", {5}),
        ("Omar Sy, 41, a farmer, and a man aged 30", {41, 30}),
        ("a 150-year-old mosque", set()),  # nobody is
        ("the year 41, and 30 people", set()),
        ("41 people, 7 of them children", set()),
    ],
)
def test_ages(text: str, found: set[int]) -> None:
    assert ages(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("at 8:30 p.m. and again at 2 am", {1230, 120}),
        ("at 12.15 a.m.", {15}),
        ("at 20:30 local time", {1230}),
        ("a ratio of 3:1", set()),
        ("13 pm", set()),
    ],
)
def test_hours(text: str, found: set[int]) -> None:
    assert hours(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("in the 1400 block of Elm", {1400}),
        ("at 644 Glade Hill Road", {644}),
        ("killed 644 people on the road", set()),
        ("a road block, 30 km away", set()),
    ],
)
def test_houses(text: str, found: set[int]) -> None:
    assert houses(text) == found


def test_the_words_of_names_are_those_that_are_never_in_lower_case() -> None:
    assert name_words("Paramedics met Amina Kalandar at the Orumi clinic; other paramedics came.") == {
        "amina",
        "kalandar",
        "orumi",
    }


def test_a_text_in_capitals_gives_all_its_telling_words() -> None:
    assert name_words("PARAMEDICS MET AMINA KALANDAR") == {"paramedics", "amina", "kalandar"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a crowded bazaar and two clinics", {"market", "hospital"}),
        ("the marketplace", {"market"}),
        ("a house in a village", set()),  # where most is struck
        ("supermarketing", set()),
    ],
)
def test_sites(text: str, found: set[str]) -> None:
    assert sites(text) == found
