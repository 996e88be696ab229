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


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The politician, lawyer and former envoy was kidnapped on Monday.", ["abducted 1..1 [The politician]"]),
        (
            "The politician and the lawyer were kidnapped on Monday.",
            ["abducted 1..1 [The politician]", "abducted 1..1 [the lawyer]"],
        ),
        ("The mayor and police chief were killed.", ["killed 1..1 [The mayor]", "killed 1..1 [police chief]"]),
    ],
)
def test_one_person_of_several_descriptions(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The injured people were taken to the hospital in Gao.", ["wounded 2.. [The injured people]"]),
        ("The children were taken to the hospital in Gao.", []),
        ("Medics rushed the wounded to hospitals.", []),
    ],
)
def test_who_is_taken_to_hospital(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Police seized large quantities of ether and acetone.", []),
        ("The army captured a large number of rebels.", ["captured 3.. [a large number of rebels]"]),
        ("The kidnappers opened a rally similar to one held by the movement.", []),
        ("The kidnappers are holding 46 people.", ["abducted 46..46 [46 people]"]),
        ("The 39 guards who are still in jail will be freed.", ["captured 39..39 [The 39 guards]"]),
        ("Forty visitors were in the prison when the bomb went off.", []),
    ],
)
def test_what_is_seized_and_held(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("They did not say that any civilians were killed.", []),
        ("The raid did not kill any civilians.", ["killed 0..0 [any civilians]"]),
        ("They said that many civilians were killed.", ["killed 3.. [many civilians]"]),
    ],
)
def test_whom_any_is_said_of(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Four trucks were destroyed and three were seized.", []),
        ("Four guards were killed and three were captured.", ["killed 4..4 [Four guards]", "captured 3..3 [three]"]),
        ("The army said it had destroyed 430 troops.", ["killed 430..430 [430 troops]"]),
        ("The army said it had destroyed 12 tanks.", []),
        ("The army said it had destroyed the troops' hopes.", []),
    ],
)
def test_what_bare_numbers_go_on_with(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Dozens of rebels and Malian soldiers were killed.", ["killed 24..99 [Dozens of rebels and Malian soldiers]"]),
        ("Dozens of rebels fell and Malian soldiers were killed.", ["killed 2.. [Malian soldiers]"]),
    ],
)
def test_a_number_of_two_groups(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("We lost Comrade Otoniel in the attack.", ["killed 1..1 [Comrade Otoniel]"]),
        ("He lost Otoniel in the crowd.", []),
        ("They lost the papers in the attack.", []),
    ],
)
def test_whom_a_side_lost_by_name(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("It caused the deaths of what police believe were at least 31 miners.", ["killed 31.. [at least 31 miners]"]),
        ("The raid caused what police believe was the death of 31 miners.", ["killed 31..31 [31 miners]"]),
        ("The raid caused the deaths of what police call rebels.", ["killed 2.."]),
    ],
)  # fmt: skip
def test_whom_a_what_stands_for(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The injured were rushed to a hospital.", ["wounded 2.. [The injured]"]),
        ("The drunk were rushed to a hospital.", []),
        ("Five of the injured are in a grave state.", ["wounded 5..5"]),
        ("Five of the injured died on Friday.", ["killed 5..5 [Five of the injured]"]),
        ("Five of the rooms are in a grave state.", []),
    ],
)
def test_that_the_hurt_are_people(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Nine villagers who fled to the hills spoke of it.", ["displaced 9..9 [Nine villagers]"]),
        ("A villager who fled to the hills spoke of it.", []),
        ("Up to 8,000 households have fled the camp.", ["displaced ..8000 [Up to 8,000 households]"]),
    ],
)
def test_that_one_who_fled_is_no_toll(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The army lost nobody.", ["killed 0..0 [nobody]"]),
        ("The army lost no time.", []),
        ("The army lost its way.", []),
    ],
)
def test_whom_nobody_lost(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The murdered priests will be buried on Monday.", ["killed 2.. [The murdered priests]"]),
        ("The murdered priest will be buried on Monday.", ["killed 1..1 [The murdered priest]"]),
        ("The murdered victims will be buried on Monday.", []),
        ("The captured prisoners are well.", []),
        (
            "The dead guards were identified as Ana Gil and Tom Hale.",
            ["killed 1..1 [Ana Gil]", "killed 1..1 [Tom Hale]"],
        ),
        ("Murdered dreams will be buried on Monday.", []),
    ],
)
def test_people_by_what_befell_them(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Armed men dragged her husband out and killed him.", ["killed 1..1 [him]"]),
        ("She was abducted on the road.", ["abducted 1..1 [She]"]),
        ("They were killed in their beds.", ["killed 2.. [They]"]),
        (
            "They arrested two of the leaders and several women.",
            ["captured 2..2 [two of the leaders]", "captured 3..9 [several women]"],
        ),
        ("They killed.", []),
        ("They fled, and he surrendered.", []),  # who comes and goes
        ("They were dying to see the show.", []),
        ("It was hit and captured.", []),
        ("They pulled six men off a bus and shot them dead.", ["killed 6..6 [six men]"]),
    ],
)
def test_pronouns(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted
