"""Numbers for ids."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warledger.export import numbering
from warledger.export.numbering import FIRST, numbers


@given(st.lists(st.text(min_size=1)))
def test_every_id_has_a_number_of_its_own_that_fits_32_bits(keys: list[str]) -> None:
    found = numbers(keys)
    assert len(set(found.values())) == len(set(keys))
    assert all(FIRST <= number < 2**31 for number in found.values())


def test_a_number_does_not_depend_on_the_other_ids() -> None:
    assert numbers(["a", "b"])["b"] == numbers(["b", "c"])["b"]


def test_ids_that_meet_in_one_number_get_the_next_free_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(numbering, "COUNT", 2)
    assert sorted(numbers(["a", "b"]).values()) == [FIRST, FIRST + 1]
