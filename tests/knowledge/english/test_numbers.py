"""The lexicon's own promises: it compiles, its rules have ids, no interval is upside down."""

from __future__ import annotations

from warledger.knowledge.english.cardinals import Piece, cardinal, last_unit
from warledger.knowledge.english.numbers import not_counts, numbers


def test_every_vague_row_is_an_interval_with_a_rule() -> None:
    rows = [row for phrases in numbers().vague.by_first.values() for _, row in phrases]
    assert rows
    assert all(row.rule.startswith("quantity.") and (row.high is None or row.low < row.high) for row in rows)


def test_no_macro_is_left_unfolded() -> None:
    written = [mask.pattern.pattern for mask in not_counts().masks]
    written += [part.pattern for row in not_counts().refusals for part in row[1:] if part]
    names = ("<month>", "<counted>", "<function>", "<year>", "<figure>", "<designator>", "<join>", "<clock>")
    assert not [pattern for pattern in written for name in names if name in pattern]


def test_each_phrase_has_one_meaning() -> None:
    phrases = [phrase for rows in numbers().vague.by_first.values() for phrase, _ in rows]
    assert len(phrases) == len(set(phrases))


def test_a_cardinal_stops_where_its_words_end() -> None:
    pieces = [Piece(word, " ") for word in "two hundred and five hundred".split()]
    found = cardinal(pieces, 0)
    assert found is not None
    assert (found.value, found.stop) == (200, 2)


def test_the_uncertain_digit_is_the_last_that_is_not_zero() -> None:
    assert [last_unit(number) for number in (0, 7, 50, 1200, 6_500_000)] == [1, 1, 10, 100, 100_000]


def test_a_word_that_may_open_or_count_is_told_at_once() -> None:
    assert [word for word in "at least two dozen of 300 soldiers".split() if numbers().may_open(word)] == [
        "at",
        "two",
        "dozen",
        "300",
    ]
    assert [word for word in "at least two dozen of 300 soldiers".split() if numbers().may_count(word)] == [
        "least",
        "two",
        "dozen",
        "300",
    ]
