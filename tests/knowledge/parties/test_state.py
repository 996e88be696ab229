"""States: their codes and numbers, their regimes, their institutions."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest

from warledger.knowledge.parties import fold, parties, party, states, towns

IN_2024 = date(2024, 7, 28)


@pytest.mark.parametrize(
    ("code", "alpha3", "numeric", "name", "adjective"),
    [
        ("ML", "MLI", 466, "Mali", "Malian"),
        ("TR", "TUR", 792, "Turkey", "Turkish"),
        ("US", "USA", 840, "United States", "US"),
        ("XK", "XKX", None, "Kosovo", "Kosovan"),
        ("YD", "YMD", 720, "South Yemen", "South Yemeni"),
    ],
)
def test_a_state_has_codes_and_names(code: str, alpha3: str, numeric: int | None, name: str, adjective: str) -> None:
    state = states()[code]
    assert (state.alpha3, state.numeric, state.name, state.adjective) == (alpha3, numeric, name, adjective)


@pytest.mark.parametrize(
    ("code", "on", "number"),
    [
        ("ML", IN_2024, 432),
        ("UA", IN_2024, 369),
        ("RS", date(2006, 6, 4), 345),
        ("RS", date(2006, 6, 5), 340),
        ("DE", date(2000, 1, 1), 260),
        ("DD", date(1990, 10, 2), 265),
        ("DD", date(1990, 10, 3), None),  # no state any more
        ("YE", IN_2024, 678),
        ("YD", date(1990, 1, 1), 680),
        ("SS", date(2011, 7, 8), None),  # no state yet
        ("SS", date(2011, 7, 9), 626),
        ("XK", IN_2024, 347),
        ("PS", IN_2024, None),  # never had one
    ],
)
def test_the_gleditsch_ward_number_of_a_day(code: str, on: date, number: int | None) -> None:
    assert states()[code].gleditsch_ward(on) == number


def test_without_a_day_the_number_is_the_last() -> None:
    assert [states()[code].gleditsch_ward() for code in ("RS", "CS", "PS")] == [340, 315, None]


@pytest.mark.parametrize(
    ("code", "institution", "on", "name"),
    [
        ("ML", "military", IN_2024, "Military Forces of Mali (2021-)"),
        ("ML", "police", date(2020, 12, 1), "Police Forces of Mali (2020-2021)"),
        ("NE", "government", IN_2024, "Government of Niger (2023-)"),
        ("BF", "military", date(2022, 5, 1), "Military Forces of Burkina Faso (2022-2022)"),
        ("AF", "military", IN_2024, "Military Forces of Afghanistan (2021-)"),
        ("SD", "military", IN_2024, "Military Forces of Sudan (2019-)"),
        ("FJ", "military", IN_2024, "Military Forces of Fiji"),  # no regime is known
        ("ML", "military", date(1990, 1, 1), "Military Forces of Mali"),  # before the first that is
    ],
)
def test_an_institution_is_dated_by_the_regime(code: str, institution: str, on: date, name: str) -> None:
    assert states()[code].acled_name(institution, on) == name


def test_every_state_has_its_three_institutions() -> None:
    for code in states():
        kinds = [party(f"{code.lower()}-{each}").kind for each in ("government", "military", "police")]
        assert kinds == ["government", "state forces", "police"]


def test_no_code_or_name_means_two_states() -> None:
    called = [name for state in states().values() for name in set(map(fold, (*state.names, *state.capitals)))]
    codes = [code for state in states().values() for code in (state.code, state.alpha3)]
    for each in (called, codes, [state.numeric for state in states().values() if state.numeric]):
        assert [name for name, count in Counter(each).items() if count > 1] == []


def test_regimes_follow_one_another() -> None:
    for state in states().values():
        assert list(state.regimes) == sorted(set(state.regimes))


def test_towns_lie_in_states() -> None:
    assert set(towns().values()) <= states().keys()


def test_governments_have_their_ids_in_the_field_s_data() -> None:
    numbers = [entry.ucdp for entry in parties() if entry.id.endswith("-government") and entry.ucdp]
    assert len(numbers) == len(set(numbers)) > 160
