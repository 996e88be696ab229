"""The lexicon of time: every rule is tested by its own words, and the words of no date keep apart from dates."""

import pytest

from tests.extract.when.marked import report, unmarked
from tests.extract.when.test_chronicle import TOLD
from tests.extract.when.test_moments import SAID
from warledger.extract.when.chronicle import Chronicle
from warledger.knowledge.english.time import time_words

JOINTS = {"since", "until", "by", "before", "after", "around", "between", "began"}
KINDS = [  # what is no date: its words, its kind and rule
    ("They fought for [three days].", "duration", "duration"),
    ("It took [half an hour].", "duration", "duration"),
    ("They fought for [years].", "duration", "duration"),
    ("A [60-year-old] man died.", "duration", "age"),
    ("They shell it [every Friday].", "set", "set"),
    ("They shell it [twice a week].", "set", "set"),
    ("The market closes [on Fridays].", "set", "set"),
    ("They come [daily].", "set", "set"),
    ("The bomb went off at [6:30].", "reference", "clock"),
    ("The bridge is [now] closed.", "reference", "now"),
    ("They fear for [the future].", "reference", "soon"),
    ("He was [formerly] a mayor.", "reference", "once"),
    ("The fort is of [480 BC].", "reference", "before_christ"),
]


@pytest.mark.parametrize(("marked", "kind", "rule"), KINDS)
def test_what_is_no_date_is_found_with_its_kind_and_dates_nothing(marked: str, kind: str, rule: str) -> None:
    text, [said] = unmarked(marked)
    chronicle = Chronicle(*report(text))
    [found] = chronicle.expressions[0]
    assert (found.match[0], found.rule.kind, found.rule.rule) == (said, kind, f"time.{rule}")
    assert chronicle.moments == [()]


def test_every_rule_has_words_that_test_it() -> None:
    tested = {str(row[-1]).removesuffix("_ahead") for row in (*SAID, *TOLD, *KINDS)} - JOINTS
    assert {f"time.{name}" for name in tested | {"next_told", "other_moment"}} == {
        rule.rule for rule in time_words().rules
    }


def test_every_joint_has_words_that_test_it() -> None:
    names = {name.removesuffix("_opens").removesuffix("_joins") for name in time_words().joints}
    assert names == JOINTS == names & {row[-1] for row in SAID}


@pytest.mark.parametrize(
    ("number", "fewest", "most"), [("twelve", 12, 12), ("ninety-nine", 99, 99), ("a few", 2, 5), ("a couple of", 2, 2)]
)
def test_numbers_in_words(number: str, fewest: int, most: int) -> None:
    assert time_words().counts[number] == (fewest, most)


@pytest.mark.parametrize("name", ["September", "Sept", "Sep"])
def test_marks_of_months(name: str) -> None:
    assert time_words().months[name.lower()] == 9
