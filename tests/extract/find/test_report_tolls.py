"""What "the victims" of a report suffered."""

from functools import lru_cache

import pytest

from warledger.extract.find.report_tolls import report_tolls
from warledger.extract.mention import TollMention
from warledger.language.english.reader import Reader
from warledger.values import Document


@lru_cache(maxsize=1)
def _reader() -> Reader:
    return Reader()


def mentions(text: str) -> list[TollMention]:
    document = Document(text=text, blocks=(), source="test")
    return [mention for found in report_tolls(document, tuple(_reader().read(text))) for mention in found]


def read(text: str) -> list[str]:
    return [f"{'+'.join(m.outcomes)} {m.quantity.low}..{m.quantity.high}" for m in mentions(text)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Nineteen people were killed. Eight of the victims were children.", ["killed 19..19", "killed 8..8"]),
        ("A bishop was shot dead. The victim was identified as Luis Prado.", ["killed 1..1", "killed 1..1"]),
        # told of wounded, of nobody, or later
        ("Nine were killed and two wounded. Eight of the victims were children.",
         ["killed 9..9", "wounded 2..2", "killed+wounded 8..8"]),
        ("No civilians were killed. There were three victims.", ["killed 0..0", "killed+wounded 3..3"]),
        ("There were three victims. Nine people were killed.", ["killed+wounded 3..3", "killed 9..9"]),
        ("Nine people were killed. There were no victims in Gao.", ["killed 9..9", "killed+wounded 0..0"]),
        # more than have died
        ("One man was killed. Seven victims were at the market.", ["killed 1..1", "killed+wounded 7..7"]),
        ("A cook was shot dead. The other four victims were customers.", ["killed 1..1", "killed+wounded 4..4"]),
        # whose victims they are
        ("Nine people were killed. The victims of the rebels were buried.", ["killed 9..9"]),
    ],
)  # fmt: skip
def test_victims(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted
