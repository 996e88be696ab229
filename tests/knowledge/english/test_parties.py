"""What is known of nations and armed groups."""

from collections import Counter

import pytest

from warledger.knowledge.english.parties import armed_groups, is_word, nations, party_words, towns


@pytest.mark.parametrize(
    ("code", "name", "adjective"),
    [("ML", "Mali", "Malian"), ("TR", "Turkey", "Turkish"), ("US", "United States", "US")],
)
def test_a_nation_has_a_name_and_an_adjective(code: str, name: str, adjective: str) -> None:
    assert (nations()[code].name, nations()[code].adjective) == (name, adjective)


def test_no_name_means_two_nations() -> None:
    names = Counter(name.lower() for nation in nations().values() for name in {*nation.names, *nation.capitals})
    assert [name for name, count in names.items() if count > 1] == []


def test_towns_and_groups_lie_in_known_nations() -> None:
    codes = {*towns().values(), *(group.country for group in armed_groups() if group.country)}
    assert codes <= nations().keys()


def test_no_name_means_two_groups() -> None:
    names = Counter(name.lower() for group in armed_groups() for name in {group.name, *group.also})
    assert [name for name, count in names.items() if count > 1] == []


def test_the_words_of_parties() -> None:
    assert is_word("battalion", "unit")
    assert is_word("drone", "army", "means")
    assert not is_word("goat", *party_words())
