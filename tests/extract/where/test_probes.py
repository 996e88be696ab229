import re

import pytest

from tests.extract.where.marked import placed, unmarked
from tests.extract.where.probes import MISREAD, NAMED, TOLD

_MISREAD = pytest.mark.xfail(reason="the names are read wrong, and nothing around them tells")


@pytest.mark.parametrize("marked", [*NAMED, *(pytest.param(marked, marks=_MISREAD) for marked in MISREAD)])
def test_names_of_places_are_told_from_other_names(marked: str) -> None:
    text, expected = unmarked(marked)
    places, sentences = placed(text)
    assert [mention.span.quote for sentence in sentences for mention in places.mentions(sentence)] == expected


@pytest.mark.parametrize(("marked", "word", "precision", "rule"), TOLD)
def test_where_something_happened_and_how_precisely_that_is_told(
    marked: str, word: str, precision: int | None, rule: str | None
) -> None:
    text, expected = unmarked(marked)
    places, sentences = placed(text)
    sentence = sentences[0]
    anchor = next(each for each in reversed(sentence.words) if re.fullmatch(word, each.text))
    where = places.where([(sentence, anchor)])
    told = next((m for m in places.mentions(sentence) if where and m.evidence == where.evidence), None)
    found = (told.span.quote, where.precision, told.rule) if told and where else (None, None, None)
    assert found == (expected[0] if expected else None, precision, rule)
