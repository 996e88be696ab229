"""Whom a word stands for in its own sentence."""

import pytest

from tests.extract.find.short import read


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Three guards sustained injuries, one of whom later died.",
         ["wounded 3..3 [Three guards]", "killed 1..1 [one of whom]"]),
        ("She came with her children, one of whom was wounded.", ["wounded 1..1 [one of whom]"]),
        ("Three guards, one of whom slept, were wounded.",
         ["wounded 3..3 [Three guards]", "wounded 1..1 [one of whom] of guards"]),
        ("She came with her children, one of whom was late, and a guard died.", ["killed 1..1 [a guard]"]),
    ],
)  # fmt: skip
def test_some_of_whom(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted
