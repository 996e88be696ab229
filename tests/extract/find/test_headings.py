"""Lists of the harmed under a heading that says what befell them."""

from functools import lru_cache

import pytest

from warledger.extract.find.headings import headings, under_heading
from warledger.language.english.reader import Reader
from warledger.values import Document


@lru_cache(maxsize=1)
def _reader() -> Reader:
    return Reader()


def read(text: str) -> list[str]:
    """Each toll of the items as "killed 9..9 [nine guards]"."""
    document = Document(text=text, blocks=(), source="test")
    sentences = _reader().read(text)
    above = headings(sentences)
    found = (m for n, each in enumerate(sentences) for m in under_heading(document, each, above.get(n)))
    return [
        f"{'+'.join(m.outcomes)} {m.quantity.low}..{m.quantity.high} [{m.group.quote if m.group else ''}]"
        for m in found
    ]


def test_items() -> None:
    text = """The fatalities can be divided as follows:
• Nine guards of the mine, including two women.
• A driver.
- 40 members of the Northern Band.
2. The commander of the camp.
• Three trucks.
"""
    assert read(text) == [
        "killed 9..9 [Nine guards of the mine]",
        "killed 2..2 [two women]",
        "killed 1..1 [A driver]",
        "killed 40..40 [40 members of the Northern Band]",
        "killed 1..1 [The commander of the camp]",
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Wounded:\n- two nurses\n- a teacher\n", ["wounded 2..2 [two nurses]", "wounded 1..1 [a teacher]"]),
        ("Those who spoke were:\n- two nurses\n- a teacher\n", []),
        ("The army said after the murder that it had these demands:\n- an end of the siege\n", []),
        ("Wounded:\n- two nurses\nThe others spoke.\n- a teacher\n", ["wounded 2..2 [two nurses]"]),
        (
            "The dead are as follows:\n- nine guards:\nSix were from the north.\n- a teacher\n",
            ["killed 9..9 [nine guards]", "killed 1..1 [a teacher]"],
        ),
    ],
)
def test_where_a_list_begins_and_ends(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted
