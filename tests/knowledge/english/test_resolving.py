from __future__ import annotations

import re
import tomllib
from importlib.resources import files
from pathlib import Path

import pytest

import warledger.extract.resolve
from warledger.knowledge.english.resolving import resolving_words

LISTS = tomllib.loads(files("warledger.knowledge.english").joinpath("resolving.toml").read_text(encoding="utf-8"))
NAMED = [(section, name) for section, lists in LISTS.items() for name in lists]
RULES = [path.read_text(encoding="utf-8") for path in Path(warledger.extract.resolve.__path__[0]).glob("*.py")]


@pytest.mark.parametrize(("section", "name"), NAMED)
def test_a_list_has_words_in_lower_case_and_none_twice(section: str, name: str) -> None:
    words = LISTS[section][name].split()
    assert words
    assert words == list(dict.fromkeys(word.lower() for word in words))
    assert resolving_words(section)[name] == set(words)


@pytest.mark.parametrize(("section", "name"), NAMED)
def test_a_list_serves_a_rule(section: str, name: str) -> None:
    asks = re.compile(rf'resolving_words\("{section}"\)')
    assert any(asks.search(rule) and f'_WORDS["{name}"]' in rule for rule in RULES)


def test_a_section_that_is_not_there_is_an_error() -> None:
    with pytest.raises(KeyError):
        resolving_words("no such section")
