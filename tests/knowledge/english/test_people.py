"""What the nouns for people say, and what stands in their tables."""

import tomllib
from importlib.resources import files

import pytest

from warledger.knowledge.english.people import category_of, is_person_noun, is_thing, people, role_of
from warledger.values import Category


@pytest.mark.parametrize(
    ("lemma", "category"),
    [
        ("soldier", Category.COMBATANT),
        ("policeman", Category.COMBATANT),
        ("gunmen", Category.COMBATANT),
        ("judge", Category.OFFICIAL),
        ("mayor", Category.OFFICIAL),
        ("vigilante", Category.COMBATANT),
        ("villager", Category.CIVILIAN),
        ("bride", Category.CIVILIAN),
        ("people", Category.UNKNOWN),
        ("beekeeper", Category.UNKNOWN),
        ("omen", Category.UNKNOWN),
    ],
)
def test_category_of_a_noun(lemma: str, category: Category) -> None:
    assert category_of(lemma) is category


@pytest.mark.parametrize(
    ("lemma", "person"),
    [("villager", True), ("person", True), ("plumber", True), ("helicopter", False), ("village", False)],
)
def test_person_nouns(lemma: str, person: bool) -> None:
    assert is_person_noun(lemma) is person


@pytest.mark.parametrize(("lemma", "thing"), [("tank", True), ("sunday", True), ("soldier", False), ("market", False)])
def test_things_are_nobody(lemma: str, thing: bool) -> None:
    assert is_thing(lemma) is thing


def test_a_role_names_its_rule_and_its_side() -> None:
    role = role_of("rebel")
    assert role is not None
    assert (role.rule, role.side) == ("people.rebels", "rebels")
    assert role_of("dam") is None


def test_no_noun_stands_in_two_tables() -> None:
    data = tomllib.loads(files("warledger.knowledge.english").joinpath("people.toml").read_text(encoding="utf-8"))
    words = [word for name, table in data.items() if name != "endings" for word in table["words"].split()]
    assert len(words) == len(set(words)) == len(people().roles) + len(people().things)
