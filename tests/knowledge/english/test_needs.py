"""Letters that rules need: a text without any of them is not searched."""

import pytest

from warledger.knowledge.english.needs import present
from warledger.knowledge.english.numbers import not_counts
from warledger.knowledge.english.time import time_words


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("On 12 MARCH 2024, Gao fell.", {"mar", "0000"}),
        ("The column marched on.", {"mar"}),
        ("Twelve were killed.", set()),
        ("In 2024.", {"0000"}),
        ("Some 202 men fled.", set()),
    ],
)
def test_a_0_stands_for_any_digit(text: str, found: set[str]) -> None:
    assert present({"mar", "0000"}, text) == found


def test_a_rule_is_tried_only_where_its_letters_stand() -> None:
    assert "time.year" in {rule.rule for rule in time_words().rules_for("In 2011 the war began.")}
    assert "time.year" not in {rule.rule for rule in time_words().rules_for("In March the war began.")}


def test_a_mask_is_tried_only_where_its_letters_stand() -> None:
    assert len(list(not_counts().masks_for("Gao fell."))) < len(list(not_counts().masks_for("Gao fell at 10:30.")))
