"""Tolls written short, for tables of sentences."""

from functools import lru_cache

from warledger.extract.find.tolls import tolls
from warledger.language.english.reader import Reader
from warledger.values import Document


@lru_cache(maxsize=1)
def _reader() -> Reader:
    return Reader()


def read(text: str) -> list[str]:
    """The tolls of a text: "killed 7..7 [their fighters]", with "of …" behind it where it is part of another's."""
    document = Document(text=text, blocks=(), source="test")
    found = (mention for sentence in _reader().read(text) for mention in tolls(document, sentence))
    return [
        f"{'+'.join(mention.outcomes)} {_shown(mention.quantity.low)}..{_shown(mention.quantity.high)}"
        f"{f' [{mention.group.quote}]' if mention.group else ''}"
        f"{f' of {mention.subset_of.text}' if mention.subset_of else ''}"
        for mention in found
    ]


def _shown(end: int | None) -> str:
    return "" if end is None else str(end)
